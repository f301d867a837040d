"""Reads JSON: a list of objects, or an object that holds such lists by name; every oddity is reported."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from store.exchange.readers.encoding import Encoding
from store.exchange.readers.table import Row, Table
from store.exchange.refusals import FileRefusedError
from store.exchange.values.json_text import ListText, NumberText
from store.records.import_report import Refusal

DIGIT_LIMIT = 18


@dataclass(frozen=True, slots=True)
class Odd:
    """A value that no field can hold, and why."""

    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class _Object:
    """A JSON object as read; `repeated` names a key that stands in it more than once."""

    values: dict[str, Any]
    repeated: str = ""


def load_json(path: Path, shown: str, encoding: Encoding) -> Any:
    """The content of a JSON file, its objects as plain dicts or, when a key is repeated, as Odd values.

    Raises FileRefusedError when it is not JSON, or nested too deep.
    """
    try:
        text = path.read_text(encoding=encoding.name).lstrip("\ufeff")
    except UnicodeError as problem:
        raise FileRefusedError(f"{shown} cannot be read as {encoding.name}.", option="--encoding") from problem
    if not text.strip():
        raise FileRefusedError(f"{shown} is empty; there is nothing to import.")
    try:
        return json.loads(
            text,
            object_pairs_hook=_object,
            parse_constant=lambda word: Odd(word, "is not a number that JSON has."),
            parse_int=_whole,
            parse_float=_decimal,
        )
    except RecursionError as problem:
        raise FileRefusedError(f"{shown} is nested too deep to be a list of records.") from problem
    except json.JSONDecodeError as problem:
        raise FileRefusedError(
            f"{shown} is not JSON: line {problem.lineno}, column {problem.colno} cannot be read."
        ) from problem


def read_json(path: Path, shown: str, encoding: Encoding) -> list[Table]:
    """The tables of a JSON file called `shown`: one for a list, one for each list in an object.

    Raises FileRefusedError when there is no list of objects in it.
    """
    content = load_json(path, shown, encoding)
    if isinstance(content, list):
        return [_table(shown, "", content)]
    if isinstance(content, _Object):
        tables = [_table(shown, name, value) for name, value in content.values.items() if isinstance(value, list)]
        if tables:
            return tables
    raise FileRefusedError(
        f"{shown} holds no list of records.",
        hint='Write [{"name": "Acme"}, …] or {"accounts": [{"name": "Acme"}, …]}.',
    )


def _object(pairs: list[tuple[str, Any]]) -> _Object:
    values = dict(pairs)
    if len(values) == len(pairs):
        return _Object(values)
    counts = Counter(key for key, _ in pairs)
    return _Object(values, counts.most_common(1)[0][0])


def _whole(text: str) -> NumberText | Odd:
    return NumberText(text) if len(text) <= DIGIT_LIMIT else Odd(text, "is larger than any number that is kept.")


def _decimal(text: str) -> NumberText | Odd:
    if abs(float(text)) > 10.0**DIGIT_LIMIT:
        return Odd(text, "is larger than any number that is kept.")
    return NumberText(text)


def _table(shown: str, name: str, items: list[Any]) -> Table:
    headers: dict[str, None] = {}
    for item in items:
        if isinstance(item, _Object):
            headers.update(dict.fromkeys(item.values))

    def read(table: Table) -> Iterator[Row]:
        for place, item in enumerate(items):
            yield from _row(table, place, item)

    return Table(shown, tuple(headers), read, name=name, is_json=True)


def _row(table: Table, place: int, item: Any) -> Iterator[Row]:
    """The cells of one item; nothing when it is refused."""
    if not isinstance(item, _Object):
        table.refusals.append(table.refusal(place, "is not an object.", value=_as_text(item)))
        return
    if item.repeated:
        table.refusals.append(table.refusal(place, "is given twice in the same object.", value=item.repeated))
        return
    refusal: Refusal | None = None
    cells: list[str] = []
    for header in table.headers:
        cell = _cell(item.values.get(header))
        if isinstance(cell, Odd):
            refusal = refusal or table.refusal(place, cell.reason, column=header, value=cell.text)
        else:
            cells.append(cell)
    if refusal is not None:
        table.refusals.append(refusal)
    else:
        yield place, cells


def _cell(value: Any) -> str | Odd:
    if isinstance(value, str | Odd):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        return ListText(", ".join(value))
    return Odd(_as_text(value), "is not text, a number, or a list of texts.")


def _as_text(value: Any) -> str:
    if isinstance(value, _Object):
        return "{…}"
    if isinstance(value, list):
        return "[…]"
    return value.text if isinstance(value, Odd) else "null" if value is None else str(value)
