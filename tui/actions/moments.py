"""Ticking the moments in a client's journey that must go well."""

from tui.actions.action import Action, Group, Where

ACTIONS = (
    Action(
        "tick-moment",
        "Tick a key moment",
        "Marks the key moment of this number as done today, or as not done if it was.",
        ("m 1..9",),
        Group.MOMENTS,
        "tick or untick",
        where=frozenset({Where.ACCOUNTS, Where.ACCOUNT}),
    ),
)
