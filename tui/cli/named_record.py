"""Finds the record that is called by its kind and number, or the account that is called by its name."""

from __future__ import annotations

from collections.abc import Sequence

from store.errors import InvalidError
from tui.cli.invocation import Invocation


def record_meant(call: Invocation, words: Sequence[str], kinds: Sequence[str]) -> tuple[str, int]:
    """The kind and the number of what is meant, kind `account` for one word.

    Raises InvalidError for other words, and as accounts are found.
    """
    if len(words) == 2 and words[0] in kinds and words[1].isascii() and words[1].isdigit():
        return words[0], int(words[1])
    if len(words) == 1:
        return "account", call.account(words[0])[0]
    raise InvalidError("Say one account, or a kind and a number.", hint=f"Kinds: {', '.join(kinds)}.")
