"""How far a goal was on a day."""

from datetime import date

from sqlalchemy import CheckConstraint, Column, Index
from sqlmodel import Field, SQLModel

import store.tables.goal  # noqa: F401  (a foreign key points there)
from store.tables.base import STRICT, foreign


class GoalReading(SQLModel, table=True):
    """How far a goal was on a day."""

    __tablename__ = "goal_reading"
    __table_args__ = (
        CheckConstraint("day IS date(day)", name="goal_reading_day"),
        Index("goal_reading_by_goal", "goal_id", "day"),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    goal_id: int = Field(sa_column=Column(foreign("goal.id", "CASCADE"), nullable=False))
    day: date
    value_milli: int
    proof: str | None = None
