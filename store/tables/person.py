"""Somebody at an account."""

from datetime import date

from sqlalchemy import CheckConstraint, Column, Index, text
from sqlmodel import Field, SQLModel

import store.tables.account  # noqa: F401  (a foreign key points there)
from store.tables.base import STRICT, foreign


class Person(SQLModel, table=True):
    """Somebody at an account."""

    __tablename__ = "person"
    __table_args__ = (
        CheckConstraint("length(name) BETWEEN 1 AND 500", name="person_name"),
        CheckConstraint("standing IN ('champion','good','neutral','strained','bad')", name="person_standing"),
        CheckConstraint(
            "birthday IS date(birthday) OR birthday GLOB '--[0-1][0-9]-[0-3][0-9]'", name="person_birthday"
        ),
        CheckConstraint("left_on IS date(left_on)", name="person_left_on"),
        Index("person_by_account", "account_id"),
        Index("person_by_email", "email", sqlite_where=text("email IS NOT NULL")),
        Index("person_by_external_id", "external_id", sqlite_where=text("external_id IS NOT NULL")),
        Index("person_unfolded", "id", sqlite_where=text("folded IS NULL")),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    account_id: int = Field(sa_column=Column(foreign("account.id", "CASCADE"), nullable=False))
    name: str
    role: str | None = None
    email: str | None = None
    phone: str | None = None
    mobile: str | None = None
    reach: str | None = None
    standing: str | None = None
    birthday: str | None = None
    facts: str | None = None
    left_on: date | None = None
    external_id: str | None = None
    created_at: str
    folded: str | None = None
    named: str | None = None
    latin: str | None = None
