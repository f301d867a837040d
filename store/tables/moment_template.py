"""A key moment that new accounts of a segment (or all) get."""

from sqlalchemy import CheckConstraint, Index, text
from sqlmodel import Field, SQLModel

from store.tables.base import STRICT


class MomentTemplate(SQLModel, table=True):
    """A key moment that new accounts of a segment (or all) get."""

    __tablename__ = "moment_template"
    __table_args__ = (
        CheckConstraint("due_days BETWEEN 0 AND 3650", name="moment_template_due"),
        Index("moment_template_place", text("coalesce(segment, '')"), "position", unique=True),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    segment: str | None = None
    position: int
    name: str
    due_days: int
    preparation: str | None = None
