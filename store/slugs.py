"""Makes the short Latin name that an account is called by."""

from __future__ import annotations

from store.rules.folding import fold_letters, slug_of


def slug_for(name: str) -> str:
    """The slug of a name, which is transliterated when it has no Latin letters; it may be taken already."""
    return slug_of(name if name.isascii() or _has_latin(name) else _transliterated(name))


def _has_latin(name: str) -> bool:
    return any(character.isascii() and character.isalnum() for character in fold_letters(name))


def _transliterated(name: str) -> str:
    from anyascii import anyascii

    return anyascii(name)
