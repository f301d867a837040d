"""Deleting the accounts that are meant, with all that belongs to them."""

from __future__ import annotations

from store.record_names import what_goes_with
from tui.deeds.account_screen import AccountScreen
from tui.deeds.deeds import Deeds
from tui.deeds.everywhere import ON_EVERY_SCREEN


def delete(screen: AccountScreen) -> None:
    """Ask whether to delete the accounts with all that belongs to them, and do so."""
    if (meant := screen.meant()) is None:
        return
    parts = screen.calls.glance(lambda book: what_goes_with(book, meant.ids)) or ""
    verb = "goes" if parts.startswith("1 ") and "," not in parts else "go"
    whom = "it" if meant.row else "them"
    consequence = f"With {whom} {verb} {parts}." if parts else ""
    screen.confirm_and_delete("account", meant.ids, meant.name, consequence)


DEEDS: Deeds[AccountScreen] = Deeds(*ON_EVERY_SCREEN, delete)
