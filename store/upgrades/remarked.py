"""What is written beside the records, such as steps of a complaint, goals and tags, and the triggers that copy it.

Since schema version 4 it stands in one table, `remark`, and is found there; see `store.upgrades.searched`.
"""

from __future__ import annotations

from typing import NamedTuple

from store.upgrades.searched import joined


class Source(NamedTuple):
    """A table whose texts are copied into `remark`, as SQL: of which account if any, on which day, about what."""

    number: int
    text: str
    columns: tuple[str, ...]
    """The columns that text and day are made of."""
    day: str = "NULL"
    account: str = "account_id"
    about: str = "NULL"


_OF_COMPLAINT = "(SELECT account_id FROM complaint WHERE complaint.id = complaint_id)"
_REVIEWED_ON = "(SELECT substr(started_at, 1, 10) FROM review WHERE review.id = review_id)"
_REASONS = "(SELECT group_concat(value, ', ') FROM json_each(reasons))"


def _own_of_moment(column: str) -> str:
    """SQL of what a key moment says beside its template, which speaks alike of 100,000 accounts."""
    said = f"(SELECT {column} FROM moment_template WHERE {column} IS NOT NULL)"
    return f"CASE WHEN {column} NOT IN {said} THEN {column} END"


SOURCES = {
    "account_alias": Source(1, "alias", ("alias",)),
    "account_tag": Source(2, "tag", ("tag",)),
    "custom_field": Source(3, "name || ': ' || value", ("name", "value")),
    "complaint_step": Source(4, "text", ("text", "day"), "day", _OF_COMPLAINT, "complaint_id"),
    "held_reply": Source(5, "text", ("text", "written_on"), "written_on", _OF_COMPLAINT, "complaint_id"),
    "goal": Source(6, joined("text", "measure"), ("text", "measure", "agreed_on"), "agreed_on"),
    "goal_reading": Source(
        7, "proof", ("proof", "day"), "day", "(SELECT account_id FROM goal WHERE goal.id = goal_id)", "goal_id"
    ),
    "promise": Source(8, joined("text", "promised_by"), ("text", "promised_by", "promised_on"), "promised_on"),
    "contract": Source(9, "plan", ("plan", "started_on"), "started_on"),
    "exit": Source(
        10,
        joined(_REASONS, "stuck_at", "words", "went_to"),
        ("reasons", "stuck_at", "words", "went_to", "left_on"),
        "left_on",
    ),
    "moment": Source(
        11,
        joined(_own_of_moment("name"), _own_of_moment("preparation"), "note"),
        ("name", "preparation", "note", "due_on", "done_on"),
        "coalesce(done_on, due_on)",
    ),
    "review_entry": Source(12, "note", ("note", "decided_at"), f"coalesce(substr(decided_at, 1, 10), {_REVIEWED_ON})"),
    "pause": Source(13, "note", ("note", "from_on"), "from_on"),
    "price_change": Source(14, "note", ("note", "effective_on"), "effective_on"),
    "interaction_tag": Source(
        15,
        "tag",
        ("tag",),
        "(SELECT day FROM interaction WHERE interaction.id = interaction_id)",
        "(SELECT account_id FROM interaction WHERE interaction.id = interaction_id)",
        "interaction_id",
    ),
    "review": Source(16, "note", ("note",), "substr(started_at, 1, 10)", account="NULL"),
}
"""Tables that hold words beside the records that the other indexes are of."""

_SOURCE_BITS = 5


_REMARK_COLUMNS = ("id", "source", "record_id", "account_id", "about_id", "day", "text")


def _remarks_of(table: str, condition: str) -> str:
    """SQL that reads the remarks of the rows of a table that fit a condition."""
    source = SOURCES[table]
    values = (_remark_id(table), f"'{table}'", "id", source.account, source.about, source.day, source.text)
    named = ", ".join(f"{value} AS {name}" for value, name in zip(values, _REMARK_COLUMNS, strict=True))
    return f"SELECT {named} FROM {table} WHERE {condition} AND {source.text} <> ''"


def folded_remarks(table: str, condition: str) -> str:
    """SQL that copies the texts of rows of a table into `remark` and folds them; see `store.sql_functions`."""
    names = ", ".join(_REMARK_COLUMNS)
    return (
        f"INSERT INTO remark ({names}, folded, latin) SELECT {names}, folded_text(text), plain_letters(text) "
        f"FROM ({_remarks_of(table, condition)})"
    )


def are_remarks_of(table: str, condition: str) -> str:
    """The SQL condition that fits the remarks of the rows of a table that fit a condition."""
    return f"id IN (SELECT {_remark_id(table)} FROM {table} WHERE {condition})"


def _remark_id(table: str, row: str = "") -> str:
    return f"(({row}id << {_SOURCE_BITS}) + {SOURCES[table].number})"


def remark_triggers(table: str) -> list[str]:
    """The triggers that copy the texts of a table into `remark`; they are folded before anything is looked for."""
    add = f"INSERT INTO remark ({', '.join(_REMARK_COLUMNS)}) {_remarks_of(table, 'id = new.id')};"
    drop = f"DELETE FROM remark WHERE id = {_remark_id(table, 'old.')};"
    return [
        f"CREATE TRIGGER {table}_remark_insert AFTER INSERT ON {table} BEGIN {add} END",
        f"CREATE TRIGGER {table}_remark_delete AFTER DELETE ON {table} BEGIN {drop} END",
        f"CREATE TRIGGER {table}_remark_update AFTER UPDATE OF {', '.join(SOURCES[table].columns)} ON {table} "
        f"BEGIN {drop} {add} END",
    ]


DAY_OF_TAGS = (
    "CREATE TRIGGER interaction_tag_remark_day AFTER UPDATE OF day ON interaction WHEN old.day IS NOT new.day BEGIN "
    f"UPDATE remark SET day = new.day WHERE id IN (SELECT {_remark_id('interaction_tag')} FROM interaction_tag "
    "WHERE interaction_id = new.id); END"
)
"""The trigger that moves what is written beside an interaction with it."""
