"""The digest in each of its forms: a sheet, an object, a calendar."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from tui.cli.json_forms import account_object
from tui.sheet import Sheet, sheet_of
from tui.wording import counted, full_date, weekday_date_said

if TYPE_CHECKING:
    from store.exchange.writers.icalendar import AllDayEvent
    from store.records.account import AccountRow
    from store.records.digest import Digest, DigestItem, ItemKind

_SECTIONS: tuple[tuple[ItemKind, str, str, str], ...] = (
    ("todo", "todos", "To-dos", "To-do"),
    ("reply", "held_replies", "Held replies to read again", "Held reply"),
    ("promise", "promises", "Promises due", "Promise"),
    ("moment", "moments", "Key moments this week", "Key moment"),
    ("renewal", "renewals", "Renewals", "Renewal"),
    ("birthday", "birthdays", "Birthdays", "Birthday"),
    ("anniversary", "anniversaries", "Anniversaries", "Anniversary"),
)
"""Each kind with its name in JSON, its title, and its category in a calendar."""


def digest_sheet(digest: Digest) -> Sheet:
    """The digest as a sheet, an account at the head of each line."""
    sections = [("Needs you", [f"{row.name}: {_why(row)}" for row in digest.due if not row.asks_only_for_history])]
    sections += [(title, [_line(item, digest.day) for item in digest.of(kind)]) for kind, _, title, _ in _SECTIONS]
    counted_sections = [(_counted(title, lines), lines) for title, lines in sections]
    return sheet_of(full_date(digest.day), [], [*counted_sections, ("History not known", _unknown(digest))])


def _unknown(digest: Digest) -> list[str]:
    count = sum(row.asks_only_for_history for row in digest.due)
    return [f"{counted(count, 'account')}: gt review asks once when you last spoke"] if count else []


def _counted(title: str, lines: list[str]) -> str:
    return f"{title} ({len(lines)})"


def _why(row: AccountRow) -> str:
    return "; ".join(reason.text for reason in row.reasons)


def _line(item: DigestItem, today: date) -> str:
    text = item.text.split("\n")[0]
    return f"{_when(item.day, today)}  {item.account_name}: {text}"


def _when(day: date, today: date) -> str:
    """A day as `Wed 25 Nov`, with how late it is."""
    late, said = (today - day).days, weekday_date_said(day, today)
    return f"{said}, {counted(late, 'day')} late" if late > 0 else said


def digest_object(digest: Digest) -> dict[str, Any]:
    """The digest as one object; `id` is the number of the record where it has one."""
    return {
        "day": digest.day.isoformat(),
        "due": [account_object(row) for row in digest.due],
        **{name: [_item_object(item) for item in digest.of(kind)] for kind, name, _, _ in _SECTIONS},
    }


def _item_object(item: DigestItem) -> dict[str, Any]:
    number = int(item.key) if item.key.isdigit() else None
    return {
        "id": number,
        "day": item.day.isoformat(),
        "slug": item.account_slug,
        "name": item.account_name,
        "text": item.text,
    }


def digest_events(digest: Digest) -> Iterable[AllDayEvent]:
    """Everything as days in a calendar; what is late stands today, and moves until it is done."""
    from store.exchange.writers.icalendar import AllDayEvent

    for row in digest.due:
        if row.asks_only_for_history:
            continue
        reasons = "\n".join(reason.text for reason in row.reasons)
        yield AllDayEvent(f"due.{row.slug}@goodterms", digest.day, f"{row.name} needs you", reasons, "Needs you")
    categories = {kind: category for kind, _, _, category in _SECTIONS}
    for item in digest.items:
        late = f" ({_when(item.day, digest.day)})" if item.day < digest.day else ""
        first, _, rest = item.text.partition("\n")
        yield AllDayEvent(
            uid=f"{item.kind}-{item.key}.{item.account_slug}@goodterms",
            day=max(item.day, digest.day),
            summary=f"{item.account_name}: {first}{late}",
            description=rest,
            category=categories[item.kind],
        )
