"""Makes the short plain name by which an account is called in the shell."""

from __future__ import annotations

from typing import Any

from store.rules.folding import fold_letters, slug_of


def base_slug(name: str) -> str:
    """The slug of a name, transliterated where it has no Latin letters or digits; others may have it already."""
    if name.isascii() or any(letter.isascii() and letter.isalnum() for letter in fold_letters(name)):
        return slug_of(name)
    from anyascii import anyascii

    return slug_of(anyascii(name))


def free_slug(connection: Any, name: str) -> str:
    """The slug of a name that no account in the book has: with `-2` and on when it is taken."""
    base = base_slug(name)
    slug, number = base, 1
    while connection.execute("SELECT 1 FROM account WHERE slug = ?", (slug,)).fetchone():
        number += 1
        slug = f"{base}-{number}"
    return slug
