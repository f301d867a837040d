"""The views of the top line, the same on every screen."""

from __future__ import annotations

from store.records.account import AccountCounts
from tui.widgets.view_tabs import View


def views(counts: AccountCounts | None) -> tuple[View, ...]:
    """Return the views with their counts, or without while those are not known yet."""
    return (
        View("1", "Accounts", "Acc", "view-accounts", counts.accounts if counts else None),
        View("2", "Review", "Rev", "view-review", counts.review or None if counts else None),
        View("3", "Complaints", "Cmpl", "view-complaints", counts.complaints if counts else None),
        View("5", "To-dos", "To-do", "view-todos", counts.todos if counts else None),
    )
