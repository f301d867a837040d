"""Sets and removes one setting in a file's text; every other line, comments included, stays as it is."""

from __future__ import annotations

import json
import re
import tomllib
from typing import Any

from store.errors import InvalidError
from store.settings.statements import Key, Statement, lines_of, read_statements

_BARE = re.compile(r"[A-Za-z0-9_-]+")


def with_setting(text: str, key: Key, value: Any) -> str:
    """The text with a setting set: in its place, else below those of its table, else in a table of its own.

    Raises InvalidError when it stands inside a table that is written on one line.
    """
    lines, statements = lines_of(text), read_statements(text)
    held = _holding(statements, key)
    if held is not None:
        lines[held.first - 1 : held.last] = [_changed(lines[held.first - 1 : held.last], held, key, value)]
        return _joined(lines, text)
    beside = [one for one in statements if any(other[:-1] == key[:-1] for other in one.values)]
    headings = [one for one in statements if one.is_heading and one.table == key[:-1]]
    place = (beside or headings)[-1:]
    if place:
        table = place[0].table or ()
        lines.insert(place[0].last, f"{_written(key[len(table) :])} = {literal(value)}")
        return _joined(lines, text)
    while lines and not lines[-1].strip():
        lines.pop()
    lines += ([""] if lines else []) + [f"[{_written(key[:-1])}]", f"{_written(key[-1:])} = {literal(value)}", ""]
    return _joined(lines, text)


def without_setting(text: str, key: Key) -> str:
    """The text without a setting; the same text when it is not set. Raises as setting does."""
    held = _holding(read_statements(text), key)
    if held is None:
        return text
    lines = lines_of(text)
    del lines[held.first - 1 : held.last]
    return _joined(lines, text)


def literal(value: Any) -> str:
    """A value as TOML writes it."""
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, list):
        return f"[{', '.join(map(literal, value))}]"
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)


def _holding(statements: list[Statement], key: Key) -> Statement | None:
    held = next((one for one in statements if key in one.values), None)
    if held is not None and len(held.values) > 1:
        raise InvalidError(
            f"{'.'.join(key)} stands in a table on one line, line {held.first} of the settings file.",
            hint="Change it there with an editor; gt config path names the file.",
        )
    return held


def _changed(lines: list[str], held: Statement, key: Key, value: Any) -> str:
    indent = lines[0][: len(lines[0]) - len(lines[0].lstrip())]
    name = _written(key[len(held.table or ()) :])
    return f"{indent}{name} = {literal(value)}{_comment(lines[-1])}"


def _comment(line: str) -> str:
    """The comment at the end of a setting's last line, with the blanks before it."""
    for index, sign in enumerate(line):
        if sign == "#" and _ends_before(line[:index]):
            return line[len(line[:index].rstrip()) :]
    return ""


def _ends_before(line: str) -> bool:
    """Whether a line up to here is whole: a value, or the rest of a list that began above."""
    for text in (line, f"x = [{line}"):
        try:
            tomllib.loads(text)
        except (ValueError, RecursionError):
            continue
        return True
    return False


def _written(key: Key) -> str:
    return ".".join(part if _BARE.fullmatch(part) else literal(part) for part in key)


def _joined(lines: list[str], text: str) -> str:
    """The lines as one text, with the line ends and the mark at the beginning that the file had."""
    end = "\r\n" if "\r\n" in text else "\n"
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    joined = end.join(lines)
    return mark + (joined if joined.endswith("\n") or not joined else joined + end)
