"""Reads CSV, TSV and their relatives: rows of text cells, each with its physical line."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from store.exchange.readers.dialect import Dialect, find_dialect
from store.exchange.readers.encoding import Encoding
from store.exchange.readers.physical_lines import PhysicalLines
from store.exchange.readers.table import Row, Table, distinct_headers
from store.exchange.refusals import FileRefusedError

CELL_LIMIT = 1_000_000
COLUMN_LIMIT = 5_000
EXTRA_CELLS_SHOWN = 5


def read_delimited(path: Path, shown: str, encoding: Encoding) -> Table:
    """The table of a CSV or TSV file called `shown`; its rows are read as they are asked for.

    Raises FileRefusedError for an empty file and for more than 5,000 columns, and while the rows
    are read for a quote that is never closed and for bytes that do not fit the encoding.
    """
    csv.field_size_limit(CELL_LIMIT)
    try:
        dialect = find_dialect(path, encoding)
        headers = _headers(path, encoding, dialect)
    except UnicodeError as problem:
        raise _wrong_encoding(shown, encoding) from problem
    except csv.Error as problem:
        raise FileRefusedError(f"The header of {shown} cannot be read as a table.") from problem
    if not headers:
        raise FileRefusedError(f"{shown} is empty; there is nothing to import.")
    if len(headers) > COLUMN_LIMIT:
        raise FileRefusedError(
            f"{shown} has {len(headers):,} columns; {COLUMN_LIMIT:,} is the most that is read.",
            hint="Keep the columns that are needed and import the file again.",
        )

    def read(table: Table) -> Iterator[Row]:
        return _rows(table, path, encoding, dialect)

    return Table(shown, headers, read)


def _headers(path: Path, encoding: Encoding, dialect: Dialect) -> tuple[str, ...]:
    with path.open(encoding=encoding.name, newline="") as file:
        lines = iter(PhysicalLines(file))
        for _ in range(dialect.lines_before):
            next(lines)
        for cells in csv.reader(lines, delimiter=dialect.delimiter):
            if any(cell.strip("\ufeff \t") for cell in cells):
                return distinct_headers(cells)
    return ()


def _rows(table: Table, path: Path, encoding: Encoding, dialect: Dialect) -> Iterator[Row]:
    with path.open(encoding=encoding.name, newline="") as file:
        lines = PhysicalLines(file)
        try:
            yield from _rows_below_header(table, lines, dialect)
        except UnicodeError as problem:
            raise _wrong_encoding(table.file, encoding) from problem
    if dialect.lines_before:
        count = dialect.lines_before
        table.notes.append(f"{count} line{'s' if count > 1 else ''} above the header skipped.")
    if lines.nul_characters:
        table.notes.append(f"NUL characters removed: {lines.nul_characters}.")


def _rows_below_header(table: Table, lines: PhysicalLines, dialect: Dialect) -> Iterator[Row]:
    physical = iter(lines)
    for _ in range(dialect.lines_before):
        next(physical)
    reader = csv.reader(physical, delimiter=dialect.delimiter, strict=True)
    width = len(table.headers)
    before = dialect.lines_before
    header_seen = False
    while True:
        try:
            for cells in reader:
                first, before = before + 1, lines.number
                if not cells or (not cells[0] and not any(cells)):
                    continue
                if not header_seen:
                    header_seen = True
                elif lines.last_cut >= first:
                    table.refusals.append(table.refusal(first, "the line is too long to be a row of a table."))
                elif len(cells) == width:
                    yield first, cells
                else:
                    yield first, _cells_to_width(table, first, cells)
            return
        except csv.Error as problem:
            first, before = before + 1, lines.number
            _refuse_broken_row(table, first, before, problem)


def _cells_to_width(table: Table, line: int, cells: list[str]) -> list[str]:
    """A row that is longer or shorter than the header, made to fit; the difference is reported."""
    width = len(table.headers)
    if len(cells) < width:
        reason = f"the row has {len(cells)} cells and the header {width}; the missing ones count as empty."
        table.refusals.append(table.refusal(line, reason, kept=True))
        return cells + [""] * (width - len(cells))
    extra = [cell for cell in cells[width:] if cell.strip()]
    if extra:
        shown = ", ".join(extra[:EXTRA_CELLS_SHOWN])
        reason = f"the row has {len(cells)} cells and the header {width}; what is beyond was left out."
        table.refusals.append(table.refusal(line, reason, value=shown, kept=True))
    return cells[:width]


def _refuse_broken_row(table: Table, first: int, last: int, problem: csv.Error) -> None:
    """Refuses the one line that is broken, or the file when it is not known where the row ends."""
    too_long = "field limit" in str(problem)
    if first == last and "end of data" not in str(problem):
        reason = (
            f"a cell is longer than {CELL_LIMIT:,} characters."
            if too_long
            else "a quote stands inside a quoted cell; write it twice."
        )
        table.refusals.append(table.refusal(first, reason))
        return
    raise FileRefusedError(
        f"{table.file}: the quote opened on line {first} is not closed where its cell ends.",
        hint=f"Close the quote on line {first} and import the file again.",
    )


def _wrong_encoding(shown: str, encoding: Encoding) -> FileRefusedError:
    return FileRefusedError(
        f"{shown} cannot be read as {encoding.name}: it holds bytes which that encoding does not have.",
        option="--encoding",
        hint="Name the right encoding, for example --encoding cp1252.",
    )
