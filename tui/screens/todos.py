"""Every to-do, by when it is due."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from store.book import Book
from store.records.happenings import Complaint, Todo
from store.todos import delete_todo, finish_todo, todos_of
from tui.actions.action import Where
from tui.actions.hints import Hint, Offer
from tui.literal import content
from tui.safe_text import show
from tui.screens.account_page_head import contact_words
from tui.screens.record_view import RecordView
from tui.screens.saved_words import finished, shortened
from tui.screens.todo_lines import column_titles, figures, todo_list_lines
from tui.widgets.section_list import SectionLine
from tui.width import clip
from tui.wrapping import wrap

_COMES_BACK = "{undo} brings it back."


class TodosScreen(RecordView[Todo]):
    """Open to-dos of all accounts; x finishes one."""

    WHERE = Where.TODOS
    VIEW = "view-todos"
    ORDER = "due day"

    def read(self, book: Book) -> Sequence[Todo]:
        return todos_of(book)

    def lines(self, records: Sequence[Todo], width: int) -> list[SectionLine]:
        return todo_list_lines(records, width, self.calls.book.clock.today(), self.glyphs)

    def titles(self, width: int) -> Content:
        return column_titles(width)

    def figures(self, records: Sequence[Todo]) -> str:
        return figures(records, self.calls.book.clock.today())

    def detail(self, record: Todo, width: int, height: int) -> list[Content]:
        lines = [content(f" {line}") for line in wrap(record.text, width - 2)[: height - 2]]
        if row := self.chosen_account():
            reasons = " ∙ ".join(reason.text for reason in row.reasons) or "nothing else is due"
            lines.append(content(f" {row.stage_title} stage   {contact_words(row)}", "$muted"))
            lines.append(content(f" {clip(show(reasons), width - 2, self.glyphs.cut)}", "$muted"))
        return lines

    def own_hints(self) -> tuple[Hint, ...]:
        return self.offering(
            Offer("finish", "done"),
            Offer("log-contact", "log"),
            Offer("add-todo", "to-do"),
            Offer("add-complaint", "complaint", "cmpl"),
            Offer("open-account", "open account", "account"),
            Offer("filter", "filter"),
            Offer("view-accounts", "go to", begins=True),
            Offer("palette", "command"),
            Offer("keys", "keys"),
        )

    def chosen_complaint(self) -> Complaint | None:
        return None

    def on_line_list_row_opened(self) -> None:
        self.action_open_account()

    def action_finish(self) -> None:
        if todo := self.chosen():
            saving = self.calls.change(lambda book: finish_todo(book, todo.id), finished)
            self.app.run_worker(saving)

    def action_delete(self) -> None:
        if todo := self.chosen():
            name = f'to-do of {todo.account_name}, "{shortened(todo.text)}"'
            self.confirm_and_delete(name, self.says(_COMES_BACK), lambda book: delete_todo(book, todo.id))
