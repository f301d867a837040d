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
        "Says how the shell brings in accounts from a file, and how to look first.",
        ("i",),
        Group.ACCOUNTS,
        "import",
        where=frozenset({Where.FIRST_RUN}),
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
