"""Every complaint that is open, not told yet or resolved lately, for a board or a list of any length."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from sys import intern

from store.account_reader import day_or_none
from store.book import Book
from store.complaints import STATE, complaints_with
from store.listed import Listed, words_found
from store.namesakes import HAS_NAMESAKE
from store.records.account import NextStep
from store.records.happenings import Complaint
from store.rules.filter_fields import NONE
from store.rules.filters import Term
from store.rules.reasons_complaints import SEVERITIES

NEW, ON_US, ON_THEM, RESOLVED, TOLD, CLOSED = GROUPS = (
    "new", "waiting_us", "waiting_them", "resolved", "told", "closed",
)  # fmt: skip
RECENT_DAYS = 30
"""How long a complaint that is settled stays in sight."""
_REPLY_DAYS = 365

_SEVERITY_RANK = "CASE severity WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END"
SORTS = {
    "severity": f"{_SEVERITY_RANK}, received_on, complaint.id",
    "age": "received_on, complaint.id",
    "newest": "received_on DESC, complaint.id DESC",
    "account": f"sort_name, {_SEVERITY_RANK}, complaint.id",
    "owner": f"owner IS NULL, owner, {_SEVERITY_RANK}, received_on, complaint.id",
}
"""Orders of the open complaints by name, each an SQL order that ends in a unique column."""

_OF_ACCOUNT = ("account", "owner")
"""Orders by what the account knows; the others do without joining it 100,000 times."""
_WITH_ACCOUNT = "JOIN account ON account.id = complaint.account_id"
_SHOWN = """
WHERE resolved_on IS NULL OR told_on IS NULL AND complaint.source = 'logged'
  OR resolved_on >= ? AND (told_on IS NOT NULL OR complaint.source = 'logged')
"""
_WORDS = f"""
SELECT complaint.id, coalesce(complaint.folded, complaint.text), account.name, owner, severity, category, person.name
FROM complaint {_WITH_ACCOUNT} LEFT JOIN person ON person.id = person_id {_SHOWN}
"""
_LISTED = f"""
SELECT complaint.id, complaint.account_id, {STATE}, severity, received_on, resolved_on FROM complaint {{}} {_SHOWN}
ORDER BY resolved_on IS NOT NULL, told_on IS NOT NULL, resolved_on DESC, """
_BESIDE = f"""
SELECT complaint.id, owner, person.role, next_todo_id, todo.text, next_todo_due, {HAS_NAMESAKE},
  (SELECT max(day) FROM complaint_step WHERE complaint_id = complaint.id AND kind = 'waiting_' || waiting_on)
