"""Marking rows, and doing again what was done with one."""

from tui.actions.action import EVERYWHERE, Action, Group, Where

_LISTS = frozenset({Where.ACCOUNTS, Where.COMPLAINTS, Where.TODOS})

ACTIONS = (
    Action(
        "mark-row",
        "Mark",
        "Marks the row or takes its mark away, and goes on; actions are then meant for all marked rows.",
        ("space",),
        Group.MARKING,
        "mark",
        where=_LISTS,
    ),
    Action(
        "mark-range",
        "Mark a range",
        "Marks the rows from here to where the cursor moves; {mark-range} again ends the range.",
        ("v",),
        Group.MARKING,
        "mark a range",
        where=_LISTS,
    ),
    Action(
        "mark-all",
        "Mark all or none",
        "Marks every row that is shown, or takes the marks away if all are marked.",
        ("*",),
        Group.MARKING,
        "mark all",
        where=_LISTS,
    ),
    Action(
        "repeat",
        "Repeat the last deed",
        "Does what was done last again on this row, or on the marked ones, with the line that was typed for it.",
        (".",),
        Group.MARKING,
        "repeat",
        where=EVERYWHERE,
    ),
)
