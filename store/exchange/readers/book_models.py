"""What each record of a book as JSON must look like: every column by name, nothing else."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field

Day = Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\d$")]
Birthday = Annotated[str, Field(pattern=r"^(\d{4}|-)-\d\d-\d\d$")]
Text = Annotated[str, Field(max_length=1_000_000)]
Id = Annotated[int, Field(ge=1, le=2**62)]
Whole = Annotated[int, Field(ge=-(2**62), le=2**62)]


class Record(BaseModel):
    """One object of a list: types as told, no other keys."""

    model_config = ConfigDict(extra="forbid", strict=True)

    id: Id


class Part(BaseModel):
    """An object inside a record."""

    model_config = ConfigDict(extra="forbid", strict=True)


class OfAccount(Record):
    """A record of an account; `account` is its slug, for people who read the file."""

    account_id: Id
    account: str | None = None


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
    asked: list[Day] = []
    seen: list[Seen] = []


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


class Interaction(OfAccount):
    kind: Text
    day: Day
    at: Text | None
    minutes: Whole | None
    mood: Text | None
    text: Text
    contact: Text
    author: Text | None
    source: Text
    external_id: Text | None
    created_at: Text
    people: list[Id]
    tags: list[Text]


class Moment(OfAccount):
    position: Whole
    name: Text
    due_on: Day | None
    preparation: Text | None
    prepared_on: Day | None
    done_on: Day | None
    went: Text | None
    repaired_on: Day | None
    note: Text | None
    known: bool


class ComplaintStep(Part):
    kind: Text
    day: Day
    text: Text | None
    author: Text | None


class Complaint(OfAccount):
    person_id: Id | None
    severity: Text
    category: Text | None
    text: Text
    received_on: Day
    acknowledged_on: Day | None
    apologised_on: Day | None
    waiting_on: Text | None
    resolved_on: Day | None
    resolution: Text | None
    told_on: Day | None
    lesson: Text | None
    reopened: Whole
    source: Text
    external_id: Text | None
    created_at: Text
    steps: list[ComplaintStep]


class HeldReply(Record):
    complaint_id: Id
    text: Text
    written_on: Day
    until_on: Day
    sent_on: Day | None
    dropped_on: Day | None


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


class Todo(OfAccount):
    text: Text
    due_on: Day | None
    done_on: Day | None
    assignee: Text | None
    external_id: Text | None
    created_at: Text


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


class ReviewEntry(Part):
    account_id: Id
    position: Whole
    outcome: Text
    decided_at: Text | None
    note: Text | None
    reasons: Text
    health_before: Whole | None


class Review(Record):
    started_at: Text
    finished_at: Text | None
    week: Text
    filter: Text
    before: dict[str, Any]
    after: dict[str, Any] | None
    quiet: list[Any]
    quiet_seen_at: Text | None
    note: Text | None
    entries: list[ReviewEntry]


class ImportBatch(Record):
    at: Text
    as_of: Day
    files: list[Text]
    counts: dict[str, dict[str, int]]


class ColumnMapping(Record):
    headers: list[Text]
    kind: Text
    columns: dict[str, Any]


class BookContent(BaseModel):
    """A whole book. The lists are in the order in which they are written."""

    model_config = ConfigDict(extra="forbid", strict=True)

    format: str
    version: int
    exported_at: str
    settings: dict[str, str]
    stages: list[Stage]
    moment_templates: list[MomentTemplate]
    accounts: list[Account]
    people: list[Person]
    interactions: list[Interaction]
    moments: list[Moment]
    complaints: list[Complaint]
    held_replies: list[HeldReply] = []
    contracts: list[Contract]
    price_changes: list[PriceChange] = []
    pauses: list[Pause] = []
    exits: list[Exit]
    promises: list[Promise]
    todos: list[Todo]
    goals: list[Goal]
    signals: list[Signal]
    reviews: list[Review] = []
    import_batches: list[ImportBatch]
    column_mappings: list[ColumnMapping]
