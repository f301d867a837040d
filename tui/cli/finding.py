"""Finding anything by its words."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from tui.cli import output
from tui.cli.invocation import Invocation, invocation_of
from tui.cli.options import ANY_WORDS, AsCsv, AsJson, Plain, command_group, example
from tui.cli.output import Form, Listing, form_of
from tui.cli.tables import Column
from tui.cli.terminal import width_of

if TYPE_CHECKING:
    from store.records.found import Found
    from store.rules.search_words import Search

app = command_group()

_SHARE = 3
"""The table leaves at least a third of a line to the text."""


@app.command(
    context_settings=ANY_WORDS,
    epilog=example("gt find invoice", "gt find zhang", 'gt find "next step" owner:nina kind:call since:90d'),
)
def find(
    context: typer.Context,
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", help="Words in any language, all to be found.")],
    kind: Annotated[str, typer.Option("--kind", metavar="KIND", help="Only these: call, complaint, to-do, ...")] = "",
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1, help="At most so many.")] = 50,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    plain: Plain = False,
) -> None:
    """Find anything by its words.

    Looks through every name, note and text of the book: accounts and people first, then the newest. The last word
    may be the beginning of one, words in quotes stand side by side, and plain letters find any writing: zhang finds 张.
    """
    from store.standing import settle

    call, form = invocation_of(context), form_of(as_json, as_csv, plain)
    settle(call.book())
    line = " ".join(map(_as_typed, words))
    search = _search(call, line, kind)
    found = _found(call, search, limit)
    _print(form, found, search, "" if found else _nothing(call, search, line))


def _search(call: Invocation, line: str, kind: str) -> Search:
    """What is looked for. Raises InvalidError for a kind that there is not."""
    from store.errors import InvalidError
    from store.finding.everything import kinds_in, search_of

    search = search_of(call.book(), line)
    if not kind:
        return search
    kinds = kinds_in(call.book())
    chosen = frozenset(one for one in kinds if one.startswith(kind.lower()))
    if not chosen:
        raise InvalidError(f'"{kind}" is no kind of record.', hint=f"Kinds: {', '.join(kinds)}.")
    return search._replace(kinds=chosen)


def _as_typed(word: str) -> str:
    """A word of the shell as it would be typed in the app: one with a blank was quoted, unless it says more."""
    return f'"{word}"' if " " in word and not any(sign in word for sign in '":') else word


def _found(call: Invocation, search: Search, limit: int) -> list[Found]:
    from store.finding.everything import find as find_keys
    from store.finding.reading import read_found

    keys = find_keys(call.book(), search, named_limit=limit, dated_limit=limit).keys[:limit]
    records = read_found(call.book(), keys, search)
    return [records[key] for key in keys if key in records]


def _nothing(call: Invocation, search: Search, line: str) -> str:
    from store.finding.everything import near_lines

    near = near_lines(call.book(), line, search)
    meant = f" Did you mean {' or '.join(near)}?" if near else ""
    return f"Nothing holds {line}.{meant}"


def _print(form: Form, found: Sequence[Found], search: Search, nothing: str) -> None:
    from store.finding.reading import places_in
    from tui.cli.json_forms import found_object

    width = width_of(sys.stdout) if form.name == "table" else None
    output.listing(
        form,
        Listing(
            columns=(Column("KIND"), Column("ID", on_the_right=True), Column("ACCOUNT", gives_way=True),
                     Column("DAY"), Column("TEXT", gives_way=True)),
            rows=[(one.what, str(one.id), one.account_name, one.day.isoformat() if one.day else "",
                   _passage(one, width) if width else one.text) for one in found],
            objects=[found_object(one) for one in found],
            nothing=nothing,
            matches=lambda cell: places_in(cell, search),
        ),
    )  # fmt: skip


def _passage(one: Found, width: int) -> str:
    """The text from where its first match comes into sight, however narrow the table makes it."""
    from tui.passage import beside_name, start_of

    text, places = beside_name(one)
    start = start_of(text, places, width // _SHARE)
    return f"{'> ' if start else ''}{text[start : start + width]}".replace("\n", " ")
