"""One dated thing to do for an account."""

from datetime import date

from sqlalchemy import CheckConstraint, Column, Index, text
from sqlmodel import Field, SQLModel

import store.tables.account  # noqa: F401  (a foreign key points there)
from store.tables.base import STRICT, foreign


class Todo(SQLModel, table=True):
    """One dated thing to do for an account."""

    __tablename__ = "todo"
    __table_args__ = (
        CheckConstraint("due_on IS date(due_on)", name="todo_due_on"),
        CheckConstraint("done_on IS date(done_on)", name="todo_done_on"),
        Index("todo_by_account", "account_id", "done_on", "due_on"),
        Index("todo_open", "due_on", sqlite_where=text("done_on IS NULL")),
        Index("todo_by_external_id", "external_id", sqlite_where=text("external_id IS NOT NULL")),
        Index("todo_unfolded", "id", sqlite_where=text("folded IS NULL")),
        Index("todo_unspelled", "id", sqlite_where=text("latin = ''")),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    account_id: int = Field(sa_column=Column(foreign("account.id", "CASCADE"), nullable=False))
    text: str
    due_on: date | None = None
    done_on: date | None = None
    assignee: str | None = None
    external_id: str | None = None
    created_at: str
    folded: str | None = None
    latin: str | None = None
