"""Another price, and since when the client knows of it."""

from datetime import date

from sqlalchemy import CheckConstraint, Column, Index
from sqlmodel import Field, SQLModel

from store.tables.base import STRICT, foreign


class PriceChange(SQLModel, table=True):
    """Another price, and since when the client knows of it."""

    __tablename__ = "price_change"
    __table_args__ = (
        CheckConstraint("effective_on IS date(effective_on)", name="price_change_effective_on"),
        CheckConstraint("amount_minor >= 0", name="price_change_amount"),
        CheckConstraint("length(currency) = 3", name="price_change_currency"),
        CheckConstraint("told_on IS date(told_on)", name="price_change_told_on"),
        Index("price_change_by_account", "account_id", "effective_on"),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    account_id: int = Field(sa_column=Column(foreign("account.id", "CASCADE"), nullable=False))
    effective_on: date
    amount_minor: int | None = None
    currency: str | None = None
    told_on: date | None = None
    note: str | None = None
