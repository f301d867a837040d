"""Turns the objects of our JSON into the cells of CSV rows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from store.exchange.spreadsheet_cells import defuse
from tui.safe_text import show

PARTS = {
    "mrr": ("minor", "currency"),
    "moments": ("done", "total", "overdue"),
    "complaints": ("open", "worst"),
    "health": ("state", "score"),
    "next_step": ("text", "due"),
    "with": ("person", "interaction", "complaint", "todo"),
    "opens": ("kind", "id"),
}
"""Objects within an object, each of whose parts gets a column."""


def flat_row(value: Mapping[str, Any]) -> dict[str, str]:
    """One row: parts as `mrr_minor`, lists joined by `; `, nothing as an empty cell."""
    row: dict[str, str] = {}
    for key, held in value.items():
        if key in PARTS:
            row |= {f"{key}_{part}": _cell((held or {}).get(part)) for part in PARTS[key]}
        else:
            row[key] = _cell(held)
    return row


def _cell(held: Any) -> str:
    if held is None:
        return ""
    if isinstance(held, bool):
        return "yes" if held else "no"
    if isinstance(held, int):
        return str(held)
    if isinstance(held, list):
        held = "; ".join(str(one["text"]) if isinstance(one, dict) else str(one) for one in held)
    return defuse(show(str(held)))
