"""Planning the next step."""

from tui.actions.action import Action, Group

ACTIONS = (
    Action(
        "add-todo",
        "Plan a to-do",
        "Plans one thing to do for this account, with the day it is due.",
        ("t",),
        Group.LOGGING,
        "to-do",
        rank=2,
        repeats=True,
    ),
)
