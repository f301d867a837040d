"""The keys as a Markdown table, for the README."""

from tui.actions.action import ANYWHERE, EVERYWHERE, IN_THE_BOOK, Action, Group, Where
from tui.actions.key_names import shown
from tui.actions.keymap import AS_IT_COMES

_EVERY_SCREEN = "everywhere"


def key_table() -> str:
    """Return one table for each group of actions: its keys, what they do, and on which screens."""
    tables = [_table(group) for group in Group]
    return "\n\n".join(table for table in tables if table) + "\n"


def _table(group: Group) -> str:
    rows = [
        f"| {_keys(action)} | {action.title} | {where_words(action.where)} |"
        for action in AS_IT_COMES.actions
        if action.group is group
    ]
    return "\n".join([f"**{group}**", "", "| key | action | where |", "|---|---|---|", *rows]) if rows else ""


def where_words(where: frozenset[Where]) -> str:
    """Return on which screens an action can be meant."""
    if where in (ANYWHERE, IN_THE_BOOK, EVERYWHERE):
        return _EVERY_SCREEN
    return ", ".join(one for one in Where if one in where)


def _keys(action: Action) -> str:
    ways = " ".join(f"`{shown(keys)}`" for keys in action.ways)
    return f"{ways}, where that is taken `{shown(action.instead)}`" if ways and action.instead else ways


if __name__ == "__main__":
    print(key_table(), end="")
