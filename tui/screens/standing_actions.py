"""Snoozing the account under the cursor, marking it as looked at, and writing the note that stands on it."""

from __future__ import annotations

from collections.abc import Sequence

from tui.actions.action import Action
from tui.actions.hints import Hint
from tui.screens.moment_actions import MomentActions

_NOTE_OF_ONE = "A standing note is written for one account."


class StandingActions(MomentActions):
    """For a screen that knows the account under its cursor. What a key needs is loaded with the key."""

    def digit_hints(self, action: Action) -> Sequence[Hint]:
        """Say for how long each number puts the account out of sight."""
        if action.id != "snooze":
            return super().digit_hints(action)
        from store.rules.snoozing import snooze_words

        return [
            Hint(str(number), snooze_words(choice), press=str(number))
            for number, choice in enumerate(self._snooze_choices(), 1)
        ]

    def action_snooze(self, number: int) -> None:
        from store.rules.snoozing import snooze_day

        meant = self.meant()
        until = snooze_day(self._snooze_choices()[number - 1], self.calls.book.clock.now())
        if meant is not None and until is not None:
            from store.snoozing import snooze_accounts
            from tui.screens import saved_words

            day = until
            self.save(lambda book: snooze_accounts(book, meant.ids, day), lambda whom: saved_words.snoozed(whom, day))

    def _snooze_choices(self) -> Sequence[str]:
        """Return the three lengths that the settings give to the numbers."""
        from store.rules.snoozing import SNOOZE_CHOICES
        from store.snoozing import snooze_choices

        return self.calls.glance(snooze_choices) or SNOOZE_CHOICES

    def action_snooze_until(self) -> None:
        if (meant := self.meant()) is None:
            return
        from store.snoozing import snooze_accounts
        from tui.dialogs.day_line import DayReader, snooze_dialog
        from tui.screens import saved_words

        reader = DayReader(self.calls.book.clock.now(), "ahead", "Until", self.vocabulary)
        self.ask_and_save(
            lambda refusal: snooze_dialog(meant.name, meant.about, reader, self.kept, self.glyphs, refusal),
            lambda book, until: (snooze_accounts(book, meant.ids, until), until),
            lambda saved: saved_words.snoozed(*saved),
        )

    def action_mark_reviewed(self) -> None:
        if meant := self.meant():
            from store.reviewed import review_accounts

            self.save(
                lambda book: review_accounts(book, meant.ids), lambda whom: f"Reviewed {whom}; it counts as no contact."
            )

    def action_write_note(self) -> None:
        row = self.one_account(_NOTE_OF_ONE)
        if row and (form := self.form_of("account", row.id, only="note")):
            from tui.dialogs.words_line import note_dialog

            held = form.held["note"]
            self.ask_line(note_dialog("Standing note", row.name, row.id, held, self.kept, self.glyphs), form)
