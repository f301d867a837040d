"""What the actions of one file of the registry do, each a function that takes the screen it is done on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, NamedTuple, TypeVar

from tui.actions.action import Action
from tui.actions.hints import Hint
from tui.actions.keys import Call

OnScreen = TypeVar("OnScreen", contravariant=True)
"""What such functions need to know of a screen."""


class ByDigit(NamedTuple, Generic[OnScreen]):
    """A function that takes a digit too, and the one that names the digits for the hint line."""

    do: Callable[[OnScreen, int], None]
    hints: Callable[[OnScreen], Sequence[Hint]]


class Deeds(Generic[OnScreen]):
    """Functions that are called as Textual would call the actions: `log_contact` does `log-contact`."""

    def __init__(self, *done: Callable[[OnScreen], None], by_digit: Sequence[ByDigit[OnScreen]] = ()) -> None:
        self._done = {function.__name__: function for function in done}
        self._by_digit = {one.do.__name__: one for one in by_digit}

    @property
    def methods(self) -> frozenset[str]:
        """The names of all."""
        return frozenset(self._done) | frozenset(self._by_digit)

    def do(self, screen: OnScreen, call: Call) -> bool:
        """Do what a key has asked for; False where that is nothing of this."""
        method = call.action.method
        if call.digit is not None and method in self._by_digit:
            self._by_digit[method].do(screen, call.digit)
        elif method in self._done:
            self._done[method](screen)
        else:
            return False
        return True

    def digit_hints(self, screen: OnScreen, action: Action) -> Sequence[Hint]:
        """Return what the digits mean that an action awaits; nothing where that is not known."""
        one = self._by_digit.get(action.method)
        return one.hints(screen) if one else ()
