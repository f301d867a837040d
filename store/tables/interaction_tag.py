"""A word that groups interactions."""

from sqlalchemy import Column, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

import store.tables.interaction  # noqa: F401  (a foreign key points there)
from store.tables.base import STRICT, foreign


class InteractionTag(SQLModel, table=True):
    """A word that groups interactions."""

    __tablename__ = "interaction_tag"
    __table_args__ = (
        UniqueConstraint("interaction_id", "tag"),
        Index("interaction_tag_by_tag", "tag"),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    interaction_id: int = Field(sa_column=Column(foreign("interaction.id", "CASCADE"), nullable=False))
    tag: str
