"""How the trash is spoken of, in the app and in the shell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from store.record_names import KIND_WORDS, counted_parts
from tui.wording import counted

if TYPE_CHECKING:
    from store.records.trash import Emptied, TrashEntry

_STAYING = ("manual", "upgrade")
"""Backups that no newer one takes the place of."""


def kind_word(entry: TrashEntry) -> str:
    """Return what kind of records a deletion took: `account`, `to-dos`."""
    one, many = KIND_WORDS[entry.kind]
    return one if entry.count == 1 else many


def what_went_with(entry: TrashEntry) -> str:
    """Return what went with a deleted account: `with 2 people, 14 interactions`; empty when nothing did."""
    parts = counted_parts(entry.counts) if entry.kind == "account" else ""
    return f"with {parts}" if parts else ""


def gone_for_good(emptied: Emptied) -> str:
    """Return what was emptied, as a sentence."""
    return f"Deleted for good: {counted(emptied.entries, 'deletion')}. What was in it cannot be brought back."


def what_still_holds(emptied: Emptied) -> Iterator[str]:
    """Yield a sentence for each thing that still holds something of what was emptied."""
    if emptied.problem:
        yield f"Pieces of it may be left in the file, which could not be written anew: {emptied.problem}"
    for name, count in emptied.named.items():
        records = f"in {counted(count, 'record')} that gt find shows"
        where = records if count else "in a filter, a setting or a file name"
        yield f'The name "{name}" still stands {where}.'
    if emptied.backups:
        verb = "holds" if len(emptied.backups) == 1 else "hold"
        yield f"{counted(len(emptied.backups), 'backup')} from before still {verb} it:"
        for one in emptied.backups:
            until = "until you remove it" if one.reason in _STAYING else "until newer ones take its place"
            yield f"  {one.path}, {until}"
