"""Editing the record under the cursor in a form or in $EDITOR, also while it is changed elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from store.errors import EditedElsewhereError
from tui.dialogs.kept_lines import TypedField
from tui.screens.asking import NOT_SAVED
from tui.screens.everywhere_actions import EverywhereActions
from tui.wording import sentence

if TYPE_CHECKING:
    from store.book import Book
    from store.editing.field import Field
    from tui.dialogs.filled_form import FormDraft
    from tui.dialogs.question import Asked, Question
    from tui.screens.record_form import RecordForm

Result = TypeVar("Result")

_NOTHING = "There is nothing under the cursor that can be edited."
_UNCHANGED = "Nothing was changed."
_KEPT_THEIRS = "Kept what was written elsewhere."
_GONE = "It cannot be read just now, or is not in the book any more."


class Editing(EverywhereActions):
    """For a screen that knows which record is under its cursor."""

    def record_to_edit(self) -> tuple[str, int] | None:
        """Return the kind (see `store.editing.kinds`) and number of the record under the cursor, if there is one."""
        raise NotImplementedError

    def is_one_meant(self) -> bool:
        """Return whether no more than one row is meant; else say so."""
        raise NotImplementedError

    def action_edit_record(self) -> None:
        if chosen := self._chosen_or_warn():
            self.edit_record(*chosen)

    def action_edit_text(self) -> None:
        """Open the text of the record under the cursor in $EDITOR and save it."""
        if (chosen := self._chosen_or_warn()) is None or (form := self.form_of(*chosen)) is None:
            return
        from tui.dialogs.in_editor import AS_IT_WAS, in_editor

        name, about = form.editable.text, form.question.about
        kept = self.kept.unfinished_form(about)
        field = kept.get(name) or TypedField(form.held[name], form.held[name])
        text, problem = in_editor(self.app, field.typed)
        if text != field.typed:
            self.save_typed(form, {**kept, name: TypedField(field.held, text)}, doubt=problem)
        elif problem:
            self.calls.warn(f"{problem} {AS_IT_WAS}")
        else:
            self.calls.say(_UNCHANGED)

    async def action_unfinished(self) -> None:
        """Show what was typed and not saved, and go on with what is chosen."""
        from tui.dialogs.unfinished import UnfinishedTexts
        from tui.screens.unfinished import NOTHING_LEFT, go_on_with

        if not self.kept.all_unfinished and self.kept.thrown_last is None:
            self.calls.say(NOTHING_LEFT)
            return

        def go_on(about: Hashable | None) -> None:
            if about is not None:
                go_on_with(self, about)

        self.app.push_screen(UnfinishedTexts(self.kept, self.glyphs), go_on)

    def edit_record(self, kind: str, record: int, *, start: str = "", only: str = "") -> None:
        """Open the form of a record, at a field if one is given, or with one field `only`."""
        if (form := self.form_of(kind, record, only)) is None:
            return
        answered = self.ask(form.dialog(self.kept, self.glyphs, start=start))

        async def save() -> None:
            await self._save(form, await answered)

        # The app's worker, since this screen may be left before the book has answered.
        self.app.run_worker(save())

    def ask_to_add(
        self,
        question: Question,
        fields: Callable[[Book], Sequence[Field]],
        add: Callable[[Book, Mapping[str, Any]], Result],
        said: Callable[[Result], str],
    ) -> None:
        """Open the form of something new, and add what is filled in."""
        from tui.dialogs.form import Form

        if (asked := self.calls.glance(fields)) is None:
            self.calls.warn(_GONE)
            return
        self.ask_and_save(
            lambda refusal: Form(question, asked, {}, self.kept, self.glyphs, adds=True, refusal=refusal),
            lambda book, draft: add(book, draft.values),
            said,
        )

    def ask_line(self, dialog: Asked[str], form: RecordForm) -> None:
        """Ask for the one field of a form in a line, and save it."""
        answered, about = self.ask(dialog), dialog.question.about
        (field,) = form.fields

        async def save() -> None:
            text = await answered
            if text is not None:
                self.save_typed(form, {field.name: TypedField(form.held[field.name], text)})
                self.kept.saved(about, dialog.question.kind)
            elif self.kept.holds(about):
                self.calls.say_in_passing(NOT_SAVED)

        self.app.run_worker(save())

    def save_typed(self, form: RecordForm, typed: Mapping[str, TypedField], *, doubt: str = "") -> None:
        """Save fields that were typed elsewhere than in the form, which opens if they cannot be saved.

        With a `doubt` it opens with that, and nothing is saved before it is read.
        """
        self.kept.keep_form(form.question.about, typed, form.question.words)

        async def save() -> None:
            draft, refusal = form.draft_of(typed)
            if draft is None or doubt:
                draft = await self.ask(form.dialog(self.kept, self.glyphs, refusal=refusal or doubt))
            await self._save(form, draft)

        self.app.run_worker(save())

    def form_of(self, kind: str, record: int, only: str = "") -> RecordForm | None:
        """Return what it takes to edit a record; say so when that cannot be read."""
        # Imported here, since the first frame does not wait for it.
        from tui.screens.record_form import RecordForm

        form = self.calls.glance(lambda book: RecordForm(book, kind, record, only))
        if form is None:
            self.calls.warn(_GONE)
        return form

    async def _save(self, form: RecordForm, draft: FormDraft | None) -> None:
        """Write a draft; ask where the book holds something else by now, open the form again on another refusal."""
        unchanged = _UNCHANGED
        while draft is not None:
            if not draft.values:
                self.calls.say(unchanged)
            elif await self.change(partial(form.save, draft), sentence) is None:
                draft, unchanged = await self._after_refusal(form, draft), _KEPT_THEIRS
                continue
            self.kept.saved(form.question.about, form.question.kind)
            return
        if self.kept.holds(form.question.about):
            self.calls.say_in_passing(NOT_SAVED)

    async def _after_refusal(self, form: RecordForm, draft: FormDraft) -> FormDraft | None:
        problem, refusal = self.calls.problem, self.calls.refusal
        if isinstance(problem, EditedElsewhereError):
            from tui.screens.record_form import settled

            chosen = await self.ask(form.versions(draft, problem.theirs, self.glyphs))
            if chosen is not None:
                draft = settled(draft, problem.theirs, chosen)
                self.kept.keep_form(form.question.about, draft.typed, form.question.words)
                return draft
        return await self.ask(form.dialog(self.kept, self.glyphs, refusal=refusal))

    def _chosen_or_warn(self) -> tuple[str, int] | None:
        if not self.is_one_meant():
            return None
        chosen = self.record_to_edit()
        if chosen is None:
            self.calls.warn(_NOTHING)
        return chosen
