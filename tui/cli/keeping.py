"""Backups of the book, bringing one back, and checking the book."""

from __future__ import annotations

import os
import sys
from typing import Annotated

import typer

from store.errors import InvalidError
from tui.cli import output
from tui.cli.given import path_given
from tui.cli.invocation import invocation_of
from tui.cli.options import AsCsv, AsJson, Plain, command_group, example
from tui.cli.output import Listing, form_of
from tui.cli.tables import Column
from tui.cli.terminal import is_terminal

app = command_group()


@app.command(epilog=example("gt backup", "gt backup ~/safe/book.db", "gt backup --list"))
def backup(
    context: typer.Context,
    path: Annotated[str, typer.Argument(metavar="[PATH]", help="Where to; beside the book without it.")] = "",
    listed: Annotated[bool, typer.Option("--list", help="List the backups there are.")] = False,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    plain: Plain = False,
) -> None:
    """Copy the book and check the copy, or list the copies."""
    from store.backup import back_up, backups_of

    call, form = invocation_of(context), form_of(as_json, as_csv, plain)
    if not listed:
        output.line(f"Backed up to {back_up(call.book(), reason='manual', to=path_given(path) or None)}")
        return
    held = backups_of(call.book_path)
    output.listing(
        form,
        Listing(
            columns=(Column("MADE"), Column("WHY"), Column("BYTES", on_the_right=True), Column("FILE")),
            rows=[(f"{one.at:%Y-%m-%d %H:%M}", one.reason, f"{one.size:,}", one.path) for one in held],
            objects=[
                {"at": one.at.isoformat(), "reason": one.reason, "bytes": one.size, "path": one.path} for one in held
            ],
            nothing="There is no backup yet. gt backup makes one.",
        ),
    )


@app.command(epilog=example("gt restore 2026-11-22", "gt restore ~/safe/book.db"))
def restore(
    context: typer.Context,
    which: Annotated[str, typer.Argument(metavar="[PATH|DATE]", help="The newest backup without it.")] = "",
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask, also about what was deleted for good.")] = False,
) -> None:
    """Bring a backup back, also over a damaged book.

    On a terminal it asks first. The book as it is now is backed up, or kept beside the new one when it is damaged.
    """
    from store.restore import chosen_backup
    from store.restore import restore as bring_back
    from store.rules.dates import parse_iso_day

    call = invocation_of(context)
    backup = chosen_backup(call.book_path, parse_iso_day(which) or path_given(which) or None)
    _tell_what_comes_back(call.book_path, backup)
    asks = f"Make the book what it was in {backup}? What was done since is not in it. [y/N] "
    if not yes and is_terminal(sys.stdin) and os.path.exists(backup) and not output.asked(asks):
        raise InvalidError("The book is kept as it is.", hint="gt backup --list shows every backup.")
    done = bring_back(call.book_path, backup, call.clock)
    output.line(f"The book is as it was in {done.backup}")
    if done.kept:
        output.narrate(f"What it was before is in {done.kept}")
    if done.set_aside:
        output.narrate(f"The damaged file is kept as {done.set_aside}")


def _tell_what_comes_back(path: str, backup: str) -> None:
    """Say what the backup holds that was deleted for good."""
    from store.record_names import KIND_WORDS, counted_kind
    from store.trash.coming_back import coming_back

    if counts := coming_back(path, backup):
        records = ", ".join(counted_kind(counts[kind], kind) for kind in KIND_WORDS if kind in counts)
        output.narrate(f"This backup brings back what was deleted for good since: {records}.")
