"""Going from one view to another."""

from tui.actions.action import Action, Group

ACTIONS = (
    Action(
        "view-accounts",
        "Accounts",
        "Shows every account, those that need you first.",
        ("1", "g a"),
        Group.VIEWS,
        "accounts",
    ),
    Action(
        "view-complaints",
        "Complaints",
        "Shows the complaints, the most severe first.",
        ("3", "g c"),
        Group.VIEWS,
        "complaints",
    ),
    Action(
        "view-todos",
        "To-dos",
        "Shows the to-dos, the earliest due first.",
        ("5", "g t"),
        Group.VIEWS,
        "to-dos",
    ),
)
