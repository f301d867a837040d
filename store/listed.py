"""What a list of complaints or to-dos of any length knows of each before it is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from store.rules.folding import fold_letters, search_phrase

_KNOWN = 4096


class Listed(NamedTuple):
    """One record: its id, its account's, and the group it stands in."""

    id: int
    account_id: int
    group: str


def words_found(rows: Iterable[tuple[Any, ...]]) -> dict[int, str]:
    """What each record is found by: rows are its id, its text, folded already, and plain words such as a name."""
    # Owners and categories come again and again, and so do the names of accounts.
    folded = lru_cache(_KNOWN)(fold_letters)
    return {one: "\n".join((text, *(folded(word) for word in plain if word))) for one, text, *plain in rows}


def holding(entries: Sequence[Listed], texts: Iterable[tuple[str, bool]], words: Mapping[int, str]) -> Sequence[Listed]:
    """The entries that hold every text, in any language, in their order; a text with True must not be there.

    `words` are those that each is found by, joined by `words_found`.
    """
    for text, negated in texts:
        letters, phrase = fold_letters(text), search_phrase(text)
        if phrase and phrase != letters:
            entries = [
                one for one in entries if (letters in (held := words.get(one.id, "")) or phrase in held) != negated
            ]
        else:
            entries = [one for one in entries if (letters in words.get(one.id, "")) != negated]
    return entries


def in_groups(entries: Iterable[Listed], groups: Iterable[str]) -> dict[str, list[int]]:
    """The ids of each group in its order; a group without any is left empty."""
    found: dict[str, list[int]] = {group: [] for group in groups}
    for one in entries:
        found.setdefault(one.group, []).append(one.id)
    return found
