"""What a whole book as JSON must look like: every list by name, every record with each of its columns."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict

from store.exchange.book_models.accounts import Account, MomentTemplate, Person, Stage
from store.exchange.book_models.agreements import Contract, Exit, Goal, Pause, PriceChange, Promise, Signal
from store.exchange.book_models.happenings import Complaint, HeldReply, Interaction, Moment, Todo
from store.exchange.book_models.keeping import ColumnMapping, ImportBatch, Review


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
