"""A screen that asks with a dialog and saves what comes back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from textual.screen import Screen

from store.book import Book
from store.rules.vocabulary import ENGLISH, Vocabulary
from store.vocabulary import vocabulary_of
from tui.actions.action import Group
from tui.actions.keys import Call
from tui.dialogs.kept_lines import Deed, KeptLines, Typed
from tui.glyphs import Glyphs
from tui.store_calls import UNDOES, StoreCalls
from tui.widgets.action_screen import ActionScreen

if TYPE_CHECKING:
    from tui.dialogs.one_key import Choices
    from tui.dialogs.question import Asked

_TO_THE_TRASH = ("It goes to the trash; {undo} brings it back.", "They go to the trash; {undo} brings them back.")
_COMES_BACK = "{undo} brings it back"
_NOTHING_TO_REPEAT = "Nothing to repeat yet; {repeat} does the last action again on another row."

NOT_SAVED = "Not saved; your text is kept and offered again."

_SAVED_PLAINLY = frozenset(
    {"complaint", "filter name", "last spoken", "log", "owner", "progress", "signal", "snooze", "tags", "todo"}
)
"""Kinds of questions whose answers are saved without SQLModel, which takes 30 MB and a third of a second to load."""

Answer = TypeVar("Answer")
Result = TypeVar("Result")


class Asking(ActionScreen):
    """Opens dialogs at once, so that what is typed ahead reaches them, and writes only after they are closed."""

    def __init__(self, calls: StoreCalls, glyphs: Glyphs, kept: KeptLines) -> None:
        super().__init__()
        self.calls = calls
        self.glyphs = glyphs
        self.kept = kept
        self._begun: Deed | None = None
        """The action that is being run, if it can be repeated."""
        self._again: Deed | None = None
        """The action that is being repeated."""

    @property
    def vocabulary(self) -> Vocabulary:
        """The words that lines are read with, as the settings have them now."""
        return self.calls.glance(vocabulary_of) or ENGLISH

    def change(
        self, work: Callable[[Book], Result], said: Callable[[Result], str], aside: str = UNDOES
    ) -> Coroutine[Any, Any, Result | None]:
        """Write as `StoreCalls.change` does; what is done once more says so."""
        return self.carry_out(work, self._told(said), aside)

    async def carry_out(
        self, work: Callable[[Book], Result], said: Callable[[Result], str], aside: str
    ) -> Result | None:
        """Write; a screen that has to do more with what was written does it here."""
        return await self.calls.change(work, said, aside)

    async def run(self, call: Call) -> bool:
        """Run an action and keep it to be repeated; one that asks is kept once its answer is saved."""
        self._begun = Deed(call) if call.action.repeats else None
        passing = self.calls.passing
        is_run = await super().run(call)
        if is_run and call.action.group is not Group.MOVING:
            self.calls.let_pass(passing)
        if self._begun is not None:
            self.kept.deed, self._begun = self._begun, None
        return is_run

    async def action_repeat(self) -> None:
        """Do the last action again, with the line that was typed for it."""
        deed = self.kept.deed
        if deed is None:
            self.calls.say(self.says(_NOTHING_TO_REPEAT))
        elif self.WHERE not in deed.call.action.where:
            self.calls.warn(f'"{deed.call.action.title}" was done last, which cannot be meant here.')
        else:
            self._again = deed
            try:
                await self.run(deed.call)
            finally:
                self._again = None

    def on_screen_resume(self) -> None:
        self._show_last_said()

    def on_descendant_focus(self) -> None:
        self._show_last_said()

    def ask(self, dialog: Screen[Answer | None]) -> asyncio.Future[Answer | None]:
        """Open a dialog now; its answer can be awaited by a worker."""
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
        deed, self._begun = self._begun, None
        said = self._told(said)
        dialog, answered = self._answered_before(dialog_for) or self._opened(dialog_for(""))

        async def save() -> None:
            nonlocal dialog, answered
            while (draft := await answered) is not None:
                typed = self.kept.unfinished(dialog.question.about)
                saved = await self.carry_out(partial(_swapped, work, draft), said, aside)
                if saved is not None:
                    self.kept.saved(dialog.question.about, dialog.question.kind)
                    self.kept.deed = deed._replace(typed=typed) if deed else self.kept.deed
                    if then is not None:
                        then(saved)
                    return
                dialog, answered = self._opened(dialog_for(self.calls.refusal))
            if self.kept.holds(dialog.question.about):
                self.calls.say_in_passing(NOT_SAVED)

        # The app's worker, since this screen may be left before the book has answered.
        self.app.run_worker(save())

    def ask_key_and_save(
        self, choices: Choices, work: Callable[[Book, str], Result], said: Callable[[Result], str]
    ) -> None:
        """Ask what one key answers, and save the answer; `work` takes the key."""
        from tui.dialogs.one_key import OneKey

        self.calls.expect_change()
        deed, self._begun = self._begun, None
        said = self._told(said)
        again = self._again.typed.line if self._again else ""
        answered = _answered(again) if again in choices.answers else self.ask(OneKey(choices, self.glyphs))

        async def settle() -> None:
            if (key := await answered) is None:
                return
            saved = await self.carry_out(partial(_swapped, work, key), said, UNDOES)
            if saved is not None and deed is not None:
                self.kept.deed = deed._replace(typed=Typed(key))

        self.app.run_worker(settle())

    def save(self, work: Callable[[Book], Result], said: Callable[[Result], str]) -> None:
        """Write what needs no question, and say what was done."""
        saving = self.change(work, said)
        self.app.run_worker(saving)

    def _show_last_said(self) -> None:
        """Show what was said last, unless somebody is typing, for whom the keys in it are letters."""
        if self._is_typing:
            self.calls.hush()
        else:
            self.calls.say_again()

    def _opened(self, dialog: Asked[Answer]) -> tuple[Asked[Answer], asyncio.Future[Answer | None]]:
        if dialog.question.kind not in _SAVED_PLAINLY:
            self.calls.expect_change()
        return dialog, self.ask(dialog)

    def _answered_before(
        self, dialog_for: Callable[[str], Asked[Answer]]
    ) -> tuple[Asked[Answer], asyncio.Future[Answer | None]] | None:
        """Answer a dialog with the line that was typed last time; None when that must be asked.

        A line that cannot be meant here stands in the dialog when it is asked. An unfinished text comes first.
        """
        dialog = dialog_for("")
        if self._again is None or not self._again.typed or self.kept.unfinished(dialog.question.about):
            return None
        self.kept.keep(dialog.question.about, self._again.typed)
        draft = dialog.draft_of(self._again.typed)
        if draft is None:
            return None
        return dialog, _answered(draft)

    def _told(self, said: Callable[[Result], str]) -> Callable[[Result], str]:
        """What is said of a change, from the moment at which it was asked for: what is repeated says so."""
        return (lambda result: f"Again: {said(result)}") if self._again is not None else said

    def confirm_and_delete(self, kind: str, ids: Sequence[int], name: str, consequence: str = "") -> None:
        """Ask whether to delete records that are called `name`, and put them into the trash if the answer is yes."""
        from store.deleting import delete_records
        from tui.dialogs.confirm import Confirmation, ConfirmDialog

        words = f"{consequence} {self.says(_TO_THE_TRASH[len(ids) > 1])}".strip()
        answered = self.ask(ConfirmDialog(Confirmation(f"Delete {name}?", words), self.glyphs))

        async def settle() -> None:
            if await answered:
                await self.carry_out(
                    lambda book: delete_records(book, kind, ids), lambda _: f"In the trash: {name}.", _COMES_BACK
                )

        self.app.run_worker(settle())


def _answered(answer: Answer) -> asyncio.Future[Answer | None]:
    """A question whose answer is known already."""
    answered: asyncio.Future[Answer | None] = asyncio.get_running_loop().create_future()
    answered.set_result(answer)
    return answered


def _swapped(work: Callable[[Book, Answer], Result], draft: Answer, book: Book) -> Result:
    return work(book, draft)
