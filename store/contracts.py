"""Contracts: what an account pays and until when, the forecast of its renewal, and prices that change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from store.account_facts import MONTHS_IN
from store.accounts import name_of
from store.book import Book
from store.clean_text import clean_line
from store.errors import InvalidError
from store.many import Together, change_each
from store.records.account import Money
from store.records.agreements import PriceChange
from store.records.happenings import Contract
from store.rows import as_records
from store.rules.dates import add_months, day_words

if TYPE_CHECKING:
    from sqlmodel import Session

    from store import tables
    from store.tables import Account

PERIODS = ("monthly", "annual", "other")
FORECASTS = ("good", "unsure", "risk")
MOST_NOTICE_DAYS = 3650

_RUNNING = (
    "SELECT id FROM contract WHERE account_id = ?1 AND (started_on IS NULL OR started_on <= ?2) "
    "AND (ended_on IS NULL OR ended_on > ?2) ORDER BY renews_on IS NULL, renews_on < ?2, renews_on"
)


def contracts_of(book: Book, account_id: int) -> list[Contract]:
    """The contracts of an account, the newest first."""
    with book.reading() as connection:
        query = connection.execute(
            "SELECT id, period, amount_minor, currency, plan, seats, trial, started_on, renews_on, ended_on, "
            "notice_days, forecast, forecast_on FROM contract WHERE account_id = ? ORDER BY started_on DESC, id DESC",
            (account_id,),
        )
        return as_records(query, Contract)


def price_changes_of(book: Book, account_id: int) -> list[PriceChange]:
    """The price changes of an account, the newest first."""
    with book.reading() as connection:
        query = connection.execute(
            "SELECT id, effective_on, amount_minor, currency, told_on, note FROM price_change "
            "WHERE account_id = ? ORDER BY effective_on DESC, id DESC",
            (account_id,),
        )
        return as_records(query, PriceChange)


def running_contract(book: Book, account_id: int) -> Contract | None:
    """The contract that runs today; of several the one that renews next."""
    day = book.clock.today().isoformat()
    with book.reading() as connection:
        row = connection.execute(_RUNNING, (account_id, day)).fetchone()
    return next((one for one in contracts_of(book, account_id) if row is not None and one.id == row[0]), None)


def set_contract(
    book: Book,
    account_id: int,
    *,
    period: str | None = None,
    amount: Money | None = None,
    plan: str | None = None,
    seats: int | None = None,
    trial: bool | None = None,
    started_on: date | None = None,
    renews_on: date | None = None,
    notice_days: int | None = None,
) -> str:
    """Change what is given of the contract that runs today, or make one; the account's name.

    The amount is per period. A new renewal day ends the forecast of the one before.
    Raises InvalidError for a period, number of seats or notice that cannot be, NotFoundError.
    """
    given = {
        "period": period, "amount": amount, "plan": plan, "seats": seats, "trial": trial, "started_on": started_on,
        "renews_on": renews_on, "notice_days": notice_days,
    }  # fmt: skip
    return change_contract(book, account_id, {name: value for name, value in given.items() if value is not None})


def change_contract(book: Book, account_id: int, values: Mapping[str, Any]) -> str:
    """As `set_contract`, with the values by name; None takes one away."""
    _check_contract(values)
    with book.reading() as connection:
        name = name_of(connection, account_id)
    with book.change(f"Changed the contract of {name}") as session:
        contract = _running(session, account_id, book.clock.today()) or _new(account_id)
        if "renews_on" in values and values["renews_on"] != contract.renews_on:
            contract.forecast = contract.forecast_on = None
        for key, value in values.items():
            if key == "amount":
                contract.amount_minor, contract.currency = (value.minor, value.currency) if value else (None, None)
            else:
                setattr(contract, key, clean_line(value) or None if key == "plan" and value else value)
        session.add(contract)
    return name


def _check_contract(values: Mapping[str, Any]) -> None:
    period, seats, notice = values.get("period", PERIODS[0]), values.get("seats"), values.get("notice_days")
    if period not in PERIODS:
        raise InvalidError(f'"{period}" is not a period.', hint=f"Choose {', '.join(PERIODS)}.")
    if seats is not None and seats < 0:
        raise InvalidError("A contract cannot have fewer than no seats.")
    if notice is not None and not 0 <= notice <= MOST_NOTICE_DAYS:
        raise InvalidError(f"{notice} days of notice is out of range.", hint=f"Give 0 to {MOST_NOTICE_DAYS}.")


def forecast_renewals(book: Book, ids: Sequence[int], forecast: str) -> Together:
    """Say today whether the next renewal of each account looks good, unsure or at risk, as one step.

    Accounts without a contract that renews are left. Raises InvalidError for another word, or when all are.
    """
    if forecast not in FORECASTS:
        raise InvalidError(f'"{forecast}" is not a forecast.', hint=f"Choose {', '.join(FORECASTS)}.")
    today = book.clock.today()

    def keep(session: Session, account: Account) -> None:
        assert account.id is not None
        contract = _running(session, account.id, today)
        if contract is None or contract.renews_on is None:
            hint = "Say when: gt contract ACCOUNT --renews DATE."
            raise InvalidError(f"No renewal of {account.name} is known.", hint=hint)
        contract.forecast, contract.forecast_on = forecast, today
        session.add(contract)

    return change_each(book, ids, keep, lambda whom: f"Renewal of {whom}: {forecast}")


def forecast_renewal(book: Book, account_id: int, forecast: str) -> str:
    """Keep the forecast of one account as `forecast_renewals` does; its name."""
    return forecast_renewals(book, [account_id], forecast).whom


def announce_price(
    book: Book, account_id: int, effective_on: date, amount: Money, *, note: str | None = None, told: bool = False
) -> str:
    """Plan another price per period from a day on, told to the client today or still to be told; the account's name.

    The contract that runs then ends on that day and goes on as one with the new price. Raises InvalidError when no
    contract runs.
    """
    from store import tables

    with book.reading() as connection:
        name = name_of(connection, account_id)
    with book.change(f"New price for {name} from {day_words(effective_on)}") as session:
        contract = _running(session, account_id, effective_on)
        if contract is None:
            raise InvalidError(f"No contract of {name} runs then.", hint="Set one: gt contract ACCOUNT --price N.")
        following = _following(contract, effective_on, amount)
        contract.ended_on = effective_on
        change = tables.PriceChange(
            account_id=account_id,
            effective_on=effective_on,
            amount_minor=amount.minor,
            currency=amount.currency,
            told_on=book.clock.today() if told else None,
            note=clean_line(note or "") or None,
        )
        session.add_all([contract, following, change])
    return name


def _following(contract: tables.Contract, start: date, amount: Money) -> tables.Contract:
    """The same contract with another price from a day on; a renewal before that day has been passed by then."""
    from store import tables

    kept = contract.model_dump(exclude={"id", "external_id", "amount_minor", "currency", "started_on"})
    following = tables.Contract(**kept, started_on=start, amount_minor=amount.minor, currency=amount.currency)
    months = MONTHS_IN.get(contract.period)
    while following.renews_on is not None and following.renews_on <= start:
        following.renews_on = add_months(following.renews_on, months) if months else None
        following.forecast = following.forecast_on = None
    return following


class Told(NamedTuple):
    """Who knows of how many price changes now, and how many accounts had none that they did not know of."""

    whom: str
    changes: int
    left: int


def tell_prices(book: Book, ids: Sequence[int]) -> Told:
    """Keep that clients were told today of every price change that they did not know of, as one step.

    Raises InvalidError when there is none.
    """
    today, changes = book.clock.today().isoformat(), 0

    def tell(session: Session, account: Account) -> None:
        nonlocal changes
        run = session.connection().exec_driver_sql
        told = run("UPDATE price_change SET told_on = ? WHERE account_id = ? AND told_on IS NULL", (today, account.id))
        if not told.rowcount:
            raise InvalidError(f"{account.name} knows of every price change that is planned.")
        changes += told.rowcount

    whom, left = change_each(
        book, ids, tell, lambda whom: f"Told {whom} of {'its' if len(ids) == 1 else 'a'} new price"
    )
    return Told(whom, changes, left)


def tell_price(book: Book, account_id: int) -> int:
    """Keep that one client was told as `tell_prices` does; of how many price changes."""
    return tell_prices(book, [account_id]).changes


def _running(session: Session, account_id: int, day: date) -> tables.Contract | None:
    """The contract that runs on a day; of several the one that renews next."""
    from store import tables

    found = session.connection().exec_driver_sql(_RUNNING, (account_id, day.isoformat())).scalar()
    return session.get(tables.Contract, found) if found is not None else None


def _new(account_id: int) -> tables.Contract:
    from store import tables

    return tables.Contract(account_id=account_id, period="monthly")
