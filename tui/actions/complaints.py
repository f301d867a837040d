"""Writing down what a client is unhappy with, and every step until they know that it is solved."""

from tui.actions.action import Action, Group, Where

_ON_A_COMPLAINT = frozenset({Where.COMPLAINTS, Where.ACCOUNT, Where.REVIEW})

_HANDLED = _ON_A_COMPLAINT | {Where.ACCOUNTS}
_MOVED = _ON_A_COMPLAINT | {Where.ACCOUNTS, Where.QUIET}


def _step(id: str, title: str, help: str, key: str, label: str) -> Action:
    where = _HANDLED if key.startswith("h ") else _ON_A_COMPLAINT
    return Action(id, title, help, (key,), Group.COMPLAINTS, label, where=where, repeats=True)


ACTIONS = (
    Action(
        "add-complaint",
        "Log a complaint",
        "Writes down what the client is unhappy with; + before high or low sets the severity.",
        ("c",),
        Group.LOGGING,
        "complaint",
        short="cmpl",
        rank=3,
        repeats=True,
    ),
    Action(
        "finish",
        "Done or resolved",
        "Marks a to-do or key moment as done, a complaint as resolved, a resolved one as told.",
        ("x",),
        Group.LOGGING,
        "done",
        where=frozenset({Where.COMPLAINTS, Where.TODOS, Where.ACCOUNT, Where.REVIEW}),
        rank=5,
        repeats=True,
    ),
    _step(
        "acknowledge",
        "Complaint acknowledged",
        "The client knows that it was heard; now it waits on us.",
        "h a",
        "heard",
    ),
    _step("apologise", "Apologised for a complaint", "We said that we are sorry.", "h s", "sorry"),
    _step("wait-on-us", "Complaint waits on us", "The next step is ours.", "h u", "on us"),
    _step("wait-on-them", "Complaint waits on the client", "The next step is the client's.", "h t", "on them"),
    _step(
        "resolve-in-words",
        "Complaint resolved, and how",
        "Asks how the complaint was solved and keeps it.",
        "h r",
        "solved",
    ),
    _step(
        "tell-client",
        "Client told",
        "The client knows that the complaint is solved.",
        "h c",
        "client told",
    ),
    _step(
        "keep-lesson",
        "Lesson from a complaint",
        "Asks what was learned, so that it does not come back.",
        "h l",
        "lesson",
    ),
    _step(
        "hold-reply",
        "Hold a reply until tomorrow",
        "Keeps a heated reply until it can be read again; on one that is held already, changes its words.",
        "h h",
        "hold reply",
    ),
    _step("send-reply", "Held reply sent", "The held reply was sent; its complaint counts as answered.", "h g", "sent"),
    _step("drop-reply", "Held reply dropped", "The held reply will not be sent.", "h d", "drop"),
    _step("reopen", "Reopen a complaint", "It was not solved after all.", "h o", "reopen"),
    Action(
        "move-forward",
        "Move forward",
        "Moves a complaint on, to us, to them, to resolved, to told; without one under the cursor the account a stage.",
        (">",),
        Group.COMPLAINTS,
        "forward",
        where=_MOVED,
        repeats=True,
    ),
    Action(
        "move-back",
        "Move back",
        "Moves a complaint back, a resolved one to open; without one under the cursor, the account a stage back.",
        ("<",),
        Group.COMPLAINTS,
        "back",
        where=_MOVED,
        repeats=True,
    ),
    _step("severity-up", "Severity up", "Makes the complaint more severe.", "+", "severity up"),
    _step("severity-down", "Severity down", "Makes the complaint less severe.", "-", "severity down"),
)

STEPS = frozenset(action.id for action in ACTIONS if action.keys[0].startswith("h "))
"""What is done about one complaint after another on an account's page, by the ids of the actions."""
