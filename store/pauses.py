"""Pauses: an account rests by agreement, with a day to return and perhaps a fee; that is no exit."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from store.book import Book
from store.clean_text import clean_text
from store.errors import InvalidError
from store.many import Together, change_each
from store.records.account import Money
from store.records.agreements import Pause
from store.rows import as_records
from store.rules.dates import day_words
from store.stage_moves import first_stage, move_stage, roles_of_stages

if TYPE_CHECKING:
    from sqlmodel import Session

    from store import tables
    from store.tables import Account


def pauses_of(book: Book, account_id: int) -> list[Pause]:
    """The pauses of an account, the newest first."""
    with book.reading() as connection:
        query = connection.execute(
            "SELECT id, from_on, until_on, fee_minor, currency, stage_before, returned_on, note FROM pause "
            "WHERE account_id = ? ORDER BY from_on DESC, id DESC",
            (account_id,),
        )
        return as_records(query, Pause)


def pause_accounts(
    book: Book,
    ids: Sequence[int],
    *,
    until_on: date | None = None,
    fee: Money | None = None,
    note: str | None = None,
    whole: bool = False,
) -> Together:
    """Let accounts rest from today, each with its fee a month, as one step; one that rests gets the new terms.

    What is not given stays as it was; with `whole` it is taken away. Raises InvalidError for a day that is not
    ahead, NotFoundError.
    """
    today = book.clock.today()
    if until_on is not None and until_on <= today:
        raise InvalidError(f"{day_words(until_on)} is not ahead.", hint="Give the day on which it returns.")
    until = f" until {day_words(until_on)}" if until_on else ""

    def rest(session: Session, account: Account) -> None:
        pause = _pause(session, account, today)
        if until_on or whole:
            pause.until_on = until_on
        if fee or whole:
            pause.fee_minor, pause.currency = (fee.minor, fee.currency) if fee else (None, None)
        if note or whole:
            pause.note = clean_text(note or "").strip() or None
        session.add(pause)

    return change_each(book, ids, rest, lambda whom: f"Paused {whom}{until}")


def return_accounts(book: Book, ids: Sequence[int], stage: str | None = None) -> tuple[Together, list[str]]:
    """End the pause of accounts as one step: each goes to a stage, or back to the one it had before; those stages.

    Accounts that do not rest are left. Raises InvalidError when all are, or when the stage is not one of customers.
    """
    came_to: list[str] = []

    def come_back(session: Session, account: Account) -> None:
        roles = roles_of_stages(session)
        if roles[account.stage] != "paused":
            raise InvalidError(f"{account.name} is not paused.")
        before = (
            session.connection()
            .exec_driver_sql(
                "SELECT stage_before FROM pause WHERE account_id = ? AND returned_on IS NULL", (account.id,)
            )
            .scalar()
        )
        wanted = stage or before
        customers = [key for key, role in roles.items() if role == "customer"]
        if stage is not None and stage not in customers:
            raise InvalidError(f'"{stage}" is not a stage of customers.', hint=f"Choose {', '.join(customers)}.")
        chosen = wanted if wanted in customers else first_stage(session, "customer")
        move_stage(session, account, chosen, "customer", book.clock.today())
        came_to.append(chosen)

    together = change_each(
        book, ids, come_back, lambda whom: f"{whom} returned from {'its' if len(ids) == 1 else 'a'} pause"
    )
    return together, came_to


def return_account(book: Book, account_id: int, stage: str | None = None) -> str:
    """End the pause of one account as `return_accounts` does; the stage it came to."""
    return return_accounts(book, [account_id], stage)[1][0]


def _pause(session: Session, account: Account, today: date) -> tables.Pause:
    """The pause that lasts, or a new one, for which the account moves to the stage of paused ones."""
    from sqlmodel import col, select

    from store import tables

    assert account.id is not None
    held = session.exec(
        select(tables.Pause).where(tables.Pause.account_id == account.id, col(tables.Pause.returned_on).is_(None))
    ).first()
    before = account.stage
    if roles_of_stages(session)[before] != "paused":
        move_stage(session, account, first_stage(session, "paused"), "paused", today)
    return held or tables.Pause(account_id=account.id, from_on=today, stage_before=before)
