"""Several names typed as one line, with commas between; one that holds a comma stands in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterable

from store.clean_text import clean_line

_PART = re.compile(r'\s*(?:"(?P<quoted>(?:[^"]|"")*)"(?=\s*(?:,|$))|(?P<plain>[^,]*))\s*(?:,|$)')


def with_commas(names: Iterable[str]) -> str:
    """The names as one line; `between_commas` gives the same names back."""
    return ", ".join(map(quoted, names))


def quoted(name: str) -> str:
    """A name as it is typed among others."""
    return f'"{name.replace(chr(34), chr(34) * 2)}"' if "," in name or name.startswith('"') else name


def between_commas(line: str) -> list[str]:
    """The names that stand in a line, without doubles and empty ones."""
    names = [_name(found) for found in _PART.finditer(line)]
    return list(dict.fromkeys(clean_line(name) for name in names if name.strip()))


def _name(found: re.Match[str]) -> str:
    inside = found["quoted"]
    return found["plain"] if inside is None else inside.replace('""', '"')
