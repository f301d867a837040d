"""One record that is being edited: its fields, what they hold, and the dialogs that ask about them."""

from __future__ import annotations

from collections.abc import Mapping

from store.book import Book
from store.editing.editable import edit, held_by
from store.editing.kinds import EDITABLE
from store.record_names import record_name
from tui.dialogs.conflict import THEIRS, ConflictDialog, Versions
from tui.dialogs.filled_form import FilledForm, FormDraft
from tui.dialogs.form import Form
from tui.dialogs.kept_lines import KeptLines, TypedField
from tui.dialogs.question import Question
from tui.glyphs import Glyphs


class RecordForm:
    """With `only` the form has just that field. Raises StoreError when the record cannot be read."""

    def __init__(self, book: Book, kind: str, record: int, only: str = "") -> None:
        self.editable = EDITABLE[kind]
        self.record = record
        self.fields = [field for field in self.editable.fields(book, record) if only in ("", field.name)]
        self.held = held_by(book, self.editable, record)
        self.name = record_name(book, kind, record)
        title = f"{self.fields[0].label} of" if only else "Edit"
        self.question = Question("edit", about_editing(kind, record, only), title, self.name)

    def dialog(self, kept: KeptLines, glyphs: Glyphs, *, start: str = "", refusal: str = "") -> Form:
        """Return the form; it begins with what was kept of it."""
        return Form(self.question, self.fields, self.held, kept, glyphs, start=start, refusal=refusal)

    def draft_of(self, typed: Mapping[str, TypedField]) -> tuple[FormDraft | None, str]:
        """Return what is to be stored of fields that were typed elsewhere than in the form, or what is wrong."""
        filled = FilledForm(self.fields, self.held, typed, adds=False)
        draft = filled.draft()
        return draft, "" if draft else " ".join(next(iter(filled.problems.values())))

    def save(self, draft: FormDraft, book: Book) -> str:
        """Write a draft; what was changed. Raises as `store.editing.editable.edit` does."""
        over = {name: field.held for name, field in draft.typed.items()}
        return edit(book, self.editable, self.record, draft.values, over)

    def versions(self, draft: FormDraft, theirs: Mapping[str, str], glyphs: Glyphs) -> ConflictDialog:
        """Return the dialog that shows fields as they were typed and as the book holds them by now."""
        labels = {field.name: field.label for field in self.fields}
        return ConflictDialog(
            self.name,
            [Versions(name, labels[name], draft.typed[name].typed, text) for name, text in theirs.items()],
            glyphs,
        )


def settled(draft: FormDraft, theirs: Mapping[str, str], chosen: Mapping[str, str]) -> FormDraft:
    """Return the draft without the fields that stay as the book holds them, and the others typed over that."""
    stays = [name for name in draft.typed if chosen.get(name) != THEIRS]
    return FormDraft(
        {name: draft.values[name] for name in stays},
        {name: TypedField(theirs.get(name, draft.typed[name].held), draft.typed[name].typed) for name in stays},
    )


def about_editing(kind: str, record: int, only: str = "") -> tuple[str, str, int, str]:
    """Return what the unfinished form of a record is kept under."""
    return ("edit", kind, record, only)
