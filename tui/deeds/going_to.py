"""Opens what was found by its name."""

from __future__ import annotations

from tui.deeds.book_screen import BookScreen

_NOT_NOW = "The book cannot be read just now, or what you chose is not in it any more."


def open_found(screen: BookScreen, kind: str, number: int, *, at_note: bool = False) -> None:
    """Open an account, the account of a person, or what a review came to, there at its closing note if asked to."""
    # Imported here, since the search does not wait for them before something is opened.
    from store.record_names import account_of
    from store.reviews.turn import turn_of

    if kind == "review":
        if turn := screen.calls.glance(lambda book: turn_of(book, number)):
            screen.book_app.open_summary(turn, at_note=at_note)
            return
    elif account := number if kind == "account" else screen.calls.glance(lambda book: account_of(book, kind, number)):
        screen.open_account(account, at=(kind, number) if kind == "person" else None)
        return
    say_it_is_gone(screen)


def say_it_is_gone(screen: BookScreen) -> None:
    """Say that what was chosen cannot be opened."""
    screen.calls.warn(_NOT_NOW)
