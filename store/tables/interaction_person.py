"""Who took part in an interaction."""

from sqlalchemy import Column, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

import store.tables.interaction
import store.tables.person  # noqa: F401  (a foreign key points there)
from store.tables.base import STRICT, foreign


class InteractionPerson(SQLModel, table=True):
    """Who took part in an interaction."""

    __tablename__ = "interaction_person"
    __table_args__ = (
        UniqueConstraint("interaction_id", "person_id"),
        Index("interaction_person_by_person", "person_id"),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    interaction_id: int = Field(sa_column=Column(foreign("interaction.id", "CASCADE"), nullable=False))
    person_id: int = Field(sa_column=Column(foreign("person.id", "CASCADE"), nullable=False))
