"""Reads the files of one import and finds out what each holds."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from store.exchange.columns import guess_mapping, mapping_for
from store.exchange.kinds.all_kinds import KINDS
from store.exchange.mapping import Mapping
from store.exchange.readers.any_file import read_tables
from store.exchange.readers.table import Table
from store.exchange.refusals import FileRefusedError
from store.exchange.sources import Source
from store.exchange.typed_rows import typed_rows
from store.exchange.values.dates_in_columns import date_format_of

KIND_OF_LIST = {kind.plural: kind for kind in KINDS.values()}


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What the user said about the files of an import.

    `mappings` come from --map, by table name ("clients.csv", "clients.json:people"). `as_of` is the day that
    the files speak of, today without one. `usual_order` (dmy or mdy) is for days of columns that do not show
    their order. `stop_on_refusal` leaves the book as it is when any row is refused.
    """

    mappings: dict[str, Mapping] = field(default_factory=dict)
    encoding: str = ""
    date_format: str = ""
    form: str = ""
    as_of: date | None = None
    stop_on_refusal: bool = False
    usual_order: str = ""


def read_sources(paths: Sequence[Path], options: ImportOptions, saved: dict[str, Mapping]) -> list[Source]:
    """Every table of every file, understood and read. `saved` are mappings by their headers.

    Raises FileRefusedError for a file that cannot be taken, or is not understood for certain.
    """
    sources = []
    date_format = date_format_of(options.date_format)
    for path in paths:
        for table in read_tables(path, encoding=options.encoding, form=options.form):
            mapping = _mapping(table, options, saved)
            rows = list(typed_rows(table, mapping, date_format, options.usual_order))
            sources.append(Source(table, mapping, rows, list(table.refusals), frozenset(table.filled)))
    if not any(source.rows or source.refusals for source in sources):
        names = ", ".join(dict.fromkeys(source.table.file for source in sources))
        raise FileRefusedError(f"There is nothing to import in {names}: it has headers and no rows.")
    return sources


def table_name(table: Table) -> str:
    """What a table is called in a mapping file."""
    return f"{table.file}:{table.name}" if table.name else table.file


def header_key(headers: Sequence[str]) -> str:
    """What a saved mapping is found by."""
    return json.dumps(list(headers), ensure_ascii=False)


def saved_mappings(connection: sqlite3.Connection) -> dict[str, Mapping]:
    """The mappings kept in the book, by their headers."""
    rows = connection.execute("SELECT headers, kind, columns FROM column_mapping").fetchall()
    return {headers: _unpacked(kind, columns) for headers, kind, columns in rows}


def packed(mapping: Mapping) -> str:
    """The columns of a mapping as they are kept in the book."""
    return json.dumps({"columns": mapping.columns, "decimal": mapping.decimal}, ensure_ascii=False)


def _unpacked(kind: str, columns: str) -> Mapping:
    content = json.loads(columns)
    return Mapping(kind, content["columns"], content["decimal"])


def _mapping(table: Table, options: ImportOptions, saved: dict[str, Mapping]) -> Mapping:
    """How a table is understood: as the user says, as said before, by its list's name, or by its headers."""
    chosen = options.mappings.get(table_name(table)) or saved.get(header_key(table.headers))
    if chosen is not None:
        return chosen
    if table.name in KIND_OF_LIST:
        return mapping_for(KIND_OF_LIST[table.name], table.headers)
    guess = guess_mapping(table.headers, f"{table.file} {table.name}")
    if guess.mapping is None:
        raise FileRefusedError(
            f"It is not clear what {table_name(table)} holds: {guess.problem}.",
            option="--map",
            hint="Say what each column is in a mapping file and pass it with --map.",
        )
    return guess.mapping
