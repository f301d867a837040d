"""The sets of keys to choose from in the settings: each names what differs from the keys as they come."""

from collections.abc import Mapping

DEFAULT = "default"

PRESETS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    DEFAULT: {},
    "emacs": {
        "move-down": ("ctrl+n", "j", "down"),
        "move-up": ("ctrl+p", "k", "up"),
        "page-down": ("ctrl+v", "pagedown"),
        "page-up": ("alt+v", "pageup"),
        "filter": ("ctrl+s", "/"),
        "palette": ("alt+x", ":"),
        "undo": ("u", "ctrl+underscore", "ctrl+x u"),
        "back": ("ctrl+g", "escape"),
        "leave": ("q", "ctrl+x k"),
        "next-pane": ("tab", "ctrl+x o"),
        "quit": ("ctrl+x ctrl+c", "ctrl+q"),
        "cancel-line": ("ctrl+g", "escape"),
        "answer-no": ("n", "ctrl+g", "escape", "q"),
    },
    "arrows": {
        "move-down": ("down",),
        "move-up": ("up",),
        "half-page-down": (),
        "half-page-up": (),
        "first-row": ("home",),
        "last-row": ("end",),
        "next-account": ("ctrl+down", "]"),
        "previous-account": ("ctrl+up", "["),
        "filter": ("ctrl+f", "/"),
        "next-hit": ("f3", "n"),
        "palette": ("ctrl+p", ":"),
        "keys": ("f1", "?"),
        "edit-record": ("f2", "e"),
        "add-account": ("insert", "a"),
        "add-person": ("insert", "a p"),
        "delete": ("delete", "D"),
        "delete-for-good": ("delete", "D"),
        "undo": ("ctrl+z", "u"),
        "redo": ("ctrl+y", "U"),
        "suspend": (),
        "back": ("escape", "backspace"),
        "quit": ("ctrl+q",),
    },
}
"""By the ids of the actions; the key that stands first is the one that hints name."""
