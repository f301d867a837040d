"""How the columns of a kind of file were mapped, kept for the next one."""

from sqlalchemy import CheckConstraint
from sqlmodel import Field, SQLModel

from store.tables.base import STRICT


class ColumnMapping(SQLModel, table=True):
    """How the columns of a kind of file were mapped, kept for the next one."""

    __tablename__ = "column_mapping"
    __table_args__ = (
        CheckConstraint("json_valid(columns)", name="column_mapping_columns"),
        STRICT,
    )

    id: int | None = Field(default=None, primary_key=True)
    headers: str = Field(unique=True)
    kind: str
    columns: str
