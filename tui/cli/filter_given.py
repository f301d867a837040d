"""Reads the filter that a command is given as its words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from store.errors import InvalidError, NotFoundError, WrongWordError
from store.rules.filter_words import words_given
from store.rules.filters import KEPT, Filter, FilterError, UnknownKeptError, read_filter
from tui.cli.invocation import Invocation

FilterWords = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[FILTER]...",
        help="Words such as stage:renewal, owner:nina, contact>30d, -tag:qbr, a kept @name, or text.",
    ),
]


def filter_given(call: Invocation, words: Sequence[str]) -> Filter:
    """The filter that the words make, a kept one for `@name`.

    Raises WrongWordError for one that means nothing, with its place in the line of the words, NotFoundError for the
    name of a filter that is not kept.
    """
    from store.account_filter import check_filter
    from store.saved_filters import saved_filters

    unknown = [word for word in words if word.startswith("--")]
    if unknown:
        raise InvalidError(f"There is no option {unknown[0]}.", hint="gt list --help names them.")
    kept = saved_filters(call.book()) if any(word.startswith(KEPT) for word in words) else {}
    try:
        chosen = read_filter(words, kept)
        check_filter(call.book(), chosen)
    except UnknownKeptError as problem:
        raise NotFoundError(str(problem), near=tuple(kept)) from None
    except FilterError as problem:
        raise WrongWordError(str(problem), hint=problem.hint, place=problem.place, line=words_given(words)[0]) from None
    except WrongWordError as problem:
        problem.line = words_given(words)[0]
        raise
    return chosen
