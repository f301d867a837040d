"""Reviews, imports and mappings, as a book as JSON must tell them."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from store.exchange.book_models.record import Day, Id, Part, Record, Text, Whole


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
    waiting: list[Any] = Field(default_factory=list)
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
