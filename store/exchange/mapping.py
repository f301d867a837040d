"""How the columns of one table are understood: its kind, and the field each column goes to."""

from __future__ import annotations

from dataclasses import dataclass, field

CUSTOM_PREFIX = "x."
"""A column mapped to `x.Region` becomes the custom field Region of its account."""


@dataclass(frozen=True, slots=True)
class Mapping:
    """The kind of a table and, for each header, its field; None leaves the column out.

    `decimal` is the decimal mark of its numbers when a person has named it.
    """

    kind: str
    columns: dict[str, str | None] = field(default_factory=dict)
    decimal: str = ""

    @property
    def custom(self) -> dict[str, str]:
        """The headers that become custom fields, with the name of each field."""
        return {
            header: target[len(CUSTOM_PREFIX) :]
            for header, target in self.columns.items()
            if target is not None and target.startswith(CUSTOM_PREFIX)
        }

    @property
    def left_out(self) -> list[str]:
        """The headers that are not imported."""
        return [header for header, target in self.columns.items() if target is None]
