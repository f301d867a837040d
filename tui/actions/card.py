"""Changing what is written about an account, and who is there."""

from tui.actions.action import Action, Group, Where

_WHERE = frozenset({Where.ACCOUNT, Where.REVIEW})

ACTIONS = (
    Action(
        "edit-account",
        "Edit the account",
        "Opens every field of the account to be changed: owner, stage, since, cadence, tags, note and the others.",
        ("e",),
        Group.ACCOUNTS,
        "edit",
        where=_WHERE,
        rank=7,
    ),
    Action(
        "add-person",
        "Add a person",
        "Adds somebody to the account: name, role, email, phone in one line.",
        ("a p",),
        Group.ACCOUNTS,
        "person",
        where=_WHERE,
    ),
)
