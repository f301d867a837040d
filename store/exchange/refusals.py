"""What an import could not take: a whole file, or one row or cell of it, named so that it can be found."""

from __future__ import annotations

from dataclasses import dataclass

from store.errors import StoreError

VALUE_SHOWN = 60


class FileRefusedError(StoreError):
    """Nothing of a file can be taken; `option` names the command-line option that would settle it."""

    def __init__(self, message: str, *, option: str = "", hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.option = option


@dataclass(frozen=True, slots=True)
class Refusal:
    """One row, or one value of it, that was not taken as it stands.

    `line` is the physical line in a table file, `item` the place in a JSON file ("accounts[2]").
    `kept` is True when the rest of the row was imported all the same.
    """

    file: str
    line: int | None
    column: str
    value: str
    reason: str
    item: str = ""
    kept: bool = False

    @property
    def sentence(self) -> str:
        """The refusal for a person: where, what, why."""
        place = self.item or f"line {self.line}"
        column = f", {self.column}" if self.column else ""
        value = self.value if len(self.value) <= VALUE_SHOWN else self.value[: VALUE_SHOWN - 1] + "…"
        quoted = f'"{value}" ' if value else ""
        return f"{self.file}, {place}{column}: {quoted}{self.reason}"
