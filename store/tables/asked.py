"""A day on which an account was asked what is wrong."""

from datetime import date

from sqlalchemy import CheckConstraint, Column, Index
from sqlmodel import Field, SQLModel

from store.tables.base import STRICT, foreign


class Asked(SQLModel, table=True):
    """A day on which an account was asked what is wrong."""

    __tablename__ = "asked"
    __table_args__ = (
        CheckConstraint("day IS date(day)", name="asked_day"),
        Index("asked_by_account", "account_id", "day"),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    account_id: int = Field(sa_column=Column(foreign("account.id", "CASCADE"), nullable=False))
    day: date
