"""Makes the short Latin name that an account is called by."""

from __future__ import annotations

from typing import Any

from store.rules.folding import fold_letters, slug_of


def slug_for(name: str) -> str:
    """The slug of a name, which is transliterated when it has no Latin letters; it may be taken already."""
    return slug_of(name if name.isascii() or _has_latin(name) else _transliterated(name))


def _has_latin(name: str) -> bool:
    return any(character.isascii() and character.isalnum() for character in fold_letters(name))


def _transliterated(name: str) -> str:
    from anyascii import anyascii

    return anyascii(name)


def free_slug(connection: Any, name: str) -> str:
    """The slug of a name that no account in the book has: with `-2` and on when it is taken."""
    base = slug_for(name)
    slug, number = base, 1
    while connection.execute("SELECT 1 FROM account WHERE slug = ?", (slug,)).fetchone():
        number += 1
        slug = f"{base}-{number}"
    return slug
