"""The one screen before a call: who they are, what was promised and said, what is open."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from tui.cli.account_words import (
    coming_days,
    contact_words,
    day_words,
    goal_words,
    last_contacts,
    open_ends,
    people_there,
    promise_words,
    short_person_lines,
    what_it_is,
)
from tui.cli.agreement_forms import promise_object, reply_object
from tui.cli.json_forms import (
    Object,
    account_object,
    complaint_object,
    goal_object,
    interaction_object,
    person_object,
    todo_object,
)
from tui.page_text import contact_sentence
from tui.sheet import Sheet, sheet_of
from tui.wording import counted

if TYPE_CHECKING:
    from store.account_page import AccountPage
    from store.records.agreements import Promise
    from store.records.happenings import Goal

LAST_WORDS = 3
NEAR_DAYS = 30
"""Days ahead in which birthdays, anniversaries and other days are worth a word on the phone."""

_FEWEST = {"Needs you": 2, "Promises": 2, "Goals": 1, "Last words": 2, "Open ends": 3, "Coming up": 2}
"""For a screen that is full."""
_MOST = {"Needs you": 3, "Promises": 3, "Goals": 2, "Open ends": 5, "Coming up": 4}
_MOST_PEOPLE = 4
_LONGEST = 240


def brief_sheet(page: AccountPage, today: date, *, tight: bool = False) -> Sheet:
    """What to know before calling an account, as low as a screen; more of a part is counted, not shown.

    A `tight` one has fewer lines of each part.
    """
    row = page.row
    sections: list[tuple[str, Iterable[str]]] = [
        ("Needs you", (reason.text for reason in row.reasons)),
        ("Style", [page.fields.style or ""]),
        ("Note", [page.fields.note or ""]),
        ("People", _people(page, today)),
        ("Promises", (promise_words(one, today) for one in _promises(page))),
        ("Goals", (goal_words(one, today) for one in _goals(page))),
        ("Last words", (contact_words(one, today) for one in last_contacts(page, today, LAST_WORDS))),
        ("Open ends", open_ends(page, today)),
        ("Coming up", (day_words(one, today) for one in coming_days(page, today, days_ahead=NEAR_DAYS))),
    ]
    health = f"Health {row.health.score} {row.health.state}. {contact_sentence(row)}"
    head = [what_it_is(row), health]
    most = _FEWEST if tight else _MOST
    short = [(title, _short(lines, most.get(title))) for title, lines in sections]
    return sheet_of(f"{row.name}  ({row.slug})", head, short)


def brief_object(page: AccountPage, today: date) -> Object:
    """The same as one object, whole, in the forms of `gt show`."""
    coming = coming_days(page, today, days_ahead=NEAR_DAYS)
    return {
        **account_object(page.row),
        "style": page.fields.style,
        "note": page.fields.note,
        "people": [person_object(one) for one in people_there(page)],
        "promises": [promise_object(one) for one in _promises(page)],
        "goals": [goal_object(one) for one in _goals(page)],
        "last_words": [interaction_object(one) for one in last_contacts(page, today, LAST_WORDS)],
        "open_complaints": [complaint_object(one) for one in page.complaints if not one.is_settled],
        "held_replies": [reply_object(one) for one in page.held_replies],
        "todos": [todo_object(one) for one in page.todos if one.done_on is None],
        "coming": [{"day": day.isoformat(), "text": text} for day, text in coming],
    }


def _people(page: AccountPage, today: date) -> Iterator[str]:
    there = people_there(page)
    for one in there[:_MOST_PEOPLE]:
        yield from short_person_lines(one, today, days_ahead=NEAR_DAYS)
    if len(there) > _MOST_PEOPLE:
        yield f"and {len(there) - _MOST_PEOPLE} more"


def _promises(page: AccountPage) -> list[Promise]:
    return [one for one in page.promises if one.state != "kept"]


def _goals(page: AccountPage) -> list[Goal]:
    """The goals that are open; the newest when all are reached."""
    return [one for one in page.goals if one.reached_on is None] or list(page.goals[-1:])


def _short(lines: Iterable[str], most: int | None) -> list[str]:
    """So many lines as the screen has room for, each a short one, and how many more there are."""
    held = [_cut(line) for line in lines if line.strip()]
    more = 0 if most is None else len(held) - most
    return held if more <= 0 else [*held[:most], f"and {counted(more, 'more', 'more')}"]


def _cut(text: str) -> str:
    indent = " " * (len(text) - len(text.lstrip(" ")))
    line = indent + " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()} ..."
