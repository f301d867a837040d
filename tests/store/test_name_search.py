"""Accounts and people are found by their names, those that begin so first."""

from __future__ import annotations

from store.accounts import add_account
from store.book import Book
from store.name_search import accounts_named, people_named
from store.people import add_person


def names(book: Book, words: str, limit: int = 6) -> list[str]:
    return [one.name for one in accounts_named(book, words, limit=limit)]


def test_names_that_begin_so_come_before_those_with_a_word_that_does(book: Book) -> None:
    for name in ("Bank of Łódź", "Łódź Media", "王小明", "Acme"):
        add_account(book, name, fields={"note": "lodz"} if name == "Acme" else {})
    assert names(book, "lodz") == ["Łódź Media", "Bank of Łódź"]
    assert names(book, "bank lo") == ["Bank of Łódź"]
    assert names(book, "小明") == names(book, "xiaoming") == ["王小明"]
    assert names(book, "l", limit=1) == ["Łódź Media"]
    assert names(book, "(") == names(book, " ") == []


def test_people_are_found_by_name_before_what_else_is_known_of_them(book: Book) -> None:
    account = add_account(book, "Acme")
    add_person(book, account, "Jan Petrow", role="Anna's deputy")
    add_person(book, account, "Anna Ek", email="a@ek.example")
    add_person(book, account, "Anna Zett")
    assert [one.name for one in people_named(book, "anna", limit=6)] == ["Anna Ek", "Anna Zett", "Jan Petrow"]
    assert [one.name for one in people_named(book, "anna z", limit=6)] == ["Anna Zett"]
    assert [one.account_name for one in people_named(book, "ek.example", limit=6)] == ["Acme"]
    assert people_named(book, "a", limit=6) == []
