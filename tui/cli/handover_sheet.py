"""The sheet that hands an account over to another owner."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from store.account_history import History, history_of
from tui.agreement_lines import contract_line, exit_line, pause_line
from tui.cli.account_words import (
    coming_days,
    contact_words,
    day_words,
    goal_words,
    last_contacts,
    open_ends,
    people_there,
    person_line,
    promise_words,
    what_it_is,
)
from tui.page_text import contact_sentence
from tui.sheet import Sheet, sheet_of
from tui.wording import counted, full_date

if TYPE_CHECKING:
    from store.account_page import AccountPage
    from store.records.agreements import OwnerSpan

LAST_WORDS = 5
A_YEAR = 365


def handover_sheet(page: AccountPage, owners: Iterable[OwnerSpan], to: str, today: date) -> Sheet:
    """All that whoever takes over must know; `page` must have been read with all its interactions."""
    row = page.row
    head = [f"From {row.owner or 'nobody'} to {to}, {full_date(today)}.", what_it_is(row)]
    health = f"Health {row.health.score} {row.health.state}. {contact_sentence(row)}"
    sections: list[tuple[str, Iterable[str]]] = [
        ("Needs you", (reason.text for reason in (*row.reasons, *row.review_reasons))),
        ("History in numbers", _numbers(history_of(page, today))),
        ("Owners", (_owner(one) for one in owners)),
        ("How to work with them", filter(None, (page.fields.style, page.fields.note))),
        ("People", (person_line(one, today, days_ahead=A_YEAR) for one in people_there(page))),
        ("Promises", (promise_words(one, today) for one in page.promises)),
        ("Goals", (goal_words(one, today) for one in page.goals)),
        ("Open ends", open_ends(page, today)),
        ("Contracts", map(contract_line, page.contracts)),
        ("Pauses", map(pause_line, page.pauses)),
        ("Exits", map(exit_line, page.exits)),
        ("Dates", (day_words(one, today) for one in coming_days(page, today, days_ahead=A_YEAR))),
        ("Lessons", (f"{one.received_on}  {one.text}: {one.lesson}" for one in page.complaints if one.lesson)),
        ("Last words", (contact_words(one, today) for one in last_contacts(page, today, LAST_WORDS))),
    ]
    return sheet_of(f"Hand-over of {row.name}", [*head, health], sections)


def _owner(one: OwnerSpan) -> str:
    until = f" until {one.until_on}" if one.until_on else ""
    return f"{one.owner or 'nobody'} from {one.from_on}{until}"


def _numbers(history: History) -> Iterator[str]:
    if history.months is not None:
        years, months = divmod(history.months, 12)
        parts = [counted(years, "year")] * bool(years) + [counted(months, "month")] * bool(months or not years)
        yield f"With us for {' and '.join(parts)}"
    kinds = ", ".join(f"{count} by {kind}" for kind, count in history.kinds)
    yield (
        f"{counted(history.contacts, 'personal contact')}, {history.contacts_of_year} of them in the last 12 months"
        + (f" ({kinds})" if kinds else "")
    )
    if history.complaints:
        median = history.days_to_resolve
        resolved = f", resolved in {median:g} days (median)" if median is not None else ""
        yield (
            f"{counted(history.complaints, 'complaint')}, {history.complaints_open} open, "
            f"{history.complaints_reopened} reopened{resolved}"
        )
    if history.goals:
        yield f"{counted(history.goals, 'goal')}, {history.goals_reached} reached"
    if history.promises:
        yield f"Promises: {', '.join(f'{count} {state}' for state, count in history.promises)}"
    if history.owners:
        yield f"{counted(history.owners, 'owner')} so far"
