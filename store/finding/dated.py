"""Finds what has a day, newest first, without looking at all that matches."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from typing import Any

from store.finding.beginnings import beginnings
from store.finding.kinds import kept_as
from store.many import among
from store.records.found import Key
from store.rules.search_words import Search, can_be_spelled, expression, holding, is_begun_when_spelled, surely
from store.upgrades.searched import DATED, DAY_BITS, NUMBER, TABLE_BITS

Fits = Callable[[int], bool]

_PAGE = 200
_SHARE, _PROBE, _FARTHEST = 30, 400, 4_000
"""Rows are read one by one as long as one in so many matches, so many where no word is whole, and so many at most."""
_OLDEST, _NEWEST = 1 << DAY_BITS, 1 << 62
"""Below the oldest are words that belong to an account's name."""
_JULIAN = 1721424
"""Days between the Julian day of a midnight, rounded down, and Python's ordinal."""

_TABLE = (1 << DAY_BITS - TABLE_BITS) - 1
_TABLES = {dated.number: table for table, dated in DATED.items()}


def dated(connection: sqlite3.Connection, search: Search, fits: Fits | None, limit: int) -> list[Key]:
    """The newest `limit` of what holds the words as they are written, then of what is spelled so.

    `fits` says whether an account is among those looked at; None for any.
    """
    begun = beginnings(connection, search.words)
    spelled = _of_kinds(f"{{folded latin}} : ({expression(search.words, spelled=True, begun=begun or {})})", search)
    is_wider = begun is not None and is_begun_when_spelled(search)
    if is_wider and can_be_spelled(search) and not any(_pages(connection, spelled, search, (_OLDEST, _NEWEST), 1)):
        return []
    places, last = _read_one_by_one(connection, search, fits, limit) if begun is None else ([], _NEWEST)
    if len(places) < limit and last > _OLDEST:
        written = _of_kinds(f"folded : ({expression(search.words, begun=begun or {})})", search)
        places += _places(connection, written, search, (_OLDEST, last), fits, limit - len(places))
    if len(places) < limit and can_be_spelled(search) and (is_wider or _may_be_spelled(connection, search)):
        others = _places(connection, spelled, search, (_OLDEST, _NEWEST), fits, limit + len(places))
        places = list(dict.fromkeys([*places, *others]))
    keys = [key_of(place) for place in places[:limit]]
    said_twice = _said_twice(connection, [one for table, one in keys if table == "remark"])
    return [key for key in keys if key not in said_twice]


def _may_be_spelled(connection: sqlite3.Connection, search: Search) -> bool:
    """Whether the whole words stand anywhere: FTS5 gathers what begins like the last one before it looks at them."""
    if not search.whole_words:
        return True
    query = f"{{folded latin}} : ({expression(search.whole_words, spelled=True)})"
    return any(_pages(connection, query, search, (_OLDEST, _NEWEST), 1))


def _said_twice(connection: sqlite3.Connection, remarks: Sequence[int]) -> set[Key]:
    """The steps of complaints whose words the complaint itself has kept too."""
    rows = connection.execute(
        "SELECT remark.id FROM remark JOIN complaint ON complaint.id = about_id WHERE remark.source = 'complaint_step' "
        "AND remark.id IN (SELECT value FROM json_each(?)) AND (remark.text IS resolution OR remark.text IS lesson)",
        (among(remarks),),
    )
    return {("remark", one) for (one,) in rows.fetchall()}


def key_of(place: int) -> Key:
    """The table and the id that a row number of `text_search` says."""
    return _TABLES[(place >> TABLE_BITS) & _TABLE], place & NUMBER


def _places(
    connection: sqlite3.Connection, query: str, search: Search, between: tuple[int, int], fits: Fits | None, limit: int
) -> list[int]:
    """The newest row numbers that match, above one and below another."""
    found: list[int] = []
    for page in _pages(connection, query, search, between, limit if fits is None else _PAGE):
        found += page if fits is None else _of_accounts(connection, page, fits)
        if len(found) >= limit:
            break
    return found[:limit]


def _pages(
    connection: sqlite3.Connection, query: str, search: Search, between: tuple[int, int], size: int
) -> Iterator[list[int]]:
    first = max(between[0], (search.since.toordinal() + _JULIAN) << DAY_BITS if search.since else 0)
    last = min(between[1], (search.until.toordinal() + 1 + _JULIAN) << DAY_BITS if search.until else _NEWEST)
    # FTS5 keeps a table of all row numbers of its own.
    matching = "rowid FROM text_search WHERE text_search MATCH ?3" if query else "id FROM text_search_docsize WHERE 1"
    number = matching.partition(" ")[0]
    with closing(
        connection.execute(
            f"SELECT {matching} AND {number} >= ?1 AND {number} < ?2 ORDER BY {number} DESC",
            (first, last, query) if query else (first, last),
        )
    ) as rows:
        while page := rows.fetchmany(size):
            yield [row[0] for row in page]


def _of_kinds(query: str, search: Search) -> str:
    if not search.kinds:
        return query
    kinds = "kind : (" + " OR ".join(f'"{kind}"' for kind in sorted(kept_as(search.kinds))) + ")"
    return f"{query} AND {kinds}" if query else kinds


def _read_one_by_one(
    connection: sqlite3.Connection, search: Search, fits: Fits | None, limit: int
) -> tuple[list[int], int]:
    """What is found by reading the newest rows that hold the whole words, and the row number that was come to.

    For the beginning of a word FTS5 first gathers everything that begins so; what is frequent stands in so many rows
    that the newest are come by faster one by one.
    """
    found, last, looked_at = list[int](), _NEWEST, 0
    known = surely(search.words)
    query, holds_all = _of_kinds(f"folded : ({known})" if known else "", search), holding(search.words)
    for page in _pages(connection, query, search, (_OLDEST, _NEWEST), _PAGE):
        texts = _column(connection, page, "folded")
        fitting = [place for place in page if holds_all(texts.get(place) or "")]
        found += fitting if fits is None else _of_accounts(connection, fitting, fits)
        last, looked_at = page[-1], looked_at + len(page)
        is_frequent = (looked_at < _PROBE and not known) or len(found) * _SHARE > looked_at
        if len(found) >= limit or not is_frequent or looked_at >= _FARTHEST:
            return found, last
    return found, _OLDEST


def _of_accounts(connection: sqlite3.Connection, places: Sequence[int], fits: Fits) -> list[int]:
    accounts = _column(connection, places, "account_id")
    return [place for place in places if fits(accounts[place])]


def _column(connection: sqlite3.Connection, places: Sequence[int], column: str) -> dict[int, Any]:
    """A column of the records at these row numbers."""
    values: dict[int, Any] = {}
    of_tables = defaultdict[int, dict[int, int]](dict)
    for place in places:
        of_tables[(place >> TABLE_BITS) & _TABLE][place & NUMBER] = place
    for table, ids in of_tables.items():
        query = f"SELECT id, {column} FROM {_TABLES[table]} WHERE id IN (SELECT value FROM json_each(?))"
        values |= {ids[one]: value for one, value in connection.execute(query, (among(ids),)).fetchall()}
    return values
