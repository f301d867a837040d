"""Adding an account, from the list and from the empty book."""

from __future__ import annotations

from store.account_rows import account_row
from store.records.account import AccountRow
from tui.dialogs.question import Question
from tui.screens.everywhere_actions import EverywhereActions

_NEW = "account"


class Adding(EverywhereActions):
    """For a screen on which an account can be added."""

    def action_add_account(self) -> None:
        # Imported here, since the first frame does not wait for it.
        from store.editing.new_account import FIRST_STAGE, add_filled_in, fields_of_new_account
        from tui.dialogs.form import Form

        fields = self.calls.glance(fields_of_new_account) or ()
        question = Question(_NEW, _NEW, "Add an account", "")
        held = {"stage": FIRST_STAGE}
        self.ask_and_save(
            lambda refusal: Form(question, fields, held, self.kept, self.glyphs, adds=True, refusal=refusal),
            lambda book, draft: account_row(book, add_filled_in(book, draft.values)),
            lambda row: f"Added {row.name}, {row.stage_title}.",
            then=self.account_added,
        )

    def action_import_file(self) -> None:
        """Ask for a file and show what it would bring in."""
        # Imported here, since few ever need it.
        from tui.dialogs.path_line import path_dialog
        from tui.screens.importing import ImportScreen

        answered = self.ask(path_dialog("Bring in a file", self.kept, self.glyphs))

        async def look() -> None:
            path = await answered
            if path is not None:
                self.kept.saved("file", "file")
                self.app.push_screen(ImportScreen(self.calls, self.glyphs, self.kept, path))

        self.app.run_worker(look())

    def account_added(self, row: AccountRow) -> None:
        """Show where the new account stands, on a screen that lists accounts."""
