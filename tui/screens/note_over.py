"""Saves a note that was written over another one; where that was changed elsewhere meanwhile, both are shown."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from store.book import Book
from store.errors import EditedElsewhereError
from tui.deeds.asking import NOT_SAVED, Asking
from tui.dialogs.conflict import THEIRS, ConflictDialog, Versions
from tui.dialogs.question import Asked

Write = Callable[[Book, str, str], str]
"""Writes a text over the one that was there when typing began; who it is about. Raises EditedElsewhereError."""
_KEPT_THEIRS = "Kept what was written elsewhere."


def ask_note(
    screen: Asking, dialog_for: Callable[[str], Asked[str]], held: str, write: Write, said: Callable[[str], str]
) -> None:
    """Open the dialog of a note and save it; when the store refuses, open it again with the text and the reason."""
    dialog = dialog_for("")
    answered = screen.ask(dialog)

    async def save() -> None:
        nonlocal dialog, answered
        while (text := await answered) is not None:
            if await save_over(screen, dialog.question.prompt, text, held, write, said):
                screen.kept.saved(dialog.question.about, dialog.question.kind)
                return
            dialog = dialog_for(screen.calls.refusal)
            answered = screen.ask(dialog)
        if screen.kept.holds(dialog.question.about):
            screen.calls.say_in_passing(NOT_SAVED)

    # The app's worker, since this screen may be left before the book has answered.
    screen.app.run_worker(save())


async def save_over(screen: Asking, name: str, text: str, held: str, write: Write, said: Callable[[str], str]) -> bool:
    """Write a text over the one it was typed over, or ask which of both is to stay; whether that is settled."""
    while await screen.change(partial(_written, write, text, held), said) is None:
        problem = screen.calls.problem
        if not isinstance(problem, EditedElsewhereError):
            return False
        (theirs,) = problem.theirs.values()
        chosen = await screen.ask(ConflictDialog(name, [Versions("note", "Note", text, theirs)], screen.glyphs))
        if chosen is None:
            return False
        if chosen["note"] == THEIRS:
            screen.calls.say(_KEPT_THEIRS)
            return True
        held = theirs
    return True


def _written(write: Write, text: str, held: str, book: Book) -> str:
    return write(book, text, held)
