"""The panes of an account's page: below one another on a wide terminal, one at a time on a narrow one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from store.account_page import AccountPage
from tui.glyphs import Glyphs
from tui.screens import account_page_agreements as agreed
from tui.screens import account_page_sections as parts
from tui.screens.account_page_health import whole_health
from tui.screens.account_page_sections import Section
from tui.screens.complaint_lines import whole_complaints
from tui.widgets.pane_list import PaneLines
from tui.widgets.section_list import Make, SectionLine

TIMELINE = "Timeline"


class Pane(NamedTuple):
    """One pane; `whole` is what it shows where it has the page for itself, if that is more."""

    title: str
    short: str
    section: Section
    count: Callable[[AccountPage], int]
    whole: Section | None = None


def _nowhere(page: AccountPage, width: int, today: date, glyphs: Glyphs) -> Iterator[SectionLine]:
    """The timeline has a list of its own."""
    yield from ()


PANES = (
    Pane(TIMELINE, TIMELINE, _nowhere, lambda page: 0),
    Pane("Moments", "Mom", parts.moments, lambda page: len(page.moments)),
    Pane("Goals", "Goals", agreed.goals, lambda page: len(page.goals)),
    Pane("People", "People", parts.people, lambda page: len(page.people)),
    Pane(
        "Complaints", "Cmpl", parts.complaints,
        lambda page: sum(not one.is_settled for one in page.complaints), whole_complaints,
    ),
    Pane("Health", "Hlth", agreed.health, lambda page: 0, whole_health),
    Pane("Renewal", "Renew", agreed.renewal, lambda page: 0),
    Pane("To-dos", "To-do", parts.todos, lambda page: sum(one.done_on is None for one in page.todos)),
    Pane("Promises", "Prom", agreed.promises, lambda page: sum(one.state == "open" for one in page.promises)),
    Pane("Signals", "Sign", agreed.signals, lambda page: 0),
    Pane("Card", "Card", parts.card, lambda page: 0),
)  # fmt: skip
"""In the order in which tab goes through them."""


def shown_panes(page: AccountPage, today: date, glyphs: Glyphs) -> list[Pane]:
    """Return the timeline and the panes that have something to show, or something to say of what is missing."""
    return [pane for pane in PANES if pane.title == TIMELINE or any(pane.section(page, 1, today, glyphs))]


def filled_panes(page: AccountPage, today: date, glyphs: Glyphs) -> list[Pane]:
    """Return the timeline and the panes that the cursor can stand in where all are below one another."""
    return [
        pane
        for pane in PANES
        if pane.title == TIMELINE or any(line.about is not None for line in pane.section(page, 1, today, glyphs))
    ]


def pane_lines(page: AccountPage, alone: str, today: date, glyphs: Glyphs) -> list[PaneLines]:
    """Return what makes the lines of every pane, or of the one that is `alone`, with all that it has."""

    def make(section: Section) -> Make:
        return lambda width: list(section(page, width, today, glyphs))

    if alone:
        return [PaneLines(pane.title, make(pane.whole or pane.section)) for pane in PANES if pane.title == alone]
    return [PaneLines(pane.title, make(pane.section)) for pane in PANES]
