"""A dated reading of a leading indicator."""

from datetime import date

from sqlalchemy import CheckConstraint, Column, UniqueConstraint
from sqlmodel import Field, SQLModel

import store.tables.account  # noqa: F401  (a foreign key points there)
from store.tables.base import STRICT, foreign


class Signal(SQLModel, table=True):
    """A dated reading of a leading indicator."""

    __tablename__ = "signal"
    __table_args__ = (
        CheckConstraint("day IS date(day)", name="signal_day"),
        UniqueConstraint("account_id", "kind", "day"),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    account_id: int = Field(sa_column=Column(foreign("account.id", "CASCADE"), nullable=False))
    kind: str
    day: date
    value_milli: int
