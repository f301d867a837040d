"""The file that --map reads and writes: for each table its kind, and the field of each column.

    {"clients.csv": {"kind": "account", "decimal": ",",
                     "columns": {"Firma": "name", "Region": "x.Region", "Fax": null}}}

A list inside a JSON file is called "clients.json:people". A column that is not named is left out.
TOML of the same shape is read too, with "" for a column that is left out.
"""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

from store.exchange.kinds.all_kinds import KINDS
from store.exchange.mapping import CUSTOM_PREFIX, Mapping
from store.exchange.refusals import FileRefusedError

OPTION = "--map"


def read_mappings(path: Path) -> dict[str, Mapping]:
    """The mappings in a file by table name. Raises FileRefusedError with the place that is wrong."""
    try:
        text = path.read_text(encoding="utf-8-sig")
        is_toml = path.suffix == ".toml" and not text.lstrip().startswith("{")
        content: Any = tomllib.loads(text) if is_toml else json.loads(text)
    except (OSError, UnicodeError, ValueError, RecursionError) as problem:
        raise FileRefusedError(f"The mapping {path.name} cannot be read.", option=OPTION) from problem
    if not isinstance(content, dict):
        raise FileRefusedError(f"The mapping {path.name} must be an object with a name for each table.", option=OPTION)
    return {table: _mapping(path.name, table, entry) for table, entry in content.items()}


def mappings_as_text(mappings: dict[str, Mapping]) -> str:
    """The JSON text that `read_mappings` reads back to the same mappings."""
    content: dict[str, dict[str, Any]] = {}
    for table, mapping in mappings.items():
        content[table] = {"kind": mapping.kind, "columns": mapping.columns}
        if mapping.decimal:
            content[table]["decimal"] = mapping.decimal
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _mapping(file: str, table: str, entry: Any) -> Mapping:
    def wrong(what: str) -> FileRefusedError:
        return FileRefusedError(f'The mapping {file}, table "{table}": {what}', option=OPTION)

    if not isinstance(entry, dict) or not isinstance(entry.get("columns"), dict):
        raise wrong('needs "kind" and "columns".')
    if unknown := sorted(entry.keys() - {"kind", "columns", "decimal"}):
        raise wrong(f'does not know "{unknown[0]}".')
    kind = KINDS.get(str(entry.get("kind")))
    if kind is None:
        raise wrong(f'"kind" must be one of {", ".join(KINDS)}.')
    decimal = entry.get("decimal", "")
    if decimal not in ("", ".", ","):
        raise wrong('"decimal" must be "." or ",".')
    columns: dict[str, str | None] = {}
    for header, target in entry["columns"].items():
        name = target or None
        if name is not None and not _is_field(kind.name, name):
            raise wrong(f'"{name}" is not a field of {kind.plural}.')
        columns[header] = name
    if doubled := _given_twice(columns):
        raise wrong(f'two columns go to "{doubled}".')
    return Mapping(kind.name, columns, decimal)


def _is_field(kind: str, name: object) -> bool:
    if not isinstance(name, str):
        return False
    is_custom = name.startswith(CUSTOM_PREFIX) and len(name) > len(CUSTOM_PREFIX)
    return KINDS[kind].field(name) is not None or (is_custom and KINDS[kind].keeps_other_columns)


def _given_twice(columns: dict[str, str | None]) -> str:
    targets = [target for target in columns.values() if target is not None]
    return next((target for target in targets if targets.count(target) > 1), "")
