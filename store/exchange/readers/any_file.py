"""Opens a file of any format that an import reads, as tables."""

from __future__ import annotations

from pathlib import Path

from store.connection import reason_of
from store.exchange.readers.delimited import read_delimited
from store.exchange.readers.encoding import find_encoding, named_encoding, uncertain_encoding
from store.exchange.readers.json_file import read_json
from store.exchange.readers.table import Table
from store.exchange.refusals import FileRefusedError

FORMATS = ("csv", "json")
JSON_BEGINS = ("[", "{")


def read_tables(path: Path, *, encoding: str = "", form: str = "") -> list[Table]:
    """The tables in a file. `encoding` and `form` (one of FORMATS) are what the user named, if anything.

    Raises FileRefusedError when the file cannot be opened, is not text, is in none of the known forms,
    or can be read in more than one encoding.
    """
    shown = path.name
    if path.is_dir():
        raise FileRefusedError(f"{path} is a folder.", hint="Name the files in it.")
    try:
        found = find_encoding(path, shown)
        if encoding:
            found = named_encoding(encoding)
        elif not found.certain:
            raise uncertain_encoding(shown, found)
        if (form or _form(path, found.name)) == "json":
            return read_json(path, shown, found)
        return [read_delimited(path, shown, found)]
    except FileNotFoundError:
        raise FileRefusedError(f"There is no file {path}.") from None
    except OSError as problem:
        raise FileRefusedError(f"{path} cannot be read: {reason_of(problem)}.") from None


def _form(path: Path, encoding: str) -> str:
    """The form of a file by the end of its name or, failing that, by its first character."""
    suffix = path.suffix.casefold().lstrip(".")
    if suffix in FORMATS:
        return suffix
    with path.open(encoding=encoding, errors="replace") as file:
        return "json" if file.read(1024).lstrip("\ufeff \t\r\n").startswith(JSON_BEGINS) else "csv"
