"""What of the book is found by its words since schema version 7, and the indexes and triggers that keep it so.

Names of accounts and people have an index each. Everything else that has a day shares one, `text_search`, whose row
numbers begin with the day: read backwards it gives the newest first, however much is found. What is written beside
the records (steps of a complaint, goals, promises, tags) is copied into `remark`, which is searched as one table.
"""

from __future__ import annotations

from typing import NamedTuple

from store.rules.folding import FTS_TOKENIZER

SEARCHED = {
    "account": ("name", "slug", "note", "style", "domain", "website", "phone", "city", "industry"),
    "person": ("name", "role", "email", "phone", "mobile", "facts"),
    "interaction": ("text",),
    "complaint": ("text", "category", "resolution", "lesson"),
    "todo": ("text",),
    "remark": ("text",),
}
"""Tables with folded columns, and the columns these are folded from."""

NAMED = ("account", "person")
"""Those whose name is folded apart, since it is found first."""

SPELLED_LATER = ("interaction", "todo", "remark")
"""Those that a plain log line writes, which does not wait for what takes longer than all the rest."""

INDEXES = ("account_search", "person_search", "text_search")

DAY_BITS, TABLE_BITS = 32, 28
"""A row number of `text_search` is the Julian day, then the table of `DATED`, then the id of the record."""
NUMBER = (1 << TABLE_BITS) - 1
"""The bits of a row number that are the id."""

_FOLDED = {"account": ("named", "folded", "latin"), "person": ("named", "folded", "latin")}
_UNSAID = {"account": ("sort_name",)}


OF_ACCOUNT = ("account_alias", "account_tag", "custom_field")
"""Words beside an account that have no day: they are the account's own, and found with its name."""


class Dated(NamedTuple):
    """A table of `text_search`: its number, and as SQL its day and its kind."""

    number: int
    day: str
    kind: str
    columns: tuple[str, ...]
    """The columns that day and kind are made of."""
    undated: str = "1"
    """The day of what has none."""

    def place(self, row: str = "") -> str:
        """SQL of the row number for a row; `row` is a prefix such as `new.`"""
        day = f"coalesce(CAST(julianday({self.day.format(row)}) AS INTEGER), {self.undated.format(row)})"
        return f"(({day} << {DAY_BITS}) + {self.number << TABLE_BITS} + {row}id)"


DATED = {
    "interaction": Dated(0, "{0}day", "{0}kind", ("day", "kind")),
    "complaint": Dated(1, "{0}received_on", "'complaint'", ("received_on",)),
    "todo": Dated(2, "coalesce({0}due_on, substr({0}created_at, 1, 10))", "'todo'", ("due_on",)),
    "remark": Dated(
        3,
        "{0}day",
        "{0}source",
        ("day", "source"),
        f"{{0}}source NOT IN ({', '.join(repr(source) for source in OF_ACCOUNT)})",
    ),
}
"""What is found newest first, what has no day at the end; behind it, at day 0, stand an account's own words."""


def joined(*columns: str, by: str = "char(10)") -> str:
    """SQL that joins columns, by line breaks or what `by` says in SQL; those that are empty leave nothing."""
    parts = " || ".join(f"coalesce({by} || nullif({column}, ''), '')" for column in columns)
    return f"substr({parts}, 1 + length({by}))"


class Source(NamedTuple):
    """A table whose texts are copied into `remark`, as SQL: of which account, on which day, about which record."""

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
    "moment": Source(11, "note", ("note", "done_on"), "coalesce(done_on, due_on)"),
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
}
"""Tables that hold words beside the records that the other indexes are of."""

_SOURCE_BITS = 5

_STEP = "(SELECT step_id FROM writing)"


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


def folded_columns_of(table: str) -> tuple[str, ...]:
    """The columns of a searched table that its index holds."""
    return _FOLDED.get(table, ("folded", "latin"))


