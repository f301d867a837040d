"""A word that groups accounts."""

from sqlalchemy import Column, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

import store.tables.account  # noqa: F401  (a foreign key points there)
from store.tables.base import STRICT, foreign


class AccountTag(SQLModel, table=True):
    """A word that groups accounts."""

    __tablename__ = "account_tag"
    __table_args__ = (
        UniqueConstraint("account_id", "tag"),
        Index("account_tag_by_tag", "tag"),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    account_id: int = Field(sa_column=Column(foreign("account.id", "CASCADE"), nullable=False))
    tag: str
