"""Something that happened between us and an account."""

from datetime import date

from sqlalchemy import CheckConstraint, Column, Index, text
from sqlmodel import Field, SQLModel

import store.tables.account  # noqa: F401  (a foreign key points there)
from store.tables.base import STRICT, foreign


class Interaction(SQLModel, table=True):
    """Something that happened between us and an account."""

    __tablename__ = "interaction"
    __table_args__ = (
        CheckConstraint("day IS date(day)", name="interaction_day"),
        CheckConstraint("minutes BETWEEN 1 AND 1440", name="interaction_minutes"),
        CheckConstraint("contact IN ('personal','attempt','none')", name="interaction_contact"),
        CheckConstraint("source IN ('logged','imported')", name="interaction_source"),
        Index("interaction_by_account_contact", "account_id", "contact", "day"),
        Index("interaction_by_account_day", "account_id", "day", "id"),
        Index("interaction_by_external_id", "external_id", sqlite_where=text("external_id IS NOT NULL")),
        Index("interaction_unfolded", "id", sqlite_where=text("folded IS NULL")),
        Index("interaction_unspelled", "id", sqlite_where=text("latin = ''")),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    account_id: int = Field(sa_column=Column(foreign("account.id", "CASCADE"), nullable=False))
    kind: str
    day: date
    at: str | None = None
    minutes: int | None = None
    mood: str | None = None
    text: str
    contact: str
    author: str | None = None
    source: str = Field(default="logged", sa_column_kwargs={"server_default": "logged"})
    external_id: str | None = None
    created_at: str
    folded: str | None = None
    latin: str | None = None