def search_triggers(table: str) -> list[str]:
    """The triggers that keep the index of a searched table; another program cannot fold, and what it changes waits."""
    drop, add = _writes(table, "old."), _writes(table, "new.")
    held = folded_columns_of(table)
    watched = (*held, *(DATED[table].columns if table in DATED else ()))
    differs = " OR ".join(f"old.{name} IS NOT new.{name}" for name in watched)
    triggers = [
        f"CREATE TRIGGER {table}_search_insert AFTER INSERT ON {table} WHEN new.folded IS NOT NULL BEGIN {add}; END",
        f"CREATE TRIGGER {table}_search_delete AFTER DELETE ON {table} WHEN old.folded IS NOT NULL BEGIN {drop}; END",
        # One trigger for both: the old words must go before the new ones come, and the order of triggers is not kept.
        f"CREATE TRIGGER {table}_search_update AFTER UPDATE OF {', '.join(watched)} ON {table} WHEN {differs} "
        f"BEGIN {drop} WHERE old.folded IS NOT NULL; {add} WHERE new.folded IS NOT NULL; END",
    ]
    if table == "remark":
        return triggers
    sources = SEARCHED[table]
    rewritten = " OR ".join(f"old.{name} IS NOT new.{name}" for name in sources)
    forget = ", ".join(f"{name} = NULL" for name in (*held, *_UNSAID.get(table, ())))
    return [
        *triggers,
        f"CREATE TRIGGER {table}_search_stale AFTER UPDATE OF {', '.join(sources)} ON {table} "
        f"WHEN new.folded IS NOT NULL AND {_STEP} IS NULL AND ({rewritten}) "
        f"BEGIN UPDATE {table} SET {forget} WHERE id = new.id; END",
    ]


def _writes(table: str, row: str) -> str:
    """SQL that takes a row out of its index (`old.`) or puts it there (`new.`)."""
    columns, values = folded_columns_of(table), [f"{row}{name}" for name in folded_columns_of(table)]
    index, number = f"{table}_search", f"{row}id"
    if table in DATED:
        index, number = "text_search", DATED[table].place(row)
        columns, values = (*columns, "kind"), [*values, DATED[table].kind.format(row)]
    named, held = ", ".join(columns), ", ".join(values)
    if row == "old.":
        return f"INSERT INTO {index} ({index}, rowid, {named}) SELECT 'delete', {number}, {held}"
    return f"INSERT INTO {index} (rowid, {named}) SELECT {number}, {held}"


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


def index_statements() -> list[str]:
    """The statements that make the indexes, empty, and the view that `text_search` is an index of."""
    parts = [
        f"SELECT {dated.place()} AS place, folded, latin, {dated.kind.format('')} AS kind FROM {table} "
        "WHERE folded IS NOT NULL"
        for table, dated in DATED.items()
    ]
    tokenizer = f'tokenize="{FTS_TOKENIZER}"'
    return [
        "CREATE VIEW searched AS " + " UNION ALL ".join(parts),
        *(
            f"CREATE VIRTUAL TABLE {table}_search USING fts5({', '.join(folded_columns_of(table))}, "
            f"content='{table}', content_rowid='id', {tokenizer})"
            for table in NAMED
        ),
        f"CREATE VIRTUAL TABLE text_search USING fts5(folded, latin, kind, content='searched', "
        f"content_rowid='place', {tokenizer})",
    ]


def filling(table: str, condition: str = "1") -> str:
    """SQL that puts rows of a searched table into its index, in the order in which that takes them fastest."""
    held = ", ".join(folded_columns_of(table))
    if table not in DATED:
        return (
            f"INSERT INTO {table}_search (rowid, {held}) SELECT id, {held} FROM {table} NOT INDEXED "
            f"WHERE {condition} AND folded IS NOT NULL ORDER BY id"
        )
    return (
        f"INSERT INTO text_search (rowid, {held}, kind) SELECT {DATED[table].place()}, {held}, "
        f"{DATED[table].kind.format('')} FROM {table} NOT INDEXED WHERE {condition} AND folded IS NOT NULL ORDER BY 1"
    )
