"""Taking back and doing again."""

from tui.actions.action import ANYWHERE, Action, Group

ACTIONS = (
    Action("undo", "Undo", "Takes back the last change and names it.", ("u",), Group.HISTORY, "undo", where=ANYWHERE),
    Action(
        "redo",
        "Redo",
        "Does again what was taken back, and names it.",
        ("U",),
        Group.HISTORY,
        "redo",
        where=ANYWHERE,
    ),
)
