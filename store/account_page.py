"""Everything about one account, for its page and `gt show`."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from store import standing
from store.account_rows import account_row
from store.book import Book
from store.complaints import complaints_of
from store.contracts import contracts_of, price_changes_of
from store.exits import exits_of
from store.goals import goals_of
from store.held_replies import held_replies
from store.interactions import interactions_of
from store.moments import moments_of
from store.pauses import pauses_of
from store.people import people_of
from store.promises import promises_of
from store.records.account import AccountRow
from store.records.account_fields import AccountFields
from store.records.agreements import HeldReply, Pause, PriceChange, Promise, Signal
from store.records.happenings import (
    Change,
    Complaint,
    Contract,
    Exit,
    Goal,
    Interaction,
    Moment,
    Person,
    Todo,
)
from store.rows import as_records
from store.signals import signals_of
from store.todos import todos_of


@dataclass(frozen=True, slots=True)
class AccountPage:
    """One account whole."""

    row: AccountRow
    fields: AccountFields
    people: tuple[Person, ...]
    interactions: tuple[Interaction, ...]
    moments: tuple[Moment, ...]
    complaints: tuple[Complaint, ...]
    todos: tuple[Todo, ...]
    goals: tuple[Goal, ...]
    contracts: tuple[Contract, ...]
    exits: tuple[Exit, ...]
    promises: tuple[Promise, ...]
    signals: tuple[Signal, ...]
    pauses: tuple[Pause, ...]
    price_changes: tuple[PriceChange, ...]
    held_replies: tuple[HeldReply, ...]
    stage_history: tuple[Change, ...]
    owner_history: tuple[Change, ...]


def account_page(book: Book, account_id: int, *, interactions: int = 200) -> AccountPage:
    """Read one account whole, with its newest `interactions`. Raises NotFoundError."""
    standing.settle(book)
    return AccountPage(
        row=account_row(book, account_id),
        fields=account_fields(book, account_id),
        people=tuple(people_of(book, account_id)),
        interactions=tuple(interactions_of(book, account_id, limit=interactions)),
        moments=tuple(moments_of(book, account_id)),
        complaints=tuple(complaints_of(book, account_id, steps=True)),
        todos=tuple(todos_of(book, account_id, done=True)),
        goals=tuple(goals_of(book, account_id)),
        contracts=tuple(contracts_of(book, account_id)),
        exits=tuple(exits_of(book, account_id)),
        promises=tuple(promises_of(book, account_id)),
        signals=tuple(signals_of(book, account_id)),
        pauses=tuple(pauses_of(book, account_id)),
        price_changes=tuple(price_changes_of(book, account_id)),
        held_replies=tuple(held_replies(book, account_id)),
        stage_history=tuple(_changes(book, account_id, "stage")),
        owner_history=tuple(_changes(book, account_id, "owner")),
    )


def account_fields(book: Book, account_id: int) -> AccountFields:
    """What is written on the account's card."""
    with book.snapshot() as connection:
        aliases = connection.execute(
            "SELECT alias FROM account_alias WHERE account_id = ? ORDER BY alias", (account_id,)
        ).fetchall()
        custom = connection.execute(
            "SELECT name, value FROM custom_field WHERE account_id = ? ORDER BY name", (account_id,)
        ).fetchall()

        def settle(values: dict[str, Any]) -> None:
            values["aliases"] = tuple(alias for (alias,) in aliases)
            values["custom"] = tuple(custom)

        query = connection.execute(
            "SELECT industry, size, source, domain, website, phone, city, country, note, style, external_id, "
            "cadence_days, currency, history_known FROM account WHERE id = ?",
            (account_id,),
        )
        return as_records(query, AccountFields, settle)[0]


def _changes(book: Book, account_id: int, what: str) -> list[Change]:
    with book.reading() as connection:
        query = connection.execute(
            f"SELECT day, from_{what} AS before, to_{what} AS after FROM {what}_change "
            "WHERE account_id = ? ORDER BY day, id",
            (account_id,),
        )
        return as_records(query, Change)
