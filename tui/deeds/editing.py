"""Editing a record in a form or in a line, also while it is changed elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from store.errors import EditedElsewhereError
from tui.deeds.asking import NOT_SAVED
from tui.deeds.book_screen import BookScreen
from tui.deeds.record_form import RecordForm, settled
from tui.dialogs.form import Form
from tui.dialogs.kept_lines import TypedField
from tui.wording import sentence

if TYPE_CHECKING:
    from store.book import Book
    from store.editing.field import Field
    from tui.dialogs.filled_form import FormDraft
    from tui.dialogs.question import Asked, Question

Result = TypeVar("Result")

UNCHANGED = "Nothing was changed."
_KEPT_THEIRS = "Kept what was written elsewhere."
_GONE = "It cannot be read just now, or is not in the book any more."


def edit_record(screen: BookScreen, kind: str, record: int, *, start: str = "", only: str = "") -> None:
    """Open the form of a record, at a field if one is given, or with one field `only`."""
    if (form := form_of(screen, kind, record, only)) is None:
        return
    answered = screen.ask(form.dialog(screen.kept, screen.glyphs, start=start))

    async def save() -> None:
        await _save(screen, form, await answered)

    # The app's worker, since this screen may be left before the book has answered.
    screen.app.run_worker(save())


def ask_to_add(
    screen: BookScreen,
    question: Question,
    fields: Callable[[Book], Sequence[Field]],
    add: Callable[[Book, Mapping[str, Any]], Result],
    said: Callable[[Result], str],
) -> None:
    """Open the form of something new, and add what is filled in."""
    if (asked := screen.calls.glance(fields)) is None:
        screen.calls.warn(_GONE)
        return
    screen.ask_and_save(
        lambda refusal: Form(question, asked, {}, screen.kept, screen.glyphs, adds=True, refusal=refusal),
        lambda book, draft: add(book, draft.values),
        said,
    )


def ask_line(screen: BookScreen, dialog: Asked[str], form: RecordForm) -> None:
    """Ask for the one field of a form in a line, and save it."""
    answered, about = screen.ask(dialog), dialog.question.about
    (field,) = form.fields

    async def save() -> None:
        text = await answered
        if text is not None:
            save_typed(screen, form, {field.name: TypedField(form.held[field.name], text)})
            screen.kept.saved(about, dialog.question.kind)
        elif screen.kept.holds(about):
            screen.calls.say_in_passing(NOT_SAVED)

    screen.app.run_worker(save())


def save_typed(screen: BookScreen, form: RecordForm, typed: Mapping[str, TypedField], *, doubt: str = "") -> None:
    """Save fields that were typed elsewhere than in the form, which opens if they cannot be saved.

    With a `doubt` it opens with that, and nothing is saved before it is read.
    """
    screen.kept.keep_form(form.question.about, typed, form.question.words)

    async def save() -> None:
        draft, refusal = form.draft_of(typed)
        if draft is None or doubt:
            draft = await screen.ask(form.dialog(screen.kept, screen.glyphs, refusal=refusal or doubt))
        await _save(screen, form, draft)

    screen.app.run_worker(save())


def form_of(screen: BookScreen, kind: str, record: int, only: str = "") -> RecordForm | None:
    """Return what it takes to edit a record; say so when that cannot be read."""
    screen.calls.expect_change()
    form = screen.calls.glance(lambda book: RecordForm(book, kind, record, only))
    if form is None:
        screen.calls.warn(_GONE)
    return form


async def _save(screen: BookScreen, form: RecordForm, draft: FormDraft | None) -> None:
    """Write a draft; ask where the book holds something else by now, open the form again on another refusal."""
    unchanged = UNCHANGED
    while draft is not None:
        if not draft.values:
            screen.calls.say(unchanged)
        elif await screen.change(partial(form.save, draft), sentence) is None:
            draft, unchanged = await _after_refusal(screen, form, draft), _KEPT_THEIRS
            continue
        screen.kept.saved(form.question.about, form.question.kind)
        return
    if screen.kept.holds(form.question.about):
        screen.calls.say_in_passing(NOT_SAVED)


async def _after_refusal(screen: BookScreen, form: RecordForm, draft: FormDraft) -> FormDraft | None:
    problem, refusal = screen.calls.problem, screen.calls.refusal
    if isinstance(problem, EditedElsewhereError):
        chosen = await screen.ask(form.versions(draft, problem.theirs, screen.glyphs))
        if chosen is not None:
            draft = settled(draft, problem.theirs, chosen)
            screen.kept.keep_form(form.question.about, draft.typed, form.question.words)
            return draft
    return await screen.ask(form.dialog(screen.kept, screen.glyphs, refusal=refusal))
