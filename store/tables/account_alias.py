"""Another short name for an account."""

from sqlalchemy import Column, Index
from sqlmodel import Field, SQLModel

import store.tables.account  # noqa: F401  (a foreign key points there)
from store.tables.base import STRICT, foreign


class AccountAlias(SQLModel, table=True):
    """Another short name for an account."""

    __tablename__ = "account_alias"
    __table_args__ = (
        Index("account_alias_by_account", "account_id"),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    account_id: int = Field(sa_column=Column(foreign("account.id", "CASCADE"), nullable=False))
    alias: str = Field(unique=True)
