"""Tells how the files of an import were understood and what came of it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from store.errors import StoreError
from store.records.import_report import ImportReport, TableRead
from tui.cli import output
from tui.cli.output import Form, Listing
from tui.cli.tables import Column
from tui.wording import counted

_INDENT = "  "


def show_tables(tables: Sequence[TableRead]) -> None:
    """Say, before anything is written, what each file holds and which column goes where."""
    for table in tables:
        name = f"{table.file}:{table.name}" if table.name else table.file
        output.narrate(f"{name}: {counted(table.rows, 'row')}, one {table.kind} each")
        used = [header if header == target else f"{header} as {target}" for header, target in table.columns if target]
        left_out = [header for header, target in table.columns if not target]
        output.narrate_wrapped(f"columns: {', '.join(used)}", _INDENT)
        if left_out:
            output.narrate_wrapped(f"left out: {', '.join(left_out)}", _INDENT)
        for note in table.notes:
            output.narrate_wrapped(note, _INDENT)


def show_outcome(report: ImportReport) -> None:
    """Say what came of the import: contradictions, what is unknown, and the counts by kind."""
    for sentence in (*report.contradictions, *report.notes):
        output.narrate_wrapped(sentence)
    figures = ("NEW", "CHANGED", "SAME", "REFUSED")
    output.listing(
        Form("table"),
        Listing(
            columns=(Column("KIND"), *(Column(title, on_the_right=True) for title in figures)),
            rows=[
                (one.kind, *(f"{count:,}" for count in (one.new, one.changed, one.same, one.refused)))
                for one in report.counts
            ],
            objects=[],
            nothing="Nothing was found to import.",
        ),
    )
    if report.dry_run:
        output.line("A dry run: nothing was written.")
    elif report.changed_book:
        output.saved(f"{report.label}.")
    elif any(one.same for one in report.counts):
        output.line("What was taken was in the book already: nothing was changed.")
    else:
        output.line("Nothing was imported.")


def save_mappings(report: ImportReport, path: str) -> None:
    """Write how the columns were understood to a new file that --map reads. Raises StoreError when it cannot be."""
    from store.exchange.mapping import Mapping
    from store.exchange.mapping_file import mappings_as_text
    from store.exchange.writers.atomic_file import atomic_file

    if os.path.lexists(path):
        raise StoreError(f"The mapping was not written: {path} exists already.", hint="Name another file.")
    mappings = {
        f"{table.file}:{table.name}" if table.name else table.file: Mapping(table.kind, dict(table.columns))
        for table in report.tables
    }
    with atomic_file(Path(path)) as file:
        file.write(mappings_as_text(mappings))
    output.narrate(f"The mapping is in {path}; edit it and pass it with --map.")
