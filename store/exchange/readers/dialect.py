"""Finds the delimiter of a table file and the line its header stands on."""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from store.exchange.readers.encoding import Encoding
from store.exchange.readers.physical_lines import PhysicalLines

DELIMITERS = (",", ";", "\t", "|")
SAMPLE_LINES = 200
SAMPLE_CHARACTERS = 512 * 1024


@dataclass(frozen=True, slots=True)
class Dialect:
    """How the cells of a table file are told apart. `lines_before` stand above the header."""

    delimiter: str
    lines_before: int


def find_dialect(path: Path, encoding: Encoding) -> Dialect:
    """The delimiter that cuts the first lines most evenly, and where the header is."""
    with path.open(encoding=encoding.name, newline="") as file:
        sample: list[str] = []
        size = 0
        for line in islice(PhysicalLines(file), SAMPLE_LINES):
            sample.append(line)
            size += len(line)
            if size > SAMPLE_CHARACTERS:
                break
    if sample and (named := _delimiter_named_by_first_line(sample[0])):
        return Dialect(named, 1)
    return max((_judge(sample, delimiter) for delimiter in DELIMITERS), key=lambda judged: judged[0])[1]


def _delimiter_named_by_first_line(line: str) -> str:
    """The delimiter of Excel's `sep=;` line, or nothing."""
    text = line.strip("\ufeff\r\n")
    return text[4] if len(text) == 5 and text[:4].casefold() == "sep=" else ""


def _judge(sample: list[str], delimiter: str) -> tuple[tuple[bool, float, int], Dialect]:
    """How well a delimiter fits: whether the first row is as wide as most, how many are, how wide."""
    rows = _cut(sample, delimiter)
    widths = Counter(len(cells) for _, cells in rows)
    if not widths:
        return (False, 0.0, 0), Dialect(delimiter, 0)
    most = max(widths.values())
    first_width = len(rows[0][1])
    as_common = [width for width, count in widths.items() if count == most]
    width = first_width if first_width in as_common and first_width > 1 else max(as_common)
    if width == 1:
        return (False, 0.0, 0), Dialect(delimiter, 0)
    header_is_first = first_width > 1
    before = 0 if header_is_first else next(line for line, cells in rows if len(cells) == width) - 1
    share = round(most / len(rows), 1)
    return (first_width == width, share, width), Dialect(delimiter, before)


def _cut(sample: list[str], delimiter: str) -> list[tuple[int, list[str]]]:
    """The rows of the sample that hold something, each with its first line."""
    reader = csv.reader(sample, delimiter=delimiter)
    rows: list[tuple[int, list[str]]] = []
    before = 0
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append((before + 1, cells))
            before = reader.line_num
    except csv.Error:
        return rows
    return rows
