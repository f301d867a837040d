"""Finds the one account somebody means by a short name; standard library only, for both lanes."""

from __future__ import annotations

import sqlite3

from store.errors import AmbiguousError, NotFoundError
from store.rules.folding import fold_letters, match_expression

LAST_ACCOUNT = "last_account"
LAST_WORD = "."
_SHOWN = 6


def resolve_account(connection: sqlite3.Connection, said: str) -> tuple[int, str, str]:
    """The id, slug and name of the account that `said` means.

    A slug or alias; else the unique beginning of a slug, an alias or any word of the name; `.` is the one
    used last. Raises AmbiguousError with the candidates, NotFoundError with near names.
    """
    if said == LAST_WORD:
        return _last(connection)
    word = fold_letters(said).strip()
    exact = connection.execute(
        "SELECT id, slug, name FROM account WHERE slug = ?1 "
        "UNION SELECT account.id, slug, name FROM account_alias JOIN account ON account.id = account_id "
        "WHERE alias = ?1 LIMIT 1",
        (word,),
    ).fetchone()
    if exact is not None:
        return exact[0], exact[1], exact[2]
    found = _beginning_with(connection, said, word) if word else {}
    if len(found) == 1:
        return next(iter(found.values()))
    if not found:
        raise NotFoundError(f'There is no account "{said}".', near=near_names(connection, said))
    shown = tuple(sorted((slug, name) for _, slug, name in found.values()))[:_SHOWN]
    raise AmbiguousError(f'"{said}" fits {len(found)} accounts.', candidates=shown)


def _last(connection: sqlite3.Connection) -> tuple[int, str, str]:
    row = connection.execute(
        "SELECT account.id, slug, name FROM setting JOIN account ON account.id = value WHERE key = ?",
        (LAST_ACCOUNT,),
    ).fetchone()
    if row is None:
        raise NotFoundError('"." is the account used last, and none has been used yet.')
    return row[0], row[1], row[2]


def _beginning_with(connection: sqlite3.Connection, said: str, word: str) -> dict[int, tuple[int, str, str]]:
    end = word + "\U0010ffff"
    rows = connection.execute(
        "SELECT id, slug, name FROM account WHERE slug >= ?1 AND slug < ?2 "
        "UNION SELECT account.id, slug, name FROM account_alias JOIN account ON account.id = account_id "
        "WHERE alias >= ?1 AND alias < ?2",
        (word, end),
    ).fetchall()
    found = {row[0]: row for row in rows}
    expression = match_expression(said)
    if expression is not None:
        by_text = connection.execute(
            "SELECT id, slug, name FROM account WHERE id IN "
            "(SELECT rowid FROM account_search WHERE account_search MATCH ?)",
            (expression,),
        ).fetchall()
        # The index also holds notes: only the name's own words count here.
        found |= {row[0]: row for row in by_text if _a_word_begins(fold_letters(row[2]), word)}
    return found


def _a_word_begins(name: str, word: str) -> bool:
    return name.startswith(word) or f" {word}" in name


def near_names(connection: sqlite3.Connection, said: str) -> tuple[str, ...]:
    """Slugs that look like what was said, nearest first."""
    import difflib

    slugs = [row[0] for row in connection.execute("SELECT slug FROM account LIMIT 20000")]
    return tuple(difflib.get_close_matches(fold_letters(said), slugs, n=3, cutoff=0.6))


def remember_last(connection: sqlite3.Connection, account: int) -> None:
    """Keep which account `.` means from now on."""
    connection.execute(
        "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2",
        (LAST_ACCOUNT, str(account)),
    )
