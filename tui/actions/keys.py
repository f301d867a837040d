"""The keys of a set of actions as one table, prefix keys included."""

from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from tui.actions.action import Action

Pressed = tuple[str, ...]
"""Keys pressed one after the other."""


class Call(NamedTuple):
    """An action that a key has reached, with the digit that was typed for it, if any."""

    action: Action
    digit: int | None = None

    @property
    def command(self) -> str:
        """The action as Textual runs it: `tick_moment(3)`."""
        return self.action.method if self.digit is None else f"{self.action.method}({self.digit})"


class Clash(NamedTuple):
    """Keys that one action has and another one wanted: the same, or keys that begin alike."""

    keys: str
    action: Action
    wanted_by: Action
    wanted: str
    """The keys that the other action was to have."""


class KeyTable:
    """Finds the action for keys pressed one after the other.

    Where two actions want the same keys, or one wants alone what the keys of the other begin with, those of `first`
    have them, and among equals the one that stands first.
    """

    def __init__(self, actions: Iterable[Action], first: Collection[str] = ()) -> None:
        actions = tuple(actions)
        self.clashes: list[Clash] = []
        self._calls: dict[Pressed, Call] = {}
        self._begun: dict[Pressed, tuple[Pressed, Call]] = {}
        """What can still be reached after keys that do nothing alone, with all of its keys."""
        kept: dict[str, tuple[str, ...]] = {}
        for action in sorted(actions, key=lambda one: (one.gives_way, one.id not in first)):
            taken = tuple(keys for keys in action.keys if self._take(keys, action))
            kept[action.id] = taken or self._take_other(action)
        self.actions = tuple(action._replace(keys=kept[action.id]) for action in actions)
        """The actions with the keys by which each can be reached."""
        self._by_id = {action.id: action for action in self.actions}
        for action in actions:
            self._add(asking_for_digit(action), action)

    def call(self, pressed: Pressed) -> Call | None:
        """Return what these keys do, or None."""
        return self._calls.get(pressed)

    def is_prefix(self, pressed: Pressed) -> bool:
        """Return whether another key is awaited after these."""
        return pressed in self._begun

    def action(self, id: str) -> Action | None:
        """Return the action of that id with its keys, None where there is none."""
        return self._by_id.get(id)

    def after(self, prefix: Pressed) -> list[tuple[str, Action]]:
        """Return the keys that may follow, each with its action; none for an action that awaits a digit now."""
        found = []
        for action in self.actions:
            for keys in (*action.keys, *asking_for_digit(action)):
                pressed = tuple(keys.split(" "))
                if pressed[: len(prefix)] == prefix and (len(pressed) > len(prefix) or action.digits):
                    found.append((" ".join(pressed[len(prefix) :]), action))
        return found

    def _take(self, keys: str, action: Action) -> bool:
        """Give an action its keys as far as they are free; whether any of them are."""
        ways = list(_ways(keys, action))
        free = [(pressed, call) for pressed, call in ways if self._in_the_way(pressed) is None]
        for pressed, _ in ways:
            if held := self._in_the_way(pressed):
                self.clashes.append(Clash(" ".join(held[0]), held[1].action, action, " ".join(pressed)))
        for pressed, call in free:
            self._set(pressed, call)
        return bool(free)

    def _take_other(self, action: Action) -> tuple[str, ...]:
        """Give an action that can be reached by none of its keys the others that it has for that; which these are."""
        if not (action.keys and action.instead and self._take(action.instead, action)):
            return ()
        self.clashes = [clash for clash in self.clashes if clash.wanted_by is not action]
        return (action.instead,)

    def _in_the_way(self, pressed: Pressed) -> tuple[Pressed, Call] | None:
        """What has these keys, some that begin with them, or their beginning."""
        for length in range(1, len(pressed) + 1):
            if call := self._calls.get(pressed[:length]):
                return pressed[:length], call
        return self._begun.get(pressed)

    def _add(self, keys: Iterable[str], action: Action) -> None:
        for one in keys:
            for pressed, call in _ways(one, action):
                self._set(pressed, call)

    def _set(self, pressed: Pressed, call: Call) -> None:
        self._calls[pressed] = call
        for length in range(1, len(pressed)):
            self._begun.setdefault(pressed[:length], (pressed, call))


def asking_for_digit(action: Action) -> tuple[str, ...]:
    """Return what stands for the keys of an action that awaits a digit when it is chosen by its name."""
    return (f"<{action.id}>",) if action.digits else ()


def _ways(keys: str, action: Action) -> Iterator[tuple[Pressed, Call]]:
    pressed = tuple(keys.split(" "))
    if not action.digits:
        yield pressed, Call(action)
    for digit in range(1, action.digits + 1):
        yield (*pressed, str(digit)), Call(action, digit)
