"""Text made from JSON values that were no text, so that readers can tell."""

from __future__ import annotations


class NumberText(str):
    """A number that a JSON file holds as a number: its point is a decimal point for certain."""

    __slots__ = ()


class ListText(str):
    """A list of texts in a JSON file, written as one text with commas."""

    __slots__ = ()
