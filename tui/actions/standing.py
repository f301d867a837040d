"""Putting an account out of sight for a while, having looked at it, and the note that stands on it."""

from tui.actions.action import Action, Group, Where

_ON_AN_ACCOUNT = frozenset({Where.ACCOUNTS, Where.ACCOUNT, Where.REVIEW, Where.QUIET})
_OUTSIDE_THE_WALK = frozenset({Where.ACCOUNTS, Where.ACCOUNT, Where.QUIET})

ACTIONS = (
    Action(
        "snooze",
        "Snooze",
        "Puts the account out of sight for one week, two weeks or a month; a complaint or a renewal wakes it.",
        ("s",),
        Group.ACCOUNTS,
        "snooze",
        digits=3,
        where=_ON_AN_ACCOUNT,
        repeats=True,
    ),
    Action(
        "snooze-until",
        "Snooze until a day",
        "Asks for the day until which the account is out of sight.",
        ("s d",),
        Group.ACCOUNTS,
        "a day",
        where=_ON_AN_ACCOUNT,
        repeats=True,
    ),
    Action(
        "mark-reviewed",
        "Reviewed",
        "Marks the account as looked at today; it counts as no contact.",
        ("r",),
        Group.ACCOUNTS,
        "reviewed",
        where=_OUTSIDE_THE_WALK,
        repeats=True,
    ),
    Action(
        "write-note",
        "Standing note",
        "Writes the note that stands on the account.",
        ("w",),
        Group.ACCOUNTS,
        "note",
        where=_OUTSIDE_THE_WALK,
    ),
)
