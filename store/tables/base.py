"""What every table shares: strict types, deferrable keys, and folded text made whenever a record is written."""

from typing import Any

from sqlalchemy import Boolean, Date, ForeignKey, event
from sqlalchemy.ext.compiler import compiles
from sqlmodel import SQLModel
from sqlmodel.sql.sqltypes import AutoString

from store.search import folded_columns

STRICT = {"sqlite_strict": True}


@compiles(AutoString, "sqlite")
@compiles(Date, "sqlite")
def _as_text(_type: object, _compiler: object, **_options: Any) -> str:
    return "TEXT"


@compiles(Boolean, "sqlite")
def _as_integer(_type: object, _compiler: object, **_options: Any) -> str:
    return "INTEGER"


def foreign(target: str, ondelete: str | None = None) -> ForeignKey:
    """A foreign key that is checked at once but can be deferred, as undo needs."""
    return ForeignKey(target, ondelete=ondelete, deferrable=True, initially="IMMEDIATE")


@event.listens_for(SQLModel, "before_insert", propagate=True)
@event.listens_for(SQLModel, "before_update", propagate=True)
def _fold(_mapper: object, _connection: object, record: Any) -> None:
    for name, value in folded_columns(record.__tablename__, record.__dict__).items():
        setattr(record, name, value)
