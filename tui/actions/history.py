"""Taking back and doing again."""

from tui.actions.action import Action, Group

ACTIONS = (
    Action("undo", "Undo", "Takes back the last change and names it.", ("u",), Group.HISTORY, "undo"),
    Action("redo", "Redo", "Does again what was taken back, and names it.", ("U",), Group.HISTORY, "redo"),
)
