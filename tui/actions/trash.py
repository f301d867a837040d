"""Looking into the trash, bringing back what is there, and emptying it."""

from tui.actions.action import ANYWHERE, Action, Group, Where

_HERE = frozenset({Where.TRASH})

ACTIONS = (
    Action(
        "view-trash",
        "Trash",
        "Shows what was deleted, the newest first, to bring it back or to delete it for good.",
        ("g d",),
        Group.HISTORY,
        "deleted",
        where=ANYWHERE - {Where.IMPORT, Where.TRASH},
    ),
    Action(
        "restore",
        "Bring back",
        "Brings back what the row under the cursor deleted, exactly as it was; undo takes that back.",
        ("enter", "R"),
        Group.HISTORY,
        "bring back",
        where=_HERE,
        rank=1,
    ),
    Action(
        "delete-for-good",
        "Delete for good",
        "Empties the row under the cursor out of the trash after asking; this cannot be undone.",
        ("D",),
        Group.HISTORY,
        "delete for good",
        short="for good",
        where=_HERE,
        rank=2,
    ),
    Action(
        "empty-trash",
        "Empty the trash",
        "Deletes for good all that is in the trash, after asking; this cannot be undone.",
        ("X",),
        Group.HISTORY,
        "empty all",
        short="empty",
        where=_HERE,
        rank=3,
    ),
)
