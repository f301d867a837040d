"""Writes the rows and values that an import did not take, one a line, as CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from typing import TextIO

from store.exchange.spreadsheet_cells import defuse
from store.records.import_report import Refusal

_HEADERS = ("file", "line", "item", "column", "value", "reason", "rest_taken")


def write_refused_rows(refusals: Iterable[Refusal], out: TextIO) -> None:
    """Write each refusal with its place and its whole value; cells that a spreadsheet would run are guarded."""
    writer = csv.writer(out)
    writer.writerow(_HEADERS)
    for one in refusals:
        texts = (one.item, one.column, one.value, one.reason)
        writer.writerow((defuse(one.file), one.line, *map(defuse, texts), "yes" if one.kept else ""))
