"""Reads what was heard of accounts and said to them, many at a time: signals, complaints ever, owners, offers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from itertools import chain
from typing import Any

from store.account_reader import Reader, by_account, day_or_none
from store.rules.facts import HeardFacts, SignalFacts

NOTHING_HEARD = HeardFacts()
_LOOK_BACK_DAYS = 200
"""More than any rule looks back at changes of owner and at complaints without a lesson: half a year."""

_SIGNALS = """SELECT account_id, kind, day, value_milli, lag(value_milli) OVER older FROM signal
WHERE day <= ? AND account_id {chosen}
WINDOW older AS (PARTITION BY account_id, kind ORDER BY day) ORDER BY account_id, kind, day"""
_SIGNALS_AHEAD = "SELECT account_id, min(day) FROM signal WHERE day > ? AND account_id {chosen} GROUP BY account_id"
_OWNERS = """SELECT account_id, day FROM owner_change
WHERE from_owner IS NOT NULL AND to_owner IS NOT NULL AND day >= ? AND account_id {chosen}
ORDER BY account_id, day, id"""
_COMPLAINED = "SELECT account_id, max(received_on) FROM complaint WHERE account_id {chosen} GROUP BY account_id"
_LESSONLESS = """SELECT account_id, received_on FROM complaint
WHERE lesson IS NULL AND source = 'logged' AND received_on >= ? AND account_id {chosen}
ORDER BY account_id, received_on"""
_ASKED = "SELECT account_id, max(day) FROM asked WHERE account_id {chosen} GROUP BY account_id"
_OFFERS = (
    "SELECT account_id, max(started_on) FROM contract "
    "WHERE started_on NOT IN (SELECT effective_on FROM price_change WHERE account_id = contract.account_id) "
    "AND started_on <= ? AND account_id {chosen} GROUP BY account_id",
    "SELECT account_id, max(agreed_on) FROM goal WHERE agreed_on <= ? AND account_id {chosen} GROUP BY account_id",
    "SELECT account_id, max(day) FROM interaction JOIN interaction_tag ON interaction_id = interaction.id "
    "WHERE tag = 'offer' AND day <= ? AND account_id {chosen} GROUP BY account_id",
)
"""What counts as offering something new: a contract that begins, a goal agreed, a contact tagged +offer."""
_HELD = """SELECT account_id, min(until_on) FROM held_reply JOIN complaint ON complaint.id = complaint_id
WHERE sent_on IS NULL AND dropped_on IS NULL AND account_id {chosen} GROUP BY account_id"""
_PLANNED = "SELECT DISTINCT account_id, 1 FROM todo WHERE account_id {chosen}"


def read_heard(read: Reader, today: date) -> dict[int, HeardFacts]:
    """The facts of the accounts of whom anything was heard."""
    found: dict[int, dict[str, Any]] = defaultdict(dict)
    day, back = today.isoformat(), (today - timedelta(days=_LOOK_BACK_DAYS)).isoformat()
    newest = {(row[0], row[1]): row for row in read(_SIGNALS, day)}
    lists = {
        "signals": by_account(
            (account, SignalFacts(kind, date.fromisoformat(read_on), value, earlier))
            for account, kind, read_on, value, earlier in newest.values()
        ),
        "owners_changed_on": by_account((row[0], day_or_none(row[1])) for row in read(_OWNERS, back)),
        "lessonless_on": by_account((row[0], day_or_none(row[1])) for row in read(_LESSONLESS, back)),
        "turns": by_account((row[0], day_or_none(row[1])) for row in read(_SIGNALS_AHEAD, day)),
    }
    days = {
        "complained_on": read(_COMPLAINED),
        "asked_on": read(_ASKED),
        "offered_on": _newest(read(query, day) for query in _OFFERS),
        "reply_held_until": read(_HELD),
    }
    for name, grouped in lists.items():
        for account, values in grouped.items():
            found[account][name] = tuple(values)
    for name, rows in days.items():
        for account, text in rows:
            found[account][name] = day_or_none(text)
    for account, _ in read(_PLANNED):
        found[account]["has_planned"] = True
    return {account: HeardFacts(**values) for account, values in found.items()}


def _newest(found: Iterable[list[tuple[Any, ...]]]) -> list[tuple[int, str]]:
    """The newest day of each account in several lists of them."""
    days: dict[int, str] = {}
    for account, day in chain.from_iterable(found):
        days[account] = max(day, days.get(account, ""))
    return list(days.items())
