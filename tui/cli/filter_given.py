"""Reads the filter that a command is given as its words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from store.errors import InvalidError
from store.rules.filters import Filter, FilterError, read_filter
from tui.cli.invocation import Invocation

FilterWords = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[FILTER]...",
        help="Words such as stage:renewal, owner:nina, contact>30d, -tag:qbr, a kept @name, or text.",
    ),
]


def filter_given(call: Invocation, words: Sequence[str]) -> Filter:
    """The filter that the words make, a kept one for `@name`. Raises InvalidError for one that means nothing."""
    from store.saved_filters import with_saved

    unknown = [word for word in words if word.startswith("--")]
    if unknown:
        raise InvalidError(f"There is no option {unknown[0]}.", hint="gt list --help names them.")
    try:
        return read_filter(with_saved(call.book(), list(words)))
    except FilterError as problem:
        raise InvalidError(str(problem), hint=problem.hint) from None
