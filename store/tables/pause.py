"""A time in which an account rests, by agreement."""

from datetime import date

from sqlalchemy import CheckConstraint, Column, Index
from sqlmodel import Field, SQLModel

from store.tables.base import STRICT, foreign


class Pause(SQLModel, table=True):
    """A time in which an account rests, by agreement."""

    __tablename__ = "pause"
    __table_args__ = (
        CheckConstraint("from_on IS date(from_on)", name="pause_from_on"),
        CheckConstraint("until_on IS date(until_on)", name="pause_until_on"),
        CheckConstraint("fee_minor >= 0", name="pause_fee"),
        CheckConstraint("length(currency) = 3", name="pause_currency"),
        CheckConstraint("returned_on IS date(returned_on)", name="pause_returned_on"),
        Index("pause_by_account", "account_id", "from_on"),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    account_id: int = Field(sa_column=Column(foreign("account.id", "CASCADE"), nullable=False))
    from_on: date
    until_on: date | None = None
    fee_minor: int | None = None
    currency: str | None = None
    stage_before: str | None = None
    returned_on: date | None = None
    note: str | None = None
