"""Reads what the rules of attention need to know of accounts, many at a time."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any, NamedTuple

from store.account_reader import Reader, by_account, day_or_none
from store.agreed_facts import NOTHING_AGREED, read_agreed
from store.contact_effect import SEGMENT_CADENCES
from store.heard_facts import NOTHING_HEARD, read_heard
from store.rules.facts import AccountFacts, AgreedFacts, ComplaintFacts, HeardFacts, MomentFacts

MONTHS_IN = {"monthly": 1, "annual": 12}

_MAIN = """
SELECT account.id, stage.role, since, history_known, cadence_days, segment, last_personal_on, attempts_since,
  todo.text, next_todo_due, snoozed_until, snoozed_on, account.currency, date(account.created_at), next_todo_id, pulse,
  pulse_on, seen_on, health_score
FROM account JOIN stage ON stage.key = account.stage
JOIN account_summary ON account_summary.account_id = account.id
LEFT JOIN todo ON todo.id = next_todo_id
LEFT JOIN account_seen ON account_seen.account_id = account.id
WHERE account.id {chosen} ORDER BY account.id
"""
_MOMENTS = """SELECT account_id, name, due_on, prepared_on, done_on, went, repaired_on FROM moment
WHERE (done_on IS NULL AND known OR went = 'poor' AND repaired_on IS NULL) AND account_id {chosen}
ORDER BY account_id, position"""
_COMPLAINTS = """SELECT account_id, severity, received_on, acknowledged_on, resolved_on, source, reopened FROM complaint
WHERE (resolved_on IS NULL OR told_on IS NULL AND source = 'logged') AND account_id {chosen}
ORDER BY received_on, id"""
_CONTRACTS = """SELECT account_id, period, amount_minor, currency, trial, started_on, renews_on, ended_on, seats,
  forecast, forecast_on FROM contract WHERE account_id {chosen} ORDER BY id"""


class ContractSums(NamedTuple):
    """What an account's contracts come to on one day; what follows the renewal is that contract's."""

    minor: int | None
    currency: str | None
    renewal_on: date | None
    turns: tuple[date, ...]
    is_annual: bool = False
    seats: int | None = None
    forecast: str | None = None
    forecast_on: date | None = None


def segment_cadences(connection: sqlite3.Connection) -> dict[str, int]:
    """Days between contacts that a segment sets for its accounts."""
    row = connection.execute("SELECT value FROM setting WHERE key = ?", (SEGMENT_CADENCES,)).fetchone()
    return dict(json.loads(row[0])) if row else {}


class _Parts(NamedTuple):
    """What lies in other tables than the account's own, by account."""

    moments: Mapping[int, Sequence[MomentFacts]]
    complaints: Mapping[int, Sequence[ComplaintFacts]]
    contracts: Mapping[int, Sequence[tuple[Any, ...]]]
    agreed: Mapping[int, AgreedFacts]
    heard: Mapping[int, HeardFacts]
    cadences: Mapping[str, int]


def read_facts(connection: sqlite3.Connection, ids: Sequence[int] | None, today: date) -> dict[int, AccountFacts]:
    """The facts of the accounts `ids` (of all for None), with what runs in time settled for `today`."""
    read = Reader(connection, ids)
    parts = _Parts(
        moments=by_account((row[0], _moment(row)) for row in read(_MOMENTS)),
        complaints=by_account((row[0], _complaint(row)) for row in read(_COMPLAINTS)),
        contracts=by_account((row[0], row[1:]) for row in read(_CONTRACTS)),
        agreed=read_agreed(read),
        heard=read_heard(read, today),
        cadences=segment_cadences(connection),
    )
    return {row[0]: _facts(row, parts, _settled_contact(connection, row, today), today) for row in read(_MAIN)}


