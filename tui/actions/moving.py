"""Moving within a list, between panes and between accounts."""

from tui.actions.action import Action, Group, Where

ACTIONS = (
    Action("move-down", "Next row", "Moves the cursor one row down.", ("j", "down"), Group.MOVING, "down"),
    Action("move-up", "Previous row", "Moves the cursor one row up.", ("k", "up"), Group.MOVING, "up"),
    Action(
        "half-page-down",
        "Half a page down",
        "Moves the cursor half a page down.",
        ("ctrl+d",),
        Group.MOVING,
        "half page down",
    ),
    Action(
        "half-page-up",
        "Half a page up",
        "Moves the cursor half a page up.",
        ("ctrl+u",),
        Group.MOVING,
        "half page up",
    ),
    Action(
        "page-down", "Page down", "Moves the cursor one page down.", ("pagedown",), Group.MOVING, "page down"
    ),
    Action("page-up", "Page up", "Moves the cursor one page up.", ("pageup",), Group.MOVING, "page up"),
    Action(
        "first-row",
        "First row",
        "Moves the cursor to the first row.",
        ("g g", "home"),
        Group.MOVING,
        "first row",
    ),
    Action(
        "last-row", "Last row", "Moves the cursor to the last row.", ("G", "end"), Group.MOVING, "last row"
    ),
    Action(
        "next-pane",
        "Next pane",
        "Gives the keys to the next pane.",
        ("tab",),
        Group.MOVING,
        "next pane",
        short="pane",
        where=frozenset({Where.ACCOUNT}),
        rank=13,
    ),
    Action(
        "previous-pane",
        "Previous pane",
        "Gives the keys to the previous pane.",
        ("shift+tab",),
        Group.MOVING,
        "previous pane",
        where=frozenset({Where.ACCOUNT}),
    ),
    Action(
        "next-account",
        "Next account",
        "Opens the account that follows in the list you came from.",
        ("J", "]"),
        Group.MOVING,
        "next account",
        where=frozenset({Where.ACCOUNT}),
    ),
    Action(
        "previous-account",
        "Previous account",
        "Opens the account that comes before in the list you came from.",
        ("K", "["),
        Group.MOVING,
        "previous account",
        where=frozenset({Where.ACCOUNT}),
    ),
    Action(
        "open-row",
        "Open",
        "Opens the row under the cursor; a double click does the same.",
        ("enter",),
        Group.MOVING,
        "open",
        rank=10,
    ),
    Action(
        "open-account",
        "Open the account",
        "Opens the account that the row under the cursor belongs to.",
        ("o",),
        Group.MOVING,
        "account",
        where=frozenset({Where.COMPLAINTS, Where.TODOS, Where.ACCOUNTS}),
    ),
)
