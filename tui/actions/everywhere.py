"""What is the same on every screen."""

from tui.actions.action import ANYWHERE, IN_THE_BOOK, Action, Group

ACTIONS = (
    Action(
        "back",
        "Back, cancel, clear",
        "Goes one step back: closes what is open, clears the filter. It never quits.",
        ("escape",),
        Group.APP,
        "back",
        where=IN_THE_BOOK,
    ),
    Action(
        "leave",
        "Back, or quit",
        "Goes back; from a view it quits. Everything is saved already.",
        ("q",),
        Group.APP,
        "back",
        where=ANYWHERE,
    ),
    Action("quit", "Quit", "Quits from anywhere.", ("ctrl+q",), Group.APP, "quit", where=ANYWHERE),
    Action(
        "palette",
        "Commands",
        "Finds a command by its name and runs it.",
        (":", "ctrl+p"),
        Group.APP,
        "command",
        where=ANYWHERE,
        rank=15,
    ),
    Action(
        "keys",
        "Keys",
        "Shows every key of this screen; each can be run from there.",
        ("?", "f1"),
        Group.APP,
        "keys",
        where=ANYWHERE,
    ),
    Action(
        "delete",
        "Delete",
        "Deletes the row under the cursor after asking; undo brings it back.",
        ("D",),
        Group.APP,
        "delete",
    ),
    Action(
        "explain-d",
        "What d would do",
        "Does nothing but say that x finishes a row and D deletes it.",
        ("d",),
        Group.APP,
        "say what x and D do",
    ),
    Action(
        "suspend",
        "Suspend",
        "Leaves the app running behind the shell; fg brings it back.",
        ("ctrl+z",),
        Group.APP,
        "suspend",
        where=ANYWHERE,
    ),
)
