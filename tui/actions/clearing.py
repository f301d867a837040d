"""The key that clears a reason for attention."""

from tui.actions.action import Where
from tui.actions.keymap import Keymap

_BY_LETTER = {
    "l": "log-contact",
    "c": "acknowledge",
    "x": "finish",
    "m": "tick-moment",
    "a": "add-person",
    "e": "edit-account",
    "t": "add-todo",
    "r": "mark-reviewed",
}
"""The letters of `store.rules.reason_kinds`, each with the action that takes such a reason on."""


def clearing_key(letter: str, keymap: Keymap, where: Where | None = None) -> str:
    """Return the key of the action that clears a reason with this letter, as the user has it on a screen."""
    id = "decide" if letter == "r" and where is Where.REVIEW else _BY_LETTER[letter]
    return keymap.says(f"{{{id}}}", where)
