"""Turns a filter into SQL over the standing, summary and account tables."""

from __future__ import annotations

import json
import sqlite3
from datetime import date, timedelta

from store.errors import InvalidError
from store.rules.attention import QUIET_FROM, SNOOZED_FROM
from store.rules.dates import add_months
from store.rules.filters import Filter, FilterError, Term, amount_of
from store.rules.folding import fold_letters, match_expression
from store.rules.lifecycle import EARLY_MONTHS, MID_MONTHS

OWNER_ME = "me"
Condition = tuple[str, tuple[object, ...]]

_CHOICES = {
    "health": ("good", "watch", "risk"),
    "contact": ("late", "over", "soon", "fresh", "never", "unknown"),
    "complaint": ("open", "high", "medium", "low", "none"),
    "moment": ("overdue", "open"),
    "snoozed": ("yes", "no"),
    "due": ("yes", "no"),
    "role": ("lead", "customer", "paused", "lost", "declined", "any"),
    "phase": ("early", "mid", "late"),
}
_SEVERITIES = {"low": 1, "medium": 2, "high": 3}


def where_of(connection: sqlite3.Connection, chosen: Filter, today: date) -> tuple[str, tuple[object, ...]]:
    """The SQL condition of a filter and its values; without a word on stage or role only live accounts fit.

    Raises InvalidError for a value that a field cannot have.
    """
    conditions: list[Condition] = []
    if not any(term.field in ("stage", "role") and not term.negated for term in chosen.terms):
        conditions.append(("listed = 1", ()))
    try:
        for term in chosen.terms:
            sql, values = _condition(connection, term, today)
            conditions.append((f"NOT coalesce(({sql}), 0)" if term.negated else sql, values))
    except FilterError as problem:
        raise InvalidError(str(problem), hint=problem.hint) from None
    for text, negated in chosen.texts:
        expression = match_expression(text)
        if expression is not None:
            matching = "SELECT rowid FROM account_search WHERE account_search MATCH ?"
            found = f"account_standing.account_id IN ({matching})"
            conditions.append((f"NOT {found}" if negated else found, (expression,)))
    sql = " AND ".join(f"({one})" if " OR " in one else one for one, _ in conditions) or "1 = 1"
    return sql, tuple(value for _, values in conditions for value in values)


def _condition(connection: sqlite3.Connection, term: Term, today: date) -> Condition:
    if term.operator != ":":
        return _comparison(term, today)
    if term.field in _CHOICES and term.value not in _CHOICES[term.field]:
        raise FilterError(
            term.value, f'"{term.value}" is not a {term.field}.', f"Choose {', '.join(_CHOICES[term.field])}."
        )
    match term.field:
        case "stage":
            return _stage(connection, term.value)
        case "role":
            return ("1 = 1", ()) if term.value == "any" else ("stage.role = ?", (term.value,))
        case "phase":
            return _phase(term.value, today)
        case "tag":
            tagged = "(SELECT account_id FROM account_tag WHERE lower(tag) = ?)"
            return f"account_standing.account_id IN {tagged}", (term.value,)
        case "health":
            return "health_state = ?", (term.value,)
        case "contact":
            return "contact_state = ?", (term.value,)
        case "complaint":
            if term.value in ("open", "none"):
                return f"open_complaints {'>' if term.value == 'open' else '='} 0", ()
            return "worst_severity = ?", (_SEVERITIES[term.value],)
        case "moment":
            if term.value == "open":
                return "moments_done < moments_total", ()
            return "next_moment_due < ?", (today.isoformat(),)
        case "snoozed":
            return f"rank {'>=' if term.value == 'yes' else '<'} {SNOOZED_FROM}", ()
        case "due":
            return f"rank {'<' if term.value == 'yes' else '>='} {QUIET_FROM}", ()
        case _:
            return _text_field(connection, term)


def _text_field(connection: sqlite3.Connection, term: Term) -> Condition:
    value = term.value
    if term.field == "owner" and value == OWNER_ME:
        row = connection.execute("SELECT value FROM setting WHERE key = 'me'").fetchone()
        if row is None:
            raise FilterError(value, "Nobody has said who you are yet.", "Say it once: gt where --me NAME.")
        value = str(row[0])
    column = f"account.{term.field}"
    if value == "none":
        return f"{column} IS NULL", ()
    # SQLite folds ASCII only: the few distinct values are compared in Python.
    held = [row[0] for row in connection.execute(f"SELECT DISTINCT {column} FROM account") if row[0]]
    wanted = fold_letters(value)
    fitting = [one for one in held if fold_letters(one).startswith(wanted) or f" {wanted}" in fold_letters(one)]
    return f"{column} IN (SELECT value FROM json_each(?))", (json.dumps(fitting),)


def _stage(connection: sqlite3.Connection, value: str) -> Condition:
    keys = [row[0] for row in connection.execute("SELECT key FROM stage ORDER BY position")]
    fitting = [key for key in keys if key.startswith(value)]
    if not fitting:
        raise FilterError(value, f'There is no stage "{value}".', f"Stages: {', '.join(keys)}.")
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
    amount = amount_of(term.value, f"{term.field}{term.operator}{term.value}")
    match term.field:
        case "health":
            return f"health_score {term.operator} ?", (amount,)
        case "mrr":
            return f"mrr_minor {term.operator} ?", (amount * 100,)
        case "renewal":
            day = (today + timedelta(days=amount)).isoformat()
            ahead = " AND renewal_on >= ?" if term.operator == "<" else ""
            return f"renewal_on {term.operator} ?{ahead}", (day, today.isoformat()) if ahead else (day,)
        case _:
            day = (today - timedelta(days=amount)).isoformat()
            return f"last_personal_on {'<' if term.operator == '>' else '>'} ?", (day,)
