"""The keys that the user's settings ask for, as a book has taken them over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from store.book import Book
from store.settings.taken_over import kept_values
from tui.actions.keymap import AS_IT_COMES, Keymap

if TYPE_CHECKING:
    from tui.actions.key_settings import KeyProblem


def chosen_keymap(book: Book) -> tuple[Keymap, list[KeyProblem]]:
    """The keys that the settings ask for, as the book has taken them over, and what of them is not in order."""
    from tui.actions.key_settings import keys_said

    return checked_keymap(keys_said(kept_values(book)))


def checked_keymap(said: Mapping[str, Any]) -> tuple[Keymap, list[KeyProblem]]:
    """The keys that a table of settings asks for, and all that is not in order with them."""
    if not said:
        return AS_IT_COMES, []
    from tui.actions.key_problems import key_problems
    from tui.actions.key_settings import read_keymap

    keymap, problems = read_keymap(said)
    return keymap, [*problems, *key_problems(keymap)]


def said_of_keys(problems: Sequence[KeyProblem]) -> str:
    """Return what the app says at its start of keys that are not in order; nothing when they are."""
    if len(problems) == 1:
        return f"Keys: {problems[0].text} gt keys check says more."
    return f"{len(problems)} things about the keys are not in order; gt keys check names them." if problems else ""
