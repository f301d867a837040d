"""What can be done with key moments of the accounts that are meant: tick, say how it went, prepare, repair."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from store.book import Book
from store.moment_turns import (
    Turned,
    prepare_next_moments,
    repair_first_moments,
    say_how_moments_went,
    turn_moments,
)
from store.moments import moments_of
from store.records.happenings import Moment
from tui.actions.hints import Hint
from tui.deeds import saved_words
from tui.deeds.account_screen import AccountScreen
from tui.deeds.deeds import ByDigit, Deeds
from tui.glyphs import Glyphs


def tick_moment(screen: AccountScreen, number: int) -> None:
    if meant := screen.meant():
        screen.ticked = (meant.ids, number)
        _turn(screen, lambda book: turn_moments(book, meant.ids, number))


def moment_great(screen: AccountScreen) -> None:
    _went(screen, "great")


def moment_fine(screen: AccountScreen) -> None:
    _went(screen, "fine")


def moment_poor(screen: AccountScreen) -> None:
    _went(screen, "poor")


def moment_prepared(screen: AccountScreen) -> None:
    if meant := screen.meant():
        _turn(screen, lambda book: prepare_next_moments(book, meant.ids), "prepared")


def moment_repaired(screen: AccountScreen) -> None:
    if meant := screen.meant():
        _turn(screen, lambda book: repair_first_moments(book, meant.ids), "repaired")


def add_moment(screen: AccountScreen) -> None:
    from store.editing import moments
    from tui.deeds.editing import ask_to_add
    from tui.dialogs.question import Question

    if row := screen.one_account():
        ask_to_add(
            screen,
            Question("moment", ("moment", row.id), "Add a key moment to", row.name),
            moments.fields_of_new_moment,
            lambda book, values: moments.add_moment(book, row.id, values),
            lambda name: f"Added {name} to {row.name}.",
        )


def weigh_moments(screen: AccountScreen) -> None:
    """Say which key moment matters most, from the book's own exits."""
    from store.moment_weights import moment_weights

    screen.calls.say(saved_words.weighed(screen.calls.glance(moment_weights) or ()))


def moments_by_number(screen: AccountScreen) -> Sequence[Hint]:
    """Name the account's key moments by their numbers, with the sign of each; nothing where several are meant."""
    meant = screen.meant() if screen.chosen_account() else None
    if meant is None or (row := meant.row) is None:
        return ()
    moments = screen.calls.glance(lambda book: moments_of(book, row.id)) or ()
    return [
        Hint(str(moment.position), f"{_sign(moment, screen.glyphs)} {moment.name}", press=str(moment.position))
        for moment in moments
    ]


def _went(screen: AccountScreen, outcome: str) -> None:
    if meant := screen.meant_by_outcome():
        number = screen.ticked[1] if screen.ticked and screen.ticked[0] == meant.ids else None
        _turn(screen, lambda book: say_how_moments_went(book, meant.ids, number, outcome))


def _turn(screen: AccountScreen, work: Callable[[Book], Turned], became: str = "") -> None:
    screen.save(work, lambda turned: saved_words.turned(turned, screen.keymap, became))


def _sign(moment: Moment, glyphs: Glyphs) -> str:
    return {"done": glyphs.done, "overdue": "!"}.get(moment.state, glyphs.open)


DEEDS: Deeds[AccountScreen] = Deeds(
    moment_great,
    moment_fine,
    moment_poor,
    moment_prepared,
    moment_repaired,
    add_moment,
    weigh_moments,
    by_digit=[ByDigit(tick_moment, moments_by_number)],
)
