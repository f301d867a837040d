"""Turns a filter into SQL over the standing, summary and account tables."""

from __future__ import annotations

import json
import sqlite3
from datetime import date, timedelta

from store.book import Book
from store.errors import WrongWordError
from store.rules.attention import QUIET_FROM, SNOOZED_FROM
from store.rules.dates import add_months
from store.rules.filter_fields import ME, NONE
from store.rules.filters import Filter, Term, amount_of
from store.rules.folding import fold_letters, match_expression
from store.rules.lifecycle import EARLY_MONTHS, MID_MONTHS

Condition = tuple[str, tuple[object, ...]]

_SEVERITIES = {"low": 1, "medium": 2, "high": 3}
_LONGER_AGO = {">": "<", ">=": "<=", "<": ">", "<=": ">="}
"""More days ago is an earlier day."""
MINOR = 100
"""Minor units of money in a whole one."""
OWNER = "owner"
_HELD = "SELECT DISTINCT {} FROM account"
_OWNERS = """
WITH RECURSIVE held (value) AS (
  SELECT min(owner) FROM account
  UNION ALL SELECT (SELECT min(owner) FROM account WHERE owner > value) FROM held WHERE value IS NOT NULL
) SELECT value FROM held
"""
"""The different owners, from one to the next by the index."""


def where_of(connection: sqlite3.Connection, chosen: Filter, today: date) -> tuple[str, tuple[object, ...]]:
    """The SQL condition of a filter and its values; without a word on stage or role only live accounts fit.

    Raises WrongWordError for a value that this book does not have.
    """
    conditions: list[Condition] = []
    if not any(term.field in ("stage", "role") and not term.negated for term in chosen.terms):
        conditions.append(("listed = 1", ()))
    for term in chosen.terms:
        sql, values = _condition(connection, term, today)
        conditions.append((f"NOT coalesce(({sql}), 0)" if term.negated else sql, values))
    for text, negated in chosen.texts:
        expression = match_expression(text)
        if expression is not None:
            matching = "SELECT rowid FROM account_search WHERE account_search MATCH ?"
            found = f"account_standing.account_id IN ({matching})"
            conditions.append((f"NOT {found}" if negated else found, (expression,)))
    sql = " AND ".join(f"({one})" if " OR " in one else one for one, _ in conditions) or "1 = 1"
    return sql, tuple(value for _, values in conditions for value in values)


def check_filter(book: Book, chosen: Filter) -> None:
    """Raise WrongWordError for a value that this book does not have."""
    with book.reading() as connection:
        where_of(connection, chosen, book.clock.today())


def _condition(connection: sqlite3.Connection, term: Term, today: date) -> Condition:
    if term.operator != ":":
        return _comparison(term, today)
    day = today.isoformat()
    match (term.field, term.value):
        case ("stage", _):
            return _stage(connection, term)
        case ("role", "any"):
            return "1 = 1", ()
        case ("role", role):
            return "stage.role = ?", (role,)
        case ("phase", phase):
            return _phase(phase, today)
        case ("tag", tag):
            return _tag(tag)
        case ("health", state):
            return "health_state = ?", (state,)
        case ("contact", state):
            return "contact_state = ?", (state,)
        case ("complaint", "open"):
            return "open_complaints > 0", ()
        case ("complaint", "none"):
            return "open_complaints = 0", ()
        case ("complaint", severity):
            return "worst_severity = ?", (_SEVERITIES[severity],)
        case ("moment", "open"):
            return "moments_done < moments_total", ()
        case ("moment", "overdue"):
            return "next_moment_due < ?", (day,)
        case ("todo", "overdue"):
            return "next_todo_due < ?", (day,)
        case ("todo", state):
            return f"next_todo_id IS {'NOT NULL' if state == 'open' else 'NULL'}", ()
        case ("snoozed", said):
            return f"rank {'>=' if said == 'yes' else '<'} {SNOOZED_FROM}", ()
        case ("due", said):
            return f"rank {'<' if said == 'yes' else '>='} {QUIET_FROM}", ()
        case _:
            return _text_field(connection, term)


def _tag(tag: str) -> Condition:
    if tag == NONE:
        return "account_standing.account_id NOT IN (SELECT account_id FROM account_tag)", ()
    return "account_standing.account_id IN (SELECT account_id FROM account_tag WHERE lower(tag) = ?)", (tag,)


def _text_field(connection: sqlite3.Connection, term: Term) -> Condition:
    # Asked of all accounts at once: to look each of them up for its text takes five times as long.
    query, values = accounts_with(connection, term)
    return f"account_standing.account_id IN ({query})", values


def accounts_with(connection: sqlite3.Connection, term: Term) -> Condition:
    """The query, and its values, for the ids of the accounts with a text, such as those of an owner.

    Raises WrongWordError where it is asked for one's own and nobody has said who that is.
    """
    value, column = term.value, term.field
    if column == OWNER and value == ME:
        row = connection.execute("SELECT value FROM setting WHERE key = 'me'").fetchone()
        if row is None:
            raise WrongWordError(
                "Nobody has said who you are yet.", hint="Say it once: gt where --me NAME.", place=term.place
            )
        value = str(row[0])
    if value == NONE:
        return f"SELECT id FROM account WHERE {column} IS NULL", ()
    # SQLite folds ASCII only: the few distinct values are compared in Python.
    held = [row[0] for row in connection.execute(_OWNERS if column == OWNER else _HELD.format(column)) if row[0]]
    wanted = fold_letters(value)
    fitting = [one for one in held if fold_letters(one).startswith(wanted) or f" {wanted}" in fold_letters(one)]
    return f"SELECT id FROM account WHERE {column} IN (SELECT value FROM json_each(?))", (json.dumps(fitting),)


def _stage(connection: sqlite3.Connection, term: Term) -> Condition:
    stages = connection.execute("SELECT key, title FROM stage ORDER BY position").fetchall()
    wanted = fold_letters(term.value)
    fitting = [key for key, title in stages if key.startswith(wanted) or fold_letters(title).startswith(wanted)]
    if not fitting:
        raise WrongWordError(
            f'There is no stage "{term.value}".',
            hint=f"Stages: {', '.join(key for key, _ in stages)}.",
            place=term.place,
        )
    holes = ", ".join("?" * len(fitting))
    return f"account.stage IN ({holes})", tuple(fitting)


def _phase(value: str, today: date) -> Condition:
    early, mid = add_months(today, -EARLY_MONTHS).isoformat(), add_months(today, -MID_MONTHS).isoformat()
    match value:
        case "early":
            return "since > ? AND since <= ?", (early, today.isoformat())
        case "mid":
            return "since <= ? AND since > ?", (early, mid)
        case _:
            return "since <= ?", (mid,)


def _comparison(term: Term, today: date) -> Condition:
    amount, operator = amount_of(term.value), term.operator
    back = (today - timedelta(days=amount)).isoformat()
    match term.field:
        case "health":
            return f"health_score {operator} ?", (amount,)
        case "mrr":
            return f"mrr_minor {operator} ?", (amount * MINOR,)
        case "renewal":
            day = (today + timedelta(days=amount)).isoformat()
            ahead = " AND renewal_on >= ?" if operator.startswith("<") else ""
            return f"renewal_on {operator} ?{ahead}", (day, today.isoformat()) if ahead else (day,)
        case "reviewed":
            seen = "(SELECT seen_on FROM account_seen WHERE account_seen.account_id = account_standing.account_id)"
            return f"coalesce({seen}, '') {_LONGER_AGO[operator]} ?", (back,)
        case _:
            return f"last_personal_on {_LONGER_AGO[operator]} ?", (back,)
