"""A screen that asks with a dialog and saves what comes back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Generic, TypeVar

from textual.screen import Screen, ScreenResultType

from store.book import Book
from store.rules.vocabulary import ENGLISH, Vocabulary
from store.vocabulary import vocabulary_of
from tui.dialogs.kept_lines import KeptLines
from tui.glyphs import Glyphs
from tui.store_calls import UNDOES, StoreCalls
from tui.widgets.action_screen import ActionScreen

if TYPE_CHECKING:
    from tui.dialogs.one_key import Choices
    from tui.dialogs.question import Asked

Answer = TypeVar("Answer")
Result = TypeVar("Result")


class Asking(ActionScreen[ScreenResultType], Generic[ScreenResultType]):
    """Opens dialogs at once, so that what is typed ahead reaches them, and writes only after they are closed."""

    def __init__(self, calls: StoreCalls, glyphs: Glyphs, kept: KeptLines) -> None:
        super().__init__()
        self.calls = calls
        self.glyphs = glyphs
        self.kept = kept

    @property
    def vocabulary(self) -> Vocabulary:
        """The words that lines are read with, as the settings have them now."""
        return self.calls.glance(vocabulary_of) or ENGLISH

    async def change(
        self, work: Callable[[Book], Result], said: Callable[[Result], str], aside: str = UNDOES
    ) -> Result | None:
        """Write as `StoreCalls.change` does; a screen that has to do more with what was written does it here."""
        return await self.calls.change(work, said, aside)

    def on_screen_resume(self) -> None:
        self.calls.say_again()

    def ask(self, dialog: Screen[Answer | None]) -> asyncio.Future[Answer | None]:
        """Open a dialog now; its answer can be awaited by a worker."""
        self.calls.expect_change()
        answered: asyncio.Future[Answer | None] = asyncio.get_running_loop().create_future()

        def answer(given: Answer | None) -> None:
            if not answered.done():
                answered.set_result(given)

        self.app.push_screen(dialog, answer)
        return answered

    def ask_and_save(
        self,
        dialog_for: Callable[[str], Asked[Answer]],
        work: Callable[[Book, Answer], Result],
        said: Callable[[Result], str],
        aside: str = UNDOES,
        then: Callable[[Result], None] | None = None,
    ) -> None:
        """Open a dialog and save its draft; when the store refuses, open it again with the text and the reason.

        `dialog_for` takes the reason, empty at first. `work`, `said` and `aside` are as for `StoreCalls.change`;
        `then` is called with what was saved.
        """
        dialog = dialog_for("")
        answered = self.ask(dialog)

        async def save() -> None:
            nonlocal dialog, answered
            while (draft := await answered) is not None:
                saved = await self.change(partial(_swapped, work, draft), said, aside)
                if saved is not None:
                    self.kept.saved(dialog.question.about, dialog.question.kind)
                    if then is not None:
                        then(saved)
                    return
                dialog = dialog_for(self.calls.refusal)
                answered = self.ask(dialog)
            if self.kept.holds(dialog.question.about):
                self.calls.say("Not saved; your text is kept and offered again.")

        # The app's worker, since this screen may be left before the book has answered.
        self.app.run_worker(save())

    def ask_key_and_save(
        self, choices: Choices, work: Callable[[Book, str], Result], said: Callable[[Result], str]
    ) -> None:
        """Ask what one key answers, and save the answer; `work` takes the key."""
        from tui.dialogs.one_key import OneKey

        answered = self.ask(OneKey(choices, self.glyphs))

        async def settle() -> None:
            if (key := await answered) is not None:
                self.save(partial(_swapped, work, key), said)

        self.app.run_worker(settle())

    def save(self, work: Callable[[Book], Result], said: Callable[[Result], str]) -> None:
        """Write what needs no question, and say what was done."""
        saving = self.change(work, said)
        self.app.run_worker(saving)

    def confirm_and_delete(self, name: str, consequence: str, delete: Callable[[Book], object]) -> None:
        """Ask whether to delete what is called `name`, and delete it if the answer is yes."""
        from tui.dialogs.confirm import ConfirmDialog

        answered = self.ask(ConfirmDialog(name, consequence, self.glyphs))

        def work(book: Book) -> bool:
            delete(book)
            return True

        async def settle() -> None:
            if await answered:
                await self.change(work, lambda done: f"Deleted {name}.")

        self.app.run_worker(settle())


def _swapped(work: Callable[[Book, Answer], Result], draft: Answer, book: Book) -> Result:
    return work(book, draft)
