"""Reads a text file line by line as it lies on disk, without ever holding an endless line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

LINE_LIMIT = 16 * 1024 * 1024


class PhysicalLines:
    """The lines of a file with their line ends; NUL characters are taken out and counted.

    A line above 16 million characters is cut there; `last_cut` is the number of the last such line.
    """

    def __init__(self, file: TextIO) -> None:
        self.file = file
        self.number = 0
        self.nul_characters = 0
        self.last_cut = 0

    def __iter__(self) -> Iterator[str]:
        readline = self.file.readline
        while line := readline(LINE_LIMIT):
            self.number += 1
            if len(line) == LINE_LIMIT and line[-1] not in "\r\n":
                self.last_cut = self.number
                self._skip_to_line_end()
            if "\0" in line:
                self.nul_characters += line.count("\0")
                line = line.replace("\0", "")
            yield line

    def _skip_to_line_end(self) -> None:
        while rest := self.file.readline(LINE_LIMIT):
            if rest[-1] in "\r\n":
                return
