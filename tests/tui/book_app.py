"""The real app on a real book, driven by keys."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date

from textual import events
from textual.widgets import Input

from store.accounts import add_account
from store.book import Book
from store.complaints import log_complaint
from store.people import add_person
from store.records.account import Money
from store.todos import add_todo
from tests.filled_once import filled_once
from tests.happened import NewInteraction, log_interaction
from tests.tui.resting_pilot import RestingPilot, running
from tui.actions.keymap import AS_IT_COMES, Keymap
from tui.app import GoodtermsApp
from tui.glyphs import UNICODE, Glyphs
from tui.widgets.key_bar import KeyBar

WIDE, DESIGN, SMALLEST = (120, 36), (80, 24), (40, 10)
_LONGEST_SECONDS = 10.0
_MOMENT_SECONDS, _LONGEST_MOMENT_SECONDS = 0.005, 0.04


@dataclass(frozen=True)
class Filled:
    """The ids of what `fill` put into a book."""

    globex: int
    initech: int
    petra: int
    complaint: int
    todo: int


@filled_once
def fill(book: Book) -> Filled:
    """Put two accounts into a book: Globex needs attention and comes first, Initech is quiet."""
    globex = add_account(
        book,
        "Globex GmbH",
        stage="renewal",
        since=date(2024, 2, 3),
        mrr=Money(200_000, "EUR"),
        renews_on=date(2026, 12, 11),
        fields={"segment": "Mid-market", "owner": "Nina", "note": "Likes short calls."},
        tags=["qbr"],
    )
    initech = add_account(book, "Initech", stage="onboarding", since=date(2026, 11, 16))
    petra = add_person(book, globex, "Petra Vogel", role="CFO", email="petra@globex.example", phone="+49 30 5550 142")
    add_person(book, globex, "Jan Maier", role="Operations", standing="champion")
    log_interaction(
        book,
        globex,
        NewInteraction(
            "meeting",
            "Q3 review. Happy with leads, unsure about price.\nWants case studies from their sector.",
            date(2026, 10, 13),
            minutes=45,
            mood="happy",
            contact="personal",
            people=(petra,),
        ),
    )
    complaint = log_complaint(
        book, globex, "Invoice wrong twice", severity="medium", person_id=petra, received_on=date(2026, 11, 17)
    )
    log_interaction(book, initech, NewInteraction("call", "Kick-off.", date(2026, 11, 23), contact="personal"))
    todo = add_todo(book, globex, "call CFO about quote", date(2026, 11, 23))
    return Filled(globex, initech, petra, complaint, todo)


class User:
    """Somebody at the keyboard of the app."""

    def __init__(self, app: GoodtermsApp, pilot: RestingPilot[None]) -> None:
        self.app = app
        self.pilot = pilot

    async def press(self, *keys: str) -> None:
        """Press keys one after the other and let the app come to rest; what is typed in a field needs no waiting."""
        for key in keys:
            if len(key) == 1 and isinstance(self.app.focused, Input):
                self.app.post_message(events.Key("space" if key == " " else key, key))
            else:
                await self.pilot.press(key)
        await self.rest()

    async def type(self, text: str) -> None:
        """Type a text, key by key."""
        await self.press(*text)

    async def rest(self) -> None:
        """Wait until nothing is being read or written and nothing is left to draw."""
        await self.pilot.rest()

    async def until(self, happened: Callable[[], bool]) -> None:
        """Wait until something holds that a worker brings about."""
        latest, moment = time.monotonic() + _LONGEST_SECONDS, _MOMENT_SECONDS
        while time.monotonic() < latest:
            if happened():
                return
            await asyncio.sleep(moment)
            moment = min(2 * moment, _LONGEST_MOMENT_SECONDS)
        raise AssertionError(f"It did not happen. The screen:\n{self.seen()}")

    def seen(self) -> str:
        """Return what is on the screen."""
        return "\n".join(strip.text for strip in self.app.screen._compositor.render_strips())

    def status(self) -> str:
        """Return what is said above the hints."""
        lines, bar = self.seen().splitlines(), self.app.screen.query(KeyBar).last()
        said = lines[-bar.size.height :][: bar.size.height - bar._hint_lines]
        return " ".join([said[0].rstrip(), *(line.strip() for line in said[1:])])

    def typed(self) -> str:
        """Return what stands in the dialog's line."""
        return self.app.screen.query_one(Input).value


@asynccontextmanager
async def opened(
    book: Book, size: tuple[int, int] = DESIGN, keymap: Keymap = AS_IT_COMES, glyphs: Glyphs = UNICODE
) -> AsyncIterator[User]:
    """Open the app on a book; the cursor is on the account that needs attention most."""
    async with driven(GoodtermsApp(book, glyphs, keymap=keymap), size) as user:
        yield user


@asynccontextmanager
async def driven(app: GoodtermsApp, size: tuple[int, int] = DESIGN) -> AsyncIterator[User]:
    """Run an app and put somebody at its keyboard."""
    async with running(app, size, lambda: app.calls.is_busy) as pilot:
        yield User(app, pilot)
