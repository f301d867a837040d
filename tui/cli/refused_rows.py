"""Names the rows and values that an import did not take: each of a few, by their causes where there are many."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from store.records.import_report import Refusal
from tui.cli import output
from tui.cli.terminal import is_terminal
from tui.wording import counted

_MOST_NAMED = 20
"""So many are named one by one on a terminal; a pipe or a file gets every one."""
_EXAMPLES = 3


def show_refused(refusals: Sequence[Refusal], *, whole: bool) -> None:
    """Name every refusal; of many, on a terminal, the first of each cause and how many more there are.

    With `whole` a file holds all of them, so that nothing needs to be said about where the rest is.
    """
    many = len(refusals) > _MOST_NAMED and is_terminal(sys.stderr)
    for text in _by_cause(refusals) if many else map(_sentence, refusals):
        output.narrate_wrapped(text)
    if many and not whole:
        output.narrate("--refused FILE writes every one of them with its line and reason.")


def save_refused(refusals: Sequence[Refusal], path: str) -> None:
    """Write every refusal to a new CSV file. Raises StoreError when it cannot be written."""
    from store.exchange.writers.atomic_file import atomic_file
    from store.exchange.writers.refused_rows import write_refused_rows

    if not refusals:
        output.narrate(f"Every row was taken; {path} was not written.")
        return
    with atomic_file(Path(path)) as file:
        write_refused_rows(refusals, file)
    output.narrate(f"What was not taken is in {path}: {counted(len(refusals), 'line')}.")


def _sentence(refusal: Refusal) -> str:
    return f"{refusal.sentence} The rest of the row was taken." if refusal.kept else refusal.sentence


def _by_cause(refusals: Sequence[Refusal]) -> Iterator[str]:
    """The first of each cause in full, then how many more there are and where they begin and end."""

    def cause(one: Refusal) -> tuple[str, str, str]:
        return one.file, one.column, one.cause

    order = {key: place for place, key in enumerate(dict.fromkeys(map(cause, refusals)))}
    together = sorted(refusals, key=lambda one: order[cause(one)])
    for _, found in groupby(together, key=cause):
        same = list(found)
        yield from map(_sentence, same[:_EXAMPLES])
        if rest := same[_EXAMPLES:]:
            yield f"  and {counted(len(rest), 'more row')} for the same reason, {_span(rest)}"


def _span(refusals: Sequence[Refusal]) -> str:
    first, last = refusals[0], refusals[-1]
    if first.item:
        return first.item if first is last else f"{first.item} to {last.item}"
    return f"line {first.line}" if first is last else f"lines {first.line} to {last.line}"
