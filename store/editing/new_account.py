"""The form of an account that is not there yet, and adding what was filled in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from store.accounts import ONE_LINE_FIELDS, TEXT_FIELDS, add_account
from store.book import Book
from store.editing import readers
from store.editing.accounts import CADENCE, fields_of_account
from store.editing.field import Field
from store.vocabulary import vocabulary_of

FIRST_STAGE = "onboarding"
"""What a new account begins with, as typed."""

_CARD = (*ONE_LINE_FIELDS, *TEXT_FIELDS)


def fields_of_new_account(book: Book) -> Sequence[Field]:
    """The fields of an account and of its first contract, in the order of the form."""
    fields = [field for field in fields_of_account(book) if field.name not in ("currency", "aliases")]
    place = [field.name for field in fields].index(CADENCE) + 1
    renews = readers.day(book.clock.now(), "ahead", vocabulary_of(book))
    fields[place:place] = [
        Field("mrr", "Pays", "What it pays a month: 1200, 1200.50 or 900 SEK; EUR unless said.", readers.money),
        Field("renews_on", "Renews", "The day its contract renews: 2027-01-31, 3mo, next monday.", renews),
    ]
    return fields


def add_filled_in(book: Book, values: Mapping[str, Any]) -> int:
    """Add an account with the values of its form; its id. Raises InvalidError."""
    return add_account(
        book,
        values["name"],
        stage=values["stage"],
        since=values["since"],
        cadence_days=values[CADENCE],
        mrr=values["mrr"],
        renews_on=values["renews_on"],
        tags=values["tags"],
        fields={name: values[name] for name in _CARD},
    )
