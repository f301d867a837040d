"""Every to-do, by when it is due."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from textual.content import Content

from store.account_orders import Order
from store.book import Book
from store.listed import Listed
from store.records.happenings import Todo
from store.rules.filters import Term
from store.todo_list import OVERDUE, TODAY, TodoLine, listed_todos, todo_lines, todo_words, todos_that
from store.todos import finish_todos, open_todos, todos_with
from tui.actions.action import Where
from tui.actions.hints import Hint, Offer
from tui.deeds.saved_words import finished
from tui.literal import content
from tui.row_text import todo_text
from tui.safe_text import show
from tui.screens.account_page_head import contact_words, short_contact_words
from tui.screens.record_view import RecordView
from tui.screens.todo_lines import HEADINGS, column_titles, todo_line
from tui.screens.views import LONG_FROM
from tui.shortened import shortened
from tui.widgets.section_list import SectionLine
from tui.width import cells, clip_words
from tui.wording import counted, without_domain
from tui.wrapping import wrap

_LEAST_OF_ACCOUNT = 2
"""Lines of a to-do's preview that its account keeps."""


class TodosScreen(RecordView[TodoLine]):
    """Open to-dos of all accounts; x finishes one."""

    WHERE = Where.TODOS
    VIEW = "view-todos"
    KIND = "todo"
    PLURAL = "to-dos"
    MADE_OF = ("todo", "account")
    GROUPS = HEADINGS
    ORDERS = {  # noqa: RUF012
        "due": ("due day", "due"),
        "account": ("account", "account"),
        "assignee": ("who", "who"),
    }
    order = Order("due")

    def read(self, book: Book) -> Sequence[Listed]:
        return listed_todos(book, self.order.sort, turned=self.order.turned)

    def is_long(self, book: Book) -> bool:
        return open_todos(book) > LONG_FROM

    def own_records(self, book: Book, term: Term) -> Collection[int] | None:
        return todos_that(book, term)

    def words(self, book: Book) -> Mapping[int, str]:
        return todo_words(book)

    def records(self, book: Book, ids: Sequence[int]) -> Mapping[int, TodoLine]:
        return {one.todo.id: one for one in todo_lines(book, ids)}

    def of_account(self, one: TodoLine) -> Todo:
        return one.todo

    def line(self, one: TodoLine, width: int) -> SectionLine:
        return todo_line(one, width, self.calls.book.clock.today(), self.glyphs)

    def titles(self, width: int) -> Content:
        return column_titles(width)

    def figures(self) -> Sequence[str]:
        late, now = (len(self.grouped.get(group, ())) for group in (OVERDUE, TODAY))
        facts = (f"{late:,} overdue", f"{now:,} today", counted(len(self.entries), "to-do"))
        return self.glyphs.beside(facts), facts[0]

    def detail(self, one: TodoLine, width: int, height: int) -> list[Content]:
        todo = one.todo
        lines = [content(f" {line}") for line in wrap(todo.text, width - 2)[: height - _LEAST_OF_ACCOUNT]]
        if row := self.chosen_account():
            whose = f"for {without_domain(todo.assignee)}   " if todo.assignee else ""
            reasons = self.glyphs.beside(reason.text for reason in row.reasons) or "nothing else is due"
            ways = (contact_words(row), short_contact_words(row))
            facts = [show(f"{whose}{row.stage_title} stage   {contact}") for contact in ways]
            fitting = next((said for said in facts if cells(said) < width - 1), facts[-1])
            lines.append(content(f" {clip_words(fitting, width - 2, self.glyphs.cut)}", "$muted"))
            lines += [content(f" {line}", "$muted") for line in wrap(reasons, width - 2)[: height - len(lines)]]
        return lines

    def nothing_words(self) -> Sequence[str]:
        plans = self.says("{add-todo} on an account plans the next step; every live account should have one.")
        return "Nothing is to be done.", plans

    def own_hints(self) -> tuple[Hint, ...]:
        return self.offering(
            Offer("finish", "done"),
            Offer("log-contact", "log"),
            Offer("add-todo", "to-do"),
            Offer("add-complaint", "complaint", "cmpl"),
            Offer("open-account", "open account", "account"),
            Offer("filter", "filter"),
            Offer("sort", "sort", begins=True),
            Offer("view-accounts", "go to", begins=True),
            Offer("palette", "command"),
            Offer("keys", "keys"),
        )

    def row_texts(self, book: Book) -> Sequence[str]:
        return [todo_text(one, book.clock.today()) for one in todos_with(book, self.meant_ids())]

    async def action_open_row(self) -> None:
        self.action_open_account()

    def action_finish(self) -> None:
        if ids := self.meant_ids():
            self.save(lambda book: finish_todos(book, ids), finished)

    def action_delete(self) -> None:
        if found := self.calls.glance(lambda book: todos_with(book, self.meant_ids())):
            one, ids = found[0], [todo.id for todo in found]
            name = f'to-do of {one.account_name}, "{shortened(one.text)}"'
            if len(ids) > 1:
                name = counted(len(ids), "to-do")
            self.confirm_and_delete("todo", ids, name)
