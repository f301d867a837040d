"""Text made from JSON values that were no text, so that readers can tell."""

from __future__ import annotations


class NotText(str):
    """A value of a JSON file that was no text there; never equal to the text it looks like."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and str.__eq__(self, str(other))

    def __hash__(self) -> int:
        return hash((type(self).__name__, str(self)))


class NumberText(NotText):
    """A number that a JSON file holds as a number: its point is a decimal point for certain."""

    __slots__ = ()


class ListText(NotText):
    """A list of texts in a JSON file, written as one text with commas."""

    __slots__ = ()
