"""Going from one view to another."""

from tui.actions.action import IN_THE_BOOK, Action, Group, Where

_WHERE = IN_THE_BOOK - {Where.IMPORT}

ACTIONS = (
    Action(
        "view-accounts",
        "Accounts",
        "Shows every account, those that need you first.",
        ("1", "g a"),
        Group.VIEWS,
        "accounts",
        where=_WHERE,
    ),
    Action(
        "view-review",
        "Review",
        "Walks through every account that gives a reason, one at a time, and keeps the place.",
        ("2", "g r"),
        Group.VIEWS,
        "review",
        where=_WHERE,
    ),
    Action(
        "view-complaints",
        "Complaints",
        "Shows the complaints, the most severe first.",
        ("3", "g c"),
        Group.VIEWS,
        "complaints",
        where=_WHERE,
    ),
    Action(
        "view-figures",
        "Figures",
        "Says where the figures of the book stand; they have no view of their own.",
        ("4", "g m"),
        Group.APP,
        "figures",
        where=_WHERE,
    ),
    Action(
        "view-todos",
        "To-dos",
        "Shows the to-dos, the earliest due first.",
        ("5", "g t"),
        Group.VIEWS,
        "to-dos",
        where=_WHERE,
    ),
    Action(
        "view-find",
        "Find",
        "Finds words in every name, note and text of the book, in any writing, the newest first.",
        ("g f",),
        Group.VIEWS,
        "find",
        where=_WHERE - {Where.FIND},
    ),
)
