"""What a list of complaints or to-dos of any length knows of each before it is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from store.rules.folding import fold_letters, search_phrase


class Listed(NamedTuple):
    """One record: its id, its account's, the group it stands in, and the folded words that it is found by."""

    id: int
    account_id: int
    group: str
    words: str


def words_found(folded: str, *plain: str | None) -> str:
    """Join what a record is found by: text that is folded already, and plain words such as a name."""
    return "\n".join((folded, *(fold_letters(word) for word in plain if word)))


def holding(entries: Sequence[Listed], texts: Iterable[tuple[str, bool]]) -> Sequence[Listed]:
    """The entries that hold every text, in any language, in their order; a text with True must not be there."""
    for text, negated in texts:
        letters, phrase = fold_letters(text), search_phrase(text)
        pieces = [letters, phrase] if phrase else [letters]
        entries = [one for one in entries if any(piece in one.words for piece in pieces) != negated]
    return entries


def in_groups(entries: Iterable[Listed], groups: Iterable[str]) -> dict[str, list[int]]:
    """The ids of each group in its order; a group without any is left empty."""
    found: dict[str, list[int]] = {group: [] for group in groups}
    for one in entries:
        found.setdefault(one.group, []).append(one.id)
    return found
