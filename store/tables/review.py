"""One weekly review: when it was held, what it looked at, and the figures before and after."""

from sqlalchemy import CheckConstraint
from sqlmodel import Field, SQLModel

from store.tables.base import STRICT


class Review(SQLModel, table=True):
    """One weekly review: when it was held, what it looked at, and the figures before and after."""

    __tablename__ = "review"
    __table_args__ = (
        CheckConstraint("json_valid(before)", name="review_before"),
        CheckConstraint("after IS NULL OR json_valid(after)", name="review_after"),
        CheckConstraint("json_valid(quiet)", name="review_quiet"),
        CheckConstraint("json_valid(waiting)", name="review_waiting"),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    started_at: str
    finished_at: str | None = None
    week: str
    filter: str = Field(default="", sa_column_kwargs={"server_default": ""})
    before: str = Field(default="{}", sa_column_kwargs={"server_default": "{}"})
    after: str | None = None
    quiet: str = Field(default="[]", sa_column_kwargs={"server_default": "[]"})
    quiet_seen_at: str | None = None
    note: str | None = None
    waiting: str = Field(default="[]", sa_column_kwargs={"server_default": "[]"})
