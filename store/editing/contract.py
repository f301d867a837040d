"""Changing the contract that runs field by field, as the app's form and a review do."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from store.book import Book
from store.contracts import PERIODS, change_contract, contracts_of, running_contract
from store.editing import readers
from store.editing.field import Field, Read
from store.errors import InvalidError
from store.records.account import Money
from store.records.happenings import Contract
from store.rules.currencies import from_minor
from store.vocabulary import vocabulary_of

_COLUMNS = {
    "kind": "period", "price": "amount", "renews": "renews_on", "notice": "notice_days", "plan": "plan",
    "seats": "seats", "began": "started_on", "trial": "trial",
}  # fmt: skip


def fields_of_contract(book: Book, account_id: int) -> Sequence[Field]:
    """The fields of a contract in the order of its form."""
    now, vocabulary = book.clock.now(), vocabulary_of(book)
    kind = readers.needed(readers.one_of("a period", PERIODS), "A contract has a period.", f"{', '.join(PERIODS)}.")
    ahead = readers.day(now, "ahead", vocabulary)
    return (
        Field("kind", "Kind", "What the price is for.", kind, PERIODS),
        Field("price", "Price", "The price of that period: 1200, 1200.50, 900 SEK.", price_reader(book, account_id)),
        Field("renews", "Renews", "The day it renews: 2027-01-15, 3mo, 11 dec. Another day ends the forecast.", ahead),
        Field("notice", "Notice", "How long before that notice is given: 30d, 3mo.", readers.number_of_days),
        Field("plan", "Plan", "What it is called.", readers.line),
        Field("seats", "Seats", "How many may use it.", readers.whole_number),
        Field("began", "Began", "The day it began: 2024-02-03, 3w.", readers.any_day(now, vocabulary)),
        Field("trial", "Trial", "Whether it is a trial.", readers.yes_or_no, readers.YES_OR_NO),
    )


def contract_as_typed(book: Book, account_id: int) -> dict[str, str]:
    """The contract that runs as it would be typed; what a new one begins with when none runs."""
    held = running_contract(book, account_id)
    if held is None:
        return {"kind": PERIODS[0], "trial": "no"}
    values = {
        "kind": held.period, "price": _price(held), "renews": held.renews_on, "plan": held.plan, "seats": held.seats,
        "notice": f"{held.notice_days}d" if held.notice_days is not None else None, "began": held.started_on,
        "trial": readers.YES_OR_NO[0 if held.trial else 1],
    }  # fmt: skip
    return {name: "" if value is None else str(value) for name, value in values.items()}


def write_contract(book: Book, account_id: int, values: Mapping[str, Any]) -> str:
    """Change these fields of the contract that runs, or make one with them; the account's name.

    Raises InvalidError, NotFoundError.
    """
    if not values:
        raise InvalidError("Nothing is changed yet.", hint="Type over what is to change.")
    given = {_COLUMNS[name]: value for name, value in values.items()}
    return change_contract(book, account_id, given | {"trial": bool(given["trial"])} if "trial" in given else given)


def price_reader(book: Book, *account_ids: int) -> Read:
    """Reads an amount in the currency of the newest contracts of the accounts, where none is written and all agree."""
    held = ([one.currency for one in contracts_of(book, account) if one.currency][:1] for account in account_ids)
    codes = {code for newest in held for code in newest}
    return readers.money_in(codes.pop()) if len(codes) == 1 else readers.money


def money_as_typed(amount: Money | None) -> str:
    """An amount as it would be typed; nothing without one."""
    return "" if amount is None else _amount_as_typed(amount.minor, amount.currency)


def _amount_as_typed(minor: int, currency: str | None) -> str:
    """An amount as it would be typed; one that came in without a currency is shown without one."""
    figure = from_minor(minor, currency)
    return f"{int(figure) if figure == int(figure) else figure} {currency or ''}".rstrip()


def _price(held: Contract) -> str:
    return "" if held.amount_minor is None else _amount_as_typed(held.amount_minor, held.currency)
