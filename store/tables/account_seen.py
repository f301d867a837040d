"""When an account was last looked at in a review, and how healthy it was."""

from datetime import date

from sqlalchemy import CheckConstraint, Column
from sqlmodel import Field, SQLModel

from store.tables.base import STRICT, foreign


class AccountSeen(SQLModel, table=True):
    """When an account was last looked at in a review, and how healthy it was."""

    __tablename__ = "account_seen"
    __table_args__ = (
        CheckConstraint("seen_on IS date(seen_on)", name="account_seen_on"),
        CheckConstraint("health_score BETWEEN 0 AND 100", name="account_seen_score"),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    account_id: int = Field(sa_column=Column(foreign("account.id", "CASCADE"), nullable=False, unique=True))
    seen_on: date
    health_score: int | None = None
