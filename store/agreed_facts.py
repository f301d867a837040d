"""Reads what was agreed with accounts, many at a time: promises, goals, pauses, price changes, notices to leave."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from store.account_reader import Reader, by_account, day_or_none
from store.rules.facts import AgreedFacts, GoalFacts, PromiseFacts

NOTHING_AGREED = AgreedFacts()

_PROMISES = """SELECT account_id, text, state, due_on, settled_on FROM promise
WHERE state <> 'kept' AND account_id {chosen} ORDER BY account_id, id"""
_GOALS = """SELECT account_id, text, reached_on IS NOT NULL, max(coalesce(agreed_on, ''), coalesce((SELECT max(day)
  FROM goal_reading WHERE goal_id = goal.id), '')) FROM goal WHERE account_id {chosen} ORDER BY account_id, id"""
_PAUSES = """SELECT account_id, until_on FROM pause
WHERE returned_on IS NULL AND until_on IS NOT NULL AND account_id {chosen} ORDER BY from_on, id"""
_PRICES = """SELECT account_id, effective_on FROM price_change
WHERE told_on IS NULL AND account_id {chosen} ORDER BY effective_on DESC"""
_LEAVING = """SELECT account_id, left_on FROM exit JOIN account ON account.id = account_id
WHERE returned_on IS NULL AND left_on >= date(account.created_at) AND account_id {chosen} ORDER BY left_on DESC"""


def read_agreed(read: Reader) -> dict[int, AgreedFacts]:
    """The facts of the accounts with whom anything is agreed."""
    found: dict[int, dict[str, Any]] = defaultdict(dict)
    promises = by_account(
        (row[0], PromiseFacts(row[1], row[2], day_or_none(row[3]), day_or_none(row[4]))) for row in read(_PROMISES)
    )
    goals = by_account((row[0], GoalFacts(row[1], bool(row[2]), day_or_none(row[3] or None))) for row in read(_GOALS))
    for name, grouped in (("promises", promises), ("goals", goals)):
        for account, values in grouped.items():
            found[account][name] = tuple(values)
    for account, until in read(_PAUSES):
        found[account]["pause_until"] = day_or_none(until)
    for account, day in read(_PRICES):
        found[account]["untold_price_on"] = day_or_none(day)
    for account, day in read(_LEAVING):
        found[account]["leaves_on"] = day_or_none(day)
    return {account: AgreedFacts(**values) for account, values in found.items()}