def _facts(
    row: tuple[Any, ...], parts: _Parts, contact: tuple[date | None, tuple[date, ...]], today: date
) -> AccountFacts:
    account, last, ahead = row[0], *contact
    sums = contract_sums(parts.contracts.get(account, ()), today)
    heard = parts.heard.get(account, NOTHING_HEARD)
    return AccountFacts(
        role=row[1],
        since=day_or_none(row[2]),
        history_known=bool(row[3]),
        own_cadence=row[4],
        segment_cadence=parts.cadences.get(row[5] or ""),
        last_personal_on=last,
        attempts_since=row[7],
        moments=tuple(parts.moments.get(account, ())),
        complaints=tuple(parts.complaints.get(account, ())),
        todo_text=row[8],
        todo_due=day_or_none(row[9]),
        mrr_minor=sums.minor,
        mrr_currency=sums.currency or row[12],
        renewal_on=sums.renewal_on,
        snoozed_until=day_or_none(row[10]),
        snoozed_on=day_or_none(row[11]),
        turns=sums.turns + ahead + heard.turns,
        created_on=day_or_none(row[13]),
        has_todo=row[14] is not None,
        is_annual=sums.is_annual,
        seats=sums.seats,
        forecast=sums.forecast,
        forecast_on=sums.forecast_on,
        agreed=parts.agreed.get(account, NOTHING_AGREED),
        heard=heard,
        seen_on=day_or_none(row[17]),
        seen_score=row[18],
        pulse=row[15],
        pulse_on=day_or_none(row[16]),
    )


def _moment(row: tuple[Any, ...]) -> MomentFacts:
    _, name, due, prepared, done, went, repaired = row
    return MomentFacts(name, day_or_none(due), prepared is not None, done is not None, went, repaired is not None)


def _complaint(row: tuple[Any, ...]) -> ComplaintFacts:
    return ComplaintFacts(
        severity=row[1],
        received_on=date.fromisoformat(row[2]),
        acknowledged=row[3] is not None,
        resolved_on=day_or_none(row[4]),
        handled=row[5] == "logged",
        reopened=row[6] > 0,
    )


def _settled_contact(
    connection: sqlite3.Connection, row: tuple[Any, ...], today: date
) -> tuple[date | None, tuple[date, ...]]:
    """The newest personal contact whose day has come, and the next day ahead if there is one."""
    account, last = row[0], day_or_none(row[6])
    if last is None or last <= today:
        return last, ()
    come, ahead = connection.execute(
        "SELECT max(day) FILTER (WHERE day <= ?1), min(day) FILTER (WHERE day > ?1) FROM interaction "
        "WHERE account_id = ?2 AND contact = 'personal'",
        (today.isoformat(), account),
    ).fetchone()
    return day_or_none(come), (date.fromisoformat(ahead),)


def contract_sums(contracts: Iterable[tuple[Any, ...]], today: date) -> ContractSums:
    """Monthly amount (annual / 12, trials and other periods left out) and first renewal of what runs today.

    A contract runs from its start until the day before its end. Amounts in another currency than the
    first contract's are not added up.
    """
    day = today.isoformat()
    minor: int | None = None
    currency: str | None = None
    renewals: list[tuple[str, tuple[Any, ...]]] = []
    turns: list[date] = []
    for contract in contracts:
        period, amount, unit, trial, started, renews, ended = contract[:7]
        turns += [date.fromisoformat(turn) for turn in (started, ended) if turn and turn > day]
        if (started and started > day) or (ended and ended <= day):
            continue
        if renews:
            renewals.append((renews, contract))
        if amount is not None and not trial and period in MONTHS_IN and unit == (currency or unit):
            currency = unit
            minor = (minor or 0) + round(amount / MONTHS_IN[period])
    if not renewals:
        return ContractSums(minor, currency, None, tuple(turns))
    coming = [renewal for renewal in renewals if renewal[0] >= day] or renewals
    renews, (period, *_, seats, forecast, forecast_on) = min(coming, key=lambda renewal: renewal[0])
    return ContractSums(
        minor,
        currency,
        date.fromisoformat(renews),
        tuple(turns),
        is_annual=period == "annual",
        seats=seats,
        forecast=forecast,
        forecast_on=day_or_none(forecast_on),
    )
