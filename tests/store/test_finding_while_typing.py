"""What is found while a word is typed does not depend on how many words of the book begin so, or how old they are."""

from collections.abc import Callable
from datetime import date, timedelta
from string import ascii_lowercase

import pytest

from store import steps
from store.accounts import add_account
from store.book import Book
from store.finding.everything import find, search_of
from store.interaction_rows import insert_interaction
from tests.finding import found

_NEWEST = date(2026, 11, 20)
_TEXTS = [
    *(f"offer c++ no {ascii_lowercase[number % 26]}{number}" for number in range(600)),
    *(f"offer next bel{letter}" for letter in ascii_lowercase),
    *(f"next offer be{letter}t" for letter in ascii_lowercase),
    "offer zed", "next zebra", "offer zoo", "предложение c#", "小明さん", "小林", "next offer beyond",
]  # fmt: skip
"""The newest first; what is rare is old."""


@pytest.fixture
def old_book(book: Book) -> Book:
    account = add_account(book, "Umbra")
    with book.writing(None) as connection:
        steps.begin(connection, "Logged", book.clock.utc())
        for back, text in enumerate(_TEXTS):
            day = _NEWEST - timedelta(days=back)
            kind = "email" if back % 2 else "call"
            insert_interaction(connection, account, book.clock.utc(), kind=kind, text=text, day=day, contact="none")
        steps.finish(connection)
    return book


def begins(*beginnings: str) -> Callable[[str], bool]:
    return lambda text: all(any(word.startswith(one) for word in text.split()) for one in beginnings)


LINES: dict[str, Callable[[str], bool]] = {
    "a": begins("a"),
    "z": begins("z"),
    "ze": begins("ze"),
    "be": begins("be"),
    "bel": begins("bel"),
    "belq": begins("belq"),
    "offer be": begins("offer", "be"),
    "offer z": begins("offer", "z"),
    "next z": begins("next", "z"),
    "c+": begins("c+"),
    "offer c#": lambda text: False,
    "предл": begins("предл"),
    "小": begins("小"),
    "小明さ": begins("小明さ"),
    '"next be': lambda text: "next be" in text,
    '"next off': lambda text: "next off" in text,
    '"offer be': lambda text: "offer be" in text,
    '"offer z': lambda text: "offer z" in text,
}


def test_every_text_that_holds_what_is_typed_is_found_newest_first(old_book: Book) -> None:
    for line, fits in LINES.items():
        expected = [text for text in _TEXTS if fits(text)]
        assert [hit.text for hit in found(old_book, line)] == expected[:50], line
        newest = find(old_book, search_of(old_book, line), named_limit=6, dated_limit=5)
        assert (len(newest.dated), newest.more_dated) == (min(len(expected), 5), len(expected) > 5), line
        if emails := [text for back, text in enumerate(_TEXTS) if back % 2 and fits(text)]:
            assert [hit.text for hit in found(old_book, f"kind:email {line}")] == emails[:50], line


def test_only_a_single_letter_beside_something_else_may_take_long(book: Book) -> None:
    for line in ("n", "next", "next st", "小 小", "n ", '"next s"'):
        assert not search_of(book, line).may_take_long, line
    for line in ("next s", '"next s', "kind:call s"):
        assert search_of(book, line).may_take_long, line
