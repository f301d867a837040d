"""Finds words in a reply that had better be slept on."""

from __future__ import annotations

from collections.abc import Iterable

from store.rules.folding import fold_letters


def heated_words_in(text: str, words: Iterable[str]) -> tuple[str, ...]:
    """Those of `words` (each one or more words) that the text says, whatever its case and accents, in their order."""
    said = f" {_plain(text)} "
    return tuple(one for one in words if (wanted := _plain(one)) and f" {wanted} " in said)


def _plain(text: str) -> str:
    """Folded, with everything that is neither a letter nor a digit as one blank."""
    return " ".join("".join(one if one.isalnum() else " " for one in fold_letters(text)).split())
