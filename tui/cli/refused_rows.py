"""Names the rows and values that an import did not take: each of a few, by their causes where there are many."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from store.records.import_report import Refusal
from tui.cli import output
from tui.cli.terminal import is_terminal
from tui.refused_text import by_cause, refusal_sentence
from tui.wording import counted

_MOST_NAMED = 20
"""So many are named one by one on a terminal; a pipe or a file gets every one."""


def show_refused(refusals: Sequence[Refusal], *, whole: bool) -> None:
    """Name every refusal; of many, on a terminal, the first of each cause and how many more there are.

    With `whole` a file holds all of them, so that nothing needs to be said about where the rest is.
    """
    many = len(refusals) > _MOST_NAMED and is_terminal(sys.stderr)
    for text in by_cause(refusals) if many else map(refusal_sentence, refusals):
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
