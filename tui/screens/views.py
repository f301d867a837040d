"""The views of the top line, the same on every screen."""

from __future__ import annotations

from store.records.account import AccountCounts
from tui.actions.keymap import Keymap
from tui.widgets.view_tabs import View

LONG_FROM = 2000
"""From so many records on, reading them takes longer than a key may; they are then read beside the keys."""


def views(keymap: Keymap, counts: AccountCounts | None) -> tuple[View, ...]:
    """Return the views with their counts, or without while those are not known yet."""
    return (
        View(keymap.key("view-accounts"), "Accounts", "Acc", "view-accounts", counts.accounts if counts else None),
        View(keymap.key("view-review"), "Review", "Rev", "view-review", counts.review or None if counts else None),
        View(
            keymap.key("view-complaints"),
            "Complaints",
            "Cmpl",
            "view-complaints",
            counts.complaints if counts else None,
        ),
        View(keymap.key("view-todos"), "To-dos", "To-do", "view-todos", counts.todos if counts else None),
    )
