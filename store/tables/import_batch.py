"""One import: its files and what came in."""

from datetime import date

from sqlalchemy import CheckConstraint
from sqlmodel import Field, SQLModel

from store.tables.base import STRICT


class ImportBatch(SQLModel, table=True):
    """One import: its files and what came in."""

    __tablename__ = "import_batch"
    __table_args__ = (
        CheckConstraint("as_of IS date(as_of)", name="import_batch_as_of"),
        CheckConstraint("json_valid(files)", name="import_batch_files"),
        CheckConstraint("json_valid(counts)", name="import_batch_counts"),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    at: str
    as_of: date
    files: str
    counts: str
