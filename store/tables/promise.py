"""What was promised at the sale."""

from datetime import date

from sqlalchemy import CheckConstraint, Column, Index
from sqlmodel import Field, SQLModel

import store.tables.account  # noqa: F401  (a foreign key points there)
from store.tables.base import STRICT, foreign


class Promise(SQLModel, table=True):
    """What was promised at the sale."""

    __tablename__ = "promise"
    __table_args__ = (
        CheckConstraint("promised_on IS date(promised_on)", name="promise_promised_on"),
        CheckConstraint("due_on IS date(due_on)", name="promise_due_on"),
        CheckConstraint("state IN ('open','kept','broken','oversold')", name="promise_state"),
        CheckConstraint("settled_on IS date(settled_on)", name="promise_settled_on"),
        Index("promise_by_account", "account_id", "state"),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    account_id: int = Field(sa_column=Column(foreign("account.id", "CASCADE"), nullable=False))
    text: str
    promised_by: str | None = None
    promised_on: date | None = None
    due_on: date | None = None
    state: str = Field(default="open", sa_column_kwargs={"server_default": "open"})
    settled_on: date | None = None
