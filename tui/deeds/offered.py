"""Where what an action does is found: by the file of the registry that tells of it, on each kind of screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.deeds.account_screen import AccountScreen
    from tui.deeds.book_screen import BookScreen
    from tui.deeds.deeds import Deeds
    from tui.deeds.page_screen import PageScreen


def on_every_screen(room: str) -> Deeds[BookScreen] | None:
    """Return what can be done wherever a book is open, loaded only now."""
    match room:
        case "accounts":
            from tui.deeds import accounts

            return accounts.DEEDS
        case "everywhere":
            from tui.deeds import everywhere

            return everywhere.DEEDS
        case "finding":
            from tui.deeds import finding

            return finding.DEEDS
        case _:
            return None


def on_accounts(room: str) -> Deeds[AccountScreen] | None:
    """Return what can be done with the accounts that are meant, loaded only now."""
    match room:
        case "everywhere":
            from tui.deeds import deleting

            return deleting.DEEDS
        case "logging" | "todos":
            from tui.deeds import logging

            return logging.DEEDS
        case "standing":
            from tui.deeds import standing

            return standing.DEEDS
        case "belonging":
            from tui.deeds import belonging

            return belonging.DEEDS
        case "copying":
            from tui.deeds import copying

            return copying.DEEDS
        case "card":
            from tui.deeds import card

            return card.DEEDS
        case _:
            return _on_their_business(room)


def _on_their_business(room: str) -> Deeds[AccountScreen] | None:
    """Return what can be done about what was agreed with accounts and what they complain of."""
    match room:
        case "agreements":
            from tui.deeds import agreements

            return agreements.DEEDS
        case "business":
            from tui.deeds import business

            return business.DEEDS
        case "moments":
            from tui.deeds import moments

            return moments.DEEDS
        case "complaints":
            from tui.deeds import complaints

            return complaints.DEEDS
        case _:
            return on_every_screen(room)


def on_a_page(room: str) -> Deeds[PageScreen] | None:
    """Return what can be done on a screen that shows the whole of one account, loaded only now."""
    if room == "agreements":
        from tui.deeds import progress

        return progress.DEEDS
    return on_accounts(room)
