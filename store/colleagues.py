"""Who works with the accounts beside oneself: their owners, and those who have been asked to do something."""

from __future__ import annotations

from collections.abc import Sequence

from store.book import Book
from store.clean_text import clean_name
from store.errors import NotFoundError
from store.identity import ME
from store.resolve import choose_person

_NAMES = """
SELECT owner FROM account WHERE owner IS NOT NULL UNION SELECT to_owner FROM owner_change WHERE to_owner IS NOT NULL
UNION SELECT assignee FROM todo WHERE assignee IS NOT NULL UNION SELECT value FROM setting WHERE key = ? ORDER BY 1
"""


def colleagues(book: Book) -> list[str]:
    """The names of all colleagues, oneself included."""
    with book.reading() as connection:
        return [name for (name,) in connection.execute(_NAMES, (ME,)).fetchall()]


def colleague_meant(names: Sequence[str], said: str) -> str:
    """The colleague whose name, or a word of it, begins with what was said behind an `@`.

    Raises NotFoundError with some names, AmbiguousError when several fit.
    """
    try:
        return choose_person(list(enumerate(names)), said)[1]
    except NotFoundError as problem:
        raise NotFoundError(
            f'No colleague is called "{said}".',
            hint=f'gt todo --for "NAME" names a new one; quoted, "@{said}" is text.',
            near=problem.near,
        ) from None


def colleague_named(book: Book, name: str) -> str:
    """A colleague by the whole name, spelled as the book has it; a new one as given. Raises InvalidError for none."""
    clean = clean_name(name, "The colleague's name")
    return next((known for known in colleagues(book) if known.casefold() == clean.casefold()), clean)
