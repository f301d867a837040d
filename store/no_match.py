"""Tells which word of a filter stands in the way when nothing fits it, and what may have been meant by it."""

from __future__ import annotations

from difflib import get_close_matches
from itertools import chain

from store.accounts import account_ids
from store.book import Book
from store.field_values import field_values
from store.rules.filter_fields import comparison_meant
from store.rules.filters import Filter, read_filter
from store.rules.folding import fold_letters

_FIELDS = ("owner", "stage", "segment", "tag", "city", "country", "industry", "source")


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


def meant_by(book: Book, chosen: Filter) -> str:
    """What may have been meant by the words of a filter, as `contact>30d`, `owner:Nina`, or `all globex` for one that
    has left; empty for nothing known.
    """
    sought = (_value_meant(book, word) for word, negated in chosen.texts if not negated)
    misspelt = (_near(book, term.field, term.value) for term in chosen.terms if not term.negated)
    compared = comparison_meant([word for word, _ in chosen.texts]) or _among_all(book, chosen)
    return compared or next(filter(None, chain(sought, misspelt)), "")


def _among_all(book: Book, chosen: Filter) -> str:
    """The words of a filter of one name with the accounts that have left, where it fits one of those."""
    if chosen.terms or len(chosen.texts) != 1 or chosen.texts[0][1]:
        return ""
    text = chosen.texts[0][0]
    said = f'all "{text}"' if " " in text else f"all {text}"
    return said if _count(book, Filter(read_filter("all").terms, chosen.texts)) else ""


def _value_meant(book: Book, word: str) -> str:
    sought = fold_letters(word)
    for field in _FIELDS:
        for value in field_values(book, field):
            if any(part.startswith(sought) for part in fold_letters(value).split()):
                return _term(field, value)
    return ""


def _near(book: Book, field: str, sought: str) -> str:
    """The condition with the value that is spelt almost so, where no account has the one that was asked for."""
    values = {fold_letters(value): value for value in field_values(book, field)} if field in _FIELDS else {}
    said = fold_letters(sought)
    near = [] if any(value.startswith(said) for value in values) else get_close_matches(said, values, n=1)
    return _term(field, values[near[0]]) if near else ""


def _term(field: str, value: str) -> str:
    return f'{field}:"{value}"' if " " in value else f"{field}:{value}"


def _count(book: Book, chosen: Filter) -> int:
    return len(account_ids(book, chosen))
