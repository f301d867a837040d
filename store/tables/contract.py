"""What an account pays, as agreed."""

from datetime import date

from sqlalchemy import CheckConstraint, Column, Index, text
from sqlmodel import Field, SQLModel

import store.tables.account  # noqa: F401  (a foreign key points there)
from store.tables.base import STRICT, foreign


class Contract(SQLModel, table=True):
    """What an account pays, as agreed."""

    __tablename__ = "contract"
    __table_args__ = (
        CheckConstraint("period IN ('monthly','annual','other')", name="contract_period"),
        CheckConstraint("amount_minor >= 0", name="contract_amount"),
        CheckConstraint("length(currency) = 3", name="contract_currency"),
        CheckConstraint("trial IN (0, 1)", name="contract_trial"),
        CheckConstraint("started_on IS date(started_on)", name="contract_started_on"),
        CheckConstraint("renews_on IS date(renews_on)", name="contract_renews_on"),
        CheckConstraint("ended_on IS date(ended_on)", name="contract_ended_on"),
        CheckConstraint("notice_days BETWEEN 0 AND 3650", name="contract_notice"),
        CheckConstraint("forecast IN ('good','unsure','risk')", name="contract_forecast"),
        CheckConstraint("forecast_on IS date(forecast_on)", name="contract_forecast_on"),
        Index("contract_by_account", "account_id"),
        Index("contract_by_external_id", "external_id", sqlite_where=text("external_id IS NOT NULL")),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    account_id: int = Field(sa_column=Column(foreign("account.id", "CASCADE"), nullable=False))
    period: str
    amount_minor: int | None = None
    currency: str | None = None
    plan: str | None = None
    seats: int | None = None
    trial: bool = Field(default=False, sa_column_kwargs={"server_default": text("0")})
    started_on: date | None = None
    renews_on: date | None = None
    ended_on: date | None = None
    external_id: str | None = None
    notice_days: int | None = None
    forecast: str | None = None
    forecast_on: date | None = None
