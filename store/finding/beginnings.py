"""Finds the words of the book that begin as what is being typed, so that few are looked for instead of a beginning."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from store.rules.search_words import Begun, SoughtWord, last_of, may_go_on

WORDS_OF_THE_BOOK = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.searched_word USING fts5vocab(main, text_search, instance)"
"""Lists the words of `text_search`. It is of one connection, made outside a transaction, and takes no room."""

_MOST = 24
"""Words in all: to list one takes 40 µs, and what begins like more of them is mostly frequent."""
_AS_LONG_AS = {"latin": 2}
"""What is mostly spelled so counts as more of them: where it is not written, all its rows are looked at for nothing."""
_FEWEST_LETTERS = 2
_AFTER = "\x01"
"""Behind a word and before every longer one."""


def beginnings(connection: sqlite3.Connection, words: Sequence[SoughtWord]) -> Begun | None:
    """The phrases that each word may go on to; None if there are too many to look for each.

    For the beginning of a word FTS5 gathers and sorts everything that begins so before it gives the first row; of
    whole words it gives the newest rows at once, however frequent they are.
    """
    begun: dict[SoughtWord, tuple[str, ...]] = {}
    left = _MOST
    for word in filter(may_go_on, words):
        before, last = last_of(word)
        if last.isascii() and len(last) < _FEWEST_LETTERS:
            return None
        held = _words(connection, last, left)
        if held is None:
            return None
        left -= len(held)
        begun[word] = tuple(before + one for one in held)
    return begun


def _words(connection: sqlite3.Connection, beginning: str, most: int) -> list[str] | None:
    """The words that begin so; None when there are more of them."""
    held, least, left = list[str](), beginning, most
    while True:
        query = "SELECT term, col FROM searched_word WHERE term >= ? LIMIT 1"
        row: tuple[str, str] | None = connection.execute(query, (least,)).fetchone()
        if row is None or not row[0].startswith(beginning):
            return held
        left -= _AS_LONG_AS.get(row[1], 1)
        if left < 0:
            return None
        held.append(row[0])
        least = row[0] + _AFTER
