"""A line cut into words that remember where they stand and whether they were quoted."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_MARKS = ("t:", "on:", "for:")


class Word:
    """One word of a line: its text without quotes, its place in the line, and whether it was quoted."""

    __slots__ = ("end", "quoted", "start", "text")

    def __init__(self, text: str, start: int, end: int, quoted: bool) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.quoted = quoted


def words_of_arguments(arguments: Sequence[str]) -> tuple[str, list[Word]]:
    """Take a shell's arguments as words; one with a space in it was quoted. Returns the joined line too."""
    words = []
    start = 0
    for argument in arguments:
        if argument:
            quoted = len(argument.split(None, 1)) != 1 or argument[0].isspace() or argument[-1].isspace()
            words.append(Word(argument, start, start + len(argument), quoted))
            start += len(argument) + 1
    return " ".join([word.text for word in words]), words


def words_of_line(line: str, marks: Collection[str] = _MARKS) -> list[Word]:
    """Cut a typed line at its spaces; `"quoted words"` and `on:"nov 12"` stay whole, a lone quote is text.

    `marks` are what may stand before a quote, `on:` and such.
    """
    words = []
    longest = max(map(len, marks))
    start = 0
    may_close = True
    while start < len(line):
        if line[start].isspace():
            start += 1
            continue
        quote = line.find('"', start, start + longest + 1) if may_close else -1
        if quote >= 0 and (quote == start or line[start:quote].lower() in marks):
            end = _closing_quote(line, quote + 1)
            if end:
                words.append(Word(line[start:quote] + line[quote + 1 : end - 1], start, end, quoted=True))
                start = end
                continue
            may_close = False
        end = start
        while end < len(line) and not line[end].isspace():
            end += 1
        words.append(Word(line[start:end], start, end, quoted=False))
        start = end
    return words


def _closing_quote(line: str, start: int) -> int:
    """Find the end of a quotation, just behind a quote that ends a word; 0 when it is never closed."""
    quote = line.find('"', start)
    while quote >= 0:
        if quote + 1 == len(line) or line[quote + 1].isspace():
            return quote + 1
        quote = line.find('"', quote + 1)
    return 0
