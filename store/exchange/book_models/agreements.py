"""What is agreed with accounts and how it goes, as a book as JSON must tell it."""

from __future__ import annotations

from store.exchange.book_models.record import Day, OfAccount, Part, Text, Whole


class Contract(OfAccount):
    period: Text
    amount_minor: Whole | None
    currency: Text | None
    plan: Text | None
    seats: Whole | None
    trial: bool
    started_on: Day | None
    renews_on: Day | None
    ended_on: Day | None
    external_id: Text | None
    notice_days: Whole | None = None
    forecast: Text | None = None
    forecast_on: Day | None = None


class PriceChange(OfAccount):
    effective_on: Day
    amount_minor: Whole | None
    currency: Text | None
    told_on: Day | None
    note: Text | None


class Pause(OfAccount):
    from_on: Day
    until_on: Day | None
    fee_minor: Whole | None
    currency: Text | None
    stage_before: Text | None
    returned_on: Day | None
    note: Text | None


class Exit(OfAccount):
    left_on: Day
    reasons: list[Text]
    stuck_at: Text | None
    words: Text | None
    went_to: Text | None
    would_return: Text | None
    returned_on: Day | None
    external_id: Text | None


class Promise(OfAccount):
    text: Text
    promised_by: Text | None
    promised_on: Day | None
    due_on: Day | None
    state: Text
    settled_on: Day | None


class Reading(Part):
    day: Day
    value_milli: Whole
    proof: Text | None


class Goal(OfAccount):
    text: Text
    measure: Text | None
    start_milli: Whole | None
    target_milli: Whole | None
    by_on: Day | None
    agreed_on: Day | None
    reached_on: Day | None
    readings: list[Reading]


class Signal(OfAccount):
    kind: Text
    day: Day
    value_milli: Whole
