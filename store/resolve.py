"""Finds the one account or person somebody means by a short name; standard library only, for both lanes."""

from __future__ import annotations

import sqlite3

from store.errors import AmbiguousError, NotFoundError
from store.plain_letters import in_plain_letters
from store.rules.folding import fold_letters, match_expression

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

LAST_ACCOUNT = "last_account"
LAST_WORD = "."
_SHOWN = 6


def resolve_account(connection: sqlite3.Connection, said: str) -> tuple[int, str, str]:
    """The id, slug and name of the account that `said` means.

    Raises AmbiguousError with the candidates, NotFoundError with near names; see `accounts_meant`.
    """
    found = accounts_meant(connection, said)
    if len(found) == 1:
        return found[0]
    if not found and said == LAST_WORD:
        raise NotFoundError('"." is the account used last, and none has been used yet.')
    if not found:
        raise NotFoundError(
            f'There is no account "{said}".',
            near=near_names(connection, said),
            hint="gt list shows them; gt add NAME adds one.",
        )
    shown = tuple(sorted((slug, name) for _, slug, name in found))[:_SHOWN]
    raise AmbiguousError(f'"{said}" matches {len(found)} accounts.', candidates=shown)


def accounts_meant(connection: sqlite3.Connection, said: str) -> list[tuple[int, str, str]]:
    """The id, slug and name of each account that `said` may mean.

    The one whose slug or alias it is; else all that have a slug, an alias or a word of the name beginning
    so; `.` is the one used last.
    """
    if said == LAST_WORD:
        return connection.execute(
            "SELECT account.id, slug, name FROM setting JOIN account ON account.id = value WHERE key = ?",
            (LAST_ACCOUNT,),
        ).fetchall()
    word = fold_letters(said).strip()
    exact = connection.execute(
        "SELECT id, slug, name FROM account WHERE slug = ?1 "
        "UNION SELECT account.id, slug, name FROM account_alias JOIN account ON account.id = account_id "
        "WHERE alias = ?1 LIMIT 1",
        (word,),
    ).fetchall()
    return exact or (_beginning_with(connection, said, word) if word else [])


def _beginning_with(connection: sqlite3.Connection, said: str, word: str) -> list[tuple[int, str, str]]:
    end = word + "\U0010ffff"
    rows = connection.execute(
        "SELECT id, slug, name FROM account WHERE slug >= ?1 AND slug < ?2 "
        "UNION SELECT account.id, slug, name FROM account_alias JOIN account ON account.id = account_id "
        "WHERE alias >= ?1 AND alias < ?2",
        (word, end),
    ).fetchall()
    found: dict[int, tuple[int, str, str]] = {row[0]: row for row in rows}
    expression = match_expression(said)
    if expression is not None:
        by_text = connection.execute(
            "SELECT id, slug, name FROM account WHERE id IN "
            "(SELECT rowid FROM account_search WHERE account_search MATCH ?)",
            (expression,),
        ).fetchall()
        # The index also holds notes: only the name's own words count here.
        found |= {row[0]: row for row in by_text if _a_word_begins(row[2], word)}
    return list(found.values())


def _a_word_begins(name: str, word: str) -> bool:
    if f" {word}" in f" {fold_letters(name)}":
        return True
    return word.isascii() and f" {word}" in f" {in_plain_letters(name) or ''}"


def near_names(connection: sqlite3.Connection, said: str) -> tuple[str, ...]:
    """The accounts, as `acme (Acme Corp)`, whose slug or a word of it looks like what was said, nearest first."""
    return tuple(f"{slug} ({name})" for slug, name in near_accounts(connection, said))


def near_accounts(connection: sqlite3.Connection, said: str) -> list[tuple[str, str]]:
    """As `near_names`: the slug and the name of each."""
    import difflib

    wanted = fold_letters(said).strip()
    names = dict(connection.execute("SELECT slug, name FROM account LIMIT 20000").fetchall())
    words = {word: slug for slug in reversed(names) for word in (*slug.split("-"), slug)}
    close = difflib.get_close_matches(wanted, words, n=6, cutoff=0.7)
    found = list(dict.fromkeys(words[word] for word in close))[:3]
    return [(slug, names[slug]) for slug in found]


def remember_last(connection: sqlite3.Connection, account: int) -> None:
    """Keep which account `.` means from now on."""
    connection.execute(
        "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2",
        (LAST_ACCOUNT, str(account)),
    )


def resolve_person(connection: sqlite3.Connection, account_id: int, said: str) -> tuple[int, str]:
    """The id and name of the person at an account whom `said` means; raises as `choose_person`."""
    people = connection.execute("SELECT id, name FROM person WHERE account_id = ?", (account_id,)).fetchall()
    try:
        return choose_person(people, said)
    except NotFoundError as problem:
        (slug,) = connection.execute("SELECT slug FROM account WHERE id = ?", (account_id,)).fetchone()
        problem.hint = f"gt person {slug} NAME adds somebody."
        raise


def choose_person(people: Sequence[tuple[int, str]], said: str) -> tuple[int, str]:
    """The one of these people (id, name) whose name or a word of it begins so.

    Raises NotFoundError with the people there are, AmbiguousError when several fit.
    """
    wanted = fold_letters(said)
    fitting = [(one, name) for one, name in people if _person_fits(fold_letters(name), wanted)]
    if not fitting and wanted.isascii():
        fitting = [(one, name) for one, name in people if _person_fits(in_plain_letters(name) or "", wanted)]
    exact = [(one, name) for one, name in fitting if fold_letters(name) == wanted]
    if len(exact or fitting) == 1:
        return (exact or fitting)[0]
    if fitting:
        names = tuple((name, name) for _, name in fitting)
        raise AmbiguousError(f'"@{said}" fits {len(fitting)} people here.', candidates=names)
    names_here = tuple(name for _, name in people)
    raise NotFoundError(f'Nobody here is called "{said}".', near=names_here[:6])


def _person_fits(name: str, wanted: str) -> bool:
    joined = name.replace(" ", "")
    return name.startswith(wanted) or f" {wanted}" in name or joined.startswith(wanted)
