"""Bringing files in: accounts, people and what happened with them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from store.errors import InvalidError, StoreError
from tui.cli.given import day_back, path_given
from tui.cli.invocation import Invocation, invocation_of
from tui.cli.options import command_group, example
from tui.cli.problems import PARTLY

if TYPE_CHECKING:
    from datetime import date

    from store.exchange.reading_files import ImportOptions
    from store.records.import_report import ImportReport

app = command_group()

STANDARD_INPUT = "-"
_CHOICES_ON_ERROR = ("skip", "stop")


@app.command("import", epilog=example("gt import accounts.csv contacts.csv --dry-run", "gt import export.json"))
def bring_in(
    context: typer.Context,
    files: Annotated[
        list[str], typer.Argument(metavar="FILE...", help="Files of one source, in any order; - is stdin.")
    ],
    form: Annotated[str, typer.Option("--as", metavar="FORMAT", help="csv or json; found out without it.")] = "",
    mapping: Annotated[
        str, typer.Option("--map", metavar="FILE", help="Which column is what, as --save-map wrote it.")
    ] = "",
    save_map: Annotated[str, typer.Option(metavar="FILE", help="Write how the columns were understood.")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Say what would happen and change nothing.")] = False,
    on_error: Annotated[str, typer.Option(metavar="skip|stop", help="What to do about rows not understood.")] = "skip",
    encoding: Annotated[str, typer.Option(metavar="E", help="The files' encoding, such as cp1252.")] = "",
    date_format: Annotated[str, typer.Option(metavar="F", help="How days are written, such as DD.MM.YYYY.")] = "",
    as_of: Annotated[str, typer.Option(metavar="DATE", help="The day the files speak of; today without it.")] = "",
    refused: Annotated[str, typer.Option(metavar="FILE", help="Write the rows that were not taken, as CSV.")] = "",
) -> int:
    """Bring in accounts, people, interactions, complaints and more from files.

    One import is one undo step; importing the same files again changes nothing. Rows that are not understood
    are named and the exit status is then 5.
    """
    from store.standing import settle
    from tui.cli import import_report

    call = invocation_of(context)
    options = _options(form, mapping, on_error, encoding, date_format, day_back(as_of, call))
    with _paths(files) as paths, _stopped_is_told(refused):
        report = _preview(call, paths, options) if dry_run else _import(call, paths, options)
    if save_map:
        import_report.save_mappings(report, path_given(save_map))
    _tell_refused(report, refused)
    import_report.show_outcome(report)
    if report.changed_book:
        # So that the first list after it need not.
        settle(call.book())
    return PARTLY if report.refusals else 0


def _options(
    form: str, mapping: str, on_error: str, encoding: str, date_format: str, as_of: date | None
) -> ImportOptions:
    from store.exchange.mapping_file import read_mappings
    from store.exchange.reading_files import ImportOptions
    from store.settings.taking_over import settings_in_file

    if on_error not in _CHOICES_ON_ERROR:
        raise InvalidError(f'"{on_error}" is nothing to do about errors.', hint="Choose skip or stop.")
    mappings = read_mappings(Path(path_given(mapping))) if mapping else {}
    usual_order = settings_in_file()["dates.import_order"]
    return ImportOptions(mappings, encoding, date_format, form, as_of, on_error == "stop", usual_order)


def _preview(call: Invocation, paths: Sequence[Path], options: ImportOptions) -> ImportReport:
    from store.exchange.importing import preview_import
    from tui.cli.import_report import show_tables

    book = call.book() if os.path.exists(call.book_path) else None
    return preview_import(book, paths, options, show_tables, call.clock)


def _import(call: Invocation, paths: Sequence[Path], options: ImportOptions) -> ImportReport:
    from store.exchange.importing import import_files
    from tui.cli.import_report import show_tables

    for path in paths:
        # Before a missing book is made for a file that is not there.
        if not path.exists():
            raise InvalidError(f"There is no file {path}.")
    is_new = not os.path.lexists(call.book_path)
    book = call.book(create=True)
    try:
        return import_files(book, paths, options, show_tables)
    except StoreError:
        if is_new:
            book.close()
            os.unlink(call.book_path)
        raise


@contextmanager
def _stopped_is_told(refused: str) -> Iterator[None]:
    """Name the rows at which an import stopped before it is said that nothing was taken."""
    from store.exchange.importing import ImportStoppedError

    try:
        yield
    except ImportStoppedError as problem:
        _tell_refused(problem.report, refused)
        raise


def _tell_refused(report: ImportReport, path: str) -> None:
    from tui.cli.refused_rows import save_refused, show_refused

    show_refused(report.refusals, whole=bool(path))
    if path:
        save_refused(report.refusals, path_given(path))


@contextmanager
def _paths(files: Sequence[str]) -> Iterator[list[Path]]:
    """The files by path; standard input is kept in a private file meanwhile."""
    import shutil
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix="goodterms-") as folder:
        paths = []
        for file in files:
            if file == STANDARD_INPUT:
                paths.append(Path(folder, "stdin"))
                with paths[-1].open("wb") as copy:
                    shutil.copyfileobj(sys.stdin.buffer, copy)
            else:
                paths.append(Path(path_given(file)))
        yield paths
