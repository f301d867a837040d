"""Bringing accounts into the book, from the list and from the empty book."""

from __future__ import annotations

from store.account_rows import account_row
from store.editing.new_account import FIRST_STAGE, add_filled_in, fields_of_new_account
from tui.deeds.book_screen import BookScreen
from tui.deeds.deeds import Deeds
from tui.dialogs.form import Form
from tui.dialogs.path_line import KIND, path_dialog
from tui.dialogs.question import Question

_NEW = "account"
_ANOTHER = " There was one of that name already."


def add_account(screen: BookScreen) -> None:
    fields = screen.calls.glance(fields_of_new_account) or ()
    question = Question(_NEW, _NEW, "Add an account", "")
    held = {"stage": FIRST_STAGE}
    screen.ask_and_save(
        lambda refusal: Form(question, fields, held, screen.kept, screen.glyphs, adds=True, refusal=refusal),
        lambda book, draft: account_row(book, add_filled_in(book, draft.values)),
        lambda row: f"Added {row.name}, {row.stage_title}.{_ANOTHER if row.has_namesake else ''}",
        then=screen.account_added,
    )


def import_file(screen: BookScreen) -> None:
    """Ask for files and show what they would bring in."""
    answered = screen.ask(path_dialog("Bring in files", screen.kept, screen.glyphs))

    async def look() -> None:
        if (paths := await answered) is not None:
            screen.kept.saved(KIND, KIND)
            screen.book_app.open_import(paths)

    screen.app.run_worker(look())


DEEDS: Deeds[BookScreen] = Deeds(add_account, import_file)
