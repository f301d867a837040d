"""Words of other programs as they are compared."""

from __future__ import annotations

import re

from store.rules.folding import fold_letters


def plain_words(text: str) -> str:
    """A word or phrase in plain small letters, its punctuation and joints made single blanks."""
    return " ".join(re.split(r"[\W_]+", fold_letters(text))).strip()
