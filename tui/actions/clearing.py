"""The key that clears a reason for attention, and what it does."""

from tui.actions.action import Action, Where
from tui.actions.keymap import Keymap
from tui.actions.registry import ALL

_HOW = {
    "acknowledge": "say that it was heard",
    "send-reply": "say that it was sent, {drop-reply} that it will not be",
    "keep-lesson": "keep what was learned",
    "log-contact": "log a call, meeting or personal note",
    "add-todo": "plan the next step",
    "finish": "done, resolved or told",
    "tick-moment": "tick the moment by its number",
    "moment-prepared": "say that it is prepared",
    "moment-repaired": "say that it is repaired",
    "add-goal": "agree a goal",
    "show-progress": "show how far it is",
    "settle-promise": "say whether it was kept",
    "add-signal": "keep a newer reading",
    "forecast-renewal": "say how it looks",
    "return-account": "say that it is back",
    "tell-price": "say that they know",
    "ask-what-is-wrong": "say that you asked; {record-exit} keeps why",
    "record-exit": "say that it left, {take-back-exit} that it stays",
    "set-contract": "set the next renewal day",
    "mark-reviewed": "look at it",
    "decide": "look at it",
}


def clearing_action(keys: str, where: Where | None = None) -> Action:
    """Return the action that clears a reason with these keys of `store.rules.reason_kinds`, as the keys come.

    Raises KeyError for keys that clear nothing.
    """
    if keys == "r" and where is Where.REVIEW:
        return _BY_ID["decide"]
    return _BY_KEYS[keys]


def clearing_key(keys: str, keymap: Keymap, where: Where | None = None) -> str:
    """Return the key of the action that clears a reason, as the user has it on a screen."""
    return keymap.says(f"{{{clearing_action(keys, where).id}}}", where)


def how_it_clears(keys: str, keymap: Keymap, where: Where | None = None) -> str:
    """Return what the action that clears a reason does."""
    return keymap.says(_HOW[clearing_action(keys, where).id], where)


_BY_ID = {action.id: action for action in ALL}
_BY_KEYS = {keys: action for action in ALL if Where.ACCOUNT in action.where for keys in action.keys}
