"""When an account moved to a stage."""

from datetime import date

from sqlalchemy import CheckConstraint, Column, Index
from sqlmodel import Field, SQLModel

import store.tables.account  # noqa: F401  (a foreign key points there)
from store.tables.base import STRICT, foreign


class StageChange(SQLModel, table=True):
    """When an account moved to a stage."""

    __tablename__ = "stage_change"
    __table_args__ = (
        CheckConstraint("day IS date(day)", name="stage_change_day"),
        Index("stage_change_by_account", "account_id", "day"),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    account_id: int = Field(sa_column=Column(foreign("account.id", "CASCADE"), nullable=False))
    from_stage: str | None = None
    to_stage: str
    day: date
