"""A client firm, or one that may become one."""

from datetime import date

from sqlalchemy import CheckConstraint, Column, Index, text
from sqlmodel import Field, SQLModel

import store.tables.stage  # noqa: F401  (a foreign key points there)
from store.tables.base import STRICT, foreign


class Account(SQLModel, table=True):
    """A client firm, or one that may become one."""

    __tablename__ = "account"
    __table_args__ = (
        CheckConstraint("length(name) BETWEEN 1 AND 500", name="account_name"),
        CheckConstraint("since IS date(since)", name="account_since"),
        CheckConstraint("ended IS date(ended)", name="account_ended"),
        CheckConstraint("cadence_days BETWEEN 1 AND 3650", name="account_cadence"),
        CheckConstraint("length(currency) = 3", name="account_currency"),
        CheckConstraint("history_known IN (0, 1)", name="account_history"),
        CheckConstraint("pulse IN ('great','good','ok','worried','bad')", name="account_pulse"),
        CheckConstraint("pulse_on IS date(pulse_on)", name="account_pulse_on"),
        Index("account_by_sort_name", "sort_name"),
        Index("account_by_external_id", "external_id", sqlite_where=text("external_id IS NOT NULL")),
        Index("account_by_domain", "domain", sqlite_where=text("domain IS NOT NULL")),
        Index("account_by_stage", "stage"),
        Index("account_by_owner", "owner"),
        Index("account_unfolded", "id", sqlite_where=text("folded IS NULL")),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    slug: str = Field(unique=True)
    name: str
    stage: str = Field(sa_column=Column(foreign("stage.key"), nullable=False))
    segment: str | None = None
    industry: str | None = None
    size: str | None = None
    source: str | None = None
    owner: str | None = None
    since: date | None = None
    ended: date | None = None
    cadence_days: int | None = None
    currency: str | None = None
    domain: str | None = None
    website: str | None = None
    phone: str | None = None
    city: str | None = None
    country: str | None = None
    note: str | None = None
    style: str | None = None
    external_id: str | None = None
    history_known: bool = Field(default=True, sa_column_kwargs={"server_default": text("1")})
    created_at: str
    sort_name: str | None = None
    folded: str | None = None
    pulse: str | None = None
    pulse_on: date | None = None
    named: str | None = None
    latin: str | None = None
