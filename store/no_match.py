"""Tells which word of a filter stands in the way when nothing fits it."""

from __future__ import annotations

from store.accounts import account_ids
from store.book import Book
from store.rules.filters import Filter


def matches_without(book: Book, chosen: Filter) -> list[tuple[str, int]]:
    """Each word of a filter of several whose absence lets accounts through, with how many, the most first."""
    counted: list[tuple[str, int]] = []
    if len(chosen.terms) + len(chosen.texts) < 2:
        return counted
    for number, term in enumerate(chosen.terms):
        rest = chosen.terms[:number] + chosen.terms[number + 1 :]
        sign = "-" if term.negated else ""
        counted.append((f"{sign}{term.field}{term.operator}{term.value}", _count(book, Filter(rest, chosen.texts))))
    for number, (text, negated) in enumerate(chosen.texts):
        rest_texts = chosen.texts[:number] + chosen.texts[number + 1 :]
        counted.append((f"-{text}" if negated else text, _count(book, Filter(chosen.terms, rest_texts))))
    return sorted(((word, count) for word, count in counted if count), key=lambda one: -one[1])


def _count(book: Book, chosen: Filter) -> int:
    return len(account_ids(book, chosen))
