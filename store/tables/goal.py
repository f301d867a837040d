"""Success as the client defines it."""

from datetime import date

from sqlalchemy import CheckConstraint, Column, Index
from sqlmodel import Field, SQLModel

import store.tables.account  # noqa: F401  (a foreign key points there)
from store.tables.base import STRICT, foreign


class Goal(SQLModel, table=True):
    """Success as the client defines it."""

    __tablename__ = "goal"
    __table_args__ = (
        CheckConstraint("by_on IS date(by_on)", name="goal_by_on"),
        CheckConstraint("agreed_on IS date(agreed_on)", name="goal_agreed_on"),
        CheckConstraint("reached_on IS date(reached_on)", name="goal_reached_on"),
        Index("goal_by_account", "account_id"),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    account_id: int = Field(sa_column=Column(foreign("account.id", "CASCADE"), nullable=False))
    text: str
    measure: str | None = None
    start_milli: int | None = None
    target_milli: int | None = None
    by_on: date | None = None
    agreed_on: date | None = None
    reached_on: date | None = None
