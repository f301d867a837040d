"""The lengths of time that one key puts an account out of sight for, as the settings have them."""

from __future__ import annotations

from collections.abc import Sequence

from store.book import Book
from store.rules.snoozing import SNOOZE_CHOICES
from store.settings.taken_over import kept_values


def snooze_choices(book: Book) -> Sequence[str]:
    """What s 1, s 2 and s 3 mean, each such as `2w`."""
    choices: Sequence[str] = kept_values(book).get("snooze.choices", SNOOZE_CHOICES)
    return choices
