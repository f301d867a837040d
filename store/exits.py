"""Exits: when and why an account left, where it got stuck, its own words, and whether it would return."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from store.accounts import get, name_of
from store.book import Book
from store.clean_text import clean_line, clean_text
from store.errors import InvalidError
from store.exit_reasons import exit_reasons, exit_reasons_named
from store.many import Together, change_each
from store.records.happenings import Exit
from store.rows import as_records
from store.rules.dates import day_words
from store.snoozing import wake
from store.stage_moves import first_stage, move_stage, roles_of_stages

if TYPE_CHECKING:
    from sqlmodel import Session

    from store import tables
    from store.tables import Account

RETURNING = ("yes", "no", "maybe")


def exits_of(book: Book, account_id: int) -> list[Exit]:
    """Every time the account left, or said it would, the newest first."""

    def settle(values: dict[str, Any]) -> None:
        values["reasons"] = tuple(json.loads(values["reasons"]))

    with book.reading() as connection:
        query = connection.execute(
            "SELECT id, left_on, reasons, stuck_at, words, went_to, would_return, returned_on FROM exit "
            "WHERE account_id = ? ORDER BY left_on DESC, id DESC",
            (account_id,),
        )
        return as_records(query, Exit, settle)


def record_exit(
    book: Book,
    account_id: int,
    *,
    left_on: date | None = None,
    reasons: Sequence[str] = (),
    stuck_at: str | None = None,
    words: str | None = None,
    went_to: str | None = None,
    would_return: str | None = None,
    whole: bool = False,
) -> str:
    """Keep that an account left, today or on `left_on`, and why; its name.

    Its contracts end on that day and it moves to the stage of those that left. A day ahead is a notice: the account
    stays where it is until then, and a snooze ends. The same exit told again completes what is known of it; told
    `whole`, it is all that is known. Raises InvalidError for a reason that is not on the list.
    """
    today = book.clock.today()
    day = left_on or today
    if would_return is not None and would_return not in RETURNING:
        raise InvalidError(f'"{would_return}" is no answer to whether they would return.', hint="Say yes, no or maybe.")
    told: dict[str, Any] = {
        "reasons": json.dumps(exit_reasons_named(reasons, exit_reasons(book, account_id)), ensure_ascii=False),
        "stuck_at": clean_line(stuck_at or "") or None,
        "words": clean_text(words or "").strip() or None,
        "went_to": clean_line(went_to or "") or None,
        "would_return": would_return,
    }
    with book.reading() as connection:
        name = name_of(connection, account_id)
    label = f"{name} left" if day <= today else f"{name} gave notice for {day_words(day)}"
    with book.change(label) as session:
        _keep(session, get(session, account_id), left_on, told, day, whole=whole)
        _end_contracts(session, account_id, day, today)
        if day <= today:
            _leave(session, account_id, day)
    return name


def lasting_exit(book: Book, account_id: int) -> Exit | None:
    """The exit that lasts or was announced, None when the account neither left nor gave notice."""
    with book.reading() as connection:
        row = connection.execute(_LASTING, (account_id,)).fetchone()
    return next((one for one in exits_of(book, account_id) if row is not None and one.id == row[0]), None)


def take_back_exits(book: Book, ids: Sequence[int]) -> Together:
    """Take back that accounts left or gave notice, as one step and as if it had not been.

    The contracts that ended with it go on, and an account that had left is at its stage before. Accounts that neither
    left nor gave notice are left as they are. Raises InvalidError when all are.
    """

    def stay(session: Session, account: Account) -> None:
        held = _lasting(session, account)
        if held is None:
            raise InvalidError(f"{account.name} has neither left nor given notice.")
        run = session.connection().exec_driver_sql
        run(_GOES_ON, (account.id, held.left_on.isoformat()))
        session.delete(held)
        session.flush()
        roles = roles_of_stages(session)
        if roles[account.stage] == "lost":
            before = run(_STAGE_BEFORE, (account.id, account.stage)).scalar()
            stage = before if roles.get(str(before)) in _LIVE else first_stage(session, "customer")
            move_stage(session, account, str(stage), roles[str(stage)], book.clock.today())

    return change_each(
        book, ids, stay, lambda whom: f"{whom} stays after all" if len(ids) == 1 else f"Took back the exit of {whom}"
    )


def take_back_exit(book: Book, account_id: int) -> str:
    """Take back the exit of one account as `take_back_exits` does; its name."""
    return take_back_exits(book, [account_id]).whom


_LASTING = """SELECT exit.id FROM exit JOIN account ON account.id = account_id JOIN stage ON stage.key = account.stage
WHERE account_id = ? AND returned_on IS NULL AND (role = 'lost' OR left_on >= date(account.created_at))
ORDER BY exit.id DESC"""
"""An older exit that an account came in with is over, though nobody said so."""
_LIVE = ("lead", "customer")
_STAGE_BEFORE = "SELECT from_stage FROM stage_change WHERE account_id = ? AND to_stage = ? ORDER BY id DESC"
_GOES_ON = """UPDATE contract SET ended_on = NULL WHERE account_id = ?1 AND ended_on = ?2
AND NOT EXISTS (SELECT 1 FROM contract AS next
  WHERE next.account_id = ?1 AND next.started_on = ?2 AND next.id <> contract.id)"""
"""A contract that another one follows ended for that, and not with the exit."""


def _keep(
    session: Session, account: Account, left_on: date | None, told: dict[str, Any], day: date, *, whole: bool
) -> None:
    """Keep a new exit, or complete the one that lasts or was announced."""
    from store import tables

    assert account.id is not None
    held = _lasting(session, account)
    if held is None:
        session.add(tables.Exit(account_id=account.id, left_on=day, **told))
        return
    session.connection().exec_driver_sql(_GOES_ON, (account.id, held.left_on.isoformat()))
    held.left_on = left_on or min(held.left_on, day)
    for key, value in told.items():
        if whole or value not in (None, "[]"):
            setattr(held, key, value)
    session.add(held)


def _lasting(session: Session, account: Account) -> tables.Exit | None:
    from store import tables

    found = session.connection().exec_driver_sql(_LASTING, (account.id,)).scalar()
    return session.get(tables.Exit, found) if found is not None else None


def _end_contracts(session: Session, account_id: int, day: date, today: date) -> None:
    run = session.connection().exec_driver_sql
    run(
        "UPDATE contract SET ended_on = ?1 WHERE account_id = ?2 AND (ended_on IS NULL OR ended_on > ?1)",
        (day.isoformat(), account_id),
    )
    wake(session.connection().connection, [account_id], today)  # type: ignore[arg-type]


def _leave(session: Session, account_id: int, day: date) -> None:
    account = get(session, account_id)
    if roles_of_stages(session)[account.stage] != "lost":
        move_stage(session, account, first_stage(session, "lost"), "lost", day)
    account.ended = day
