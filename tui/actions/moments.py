"""Ticking the moments in a client's journey that must go well."""

from tui.actions.action import Action, Group, Where

_WHERE = frozenset({Where.ACCOUNTS, Where.ACCOUNT, Where.REVIEW, Where.QUIET})


def _moment_action(
    id: str, title: str, help: str, key: str, label: str, digits: int = 0, repeats: bool = True
) -> Action:
    return Action(id, title, help, (key,), Group.MOMENTS, label, where=_WHERE, digits=digits, repeats=repeats)


ACTIONS = (
    _moment_action(
        "tick-moment",
        "Tick a key moment",
        "Marks the key moment of this number as done today, or as not done if it was.",
        "m",
        "tick or untick",
        digits=9,
    ),
    _moment_action(
        "moment-great",
        "Moment went great",
        "Says of the key moment that was ticked last that it went great.",
        "m g",
        "great",
    ),
    _moment_action(
        "moment-fine",
        "Moment went fine",
        "Says of the key moment that was ticked last that it went fine.",
        "m f",
        "fine",
    ),
    _moment_action(
        "moment-poor",
        "Moment went poorly",
        "Says of the key moment that was ticked last that it went poorly; it stays in sight until it is repaired.",
        "m p",
        "poor",
    ),
    _moment_action(
        "moment-repaired",
        "Poor moment repaired",
        "Marks the first key moment that went poorly as repaired.",
        "m r",
        "repaired",
    ),
    _moment_action(
        "moment-prepared",
        "Next moment prepared",
        "Marks the next open key moment as prepared.",
        "m a",
        "prepared",
    ),
    Action(
        "add-moment",
        "Add a key moment",
        "Opens a form for one more key moment of this account; templates give those that all accounts have.",
        ("m n",),
        Group.MOMENTS,
        "new",
        where=frozenset({Where.ACCOUNT, Where.REVIEW}),
    ),
    _moment_action(
        "weigh-moments",
        "Which moment matters most",
        "Says which key moment going wrong was followed by most exits in this book; gt moments lists all of them.",
        "m w",
        "which matters most",
        repeats=False,
    ),
)
