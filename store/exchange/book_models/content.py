"""What a whole book as JSON must look like: every list by name, every record with each of its columns."""

from __future__ import annotations

import json

from pydantic import BaseModel, ConfigDict, field_validator

from store.exchange.book_models.accounts import Account, MomentTemplate, Person, Stage
from store.exchange.book_models.agreements import Contract, Exit, Goal, Pause, PriceChange, Promise, Signal
from store.exchange.book_models.happenings import Complaint, HeldReply, Interaction, Moment, Todo
from store.exchange.book_models.keeping import ColumnMapping, ImportBatch, Review
from store.kept_filters import SAVED_FILTERS


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

    @field_validator("settings")
    @classmethod
    def _filters_are_named_texts(cls, settings: dict[str, str]) -> dict[str, str]:
        kept = json.loads(settings.get(SAVED_FILTERS, "{}"))
        if not isinstance(kept, dict) or not all(isinstance(text, str) for text in kept.values()):
            raise ValueError(f"{SAVED_FILTERS} holds no filters by their names")
        return settings
