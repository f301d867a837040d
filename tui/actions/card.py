"""Changing what is written of accounts and records, and adding who is there."""

from tui.actions.action import Action, Group, Where

_ON_A_PAGE = frozenset({Where.ACCOUNT, Where.REVIEW})

ACTIONS = (
    Action(
        "edit-record",
        "Edit",
        "Opens the fields of what the cursor is on: an account, a check-in, a person, a complaint, a to-do.",
        ("e",),
        Group.ACCOUNTS,
        "edit",
    ),
    Action(
        "edit-text",
        "Edit the text in $EDITOR",
        "Opens the text of what the cursor is on in your editor: of a check-in or complaint, an account's note.",
        ("E",),
        Group.ACCOUNTS,
        "edit in $EDITOR",
    ),
    Action(
        "unfinished",
        "Typed and not saved",
        "Lists what was typed and not saved, also before the app was left, to go on with it.",
        ("g u",),
        Group.APP,
        "unsaved",
    ),
    Action(
        "edit-account",
        "Edit the account",
        "Opens every field of the account, whatever the cursor is on: owner, stage, since, cadence, tags and others.",
        ("g e",),
        Group.ACCOUNTS,
        "edit the account",
        where=_ON_A_PAGE,
    ),
    Action(
        "add-person",
        "Add a person",
        "Opens a form for somebody at the account; only the name is needed.",
        ("a p",),
        Group.ACCOUNTS,
        "person",
        where=_ON_A_PAGE,
    ),
)
