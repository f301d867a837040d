"""Reads the keys that the settings ask for."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from tui.actions.action import DIALOGS, Action, Where
from tui.actions.key_names import BadKeyError, is_typed_text, read_keys, shown
from tui.actions.keymap import Keymap
from tui.actions.presets import DEFAULT
from tui.actions.registry import ALL

TABLE = "keys"
PRESET = "preset"

MOVES_IN_THE_LINE = frozenset((
    "alt+backspace", "ctrl+backspace", "ctrl+a", "ctrl+c", "ctrl+d", "ctrl+e", "ctrl+k", "ctrl+u", "ctrl+v", "ctrl+w",
    "ctrl+x", "ctrl+left", "ctrl+right", "ctrl+shift+a", "ctrl+shift+left", "ctrl+shift+right", "shift+left",
    "shift+right", "shift+home", "shift+end", "left", "right", "home", "end", "delete",
))  # fmt: skip
"""What a line does by itself."""

_KNOWN = {action.id: action for action in ALL}


class KeyProblem(NamedTuple):
    """What is not in order with the keys, as a sentence, and the action of the settings that it comes from."""

    id: str
    text: str


def read_keymap(said: Mapping[str, Any]) -> tuple[Keymap, list[KeyProblem]]:
    """Return the keys that the settings ask for, and what is left out of them.

    `said` holds the preset under its name, and lists of keys by the ids of actions.
    """
    own: dict[str, tuple[str, ...]] = {}
    problems: list[KeyProblem] = []
    for id, written in said.items():
        if id == PRESET:
            continue
        action = _KNOWN.get(id)
        if action is None:
            problems.append(KeyProblem(id, unknown_action(id)))
            continue
        read = _read(action, written, problems)
        if read or not written:
            own[id] = read
    return Keymap(said.get(PRESET, DEFAULT), own), problems


def keys_said(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return what stands in the table of keys, of settings by whole names such as `keys.undo`."""
    below = f"{TABLE}."
    return {name.removeprefix(below): value for name, value in values.items() if name.startswith(below)}


def unknown_action(id: str) -> str:
    """Return what to say of an id that no action has."""
    known = [*_KNOWN, PRESET]
    from difflib import get_close_matches

    near = get_close_matches(id, known, n=3) or [one for one in known if get_close_matches(id, one.split("-"))]
    return f"There is no action {id}." + (f" Close: {', '.join(near[:3])}." if near else " gt keys lists them.")


def _read(action: Action, written: Sequence[str], problems: list[KeyProblem]) -> tuple[str, ...]:
    found = []
    for one in written:
        try:
            keys = read_keys(_without_digits(one, action))
            _check_dialog(keys, action)
        except BadKeyError as problem:
            problems.append(KeyProblem(action.id, f"{action.id}: {problem}"))
        else:
            found.append(keys)
    return tuple(dict.fromkeys(found))


def _without_digits(written: str, action: Action) -> str:
    """The keys before the digit, which may be written as `s 1..3` too."""
    *before, last = written.split() or [""]
    is_range = action.digits and before and last in (f"1..{action.digits}", f"1-{action.digits}")
    return " ".join(before) if is_range else written


def _check_dialog(keys: str, action: Action) -> None:
    """Raise BadKeyError for keys that a dialog cannot take."""
    if action.where & DIALOGS and " " in keys:
        raise BadKeyError(f"{shown(keys)} is more than one key, and a dialog takes one.")
    if Where.LINE in action.where and is_typed_text(keys):
        raise BadKeyError(f"{shown(keys)} is typed into the line, so it can do nothing else there.")
    if Where.LINE in action.where and keys in MOVES_IN_THE_LINE:
        raise BadKeyError(f"{shown(keys)} moves or edits in the line, so it can do nothing else there.")
