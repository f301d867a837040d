"""One thing done about a complaint."""

from datetime import date

from sqlalchemy import CheckConstraint, Column, Index
from sqlmodel import Field, SQLModel

import store.tables.complaint  # noqa: F401  (a foreign key points there)
from store.tables.base import STRICT, foreign


class ComplaintStep(SQLModel, table=True):
    """One thing done about a complaint."""

    __tablename__ = "complaint_step"
    __table_args__ = (
        CheckConstraint("day IS date(day)", name="complaint_step_day"),
        CheckConstraint(
            "kind IN ('received','acknowledged','apologised','waiting_us','waiting_them','resolved','told',"
            "'lesson','reopened','severity','note')",
            name="complaint_step_kind",
        ),
        Index("complaint_step_by_complaint", "complaint_id", "day"),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    complaint_id: int = Field(sa_column=Column(foreign("complaint.id", "CASCADE"), nullable=False))
    kind: str
    day: date
    text: str | None = None
    author: str | None = None
