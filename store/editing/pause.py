"""Letting an account rest field by field, as the app's form and a review do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from store.book import Book
from store.editing import readers
from store.editing.contract import money_as_typed, price_reader
from store.editing.field import Field
from store.many import Together
from store.pauses import pause_accounts, pauses_of
from store.records.account import Money
from store.vocabulary import vocabulary_of


def fields_of_pause(book: Book, *account_ids: int) -> Sequence[Field]:
    """The fields of a pause of one account or several in the order of its form."""
    ahead, fee = readers.day(book.clock.now(), "ahead", vocabulary_of(book)), price_reader(book, *account_ids)
    return (
        Field("until", "Until", "The day it returns: 2027-02-01, 2mo. Empty: not known yet.", ahead),
        Field("fee", "Fee", "What it pays a month meanwhile: 50, 50.50, 500 SEK.", fee),
        Field("note", "Note", "Why, or what was agreed.", is_long=True),
    )


def pause_as_typed(book: Book, account_id: int) -> dict[str, str]:
    """The pause that lasts as it would be typed; nothing without one."""
    held = next((one for one in pauses_of(book, account_id) if one.returned_on is None), None)
    if held is None:
        return {}
    has_fee = held.fee_minor is not None and held.currency is not None
    fee = Money(held.fee_minor or 0, held.currency or "") if has_fee else None
    return {
        "until": held.until_on.isoformat() if held.until_on else "", "fee": money_as_typed(fee), "note": held.note or ""
    }  # fmt: skip


def write_pause(book: Book, account_id: int, values: Mapping[str, Any]) -> str:
    """Let the account rest, or give a pause that lasts these terms; its name. Raises InvalidError, NotFoundError."""
    return _paused(book, [account_id], values, whole=True).whom


def write_pauses(book: Book, ids: Sequence[int], values: Mapping[str, Any]) -> Together:
    """Let accounts rest; those that do keep of their terms what is not filled in. Raises as `write_pause` does."""
    return _paused(book, ids, values, whole=False)


def _paused(book: Book, ids: Sequence[int], values: Mapping[str, Any], *, whole: bool) -> Together:
    return pause_accounts(book, ids, until_on=values["until"], fee=values["fee"], note=values["note"], whole=whole)
