"""Filters kept under a name."""

from __future__ import annotations

import shlex
from typing import Annotated

import typer

from store.rules.filter_words import words_given
from tui.cli import output
from tui.cli.filter_given import filter_given
from tui.cli.invocation import invocation_of
from tui.cli.options import ANY_WORDS, AsCsv, AsJson, Plain, command_group, example
from tui.cli.output import Listing, form_of
from tui.cli.tables import Column

app = command_group()


@app.command(
    "filter",
    context_settings=ANY_WORDS,
    epilog=example("gt filter slipping contact:over -snoozed:yes", "gt list @slipping"),
)
def keep_filter(
    context: typer.Context,
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="What to call it.")] = None,
    words: Annotated[list[str] | None, typer.Argument(metavar="[FILTER]...", help="As in gt list.")] = None,
    forget: Annotated[bool, typer.Option("--forget", help="Forget the filter of that name.")] = False,
    rename: Annotated[str, typer.Option("--rename", metavar="NAME", help="Call it by another name.")] = "",
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    plain: Plain = False,
) -> None:
    """Keep a filter under a name, or list those that are kept.

    gt list @NAME and gt due @NAME use it; in the app, f and its number.
    """
    from store.saved_filters import forget_filter, rename_filter, save_filter, saved_filters

    call, form = invocation_of(context), form_of(as_json, as_csv, plain)
    if name and forget:
        text = forget_filter(call.book(), name)
        output.saved(f"Forgot the filter {name}: {text}.")
    elif name and rename:
        output.saved(f"Renamed the filter {name} to {rename_filter(call.book(), name, rename)}.")
    elif name and words:
        filter_given(call, words)
        kept = save_filter(call.book(), name, words_given(words)[0])
        output.line(f"Kept as @{kept}. Use it with: gt list {shlex.quote(f'@{kept}')}")
    else:
        kept_filters = saved_filters(call.book())
        chosen = {key: text for key, text in kept_filters.items() if name is None or key == name}
        output.listing(
            form,
            Listing(
                columns=(Column("NAME"), Column("FILTER", gives_way=True)),
                rows=[(f"@{key}", text) for key, text in chosen.items()],
                objects=[{"name": key, "filter": text} for key, text in chosen.items()],
                nothing="No filter is kept yet. Keep one with: gt filter NAME WORDS...",
            ),
        )
