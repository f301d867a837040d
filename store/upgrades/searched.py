"""What of the book is found by its words since schema version 4, and the indexes and triggers that keep it so.

Names of accounts and people have an index each. Everything else that has a day shares one, `text_search`, whose row
numbers begin with the day: read backwards it gives the newest first, however much is found. What is written beside
the records (steps of a complaint, goals, promises, tags) is copied into `remark`, which is searched as one table.
"""

from __future__ import annotations

from typing import NamedTuple

from store.rules.folding import FTS_TOKENIZER

SEARCHED = {
    "account": (
        "name",
        "slug",
        "note",
        "style",
        "domain",
        "website",
        "phone",
        "city",
        "industry",
        "size",
        "source",
    ),
    "person": ("name", "role", "email", "phone", "mobile", "reach", "facts"),
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


_STEP = "(SELECT step_id FROM writing)"


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
            # What one letter may begin is kept ready: a filter asks for it with its first letter.
            f"content='{table}', content_rowid='id', prefix='1', {tokenizer})"
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
