"""What it takes for a kind of record to be edited field by field."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from store.book import Book
from store.editing.field import Field
from store.errors import EditedElsewhereError, InvalidError
from store.record_names import name_of_record
from store.steps import relabel

if TYPE_CHECKING:
    from sqlmodel import Session

_MOST_NAMED = 3
"""Fields that are named before the last one; of more it is said how many they are."""

Write = Callable[["Session", int, Mapping[str, Any], Book], None]


@dataclass(frozen=True, slots=True)
class Editable:
    """A kind of record, by the word that names it in `gt edit KIND ID`.

    `fields` are those of one record, with the choices that the book has. `held` gives what they hold as it would be
    typed, and raises NotFoundError; reading that again gives the same values. `write` stores values by field
    inside a change, and raises InvalidError. `text` is the field that is the record's own longer text. Fields that
    begin with `own_prefix` are a person's own and need no mention in `fields`.
    """

    kind: str
    fields: Callable[[Book, int], Sequence[Field]]
    held: Callable[[sqlite3.Connection, int], dict[str, str]]
    write: Write
    text: str
    own_prefix: str = ""


def held_by(book: Book, editable: Editable, record_id: int) -> dict[str, str]:
    """The fields of a record as they would be typed. Raises NotFoundError."""
    with book.snapshot() as connection:
        return editable.held(connection, record_id)


def edit(
    book: Book,
    editable: Editable,
    record_id: int,
    values: Mapping[str, Any],
    typed_over: Mapping[str, str] | None = None,
) -> str:
    """Change fields of a record as one step; what was changed of what, such as `Changed note and city of Acme`.

    `typed_over` is what fields held when typing began. Raises EditedElsewhereError when one of them holds
    something else by now, InvalidError for a value that cannot be, NotFoundError.
    """
    with book.change("Changed a record") as session:
        connection: Any = session.connection().connection
        refuse_typed_over(editable.held(connection, record_id), typed_over or {})
        editable.write(session, record_id, values, book)
        session.flush()
        label = f"Changed {_named(editable, values)}{name_of_record(connection, editable.kind, record_id)}"
        relabel(connection, label)
    return label


def _named(editable: Editable, names: Iterable[str]) -> str:
    """Fields as the beginning of what they belong to: `note and city of `; empty without any."""
    *others, last = [name.removeprefix(editable.own_prefix).replace("_", " ") for name in names] or [""]
    if len(others) > _MOST_NAMED:
        return f"{len(others) + 1} fields of "
    return f"{', '.join(others)} and {last} of " if others else f"{last} of " if last else ""


def field_called(editable: Editable, fields: Sequence[Field], name: str) -> Field:
    """The field of that name. Raises InvalidError with the fields there are."""
    for field in fields:
        if field.name == name:
            return field
    own = editable.own_prefix
    if own and name.startswith(own) and name != own:
        return Field(name, name.removeprefix(own))
    known = ", ".join(field.name for field in fields if not (own and field.name.startswith(own)))
    yours = f"; {own}NAME for your own" if own else ""
    raise InvalidError(f'{_article(editable.kind)} has no field "{name}".', hint=f"Fields: {known}{yours}.")


def _article(kind: str) -> str:
    return f"{'An' if kind[0] in 'aeiou' else 'A'} {kind}"


def refuse_typed_over(now: Mapping[str, str], typed_over: Mapping[str, str]) -> None:
    """Raise EditedElsewhereError when a field holds another text than the one that was typed over."""
    theirs = {name: now.get(name, "") for name, text in typed_over.items() if now.get(name, "") != text}
    if theirs:
        raise EditedElsewhereError("This was changed elsewhere while you were typing.", theirs=theirs)
