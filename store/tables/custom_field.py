"""A field of the user's own on an account."""

from sqlalchemy import Column, UniqueConstraint
from sqlmodel import Field, SQLModel

import store.tables.account  # noqa: F401  (a foreign key points there)
from store.tables.base import STRICT, foreign


class CustomField(SQLModel, table=True):
    """A field of the user's own on an account."""

    __tablename__ = "custom_field"
    __table_args__ = (
        UniqueConstraint("account_id", "name"),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    account_id: int = Field(sa_column=Column(foreign("account.id", "CASCADE"), nullable=False))
    name: str
    value: str
