"""A reply to a complaint that waits until its writer has slept on it."""

from datetime import date

from sqlalchemy import CheckConstraint, Column, Index
from sqlmodel import Field, SQLModel

from store.tables.base import STRICT, foreign


class HeldReply(SQLModel, table=True):
    """A reply to a complaint that waits until its writer has slept on it."""

    __tablename__ = "held_reply"
    __table_args__ = (
        CheckConstraint("written_on IS date(written_on)", name="held_reply_written_on"),
        CheckConstraint("until_on IS date(until_on)", name="held_reply_until_on"),
        CheckConstraint("sent_on IS date(sent_on)", name="held_reply_sent_on"),
        CheckConstraint("dropped_on IS date(dropped_on)", name="held_reply_dropped_on"),
        Index("held_reply_by_complaint", "complaint_id"),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    complaint_id: int = Field(sa_column=Column(foreign("complaint.id", "CASCADE"), nullable=False))
    text: str
    written_on: date
    until_on: date
    sent_on: date | None = None
    dropped_on: date | None = None
