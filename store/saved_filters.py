"""Filters kept under a name, so that a list can be asked for by it."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Mapping
from unicodedata import category

from store.book import Book
from store.clean_text import clean_line
from store.errors import InvalidError, NotFoundError, WrongWordError
from store.kept_filters import SAVED_FILTERS, kept_on
from store.rules.filter_words import words_of_line
from store.rules.filters import KEPT as SIGN
from store.rules.filters import FilterError, read_filter
from store.steps import log

MOST = 9
"""As many as one digit can choose."""


def saved_filters(book: Book) -> dict[str, str]:
    """The kept filters as typed, by name, in the order of their names."""
    with book.reading() as connection:
        return kept_on(connection)


def save_filter(book: Book, name: str, text: str) -> str:
    """Keep a filter under a name of letters, digits and hyphens, in place of one of that name; the name as kept.

    Raises InvalidError for another name, a filter that means nothing, or a tenth filter.
    """
    clean, before = _clean(name), saved_filters(book)
    try:
        if read_filter(text, before).is_empty:
            raise InvalidError("An empty filter cannot be kept.", hint="Filter first, or say what to filter by.")
    except FilterError as problem:
        raise WrongWordError(str(problem), hint=problem.hint, place=problem.place) from None
    kept = before | {clean: clean_line(" ".join(_whole(text, before)))}
    if len(kept) > MOST:
        raise InvalidError(f"{MOST} filters are kept already.", hint="Forget one: gt filter NAME --forget.")
    _write(book, f"Kept the filter {clean}", kept)
    return clean


def rename_filter(book: Book, name: str, to: str) -> str:
    """Keep a filter under another name; the name as kept.

    Raises NotFoundError, and InvalidError for a name that cannot be one or that another filter has.
    """
    kept, clean = saved_filters(book), _clean(to)
    known = _known(kept, name)
    if clean in kept:
        whose = "It" if clean == known else "Another filter"
        raise InvalidError(f"{whose} is called {clean} already.", hint="Give another name.")
    kept[clean] = kept.pop(known)
    _write(book, f"Renamed the filter {known} to {clean}", kept)
    return clean


def forget_filter(book: Book, name: str) -> str:
    """Forget a kept filter; its text. Raises NotFoundError."""
    kept = saved_filters(book)
    known = _known(kept, name)
    text = kept.pop(known)
    _write(book, f"Forgot the filter {known}", kept)
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
            whole += [one.text for one in words_of_line(kept[word[1:].lower()])]
        else:
            raise NotFoundError(f'No filter is called "{word[1:]}".', near=tuple(kept))
    return whole


def _whole(text: str, kept: Mapping[str, str]) -> Iterator[str]:
    """The words of a filter as typed, the kept ones that are named in it in full: names can be forgotten."""
    for word in words_of_line(text):
        named = not word.is_literal and word.text.startswith(SIGN)
        yield kept[word.text[1:].lower()] if named and len(word.text) > 1 else text[slice(*word.place)]


def _clean(name: str) -> str:
    """A name as it is kept, hyphens for blanks. Raises InvalidError for one that cannot be typed behind the sign."""
    clean = _hyphened(clean_line(name))
    # A mark, such as a Thai vowel, is part of the letter before it.
    if not clean or not all(letter.isalnum() or letter == "-" or category(letter)[0] == "M" for letter in clean):
        raise InvalidError(f'"{name}" cannot name a filter.', hint="Use letters, digits and hyphens.")
    return clean


def _hyphened(name: str) -> str:
    return "-".join(name.lstrip(SIGN).lower().split())


def _known(kept: Mapping[str, str], name: str) -> str:
    known = _hyphened(name)
    if known not in kept:
        raise NotFoundError(f'No filter is called "{name}".', near=tuple(kept))
    return known


def _write(book: Book, label: str, kept: Mapping[str, str]) -> None:
    with book.writing(label) as connection:
        put_filters(connection, kept)


def put_filters(connection: sqlite3.Connection, kept: Mapping[str, str]) -> None:
    """Put these filters in place of those that were kept, as part of the open step.

    Settings have no triggers, so the change is logged here.
    """
    before = connection.execute("DELETE FROM setting WHERE key = ? RETURNING key, value", (SAVED_FILTERS,))
    if (row := before.fetchone()) is not None:
        log(connection, "setting", {"key": row[0], "value": row[1]}, None)
    now = {"key": SAVED_FILTERS, "value": json.dumps(dict(sorted(kept.items())), ensure_ascii=False)}
    connection.execute("INSERT INTO setting (key, value) VALUES (:key, :value)", now)
    log(connection, "setting", None, now)
