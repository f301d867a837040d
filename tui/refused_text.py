"""The rows and values that an import did not take, in sentences for both doors."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from store.records.import_report import Refusal
from tui.wording import counted

_EXAMPLES = 3


def refusal_sentence(refusal: Refusal) -> str:
    """Return where and why something was not taken, and whether the rest of its row was."""
    return f"{refusal.sentence} The rest of the row was taken." if refusal.kept else refusal.sentence


def by_cause(refusals: Sequence[Refusal]) -> Iterator[str]:
    """Yield the first of each cause in full, then how many more there are and where they begin and end."""

    def cause(one: Refusal) -> tuple[str, str, str]:
        return one.file, one.column, one.cause

    order = {key: place for place, key in enumerate(dict.fromkeys(map(cause, refusals)))}
    together = sorted(refusals, key=lambda one: order[cause(one)])
    for _, found in groupby(together, key=cause):
        same = list(found)
        yield from map(refusal_sentence, same[:_EXAMPLES])
        if rest := same[_EXAMPLES:]:
            yield f"  and {counted(len(rest), 'more row')} for the same reason, {_span(rest)}"


def _span(refusals: Sequence[Refusal]) -> str:
    first, last = refusals[0], refusals[-1]
    if first.item:
        return first.item if first is last else f"{first.item} to {last.item}"
    return f"line {first.line}" if first is last else f"lines {first.line} to {last.line}"
