"""The keys of every action as the user has them, and the texts that name them."""

import re
from collections.abc import Mapping, Sequence

from tui.actions.action import ANYWHERE, DIALOGS, Action, Group, Where
from tui.actions.key_names import is_typed_text, shown
from tui.actions.keys import KeyTable
from tui.actions.presets import DEFAULT, PRESETS
from tui.actions.registry import ALL

_NAMED = re.compile(r"\{([a-z-]+)\}")
_NO_KEY = "<none>"
_BY_COMMA = {",": "comma"}


class Keymap:
    """A preset with the user's own keys over it; theirs go before all others."""

    def __init__(self, preset: str = DEFAULT, own: Mapping[str, Sequence[str]] | None = None) -> None:
        """`own` is by the ids of actions; no keys for one means that it is reached by its name only."""
        self.own = dict(own or {})
        """The keys that the user has chosen, by the ids of actions."""
        self._preset = PRESETS[preset]
        self._tables: dict[Where, KeyTable] = {}
        chosen = {**self._preset, **self.own}
        self._by_id = {one.id: one._replace(keys=tuple(chosen.get(one.id, one.keys))) for one in ALL}
        self.actions = tuple(one._replace(help=self.says(one.help)) for one in self._by_id.values())
        """Every action with the keys that it is to have."""

    def is_of_preset(self, id: str) -> bool:
        """Return whether an action has its keys from the preset and not as they come."""
        return id in self._preset and id not in self.own

    def table(self, where: Where) -> KeyTable:
        """Return the keys of one screen, without those that others have there."""
        if where not in self._tables:
            meant = [action for action in self.actions if where in action.where]
            self._tables[where] = KeyTable(meant, first=self.own)
        return self._tables[where]

    def meant_elsewhere(self, key: str) -> Action | None:
        """Return the action of some screen that a letter runs, else one that it begins; none that only moves about."""
        if not is_typed_text(key):
            return None
        meant = [one for one in self.actions if one.where & ANYWHERE and one.group is not Group.MOVING]
        begun = (one for one in meant if any(keys.startswith(f"{key} ") for keys in one.keys))
        return next((one for one in meant if key in one.keys), None) or next(begun, None)

    def key(self, id: str, where: Where | None = None) -> str:
        """Return the key that texts name for an action on a screen, as people read it; empty without one.

        Raises KeyError for an unknown id.
        """
        action = (self.table(where).action(id) if where else None) or self._by_id[id]
        return shown(action.keys[0]) if action.keys else ""

    def says(self, words: str, where: Where | None = None) -> str:
        """Return words with the keys of the actions that they name: `{undo} undoes it` is `u undoes it`.

        For an action without a key it is what finds it by its name. Other words in braces stay as they are.
        """

        def named(found: re.Match[str]) -> str:
            id = found[1]
            return (self.key(id, where) or self._way_by_name(id)) if id in self._by_id else found[0]

        return _NAMED.sub(named, words)

    def for_bindings(self) -> dict[str, str]:
        """Return the keys as Textual's keymap wants them: by id, with commas between; one key at a time."""
        return {action.id: ",".join(_single(action)) or _NO_KEY for action in self.actions}

    def _way_by_name(self, id: str) -> str:
        action = self._by_id[id]
        if not action.where & ANYWHERE:
            return "no key"
        return " ".join(filter(None, (self.key("palette"), action.title)))


def _single(action: Action) -> list[str]:
    takes_text = Where.LINE in action.where or not action.where & DIALOGS
    single = [keys for keys in action.keys if " " not in keys and not (takes_text and is_typed_text(keys))]
    return [_BY_COMMA.get(keys, keys) for keys in single]


AS_IT_COMES = Keymap()
"""The keys of somebody who has not set any."""
