"""Filters kept under a name, so that a list can be asked for by it."""

from __future__ import annotations

import json

from store.book import Book
from store.clean_text import clean_line
from store.errors import InvalidError, NotFoundError
from store.rules.filters import FilterError, read_filter, words_of_filter

SAVED_FILTERS = "saved_filters"
SIGN = "@"
MOST = 9
"""As many as one digit can choose."""


def saved_filters(book: Book) -> dict[str, str]:
    """The kept filters as typed, by name, in the order of their names."""
    with book.reading() as connection:
        row = connection.execute("SELECT value FROM setting WHERE key = ?", (SAVED_FILTERS,)).fetchone()
    return dict(sorted(json.loads(row[0]).items())) if row else {}


def save_filter(book: Book, name: str, text: str) -> str:
    """Keep a filter under a name of letters, digits and hyphens, in place of one of that name; the name as kept.

    Raises InvalidError for another name, a filter that means nothing, or a tenth filter.
    """
    clean = clean_line(name).lstrip(SIGN).lower()
    if not clean or not all(letter.isalnum() or letter == "-" for letter in clean):
        raise InvalidError(f'"{name}" cannot name a filter.', hint="Use letters, digits and hyphens.")
    try:
        if read_filter(text).is_empty:
            raise InvalidError("An empty filter cannot be kept.", hint="Filter first, or say what to filter by.")
    except FilterError as problem:
        raise InvalidError(str(problem), hint=problem.hint) from None
    kept = saved_filters(book) | {clean: clean_line(text)}
    if len(kept) > MOST:
        raise InvalidError(f"{MOST} filters are kept already.", hint="Forget one: gt filter NAME --forget.")
    _write(book, kept)
    return clean


def forget_filter(book: Book, name: str) -> str:
    """Forget a kept filter; its text. Raises NotFoundError."""
    kept = saved_filters(book)
    text = kept.pop(name.lstrip(SIGN).lower(), None)
    if text is None:
        raise NotFoundError(f'No filter is called "{name}".', near=tuple(kept))
    _write(book, kept)
    return text


def with_saved(book: Book, words: list[str]) -> list[str]:
    """Words of a filter in which `@name` stands for the kept filter's own words. Raises NotFoundError."""
    if not any(word.startswith(SIGN) and len(word) > 1 for word in words):
        return words
    kept, whole = saved_filters(book), list[str]()
    for word in words:
        if not word.startswith(SIGN) or len(word) == 1:
            whole.append(word)
        elif word[1:].lower() in kept:
            whole += words_of_filter(kept[word[1:].lower()])
        else:
            raise NotFoundError(f'No filter is called "{word[1:]}".', near=tuple(kept))
    return whole


def _write(book: Book, kept: dict[str, str]) -> None:
    value = json.dumps(kept, ensure_ascii=False)
    with book.writing(None) as connection:
        connection.execute(
            "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2",
            (SAVED_FILTERS, value),
        )
