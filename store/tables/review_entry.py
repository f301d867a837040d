"""One account in a review, and what was decided about it."""

from sqlalchemy import CheckConstraint, Column, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from store.tables.base import STRICT, foreign


class ReviewEntry(SQLModel, table=True):
    """One account in a review, and what was decided about it."""

    __tablename__ = "review_entry"
    __table_args__ = (
        CheckConstraint(
            "outcome IN ('pending','reviewed','contacted','planned','snoozed','skipped')", name="review_entry_outcome"
        ),
        CheckConstraint("json_valid(reasons)", name="review_entry_reasons"),
        UniqueConstraint("review_id", "account_id"),
        Index("review_entry_by_position", "review_id", "position"),
        Index("review_entry_by_outcome", "review_id", "outcome", "position", "account_id"),
        Index("review_entry_by_account", "account_id", "review_id"),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    review_id: int = Field(sa_column=Column(foreign("review.id", "CASCADE"), nullable=False))
    account_id: int = Field(sa_column=Column(foreign("account.id", "CASCADE"), nullable=False))
    position: int
    outcome: str = Field(default="pending", sa_column_kwargs={"server_default": "pending"})
    decided_at: str | None = None
    note: str | None = None
    reasons: str = Field(default="[]", sa_column_kwargs={"server_default": "[]"})
    health_before: int | None = None
