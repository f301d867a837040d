"""Whether what is typed can only let fewer records through than what was typed before."""

from __future__ import annotations

from collections.abc import Sequence

from store.rules.folding import search_phrase

Texts = Sequence[tuple[str, bool]]
"""What must be found, or with True must not."""


def goes_on(texts: Texts, before: Texts) -> bool:
    """Whether everything that holds these texts holds the earlier ones too, in any language.

    That is so where each earlier word begins one of these, as the search writes them. One that must not be found
    has to be there as it was.
    """
    words, earlier = _words(texts), _words(before)
    return _unwanted(before) <= _unwanted(texts) and all(
        any(word.startswith(begun) for word in words) for begun in earlier
    )


def _words(texts: Texts) -> set[str]:
    phrases = (search_phrase(word) for text, negated in texts if not negated for word in text.split())
    return {phrase for phrase in phrases if phrase}


def _unwanted(texts: Texts) -> set[str]:
    return {text for text, negated in texts if negated}
