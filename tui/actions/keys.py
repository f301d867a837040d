"""The keys of a set of actions as one table, prefix keys included."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tui.actions.action import Action

_SHOWN = {
    "escape": "esc",
    "pagedown": "page down",
    "pageup": "page up",
    "f1": "F1",
}


class Call(NamedTuple):
    """An action that a key has reached, with the digit that was typed for it, if any."""

    action: Action
    digit: int | None = None

    @property
    def command(self) -> str:
        """The action as Textual runs it: `tick_moment(3)`."""
        return self.action.method if self.digit is None else f"{self.action.method}({self.digit})"


class KeyTable:
    """Finds the action for keys pressed one after the other."""

    def __init__(self, actions: Iterable[Action]) -> None:
        self._actions = tuple(actions)
        self._calls: dict[tuple[str, ...], Call] = {}
        self.clashes: list[str] = []
        """A sentence for every key that two actions want, or that is wanted alone and as a prefix."""
        for action in self._actions:
            for keys, call in _calls(action):
                self._add(keys, call)
        self._prefixes = {keys[:-1] for keys in self._calls if len(keys) > 1}
        for prefix in sorted(self._prefixes & self._calls.keys()):
            action = self._calls[prefix].action
            self.clashes.append(f"{shown(' '.join(prefix))} is {action.id}, and other keys begin with it.")

    def call(self, pressed: tuple[str, ...]) -> Call | None:
        """Return what these keys do, or None."""
        return self._calls.get(pressed)

    def is_prefix(self, pressed: tuple[str, ...]) -> bool:
        """Return whether another key is awaited after these."""
        return pressed in self._prefixes

    def after(self, prefix: str) -> list[tuple[str, Action]]:
        """Return the keys that may follow a prefix key, each with its action."""
        return [
            (rest, action)
            for action in self._actions
            for first, _, rest in (keys.partition(" ") for keys in action.keys)
            if first == prefix and rest
        ]

    def _add(self, keys: tuple[str, ...], call: Call) -> None:
        if (taken := self._calls.setdefault(keys, call)) is not call:
            self.clashes.append(f"{shown(' '.join(keys))} is both {taken.action.id} and {call.action.id}.")


def shown(keys: str) -> str:
    """Return keys as a person reads them: `escape` is `esc`, `m 1..9` is `m 1-9`."""
    return " ".join(_SHOWN.get(key, key).replace("..", "-") for key in keys.split(" "))


def _calls(action: Action) -> Iterator[tuple[tuple[str, ...], Call]]:
    for keys in action.keys:
        *before, last = keys.split(" ")
        first, dots, final = last.partition("..")
        if not dots:
            yield (*before, last), Call(action)
            continue
        for digit in range(int(first), int(final) + 1):
            yield (*before, str(digit)), Call(action, digit)
