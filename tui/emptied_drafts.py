"""Tells which texts that were typed and not saved are about what was emptied from the trash."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from typing import TYPE_CHECKING

from store.record_names import KIND_WORDS

if TYPE_CHECKING:
    from store.records.trash import Emptied
    from tui.dialogs.kept_lines import Unfinished

_RECORDS = {"resolve": "complaint", "lesson": "complaint", "reply": "complaint", "progress": "goal"}
"""What a text is about that is typed in a dialog of a record; the others are of accounts."""


def record_of(about: Hashable) -> tuple[str, int] | None:
    """Return the kind and the number of the record that a text is about; None for none, or several."""
    kind, *rest = about if isinstance(about, tuple) and len(about) > 1 else ("", None)
    table, number = rest[:2] if kind == "edit" else (_RECORDS.get(str(kind), "account"), rest[0])
    return (table, number) if table in KIND_WORDS and isinstance(number, int) else None


def about_emptied(texts: Mapping[Hashable, Unfinished], emptied: Emptied) -> Iterator[Hashable]:
    """Yield which of the texts are about one of the records, or name one of them in so many words."""
    from store.trash.naming import naming

    of_names = naming(emptied.names)
    for about, text in texts.items():
        kind, number = record_of(about) or ("", 0)
        said = (text.title, *text.typed, *(field.typed for field in text.fields.values()))
        if number in emptied.gone.get(kind, ()) or any(map(of_names.search, said)):
            yield about
