"""What a client is unhappy with, and how far it has been answered."""

from datetime import date

from sqlalchemy import CheckConstraint, Column, Index
from sqlalchemy import text as sql
from sqlmodel import Field, SQLModel

import store.tables.account
import store.tables.person  # noqa: F401  (a foreign key points there)
from store.tables.base import STRICT, foreign


class Complaint(SQLModel, table=True):
    """What a client is unhappy with, and how far it has been answered."""

    __tablename__ = "complaint"
    __table_args__ = (
        CheckConstraint("severity IN ('low','medium','high')", name="complaint_severity"),
        CheckConstraint("received_on IS date(received_on)", name="complaint_received_on"),
        CheckConstraint("acknowledged_on IS date(acknowledged_on)", name="complaint_acknowledged_on"),
        CheckConstraint("apologised_on IS date(apologised_on)", name="complaint_apologised_on"),
        CheckConstraint("waiting_on IN ('us','them')", name="complaint_waiting_on"),
        CheckConstraint("resolved_on IS date(resolved_on)", name="complaint_resolved_on"),
        CheckConstraint("told_on IS date(told_on)", name="complaint_told_on"),
        CheckConstraint("source IN ('logged','imported')", name="complaint_source"),
        Index("complaint_by_account", "account_id", "resolved_on"),
        Index("complaint_open", "received_on", sqlite_where=sql("resolved_on IS NULL")),
        Index("complaint_by_external_id", "external_id", sqlite_where=sql("external_id IS NOT NULL")),
        Index("complaint_by_person", "person_id", sqlite_where=sql("person_id IS NOT NULL")),
        Index("complaint_unfolded", "id", sqlite_where=sql("folded IS NULL")),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    account_id: int = Field(sa_column=Column(foreign("account.id", "CASCADE"), nullable=False))
    person_id: int | None = Field(default=None, sa_column=Column(foreign("person.id", "SET NULL"), nullable=True))
    severity: str
    category: str | None = None
    text: str
    received_on: date
    acknowledged_on: date | None = None
    apologised_on: date | None = None
    waiting_on: str | None = None
    resolved_on: date | None = None
    resolution: str | None = None
    told_on: date | None = None
    lesson: str | None = None
    reopened: int = Field(default=0, sa_column_kwargs={"server_default": sql("0")})
    source: str = Field(default="logged", sa_column_kwargs={"server_default": "logged"})
    external_id: str | None = None
    created_at: str
    folded: str | None = None
    latin: str | None = None
