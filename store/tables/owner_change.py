"""When an account got another owner."""

from datetime import date

from sqlalchemy import CheckConstraint, Column, Index
from sqlmodel import Field, SQLModel

import store.tables.account  # noqa: F401  (a foreign key points there)
from store.tables.base import STRICT, foreign


class OwnerChange(SQLModel, table=True):
    """When an account got another owner."""

    __tablename__ = "owner_change"
    __table_args__ = (
        CheckConstraint("day IS date(day)", name="owner_change_day"),
        Index("owner_change_by_account", "account_id", "day"),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    account_id: int = Field(sa_column=Column(foreign("account.id", "CASCADE"), nullable=False))
    from_owner: str | None = None
    to_owner: str | None = None
    day: date
