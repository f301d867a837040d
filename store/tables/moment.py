"""A key moment of one account."""

from datetime import date

from sqlalchemy import CheckConstraint, Column, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

import store.tables.account  # noqa: F401  (a foreign key points there)
from store.tables.base import STRICT, foreign


class Moment(SQLModel, table=True):
    """A key moment of one account."""

    __tablename__ = "moment"
    __table_args__ = (
        CheckConstraint("due_on IS date(due_on)", name="moment_due_on"),
        CheckConstraint("prepared_on IS date(prepared_on)", name="moment_prepared_on"),
        CheckConstraint("done_on IS date(done_on)", name="moment_done_on"),
        CheckConstraint("went IN ('great','fine','poor')", name="moment_went"),
        CheckConstraint("repaired_on IS date(repaired_on)", name="moment_repaired_on"),
        CheckConstraint("known IN (0, 1)", name="moment_known"),
        UniqueConstraint("account_id", "position"),
        Index("moment_by_due", "due_on", sqlite_where=text("done_on IS NULL AND known = 1")),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    account_id: int = Field(sa_column=Column(foreign("account.id", "CASCADE"), nullable=False))
    position: int
    name: str
    due_on: date | None = None
    preparation: str | None = None
    prepared_on: date | None = None
    done_on: date | None = None
    went: str | None = None
    repaired_on: date | None = None
    note: str | None = None
    known: bool = Field(default=True, sa_column_kwargs={"server_default": text("1")})
