"""The triggers of every schema version: the change log, the summary row, what must be settled, and the search index."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence

from store.rules.folding import FTS_TOKENIZER

TRACKED_SINCE_1 = (
    "stage", "account", "account_alias", "account_tag", "custom_field", "stage_change", "owner_change",
    "snooze", "person", "interaction", "interaction_person", "interaction_tag", "moment_template", "moment",
    "complaint", "complaint_step", "contract", "exit", "promise", "todo", "goal", "goal_reading", "signal",
    "import_batch", "column_mapping",
)  # fmt: skip
TRACKED_SINCE_2 = ("pause", "price_change", "review", "review_entry", "account_seen", "held_reply", "asked")
TRACKED = TRACKED_SINCE_1 + TRACKED_SINCE_2
"""Tables whose changes are logged; what others refer to comes first."""

DERIVED_COLUMNS = frozenset({"folded", "latin", "named", "sort_name"})
"""Columns made from others by the writer; the change log leaves them out and undo makes them again."""

SEARCHED_SINCE_1 = {
    "account": ("name", "slug", "note"),
    "person": ("name", "role", "email", "phone", "mobile", "facts"),
    "interaction": ("text",),
    "complaint": ("text",),
    "todo": ("text",),
}
"""Tables with a folded column, and the columns it is folded from; `store.upgrades.searched` says it since version 4."""

_STEP = "(SELECT step_id FROM writing)"
_NOT_MARKED = "account.id NOT IN (SELECT account_id FROM unsettled)"


def logged_columns(connection: sqlite3.Connection, table: str) -> list[str]:
    """The columns of a table that the change log keeps, in table order."""
    names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    return [name for name in names if name not in DERIVED_COLUMNS]


def row_as_json(columns: list[str], alias: str) -> str:
    """SQL that makes one JSON object of a row."""
    return "json_object(" + ", ".join(f"'{name}', {alias}.{name}" for name in columns) + ")"


def _sides_of(columns: list[str]) -> str:
    """SQL that makes a row of each column: its name, what it was, what it is now."""
    first, *others = columns
    rows = [f"SELECT '{first}' AS name, old.{first} AS was, new.{first} AS now"]
    return " UNION ALL ".join(rows + [f"SELECT '{name}', old.{name}, new.{name}" for name in others])


def _log_triggers(connection: sqlite3.Connection, table: str) -> list[str]:
    columns = logged_columns(connection, table)
    insert = "INSERT INTO change (step_id, table_name, row_id, old, new)"
    return [
        f"CREATE TRIGGER {table}_log_insert AFTER INSERT ON {table} BEGIN "
        f"{insert} VALUES ({_STEP}, '{table}', new.id, NULL, {row_as_json(columns, 'new')}); END",
        f"CREATE TRIGGER {table}_log_delete AFTER DELETE ON {table} BEGIN "
        f"{insert} VALUES ({_STEP}, '{table}', old.id, {row_as_json(columns, 'old')}, NULL); END",
        f"CREATE TRIGGER {table}_log_update AFTER UPDATE ON {table} BEGIN "
        f"{insert} SELECT {_STEP}, '{table}', old.id, json_group_object(name, was), json_group_object(name, now) "
        f"FROM ({_sides_of(columns)}) WHERE was IS NOT now HAVING count(*) > 0; END",
    ]


def _search_triggers(table: str) -> list[str]:
    index = f"{table}_search"
    drop = f"INSERT INTO {index} ({index}, rowid, folded) SELECT 'delete', old.id, old.folded"
    add = f"INSERT INTO {index} (rowid, folded) SELECT new.id, new.folded"
    sources = SEARCHED_SINCE_1[table]
    differs = " OR ".join(f"old.{name} IS NOT new.{name}" for name in sources)
    forget = "folded = NULL" + (", sort_name = NULL" if table == "account" else "")
    return [
        f"CREATE TRIGGER {table}_search_insert AFTER INSERT ON {table} WHEN new.folded IS NOT NULL BEGIN {add}; END",
        f"CREATE TRIGGER {table}_search_delete AFTER DELETE ON {table} WHEN old.folded IS NOT NULL BEGIN {drop}; END",
        # One trigger for both: the old words must go before the new ones come, and the order of triggers is not kept.
        f"CREATE TRIGGER {table}_search_update AFTER UPDATE OF folded ON {table} WHEN old.folded IS NOT new.folded "
        f"BEGIN {drop} WHERE old.folded IS NOT NULL; {add} WHERE new.folded IS NOT NULL; END",
        # Another program cannot fold: what it changed loses its folded text until the book is settled.
        f"CREATE TRIGGER {table}_search_stale AFTER UPDATE OF {', '.join(sources)} ON {table} "
        f"WHEN new.folded IS NOT NULL AND {_STEP} IS NULL AND ({differs}) "
        f"BEGIN UPDATE {table} SET {forget} WHERE id = new.id; END",
    ]


SUMMARY_PARTS = {
    "interaction": """
      last_personal_on = (SELECT max(day) FROM interaction WHERE account_id = {id} AND contact = 'personal'),
      last_personal_kind = (SELECT kind FROM interaction WHERE account_id = {id} AND contact = 'personal'
        ORDER BY day DESC, id DESC LIMIT 1),
      attempts_since = (SELECT count(*) FROM interaction WHERE account_id = {id} AND contact = 'attempt' AND day >
        coalesce((SELECT max(day) FROM interaction WHERE account_id = {id} AND contact = 'personal'), ''))""",
    "complaint": """
      open_complaints = (SELECT count(*) FROM complaint WHERE account_id = {id} AND resolved_on IS NULL),
      worst_severity = (SELECT coalesce(max(CASE severity WHEN 'high' THEN 3 WHEN 'medium' THEN 2 ELSE 1 END), 0)
        FROM complaint WHERE account_id = {id} AND resolved_on IS NULL)""",
    "moment": """
      moments_done = (SELECT count(*) FROM moment WHERE account_id = {id} AND done_on IS NOT NULL),
      moments_total = (SELECT count(*) FROM moment WHERE account_id = {id}),
      next_moment_due = (SELECT min(due_on) FROM moment WHERE account_id = {id} AND done_on IS NULL AND known = 1)""",
    "todo": """
      next_todo_id = (SELECT id FROM todo WHERE account_id = {id} AND done_on IS NULL
        ORDER BY due_on IS NULL, due_on, id LIMIT 1),
      next_todo_due = (SELECT due_on FROM todo WHERE account_id = {id} AND done_on IS NULL
        ORDER BY due_on IS NULL, due_on, id LIMIT 1)""",
    "snooze": """
      snoozed_until = (SELECT until_on FROM snooze WHERE account_id = {id} AND woken_on IS NULL
        ORDER BY id DESC LIMIT 1),
      snoozed_on = (SELECT set_on FROM snooze WHERE account_id = {id} AND woken_on IS NULL
        ORDER BY id DESC LIMIT 1)""",
}
"""How each part of the summary row is counted from its table; `{id}` stands for the account."""

SETTLED_FROM_SINCE_1 = ("contract", "promise", "exit")
SETTLED_FROM_SINCE_2 = ("goal", "signal", "owner_change", "pause", "price_change", "account_seen", "asked")
SETTLED_FROM = SETTLED_FROM_SINCE_1 + SETTLED_FROM_SINCE_2
"""Tables, each with its account, that change how the account stands but not its summary row."""

SETTLED_THROUGH = {
    "goal_reading": ("goal", "goal_id"),
    "held_reply": ("complaint", "complaint_id"),
    "interaction_tag": ("interaction", "interaction_id"),
}
"""Tables that change how an account stands but know it only through another one, and the column that leads there."""


def accounts_through(table: str, links: str) -> str:
    """SQL that reads the accounts still there of rows of a table of `SETTLED_THROUGH`; `links` is `= x` or `IN x`."""
    between, _ = SETTLED_THROUGH[table]
    return (
        f"SELECT {between}.account_id FROM {between} JOIN account ON account.id = {between}.account_id "
        f"WHERE {between}.id {links}"
    )


def _through_triggers(table: str) -> list[str]:
    _, link = SETTLED_THROUGH[table]
    marks = (accounts_through(table, f"= {row}.{link}") for row in ("old", "new"))
    old, new = (f"INSERT INTO unsettled {account} AND {_NOT_MARKED};" for account in marks)
    return [
        f"CREATE TRIGGER {table}_summary_insert AFTER INSERT ON {table} BEGIN {new} END",
        f"CREATE TRIGGER {table}_summary_delete AFTER DELETE ON {table} BEGIN {old} END",
        f"CREATE TRIGGER {table}_summary_update AFTER UPDATE ON {table} BEGIN {old} {new} END",
    ]


def _mark_since_1(account: str) -> str:
    return f"INSERT OR IGNORE INTO unsettled VALUES ({account});"


def _mark_since_2(account: str) -> str:
    """Mark an account once, also when the row is written by an upsert, which overrules OR IGNORE in its triggers."""
    return f"INSERT INTO unsettled SELECT account.id FROM account WHERE account.id = {account} AND {_NOT_MARKED};"


def _summary_triggers(table: str, mark_of: Callable[[str], str]) -> list[str]:
    def renew(alias: str) -> str:
        account = f"{alias}.account_id"
        mark = mark_of(account)
        if table not in SUMMARY_PARTS:
            return mark
        return (
            f"UPDATE account_summary SET {SUMMARY_PARTS[table].format(id=account)} WHERE account_id = {account}; {mark}"
        )

    both = f"{renew('new')} {renew('old')}"
    name = f"CREATE TRIGGER {table}_summary"
    # A delete that cascades from its account must not count that account as unsettled.
    alive = "EXISTS (SELECT 1 FROM account WHERE id = old.account_id)"
    return [
        f"{name}_insert AFTER INSERT ON {table} BEGIN {renew('new')} END",
        f"{name}_delete AFTER DELETE ON {table} WHEN {alive} BEGIN {renew('old')} END",
        f"{name}_move AFTER UPDATE ON {table} WHEN old.account_id IS NOT new.account_id BEGIN {both} END",
        f"{name}_update AFTER UPDATE ON {table} WHEN old.account_id IS new.account_id BEGIN {renew('new')} END",
    ]


_ACCOUNT_TRIGGERS = [
    "CREATE TRIGGER account_summary_insert AFTER INSERT ON account BEGIN "
    "INSERT INTO account_summary (account_id) VALUES (new.id); "
    "INSERT OR IGNORE INTO unsettled VALUES (new.id); END",
    "CREATE TRIGGER account_summary_update AFTER UPDATE ON account BEGIN "
    "INSERT OR IGNORE INTO unsettled VALUES (new.id); END",
    "CREATE TRIGGER account_summary_delete AFTER DELETE ON account BEGIN "
    "DELETE FROM unsettled WHERE account_id = old.id; END",
]


def take_triggers_away(connection: sqlite3.Connection, event: str) -> list[str]:
    """Drop the triggers of an event, such as `INSERT`; the statements that make them again."""
    triggers = connection.execute(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE ? ORDER BY rowid",
        (f"% AFTER {event} %",),
    ).fetchall()
    for name, _ in triggers:
        connection.execute(f"DROP TRIGGER {name}")
    return [sql for _, sql in triggers]


def create_search(connection: sqlite3.Connection) -> None:
    """Make the search indexes, empty."""
    for table in SEARCHED_SINCE_1:
        connection.execute(
            f"CREATE VIRTUAL TABLE {table}_search USING fts5(folded, content='{table}', content_rowid='id', "
            f'tokenize="{FTS_TOKENIZER}")'
        )


def create_triggers(connection: sqlite3.Connection) -> None:
    """Make every trigger of schema version 1."""
    statements = list(_ACCOUNT_TRIGGERS)
    for table in TRACKED_SINCE_1:
        statements += _log_triggers(connection, table)
    for table in SEARCHED_SINCE_1:
        statements += _search_triggers(table)
    for table in (*SUMMARY_PARTS, *SETTLED_FROM_SINCE_1):
        statements += _summary_triggers(table, _mark_since_1)
    for statement in statements:
        connection.execute(statement)


def _log_again(connection: sqlite3.Connection, altered: Sequence[str]) -> None:
    """Make the triggers of the change log of tables that got columns again."""
    for table in altered:
        for event in ("insert", "delete", "update"):
            connection.execute(f"DROP TRIGGER {table}_log_{event}")
        for statement in _log_triggers(connection, table):
            connection.execute(statement)


def add_triggers_of_2(connection: sqlite3.Connection, altered: Sequence[str]) -> None:
    """Make the triggers that schema version 2 adds, and those of the change log of the altered tables again."""
    _log_again(connection, altered)
    statements = []
    for table in TRACKED_SINCE_2:
        statements += _log_triggers(connection, table)
    for table in SETTLED_FROM_SINCE_2:
        statements += _summary_triggers(table, _mark_since_2)
    for table in SETTLED_THROUGH:
        statements += _through_triggers(table)
    for statement in statements:
        connection.execute(statement)


def renew_triggers_of_4(connection: sqlite3.Connection, altered: Sequence[str]) -> None:
    """Make those again that schema version 4 changes: of the change log of the altered tables, and of complaints.

    A foreign key that cuts a complaint off its person overrules OR IGNORE in the triggers too.
    """
    _log_again(connection, altered)
    for event in ("insert", "delete", "move", "update"):
        connection.execute(f"DROP TRIGGER complaint_summary_{event}")
    for statement in _summary_triggers("complaint", _mark_since_2):
        connection.execute(statement)
