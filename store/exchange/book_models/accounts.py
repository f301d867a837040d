"""What an account of a book as JSON must look like, with the stages and templates it refers to."""

from __future__ import annotations

from pydantic import Field

from store.exchange.book_models.record import Birthday, Day, OfAccount, Part, Record, Text, Whole


class Stage(Record):
    key: Text
    title: Text
    role: Text
    position: Whole


class MomentTemplate(Record):
    segment: Text | None
    position: Whole
    name: Text
    due_days: Whole
    preparation: Text | None


class StageChange(Part):
    day: Day
    from_stage: Text | None
    to_stage: Text


class OwnerChange(Part):
    day: Day
    from_owner: Text | None
    to_owner: Text | None


class Snooze(Part):
    set_on: Day
    until_on: Day
    woken_on: Day | None


class Seen(Part):
    seen_on: Day
    health_score: Whole | None


class Account(Record):
    slug: Text
    name: Text
    stage: Text
    segment: Text | None
    industry: Text | None
    size: Text | None
    source: Text | None
    owner: Text | None
    since: Day | None
    ended: Day | None
    cadence_days: Whole | None
    currency: Text | None
    domain: Text | None
    website: Text | None
    phone: Text | None
    city: Text | None
    country: Text | None
    note: Text | None
    style: Text | None
    external_id: Text | None
    history_known: bool
    created_at: Text
    pulse: Text | None = None
    pulse_on: Day | None = None
    aliases: list[Text]
    tags: list[Text]
    custom: dict[Text, Text]
    stage_history: list[StageChange]
    owner_history: list[OwnerChange]
    snoozes: list[Snooze]
    asked: list[Day] = Field(default_factory=list)
    seen: list[Seen] = Field(default_factory=list)


class Person(OfAccount):
    name: Text
    role: Text | None
    email: Text | None
    phone: Text | None
    mobile: Text | None
    reach: Text | None
    standing: Text | None
    birthday: Birthday | None
    facts: Text | None
    left_on: Day | None
    external_id: Text | None
    created_at: Text
