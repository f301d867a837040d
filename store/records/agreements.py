"""What was agreed with an account or said about it: promises, readings, signals, prices, pauses, held replies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Promise:
    """What was promised; `state` is open, kept, broken or oversold."""

    id: int
    account_id: int
    account_slug: str
    account_name: str
    text: str
    promised_by: str | None
    promised_on: date | None
    due_on: date | None
    state: str
    settled_on: date | None


@dataclass(frozen=True, slots=True)
class Reading:
    """How far a goal was on a day, in thousandths of its measure; `proof` says where that can be seen."""

    id: int
    day: date
    value_milli: int
    proof: str | None


@dataclass(frozen=True, slots=True)
class Signal:
    """A dated reading of a leading indicator, in thousandths."""

    id: int
    kind: str
    day: date
    value_milli: int


@dataclass(frozen=True, slots=True)
class PriceChange:
    """Another price from a day on, in minor units per period of the contract, and when the client was told."""

    id: int
    effective_on: date
    amount_minor: int | None
    currency: str | None
    told_on: date | None
    note: str | None


@dataclass(frozen=True, slots=True)
class Pause:
    """A time in which an account rests; the fee in minor units a month. `returned_on` is None while it lasts."""

    id: int
    from_on: date
    until_on: date | None
    fee_minor: int | None
    currency: str | None
    stage_before: str | None
    returned_on: date | None
    note: str | None


@dataclass(frozen=True, slots=True)
class HeldReply:
    """A reply to a complaint that waits; `heated` are the words in it that had better be read again."""

    id: int
    complaint_id: int
    account_id: int
    account_slug: str
    account_name: str
    complaint: str
    text: str
    written_on: date
    until_on: date
    is_due: bool
    heated: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OwnerSpan:
    """Who looked after an account, from when and until when; None as `until_on` means still."""

    owner: str | None
    from_on: date
    until_on: date | None
