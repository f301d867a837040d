"""One time an account left."""

from datetime import date

from sqlalchemy import CheckConstraint, Column, Index, text
from sqlmodel import Field, SQLModel

import store.tables.account  # noqa: F401  (a foreign key points there)
from store.tables.base import STRICT, foreign


class Exit(SQLModel, table=True):
    """One time an account left."""

    __tablename__ = "exit"
    __table_args__ = (
        CheckConstraint("left_on IS date(left_on)", name="exit_left_on"),
        CheckConstraint("json_valid(reasons)", name="exit_reasons"),
        CheckConstraint("would_return IN ('yes','no','maybe')", name="exit_would_return"),
        CheckConstraint("returned_on IS date(returned_on)", name="exit_returned_on"),
        Index("exit_by_account", "account_id", "left_on"),
        Index("exit_by_external_id", "external_id", sqlite_where=text("external_id IS NOT NULL")),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    account_id: int = Field(sa_column=Column(foreign("account.id", "CASCADE"), nullable=False))
    left_on: date
    reasons: str = Field(default="[]", sa_column_kwargs={"server_default": "[]"})
    stuck_at: str | None = None
    words: str | None = None
    went_to: str | None = None
    would_return: str | None = None
    returned_on: date | None = None
    external_id: str | None = None
