"""Taking everything out again."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TextIO

import typer

from store.connection import reason_of
from store.errors import InvalidError, StoreError
from tui.cli import output
from tui.cli.given import path_given
from tui.cli.invocation import invocation_of
from tui.cli.options import command_group, example
from tui.wording import counted

if TYPE_CHECKING:
    from store.book import Book

app = command_group()

FORMATS = ("json", "csv")
STANDARD_OUTPUT = "-"


@app.command(
    epilog=example("gt export -o book.json", "gt export people --as csv -o people.csv", "gt export --as csv -o folder")
)
def export(
    context: typer.Context,
    what: Annotated[str, typer.Argument(metavar="[WHAT]", help="accounts, people, ...; everything without it.")] = "",
    form: Annotated[
        str, typer.Option("--as", metavar="json|csv", help="JSON holds the whole book; CSV one kind.")
    ] = "",
    raw: Annotated[
        bool, typer.Option("--raw", help="Leave CSV cells as they are, also those that look like formulas.")
    ] = False,
    to: Annotated[
        str, typer.Option("-o", "--output", metavar="PATH", help="A file, or a folder for all kinds as CSV.")
    ] = "",
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there.")] = False,
) -> None:
    """Write the whole book as JSON, or its records as CSV.

    Both come back with gt import.
    """
    from store.exchange.writers.csv_columns import CSV_KINDS

    book = invocation_of(context).book()
    path = None if to in ("", STANDARD_OUTPUT) else Path(path_given(to))
    chosen = form or _form_of(path, what)
    if chosen not in FORMATS:
        raise InvalidError(f'"{chosen}" is not a format that is written.', hint=f"Formats: {', '.join(FORMATS)}.")
    if chosen == "json" and what:
        raise InvalidError("JSON holds the whole book.", hint=f"gt export {what} --as csv writes one kind.")
    if chosen == "csv" and not what and path is None:
        raise InvalidError("CSV on standard output holds one kind.", hint=f"Say which: {', '.join(CSV_KINDS)}.")
    if chosen == "csv" and not what and path is not None:
        _write_folder(book, path, raw, force)
    else:
        _write_one(book, what, path, raw, force)


def _form_of(path: Path | None, what: str) -> str:
    """The format that the end of the file's name or the kind asks for, when none is named."""
    suffix = path.suffix.lstrip(".").lower() if path else ""
    return suffix if suffix in FORMATS else "csv" if what else "json"


def _write_one(book: Book, what: str, path: Path | None, raw: bool, force: bool) -> None:
    """Write the whole book, or one kind of it, to a file or to standard output."""
    from store.exchange.writers.atomic_file import atomic_file

    if path and path.exists() and path.samefile(book.path):
        raise InvalidError(f"{path} is the book itself.", hint="Choose another name with -o.")
    for_spreadsheets = bool(what) and not raw
    with atomic_file(path, force=force, byte_order_mark=for_spreadsheets) if path else output.data_stream() as out:
        count = _write(book, what, out, raw)
    where = f" to {path}" if path else ""
    output.narrate(f"Exported {counted(count, 'account') if not what else f'{count:,} {what}'}{where}.")


def _write(book: Book, what: str, out: TextIO, raw: bool) -> int:
    from store.exchange.writers.book_json import write_book_json
    from store.exchange.writers.csv_files import write_csv

    return write_csv(book, what, out, raw=raw) if what else write_book_json(book, out)


def _write_folder(book: Book, folder: Path, raw: bool, force: bool) -> None:
    """Write every kind to a file of its own in a folder, which is made if it is missing."""
    from store.exchange.writers.csv_columns import CSV_KINDS

    try:
        os.makedirs(folder, mode=0o700, exist_ok=True)
    except OSError as problem:
        raise StoreError(f"The folder {folder} cannot be made: {reason_of(problem)}.") from None
    for kind in CSV_KINDS:
        _write_one(book, kind, folder / f"{kind}.csv", raw, force)
