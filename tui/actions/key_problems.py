"""Says where the user's keys are in each other's way, and what can no longer be reached."""

from collections.abc import Iterator

from tui.actions.action import Action, Where
from tui.actions.key_names import shown
from tui.actions.key_settings import KeyProblem
from tui.actions.keymap import Keymap
from tui.actions.keys import Clash

_WAYS_OUT = ("leave", "quit")


def key_problems(keymap: Keymap) -> list[KeyProblem]:
    """Return every clash and every action that nothing reaches; none for keys that are in order."""
    return [*_clashes(keymap), *_unreachable(keymap)]


def _clashes(keymap: Keymap) -> Iterator[KeyProblem]:
    found: dict[tuple[str, str], tuple[Clash, set[Where]]] = {}
    for where in Where:
        for clash in keymap.table(where).clashes:
            if not clash.wanted_by.gives_way:
                key = (clash.action.id, clash.wanted_by.id)
                found.setdefault(key, (clash, set()))[1].add(where)
    for clash, places in found.values():
        action, wanted_by = clash.action, clash.wanted_by
        wanted = "it" if clash.wanted == clash.keys else shown(clash.wanted)
        left = "" if all(_keys_left(keymap, wanted_by, where) for where in places) else ", which has no other key"
        there = _places(places, action.where & wanted_by.where)
        keys = f"{clash.keys.rpartition(' ')[0]} 1..{action.digits}" if action.digits else clash.keys
        yield KeyProblem(action.id, f"{there}{shown(keys)} is {action.id}, so {wanted} is not {wanted_by.id}{left}.")


def _unreachable(keymap: Keymap) -> Iterator[KeyProblem]:
    by_id = {action.id: action for action in keymap.actions}
    if not any(by_id[id].keys for id in (*_WAYS_OUT, "palette")):
        text = "leave, quit and palette have no key, so the app can only be left by closing the terminal."
        yield KeyProblem("palette", text)
    elif not by_id["palette"].keys:
        silent = [one.id for one in keymap.actions if not one.keys and one.id != "palette"]
        if silent:
            yield KeyProblem("palette", f"Without a key, and without palette's, nothing reaches {', '.join(silent)}.")
    for id in ("save-line", "cancel-line"):
        if not by_id[id].keys:
            yield KeyProblem(id, f"{id} has no key, so a dialog cannot be left by it.")


def _keys_left(keymap: Keymap, action: Action, where: Where) -> bool:
    held = keymap.table(where).action(action.id)
    return held is not None and bool(held.keys)


def _places(places: set[Where], both: frozenset[Where]) -> str:
    """Where it is so, to stand before the rest; nothing where it is so on every screen that both are meant on."""
    return "" if places >= both else f"In {', '.join(where for where in Where if where in places)}: "
