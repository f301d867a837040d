"""A stage of the lifecycle, with the role that formulas read."""

from sqlalchemy import CheckConstraint
from sqlmodel import Field, SQLModel

from store.tables.base import STRICT


class Stage(SQLModel, table=True):
    """A stage of the lifecycle, with the role that formulas read."""

    __tablename__ = "stage"
    __table_args__ = (
        CheckConstraint("role IN ('lead','customer','paused','lost','declined')", name="stage_role"),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    key: str = Field(unique=True)
    title: str
    role: str
    position: int
