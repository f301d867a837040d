"""Planning another price field by field, as the app's form and a review do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from store.book import Book
from store.contracts import announce_price
from store.editing import readers
from store.editing.contract import price_reader
from store.editing.field import Field
from store.vocabulary import vocabulary_of


def fields_of_price(book: Book, account_id: int) -> Sequence[Field]:
    """The fields of a price change in the order of its form."""
    ahead = readers.day(book.clock.now(), "ahead", vocabulary_of(book))
    price = price_reader(book, account_id)
    return (
        Field(
            "from", "From", "The day it begins: 2027-01-01, 2mo.",
            readers.needed(ahead, "A new price needs the day on which it begins.", "Such as 2027-01-01."),
        ),
        Field(
            "price", "Price", "The new price of a period: 1200, 1200.50, 900 SEK.",
            readers.needed(price, "There is no price yet.", "Write it as 1200 or 900 SEK."),
        ),
        Field("told", "Told", "Whether the client knows it already.", readers.yes_or_no, readers.YES_OR_NO),
        Field("note", "Note", "What there is to say about it.", readers.line),
    )  # fmt: skip


def price_as_typed(book: Book, account_id: int) -> dict[str, str]:
    """What a new price begins with."""
    return {"told": readers.YES_OR_NO[1]}


def write_price(book: Book, account_id: int, values: Mapping[str, Any]) -> str:
    """Plan the new price; the account's name. Raises InvalidError, NotFoundError."""
    return announce_price(
        book, account_id, values["from"], values["price"], note=values["note"], told=bool(values["told"])
    )
