"""What the words of a filter can be completed with, out of the book that is open."""

from __future__ import annotations

from store.field_values import field_values
from store.saved_filters import saved_filters
from tui.dialogs.filter_input import Known
from tui.store_calls import StoreCalls


def known_in(calls: StoreCalls) -> Known:
    """Return what accounts hold in a field, and the kept filters, read when they are asked for."""
    return Known(
        values=lambda field: calls.glance(lambda book: field_values(book, field)) or (),
        kept=lambda: calls.glance(saved_filters) or {},
    )
