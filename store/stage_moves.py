"""Moves an account to another stage with all that follows: its history, its end, its pause, its key moments."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from store import moments
from store.errors import InvalidError

if TYPE_CHECKING:
    from sqlmodel import Session

    from store.tables import Account


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
