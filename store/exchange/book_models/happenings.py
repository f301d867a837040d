"""What happened with accounts, and what is to happen, as a book as JSON must tell it."""

from __future__ import annotations

from store.exchange.book_models.record import Day, Id, OfAccount, Part, Record, Text, Whole


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


class Todo(OfAccount):
    text: Text
    due_on: Day | None
    done_on: Day | None
    assignee: Text | None
    external_id: Text | None
    created_at: Text
