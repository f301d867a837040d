"""The ways to everything the app can show, as keys pressed in its first view, and how each is known."""

from .terminal import Terminal

WAYS: dict[str, tuple[tuple[str, ...], str]] = {
    "accounts": ((), "filter"),
    "trash": (("g", "d"), "The trash is empty"),
    "find": (("g", "f"), "Type words to find them"),
    "what is found": (("g", "f", "Z"), " hit"),
    "order": (("S",), "S then"),
    "filter": (("/", "Z"), " / "),
    "completion of a filter": (("/", "ow", "tab"), "owner:"),
    "a wrong filter": (("/", "foo:x"), "nothing to filter by"),
    "moments": (("m",), "m then"),
    "log": (("l",), "esc cancel"),
    "log with a person": (("l", "c @"), "c @"),
    "to-do": (("t",), "esc cancel"),
    "complaint": (("c",), "esc cancel"),
    "deletion": (("D",), "y delete it"),
    "marks": ((" ", " "), "2 marked"),
    "log of the marked": (("*", "l"), "esc cancel"),
    "stage": (("=",), "esc cancel"),
    "owner": (("@",), "esc cancel"),
    "tags": (("#",), "esc cancel"),
    "file to bring in": (("i",), "Files ›"),
    "commands": ((":",), "╌ Command"),
    "commands for an account": ((":", "Z"), "╌ Command"),
    "keys": (("?",), "Keys: "),
    "complaints": (("3",), "[3 C"),
    "resolving": (("3", "h", "r"), "esc cancel"),
    "to-dos": (("5",), "[5 To"),
    "account": (("enter",), "Accounts ›"),
    "moments of the account": (("enter", "tab"), "Accounts ›"),
    "goals": (("enter", "tab", "tab"), "Accounts ›"),
    "people": (("enter", "tab", "tab", "tab"), "Accounts ›"),
    "complaints of the account": (("enter", "tab", "tab", "tab", "tab"), "Accounts ›"),
    "card": (("enter", "shift+tab"), "Accounts ›"),
    "zoomed pane": (("enter", "z"), "Accounts ›"),
    "parts of the timeline": (("enter", "f"), "f then"),
    "editing an account": (("e",), "ctrl+s save"),
    "editing": (("enter", "e"), "ctrl+s save"),
    "editing a complaint": (("3", "e"), "ctrl+s save"),
    "a person": (("enter", "a", "p"), "ctrl+s save"),
    "a goal": (("enter", "a", "g"), "esc cancel"),
    "a held reply": (("3", "h", "h"), "esc cancel"),
    "pulse": (("b", "u"), "esc cancel"),
    "exit": (("b", "x"), "ctrl+s save"),
    "why this health": (("b", "w"), "States"),
    "log of the account": (("enter", "l"), "esc cancel"),
}

_BETWEEN_KEYS = 0.05
"""Seconds; nobody presses keys faster."""

PREFIXES = ("order", "moments", "parts of the timeline")
"""Those that wait for a second key, which anything that comes in front takes back."""


def go(app: Terminal, way: str) -> None:
    """Go a way from the first view, and wait until all of it is drawn."""
    keys, sign = WAYS[way]
    for key in keys:
        app.press(key)
        app.read_for(_BETWEEN_KEYS)
    app.wait_for(sign)
    app.settle()


def come_back(app: Terminal) -> None:
    """Go back to the first view from the end of any way."""
    app.press("esc", "esc", "1")
    app.wait_for("[1 Acc")
    app.read_for(_BETWEEN_KEYS)
