"""Writing down and settling what a client is unhappy with."""

from tui.actions.action import Action, Group, Where

ACTIONS = (
    Action(
        "add-complaint",
        "Log a complaint",
        "Writes down what the client is unhappy with; + before high or low sets the severity.",
        ("c",),
        Group.COMPLAINTS,
        "complaint",
        short="cmpl",
        rank=3,
    ),
    Action(
        "finish",
        "Done or resolved",
        "Marks the to-do under the cursor as done, or the complaint as resolved.",
        ("x",),
        Group.COMPLAINTS,
        "done",
        where=frozenset({Where.COMPLAINTS, Where.TODOS, Where.ACCOUNT}),
        rank=5,
    ),
)
