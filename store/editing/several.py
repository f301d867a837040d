"""Sets what a record has several of, such as its tags, and writes no more than what differs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sqlmodel import Session


class Several(NamedTuple):
    """A table with one row for each of several values: its name, the column of the record, and that of the value."""

    table: str
    record: str
    value: str


TAGS_OF_ACCOUNT = Several("account_tag", "account_id", "tag")
ALIASES = Several("account_alias", "account_id", "alias")
TAGS_OF_INTERACTION = Several("interaction_tag", "interaction_id", "tag")
WHO_TOOK_PART = Several("interaction_person", "interaction_id", "person_id")


def set_several(session: Session, several: Several, record: int, values: Iterable[str] | Iterable[int]) -> None:
    """Let a record have these values and no others."""
    table, owner, column = several
    run = session.connection().exec_driver_sql
    wanted = list(dict.fromkeys(values))
    held = [one for (one,) in run(f"SELECT {column} FROM {table} WHERE {owner} = ?", (record,)).fetchall()]
    for gone in held:
        if gone not in wanted:
            run(f"DELETE FROM {table} WHERE {owner} = ? AND {column} = ?", (record, gone))
    for new in wanted:
        if new not in held:
            run(f"INSERT INTO {table} ({owner}, {column}) VALUES (?, ?)", (record, new))
