"""Moves accounts to another stage with all that follows: their history, end, pause and key moments."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from store import moments
from store.book import Book
from store.errors import InvalidError
from store.many import change_each

if TYPE_CHECKING:
    from sqlmodel import Session

    from store.tables import Account

ON_THE_WAY = ("lead", "customer")
"""The roles of the stages that follow one another from first talk to renewal."""

_OFF_THE_WAY = "gt pause, gt exit or gt stage takes an account off the way."


def move_stage(session: Session, account: Account, stage: str, role: str, day: date) -> None:
    """Move an account inside a change to another stage, whose role is `role`, as of `day`.

    A pause or an exit that lasted ends when the account becomes a customer or a lead again.
    """
    from store import tables

    assert account.id is not None
    change = tables.StageChange(account_id=account.id, from_stage=account.stage, to_stage=stage, day=day)
    session.add(change)
    account.stage = stage
    account.ended = (account.ended or day) if role == "lost" else None
    session.flush()
    if role != "paused":
        _end(session, "pause", account.id, day)
    if role in ("lead", "customer", "paused"):
        _end(session, "exit", account.id, day)
    if role == "customer":
        moments.give_moments(session, account, day)


class Moved(NamedTuple):
    """The account that was moved, or how many; the title of the stage they are in now, and how many were left."""

    whom: str
    stage: str
    left: int


def move_accounts(book: Book, ids: Sequence[int], stage: str) -> Moved:
    """Move accounts to a stage as one step with today's date; those that are in it are left as they are.

    Raises InvalidError for an unknown stage or when all are in it, NotFoundError when none of them is there.
    """
    return _move(book, ids, lambda stages, before: _known(stages, stage))


def shift_accounts(book: Book, ids: Sequence[int], by: int) -> Moved:
    """Move each account one stage on (1) or back (-1) among those of leads and customers, as one step.

    Accounts at the end, or in a stage that is not on the way, are left. Raises InvalidError when all are.
    """

    def neighbour(stages: Mapping[str, tuple[str, str]], before: str) -> str:
        way = [key for key, (_, role) in stages.items() if role in ON_THE_WAY]
        title = stages[before][0]
        if before not in way:
            raise InvalidError(f"{title} is not a stage on the way.", hint="= and the name of a stage moves it there.")
        place = way.index(before) + by
        if not 0 <= place < len(way):
            raise InvalidError(f"{title} is the {'last' if by > 0 else 'first'} stage on the way.", hint=_OFF_THE_WAY)
        return way[place]

    return _move(book, ids, neighbour)


def _move(book: Book, ids: Sequence[int], target: Callable[[Mapping[str, tuple[str, str]], str], str]) -> Moved:
    """Move each account to what `target` returns for the stages (title, role) and the stage it is in."""
    day, stages, titles = book.clock.today(), dict[str, tuple[str, str]](), dict[str, None]()

    def move(session: Session, account: Account) -> None:
        if not stages:
            rows = session.connection().exec_driver_sql("SELECT key, title, role FROM stage ORDER BY position")
            stages.update({key: (title, role) for key, title, role in rows})
        to = target(stages, account.stage)
        _refuse_same(account, to, stages)
        move_stage(session, account, to, stages[to][1], day)
        titles[stages[to][0]] = None

    def stage() -> str:
        return next(iter(titles)) if len(titles) == 1 else "other stages"

    whom, left = change_each(book, ids, move, lambda whom: f"Moved {whom} to {stage()}")
    return Moved(whom, stage(), left)


def _known(stages: Mapping[str, object], stage: str) -> str:
    if stage not in stages:
        raise InvalidError(f'There is no stage "{stage}".', hint=f"Stages: {', '.join(stages)}.")
    return stage


def _refuse_same(account: Account, to: str, stages: Mapping[str, tuple[str, str]]) -> None:
    if account.stage == to:
        raise InvalidError(f"{account.name} is in {stages[to][0]} already.")


def roles_of_stages(session: Session) -> dict[str, str]:
    """The role of each stage by its key, in their order."""
    rows = session.connection().exec_driver_sql("SELECT key, role FROM stage ORDER BY position").fetchall()
    return {key: str(role) for key, role in rows}


def first_stage(session: Session, role: str) -> str:
    """The first stage of a role. Raises InvalidError when there is none."""
    for stage, held in roles_of_stages(session).items():
        if held == role:
            return stage
    raise InvalidError(f"There is no stage for {role} accounts.", hint=f"Give one of your stages the role {role}.")


def _end(session: Session, table: str, account_id: int, day: date) -> None:
    """End a pause, or an exit whose day has come: one that is only announced stands."""
    come = " AND left_on <= ?1" if table == "exit" else ""
    session.connection().exec_driver_sql(
        f"UPDATE {table} SET returned_on = ?1 WHERE account_id = ?2 AND returned_on IS NULL{come}",
        (day.isoformat(), account_id),
    )
