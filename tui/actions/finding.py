"""Filtering, sorting and previewing."""

from tui.actions.action import Action, Group, Where

_LISTS = frozenset({Where.ACCOUNTS, Where.COMPLAINTS, Where.TODOS})

ACTIONS = (
    Action(
        "filter",
        "Filter",
        "Keeps the rows that match what you type; esc clears it.",
        ("/", "ctrl+f"),
        Group.FINDING,
        "filter",
        where=_LISTS,
        rank=11,
    ),
    Action(
        "next-hit",
        "Next hit",
        "Moves to the next row that matches.",
        ("n",),
        Group.FINDING,
        "next hit",
        where=_LISTS,
    ),
    Action(
        "previous-hit",
        "Previous hit",
        "Moves to the previous row that matches.",
        ("N",),
        Group.FINDING,
        "previous hit",
        where=_LISTS,
    ),
    Action(
        "sort",
        "Sort",
        "Chooses the order of the rows by its number; the same order again turns it round.",
        ("S 1..9",),
        Group.FINDING,
        "order",
        where=frozenset({Where.ACCOUNTS}),
    ),
    Action(
        "turn-round",
        "Turn the order round",
        "Shows the rows in the opposite order.",
        ("S S",),
        Group.FINDING,
        "turn round",
        where=frozenset({Where.ACCOUNTS}),
    ),
    Action(
        "preview",
        "Preview",
        "Shows or hides the preview of the row under the cursor.",
        ("p",),
        Group.FINDING,
        "preview",
        where=_LISTS,
    ),
)