FROM complaint JOIN account ON account.id = complaint.account_id
JOIN account_summary ON account_summary.account_id = account.id
LEFT JOIN todo ON todo.id = next_todo_id LEFT JOIN person ON person.id = person_id
WHERE complaint.id IN (SELECT value FROM json_each(?))
"""
_REPLIES = """
SELECT julianday(acknowledged_on) - julianday(received_on) FROM complaint
WHERE acknowledged_on >= received_on AND received_on >= ? ORDER BY 1
"""


@dataclass(frozen=True, slots=True)
class ComplaintFigures:
    """How many are open by severity, how old the oldest is, and the median days to a first reply in a year."""

    high: int = 0
    medium: int = 0
    low: int = 0
    oldest_days: int | None = None
    reply_days: float | None = None

    @property
    def still_open(self) -> int:
        """How many are open."""
        return self.high + self.medium + self.low


@dataclass(frozen=True, slots=True)
class ListedComplaints:
    """The complaints in their order, and the figures of all of them."""

    entries: tuple[Listed, ...]
    figures: ComplaintFigures
    lately: tuple[int, ...]
    """Those resolved in the last 30 days, the newest first."""
    last_resolved: Complaint | None
    """Read only when none is open: what to show in place of rows."""


@dataclass(frozen=True, slots=True)
class ComplaintCard:
    """A complaint with what stands beside it on a card; `since` is the day from which it waits on somebody."""

    complaint: Complaint
    owner: str | None
    person_role: str | None
    next_step: NextStep | None
    has_namesake: bool
    since: date | None


def listed_complaints(book: Book, sort: str = "severity", *, turned: bool = False) -> ListedComplaints:
    """List what is open in one of `SORTS`, or turned round; then what is resolved, the newest first."""
    today = book.clock.today()
    recent = _day_before(today, RECENT_DAYS)
    entries: list[Listed] = []
    still_open: list[tuple[str, str]] = []
    lately: list[tuple[str, int]] = []
    with book.snapshot() as connection:
        join = _WITH_ACCOUNT if sort in _OF_ACCOUNT else ""
        # Not fetched in one piece, which takes 10 MB more for 20,000; few states and days come again and again.
        for one, account, state, severity, received, resolved in connection.execute(
            _LISTED.format(join) + SORTS[sort], (recent,)
        ):
            entries.append(Listed(one, account, intern(state)))
            if state not in (RESOLVED, TOLD, CLOSED):
                still_open.append((intern(severity), intern(received)))
            if resolved and resolved >= recent:
                lately.append((resolved, one))
        replies = [days for (days,) in connection.execute(_REPLIES, (_day_before(today, _REPLY_DAYS),))]
        last = connection.execute(
            "SELECT id FROM complaint WHERE resolved_on IS NOT NULL ORDER BY resolved_on DESC, id DESC LIMIT 1"
        ).fetchone()
    if turned:
        entries = [*reversed(entries[: len(still_open)]), *entries[len(still_open) :]]
    shown = complaints_with(book, [last[0]]) if last and not still_open else []
    return ListedComplaints(
        tuple(entries),
        _figures(still_open, replies, today),
        tuple(one for _, one in sorted(lately, reverse=True)),
        shown[0] if shown else None,
    )


def complaints_that(book: Book, term: Term) -> set[int] | None:
    """The ids of the complaints that are `complaint:high` or `complaint:open`; None for what is asked of accounts."""
    if term.field != "complaint" or term.value == NONE:
        return None
    condition = "resolved_on IS NULL" if term.value == "open" else "severity = ?"
    values = () if term.value == "open" else (term.value,)
    with book.reading() as connection:
        return {one for (one,) in connection.execute(f"SELECT id FROM complaint WHERE {condition}", values)}


def complaint_words(book: Book) -> dict[int, str]:
    """The words that each of them is found by: its own, and those of the account, owner, person and category."""
    with book.reading() as connection:
        return words_found(connection.execute(_WORDS, (_day_before(book.clock.today(), RECENT_DAYS),)))


def complaint_cards(book: Book, ids: Sequence[int]) -> list[ComplaintCard]:
    """The cards of these complaints in their order; those that are gone are left out."""
    with book.reading() as connection:
        rows = connection.execute(_BESIDE, (json.dumps(list(ids)),)).fetchall()
    beside = {row[0]: row[1:] for row in rows}
    return [_card(one, *beside[one.id]) for one in complaints_with(book, ids) if one.id in beside]


def _card(
    complaint: Complaint,
    owner: str | None,
    role: str | None,
    todo: int | None,
    text: str | None,
    due: str | None,
    has_namesake: int,
    since: str | None,
) -> ComplaintCard:
    step = NextStep(todo, text or "", day_or_none(due)) if todo else None
    return ComplaintCard(complaint, owner, role, step, bool(has_namesake), day_or_none(since))


def _figures(still_open: Iterable[tuple[str, str]], replies: Sequence[float], today: date) -> ComplaintFigures:
    found = list(still_open)
    counts = {severity: sum(one == severity for one, _ in found) for severity in SEVERITIES}
    oldest = min((day for _, day in found), default=None)
    return ComplaintFigures(
        **counts,
        oldest_days=(today - date.fromisoformat(oldest)).days if oldest else None,
        reply_days=_middle(replies),
    )


def _middle(ordered: Sequence[float]) -> float | None:
    """The median of values in their order."""
    half = len(ordered) // 2
    if not ordered:
        return None
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def _day_before(today: date, days: int) -> str:
    return (today - timedelta(days=days)).isoformat()
