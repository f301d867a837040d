"""What the columns of an account say, in the fewest letters."""

from __future__ import annotations

from datetime import date

from store.records.account import AccountRow, MomentCounts
from tui.safe_text import show
from tui.width import cells
from tui.wording import day_and_month, weekday_date

RENEWS_SOON_DAYS = 30
_WEEK = 7
_SLUG_END = 4
_KINDS = {"email": "mail", "meeting": "meet"}


def apart(name: str, slug: str, room: int) -> str:
    """Return what tells an account from others of its name: its slug, or where there is no room the end of it."""
    whole = f"({slug})"
    return whole if cells(show(name)) + len(whole) < room else f"({slug[-_SLUG_END:]})"


def kind_word(kind: str | None) -> str:
    """Return the kind of the last contact in at most five letters."""
    return _KINDS.get(kind or "", kind or "")


def moment_words(moments: MomentCounts) -> str:
    """Return how many key moments are done of how many: `1/3!` with one overdue, `-/3` where none is known of."""
    if not moments.total:
        return ""
    if moments.marks and set(moments.marks) == {"unknown"}:
        return f"-/{moments.total}"
    return f"{moments.done}/{moments.total}{'!' if moments.overdue else ''}"


def complaint_words(row: AccountRow) -> str:
    """Return how many complaints are open and the first letter of the worst one's severity: `2 H`."""
    if not row.open_complaints:
        return ""
    return f"{row.open_complaints} {(row.worst_complaint or '')[:1].upper()}"


def renewal_words(row: AccountRow, today: date) -> tuple[str, bool]:
    """Return in how many days the account renews, and whether that is soon or has passed."""
    if row.renewal_on is None:
        return "", False
    days = (row.renewal_on - today).days
    return (f"{days}d" if days >= 0 else "past"), days <= RENEWS_SOON_DAYS


def due_words(row: AccountRow, today: date) -> tuple[str, str, bool]:
    """Return the next step, when it is due if that is near, and whether it is late."""
    if row.ended is not None:
        return f"left {day_and_month(row.ended)} {row.ended.year}", "", False
    if row.snoozed_until is not None:
        return f"snoozed to {day_and_month(row.snoozed_until)}", "", False
    step = row.next_step
    if step is None:
        return "-", "", False
    if step.due is None:
        return step.text, "", False
    days = (step.due - today).days
    if days < 0:
        return step.text, f"{-days}d late", True
    if days == 0:
        return step.text, "today", False
    return step.text, weekday_date(step.due)[:3] if days < _WEEK else "", False
