"""Tells of a line that was given in quotes as a whole, in which nothing is read but text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from tui.cli import output


def tell_of_quotes(words: Sequence[str], says_more: Callable[[str], bool]) -> None:
    """Say so where one quoted argument is all there is and would say more than text without its quotes."""
    if len(words) == 1 and " " in words[0] and says_more(words[0]):
        output.narrate("What stands in quotes stays text; a day, a +word or a mark such as target: counts behind them.")
