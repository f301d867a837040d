"""Keeps the summary of a finished review as JSON and reads it again."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from store.records.review import Errand, Figure, Named, ReviewSummary


def to_json(summary: ReviewSummary) -> str:
    """The summary as it is stored."""
    return json.dumps(asdict(summary), ensure_ascii=False, default=date.isoformat)


def from_json(text: str) -> ReviewSummary:
    """A summary as it was stored."""
    held = json.loads(text)
    figures = ("over", "risk", "complaints", "moments")
    return ReviewSummary(
        total=held["total"],
        minutes=held["minutes"],
        decided={outcome: _named(accounts) for outcome, accounts in held["decided"].items()},
        contacts=held["contacts"],
        changed=tuple(held["changed"]),
        **{name: _figure(held[name]) for name in figures},
        week=_errands(held["week"]),
        asked=_errands(held["asked"]),
        next_on=date.fromisoformat(held["next_on"]),
        expected=held["expected"],
    )


def _figure(held: dict[str, Any]) -> Figure:
    return Figure(held["before"], held["now"], _named(held["accounts"]))


def _named(held: list[dict[str, Any]]) -> tuple[Named, ...]:
    return tuple(Named(**{**one, "day": _day(one["day"])}) for one in held)


def _errands(held: list[dict[str, Any]]) -> tuple[Errand, ...]:
    return tuple(Errand(**{**one, "due": _day(one["due"])}) for one in held)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
