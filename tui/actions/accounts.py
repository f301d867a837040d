"""Bringing accounts into the book."""

from tui.actions.action import Action, Group, Where

ACTIONS = (
    Action(
        "add-account",
        "Add an account",
        "Opens a form for a new account; only its name is needed.",
        ("a",),
        Group.ACCOUNTS,
        "add",
        where=frozenset({Where.ACCOUNTS, Where.FIRST_RUN}),
    ),
    Action(
        "import-file",
        "Import a file",
        "Asks for a CSV or JSON file and shows what it would bring in before anything is written.",
        ("i",),
        Group.ACCOUNTS,
        "import",
        where=frozenset({Where.FIRST_RUN, Where.ACCOUNTS}),
    ),
    Action(
        "import-now",
        "Bring it in",
        "Brings in what is shown, as one step that undo takes back.",
        ("enter",),
        Group.ACCOUNTS,
        "import",
        where=frozenset({Where.IMPORT}),
    ),
    Action(
        "settle-doubt",
        "Settle a doubt",
        "Says how days are written, or in which encoding the file is, where it can be read in two ways.",
        ("o",),
        Group.ACCOUNTS,
        "settle a doubt",
        where=frozenset({Where.IMPORT}),
    ),
    Action(
        "add-file",
        "Another file",
        "Names another file of the same source, which is read together with the others.",
        ("a",),
        Group.ACCOUNTS,
        "another file",
        where=frozenset({Where.IMPORT}),
    ),
    Action(
        "open-sample",
        "Look around with sample data",
        "Opens made-up accounts in a file of their own.",
        ("s",),
        Group.ACCOUNTS,
        "sample",
        where=frozenset({Where.FIRST_RUN}),
    ),
)
