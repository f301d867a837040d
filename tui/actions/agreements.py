"""Keeping what was agreed with a client, and how far it has come."""

from tui.actions.action import Action, Group, Where

_WHERE = frozenset({Where.ACCOUNT, Where.REVIEW})


def _added(id: str, title: str, help: str, key: str, instead: str, label: str) -> Action:
    """Return an action that is also meant for a list of accounts, where the key that begins it adds an account."""
    where = _WHERE | {Where.ACCOUNTS}
    return Action(id, title, help, (key,), Group.AGREEMENTS, label, where=where, repeats=True, instead=instead)


def _agreement(id: str, title: str, help: str, key: str, label: str) -> Action:
    return Action(id, title, help, (key,), Group.AGREEMENTS, label, where=_WHERE)


ACTIONS = (
    _added(
        "add-goal",
        "Agree a goal",
        "Keeps what the client wants to reach, in one line: words, target, measure, by when.",
        "a g",
        "b g",
        "goal",
    ),
    _agreement(
        "show-progress",
        "Progress of a goal",
        "Keeps how far a goal is, or that it is reached: the one under the cursor, else the only one, or asks which.",
        "a m",
        "progress",
    ),
    _added(
        "add-promise",
        "Keep a promise in mind",
        "Keeps what was promised to the client, by whom and for when.",
        "a r",
        "b o",
        "promise",
    ),
    _agreement(
        "settle-promise",
        "What became of a promise",
        "Says whether a promise was kept, broken or oversold: the one under the cursor, else the next one due.",
        "a k",
        "kept or not",
    ),
    _added(
        "add-signal",
        "Reading of a signal",
        "Keeps a reading such as nps 8 or active users 140, of today or an earlier day.",
        "a s",
        "b n",
        "signal",
    ),
)
