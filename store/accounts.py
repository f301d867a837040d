"""Accounts: listing them in any order, adding and changing them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any

from store import standing
from store.account_filter import where_of
from store.account_joins import joins_for
from store.account_orders import SORTS
from store.book import Book
from store.clean_text import clean_line, clean_name
from store.errors import InvalidError, NotFoundError
from store.records.account import Money
from store.resolve import remember_last, resolve_account
from store.rules.filters import Filter
from store.slugs import free_slug
from store.stage_moves import move_stage, roles_of_stages
from store.tagging import clean_tag

if TYPE_CHECKING:
    from sqlmodel import Session

    from store.tables import Account

ONE_LINE_FIELDS = (
    "segment", "industry", "size", "source", "owner", "domain", "website", "phone", "city", "country",
    "external_id",
)  # fmt: skip
TEXT_FIELDS = ("note", "style")


def account_ids(book: Book, chosen: Filter | None = None, *, sort: str = "attention", limit: int = -1) -> list[int]:
    """The ids of the accounts that `chosen` fits (leads, customers and paused ones without it), in order.

    Raises InvalidError for an unknown sort.
    """
    if sort not in SORTS:
        raise InvalidError(f'There is no sort "{sort}".', hint=f"Sorts: {', '.join(SORTS)}.")
    standing.settle(book)
    with book.reading() as connection:
        where, values = where_of(connection, chosen or Filter(), book.clock.today())
        order = _qualified(SORTS[sort])
        query = (
            f"SELECT account_standing.account_id AS id FROM account_standing {joins_for(f'{where} {order}')} "
            f"WHERE {where} ORDER BY {order} LIMIT ?"
        )
        # In one piece: row by row, 100,000 accounts take half as long again, and no other thread rests meanwhile.
        whole = connection.execute(f"SELECT json_group_array(id) FROM ({query})", (*values, limit)).fetchone()[0]
        return list(json.loads(whole))


def _qualified(order: str) -> str:
    return order.replace(" account_id", " account_standing.account_id")


def find_account(book: Book, said: str) -> tuple[int, str, str]:
    """The id, slug and name of the account that `said` means; see `resolve.resolve_account`."""
    with book.reading() as connection:
        return resolve_account(connection, said)


def add_account(
    book: Book,
    name: str,
    *,
    stage: str = "onboarding",
    since: date | None = None,
    cadence_days: int | None = None,
    mrr: Money | None = None,
    renews_on: date | None = None,
    tags: Iterable[str] = (),
    fields: dict[str, str | None] | None = None,
) -> int:
    """Add an account with its stage history, key moments and contract; its id.

    `fields` are the one-line and text fields by name. An account whose start lies further back than the
    template of key moments spans counts as brought in without its history. Raises InvalidError.
    """
    from store import moments, tables

    clean = clean_name(name, "The account's name")
    today = book.clock.today()
    with book.change(f"Added {clean}") as session:
        role = role_of(session, stage)
        account = _new_account(
            session, book, fields or {}, name=clean, stage=stage, since=since,
            cadence_days=checked_cadence(cadence_days), currency=mrr.currency if mrr else None,
        )  # fmt: skip
        assert account.id is not None
        _begin_history(session, account, today)
        for tag in dict.fromkeys(clean_tag(tag) for tag in tags):
            session.add(tables.AccountTag(account_id=account.id, tag=tag))
        if mrr is not None or renews_on is not None:
            session.add(_contract(account.id, mrr, since, renews_on))
        if role == "customer":
            moments.give_moments(session, account, today)
        remember_last(session.connection().connection, account.id)  # type: ignore[arg-type]
        return account.id


def _new_account(session: Session, book: Book, fields: dict[str, str | None], **values: Any) -> Account:
    """Add the account's own row; it has its id."""
    from store import moments, tables

    slug = free_slug(session.connection().connection, values["name"])
    account = tables.Account(slug=slug, created_at=book.clock.utc(), **values)
    for key, value in fields.items():
        setattr(account, key, _field(key, value))
    account.history_known = moments.is_history_known(session, account.since, account.segment, book.clock.today())
    session.add(account)
    session.flush()
    return account


def _begin_history(session: Session, account: Account, today: date) -> None:
    """Keep the stage and the owner that a new account begins with."""
    from store import tables

    account_id = account.id or 0
    session.add(tables.StageChange(account_id=account_id, to_stage=account.stage, day=today))
    if account.owner:
        session.add(tables.OwnerChange(account_id=account_id, to_owner=account.owner, day=today))


def _contract(account: int, mrr: Money | None, since: date | None, renews_on: date | None) -> Any:
    from store import tables

    return tables.Contract(
        account_id=account,
        period="monthly" if mrr else "other",
        amount_minor=mrr.minor if mrr else None,
        currency=mrr.currency if mrr else None,
        started_on=since,
        renews_on=renews_on,
    )


def set_stage(book: Book, account_id: int, stage: str) -> tuple[str, str]:
    """Move an account to a stage, kept in its history with today's date; the titles before and after."""
    today = book.clock.today()
    with book.reading() as connection:
        name = name_of(connection, account_id)
        titles = stage_titles(connection)
    if stage not in titles:
        raise InvalidError(f'There is no stage "{stage}".', hint=f"Stages: {', '.join(titles)}.")
    with book.change(f"Moved {name} to {titles[stage]}") as session:
        account = get(session, account_id)
        before = account.stage
        if before != stage:
            move_stage(session, account, stage, role_of(session, stage), today)
    return titles[before], titles[stage]


def get(session: Session, account_id: int) -> Account:
    """The account's own row in a change. Raises NotFoundError."""
    from store import tables

    account = session.get(tables.Account, account_id)
    if account is None:
        raise NotFoundError("That account is not in the book any more.")
    return account


def name_of(connection: sqlite3.Connection, account_id: int) -> str:
    """The account's name. Raises NotFoundError."""
    row = connection.execute("SELECT name FROM account WHERE id = ?", (account_id,)).fetchone()
    if row is None:
        raise NotFoundError("That account is not in the book any more.")
    return str(row[0])


def stage_titles(connection: sqlite3.Connection) -> dict[str, str]:
    """The stages by key in their order, with their titles."""
    return dict(connection.execute("SELECT key, title FROM stage ORDER BY position").fetchall())


def titles_of_stages(book: Book) -> dict[str, str]:
    """The stages of a book by key in their order, with their titles."""
    with book.reading() as connection:
        return stage_titles(connection)


def role_of(session: Session, stage: str) -> str:
    """The role of a stage. Raises InvalidError for an unknown stage."""
    roles = roles_of_stages(session)
    if stage not in roles:
        raise InvalidError(f'There is no stage "{stage}".', hint=f"Stages: {', '.join(roles)}.")
    return roles[stage]


def checked_cadence(days: int | None) -> int | None:
    """A cadence of 1 to 3650 days, or None to inherit. Raises InvalidError."""
    if days is not None and not 1 <= days <= 3650:
        raise InvalidError(f"{days} days is not a cadence.", hint="Give 1 to 3650 days, such as 14d or 2w.")
    return days


def _field(key: str, value: str | None) -> str | None:
    if key not in ONE_LINE_FIELDS and key not in TEXT_FIELDS:
        raise InvalidError(f'An account has no field "{key}".')
    if value is None or not value.strip():
        return None
    return clean_line(value) if key in ONE_LINE_FIELDS else value
