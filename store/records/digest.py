"""What a day asks for, on one page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from store.records.account import AccountRow

ItemKind = Literal["todo", "moment", "renewal", "reply", "promise", "birthday", "anniversary"]


@dataclass(frozen=True, slots=True)
class DigestItem:
    """One thing with a day about an account; `key` tells it from every other of its kind, on every day alike."""

    kind: ItemKind
    key: str
    day: date
    account_id: int
    account_slug: str
    account_name: str
    text: str


@dataclass(frozen=True, slots=True)
class Digest:
    """The accounts that need attention, worst first, and everything with a day, by kind and day."""

    day: date
    due: tuple[AccountRow, ...]
    items: tuple[DigestItem, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the day asks for nothing."""
        return not (self.due or self.items)

    @property
    def can_wait(self) -> bool:
        """Whether it asks for nothing but the history of accounts, for which there is a review."""
        return not self.items and all(row.asks_only_for_history for row in self.due)

    def of(self, kind: ItemKind) -> tuple[DigestItem, ...]:
        """The things of one kind, by day."""
        return tuple(item for item in self.items if item.kind == kind)
