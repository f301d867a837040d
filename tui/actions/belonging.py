"""Where an account belongs: its stage, its owner, its tags."""

from tui.actions.action import Action, Group, Where

_ON_AN_ACCOUNT = frozenset({Where.ACCOUNTS, Where.ACCOUNT, Where.REVIEW, Where.QUIET})

ACTIONS = (
    Action(
        "set-stage",
        "Move to a stage",
        "Asks for the stage and moves the account there; {move-forward} and {move-back} move it by one.",
        ("=",),
        Group.ACCOUNTS,
        "stage",
        where=_ON_AN_ACCOUNT,
        repeats=True,
    ),
    Action(
        "hand-over",
        "Hand over to an owner",
        "Asks who is to look after the account from today.",
        ("@",),
        Group.ACCOUNTS,
        "owner",
        where=_ON_AN_ACCOUNT,
        repeats=True,
    ),
    Action(
        "tag",
        "Tags",
        "Asks for tags to give; a - before one takes it away.",
        ("#",),
        Group.ACCOUNTS,
        "tags",
        where=_ON_AN_ACCOUNT,
        repeats=True,
    ),
)
