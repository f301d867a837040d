"""The forms about the business with an account: their fields, what is saved from them, and what is said then.

Without Textual, since a review line by line asks the same.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from store.book import Book
from store.editing.contract import contract_as_typed, fields_of_contract, write_contract
from store.editing.exit import exit_as_typed, fields_of_exit, write_exit
from store.editing.field import Field
from store.editing.pause import fields_of_pause, pause_as_typed, write_pause
from store.editing.price import fields_of_price, price_as_typed, write_price
from tui.wording import full_date

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class AccountForm:
    """What is asked about an account, which the functions take by its id; `kind` is what a draft is kept under.

    `held` is what the fields hold as it would be typed; `save` takes what was filled in, of the changed fields only
    unless it `adds`, and returns the account's name; `said` makes a sentence of that name, the values and today.
    """

    kind: str
    title: str
    fields: Callable[[Book, int], Sequence[Field]]
    held: Callable[[Book, int], dict[str, str]]
    save: Callable[[Book, int, Values], str]
    said: Callable[[str, Values, date], str]
    adds: bool = True


def _contract_said(name: str, values: Values, today: date) -> str:
    return f"Changed the contract of {name}."


def _price_said(name: str, values: Values, today: date) -> str:
    told = "" if values["told"] else " Tell them first."
    return f"New price for {name} from {full_date(values['from'])}.{told}"


def _pause_said(name: str, values: Values, today: date) -> str:
    until = values["until"]
    return f"Paused {name} until {full_date(until)}." if until else f"Paused {name}, without a day to return."


def _exit_said(name: str, values: Values, today: date) -> str:
    day = values["on"] or today
    ask = "" if values["reasons"] else " Ask them why."
    return f"{name} {'gave notice for' if day > today else 'left on'} {full_date(day)}.{ask}"


CONTRACT = AccountForm(
    "contract", "Contract of", fields_of_contract, contract_as_typed, write_contract, _contract_said, adds=False
)
PRICE = AccountForm("price", "New price for", fields_of_price, price_as_typed, write_price, _price_said)
PAUSE = AccountForm("pause", "Pause of", fields_of_pause, pause_as_typed, write_pause, _pause_said)
EXIT = AccountForm("exit", "Exit of", fields_of_exit, exit_as_typed, write_exit, _exit_said)
