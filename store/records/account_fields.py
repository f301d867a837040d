"""An account's own card."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AccountFields:
    """What is written on an account's own card, beside what lists show."""

    industry: str | None
    size: str | None
    source: str | None
    domain: str | None
    website: str | None
    phone: str | None
    city: str | None
    country: str | None
    note: str | None
    style: str | None
    external_id: str | None
    cadence_days: int | None
    currency: str | None
    history_known: bool
    aliases: tuple[str, ...]
    custom: tuple[tuple[str, str], ...]
