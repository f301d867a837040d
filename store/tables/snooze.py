"""A time during which an account is not shown for attention."""

from datetime import date

from sqlalchemy import CheckConstraint, Column, Index
from sqlmodel import Field, SQLModel

import store.tables.account  # noqa: F401  (a foreign key points there)
from store.tables.base import STRICT, foreign


class Snooze(SQLModel, table=True):
    """A time during which an account is not shown for attention."""

    __tablename__ = "snooze"
    __table_args__ = (
        CheckConstraint("set_on IS date(set_on)", name="snooze_set_on"),
        CheckConstraint("until_on IS date(until_on)", name="snooze_until_on"),
        CheckConstraint("woken_on IS date(woken_on)", name="snooze_woken_on"),
        Index("snooze_by_account", "account_id", "until_on"),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    account_id: int = Field(sa_column=Column(foreign("account.id", "CASCADE"), nullable=False))
    set_on: date
    until_on: date
    woken_on: date | None = None
