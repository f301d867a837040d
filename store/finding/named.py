"""Finds accounts and people: by name first, then as other writing is spelled, then by what else is known of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator

from store.rules.folding import fold_letters, search_phrase
from store.rules.search_words import Search, can_be_spelled, expression
from store.upgrades.searched import DAY_BITS, NUMBER

_RANKED = 60
"""Hits that are put in the order of their names; of more than these those added last are shown."""
_FEWEST_ANYWHERE = 3
"""Letters that are looked for anywhere; of fewer only names that begin so are found."""


def named(
    connection: sqlite3.Connection, table: str, search: Search, fits: Callable[[int], bool], limit: int
) -> list[int]:
    """The ids of at most `limit` accounts or people; `fits` says whether an account is among those looked at."""
    if _is_short(search):
        return _beginning_so(connection, search, fits, limit) if table == "account" else []
    found: dict[int, None] = {}
    for query in _queries(search) if _has_whole_words(connection, table, search) else ():
        if len(found) < limit:
            found.update(dict.fromkeys(_matching(connection, table, query, search, fits)))
    if table == "account" and len(found) < limit:
        found.update(dict.fromkeys(filter(fits, _by_own_words(connection, search))))
    return list(found)[:limit]


def _has_whole_words(connection: sqlite3.Connection, table: str, search: Search) -> bool:
    """Whether any of them holds the whole words, before what begins like the last one is gathered."""
    query = expression(search.whole_words, spelled=can_be_spelled(search))
    match = f"SELECT 1 FROM {table}_search WHERE {table}_search MATCH ? LIMIT 1"
    return not query or connection.execute(match, (query,)).fetchone() is not None


def _is_short(search: Search) -> bool:
    """Whether one or two letters are looked for, which begin a word of nearly everybody."""
    said = "".join(word.text for word in search.words)
    return len(said) < _FEWEST_ANYWHERE and said.isascii() and said.isalnum()


def _beginning_so(connection: sqlite3.Connection, search: Search, fits: Callable[[int], bool], limit: int) -> list[int]:
    first = fold_letters(search.words[0].text)
    rows = connection.execute(
        "SELECT id FROM account WHERE sort_name >= ?1 AND sort_name < ?1 || char(0x10ffff) ORDER BY sort_name LIMIT ?2",
        (first, limit if fits(-1) else -1),
    )
    return [row[0] for row in rows.fetchall() if fits(row[0])][:limit]


def _queries(search: Search) -> Iterator[str]:
    spelled = can_be_spelled(search)
    yield f"named : ({expression(search.words)})"
    if spelled:
        yield f"{{named latin}} : ({expression(search.words, spelled=True)})"
    yield expression(search.words, spelled=spelled)


def _matching(
    connection: sqlite3.Connection, table: str, query: str, search: Search, fits: Callable[[int], bool]
) -> list[int]:
    """The ids that match: names that begin with the first word in front, then by name."""
    account = "id" if table == "account" else "account_id"
    rows = connection.execute(
        f"SELECT id, {account}, coalesce(named, name) FROM {table} WHERE id IN (SELECT rowid FROM {table}_search "
        f"WHERE {table}_search MATCH ? ORDER BY rowid DESC LIMIT {_RANKED})",
        (query,),
    ).fetchall()
    first = search_phrase(search.words[0].text)
    found = sorted((not name.startswith(first), name, one) for one, whose, name in rows if fits(whose))
    return [one for _, _, one in found]


def _by_own_words(connection: sqlite3.Connection, search: Search) -> list[int]:
    """The accounts with an alias or a tag that begins so, or a field of their own with these very words."""
    said = " ".join(word.text for word in search.words)
    beginning = " UNION ".join(
        f"SELECT * FROM (SELECT account_id FROM {table} WHERE {column} >= ?1 AND {column} < ?1 || char(0x10ffff) "
        f"LIMIT {_RANKED})"
        for table, column in (("account_alias", "alias"), ("account_tag", "tag"))
    )
    whole = expression([word._replace(is_ended=True) for word in search.words])
    rows = connection.execute(
        f"SELECT account_id FROM ({beginning} UNION SELECT account_id FROM remark WHERE id IN "
        f"(SELECT rowid & {NUMBER} FROM text_search WHERE text_search MATCH ?2 AND rowid < {1 << DAY_BITS} "
        f"ORDER BY rowid LIMIT {_RANKED})) LIMIT {_RANKED}",
        (said.casefold(), f"folded : ({whole})"),
    )
    return [row[0] for row in rows.fetchall()]
