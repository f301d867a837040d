"""Snoozing the accounts that are meant, marking them as looked at, and writing the note that stands on one."""

from __future__ import annotations

from collections.abc import Sequence

from store.reviewed import review_accounts
from store.rules.snoozing import SNOOZE_CHOICES, snooze_day, snooze_words
from store.snoozing import snooze_accounts, snooze_choices
from tui.actions.hints import Hint
from tui.deeds import saved_words
from tui.deeds.account_screen import AccountScreen
from tui.deeds.deeds import ByDigit, Deeds

_NOTE_OF_ONE = "A standing note is written for one account."


def snooze(screen: AccountScreen, number: int) -> None:
    meant = screen.meant()
    until = snooze_day(_choices(screen)[number - 1], screen.calls.book.clock.now())
    if meant is not None and until is not None:
        day = until
        screen.save(lambda book: snooze_accounts(book, meant.ids, day), lambda whom: saved_words.snoozed(whom, day))


def lengths_by_number(screen: AccountScreen) -> Sequence[Hint]:
    """Say for how long each number puts the account out of sight."""
    return [
        Hint(str(number), snooze_words(choice), press=str(number)) for number, choice in enumerate(_choices(screen), 1)
    ]


def snooze_until(screen: AccountScreen) -> None:
    if meant := screen.meant():
        from tui.dialogs.day_line import DayReader, snooze_dialog

        reader = DayReader(screen.calls.book.clock.now(), "ahead", "Until", screen.vocabulary)
        screen.ask_and_save(
            lambda refusal: snooze_dialog(meant.name, meant.about, reader, screen.kept, screen.glyphs, refusal),
            lambda book, until: (snooze_accounts(book, meant.ids, until), until),
            lambda saved: saved_words.snoozed(*saved),
        )


def mark_reviewed(screen: AccountScreen) -> None:
    if meant := screen.meant():
        screen.save(
            lambda book: review_accounts(book, meant.ids), lambda whom: f"Reviewed {whom}; it counts as no contact."
        )


def write_note(screen: AccountScreen) -> None:
    from tui.deeds.editing import ask_line, form_of
    from tui.dialogs.words_line import note_dialog

    row = screen.one_account(_NOTE_OF_ONE)
    if row and (form := form_of(screen, "account", row.id, only="note")):
        held = form.held["note"]
        ask_line(screen, note_dialog("Standing note", row.name, row.id, held, screen.kept, screen.glyphs), form)


def _choices(screen: AccountScreen) -> Sequence[str]:
    """The three lengths that the settings give to the numbers."""
    return screen.calls.glance(snooze_choices) or SNOOZE_CHOICES


DEEDS: Deeds[AccountScreen] = Deeds(
    snooze_until, mark_reviewed, write_note, by_digit=[ByDigit(snooze, lengths_by_number)]
)
