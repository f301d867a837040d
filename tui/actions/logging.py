"""Writing down that something happened between us and the account."""

from tui.actions.action import Action, Group

ACTIONS = (
    Action(
        "log-contact",
        "Log a contact",
        "Writes down a call, a meeting, a mail or a note in one line.",
        ("l",),
        Group.LOGGING,
        "log",
        rank=1,
        repeats=True,
    ),
)
