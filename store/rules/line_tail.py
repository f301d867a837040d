"""The end of a line that is being read, where a day or a length may stand without a mark."""

from __future__ import annotations

from store.rules.when import LONGEST_PHRASE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from store.rules.entry_words import EntryWords


class LineTail:
    """The last unread words that stand together, up to a quoted or marked one, and the word before them.

    `start` and `end` say from where to where they stand among the words of the line.
    """

    __slots__ = ("end", "previous", "start", "words")

    def __init__(self, reading: EntryWords) -> None:
        end = len(reading.words)
        while end and reading.roles[end - 1]:
            end -= 1
        start = end
        while start and end - start < LONGEST_PHRASE and reading.is_open(start - 1):
            start -= 1
        before = start
        while before and reading.roles[before - 1]:
            before -= 1
        self.start = start
        self.end = end
        self.words = reading.open_words_from(start, end - start)
        self.previous = reading.word_before(before)
