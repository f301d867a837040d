"""The words of a log line while it is being read: which are taken, by what, and which are left as text."""

from __future__ import annotations

from store.rules.line_words import Word

TYPE_CHECKING = False
if TYPE_CHECKING:
    from store.rules.vocabulary import Vocabulary

_TEXT = ("", "problem")
_PERSON = "person"


class EntryWords:
    """The words of one line, with the role of each: empty for text, `problem` for text that must change.

    A `person` is a word that begins with `@`.
    """

    __slots__ = ("line", "roles", "spans", "vocabulary", "words")

    def __init__(self, line: str, words: list[Word], vocabulary: Vocabulary) -> None:
        self.line = line
        self.words = _phrases_joined(line, words, vocabulary) if vocabulary.days else words
        self.vocabulary = vocabulary
        self.roles = [""] * len(self.words)
        self.spans: list[tuple[int, int, str]] = []

    def take(self, start: int, end: int, role: str) -> None:
        """Give the words from start up to end one role and one span."""
        self.roles[start:end] = [role] * (end - start)
        self.spans.append((self.words[start].start, self.words[end - 1].end, role))

    def is_open(self, index: int) -> bool:
        """Say whether the word is still unread and was not quoted."""
        return not self.roles[index] and not self.words[index].quoted

    def open_words_from(self, start: int, most: int) -> list[str]:
        """Return the open words that stand at start and directly after it, at most `most`, in English."""
        end = start
        while end < len(self.words) and end - start < most and self.is_open(end):
            end += 1
        return [self.vocabulary.english(word.text) for word in self.words[start:end]]

    def word_before(self, index: int) -> str:
        """Return the word directly before one in English; empty when it is read, quoted or not there."""
        return self.vocabulary.english(self.words[index - 1].text) if index and self.is_open(index - 1) else ""

    def text_left(self) -> str:
        """Return the words left as text, with the spacing that stood before each of them.

        A name behind an `@` is a word of the sentence that goes on after it, and stays there without the sign.
        """
        text_at = [index for index, word in enumerate(self.words) if self.roles[index] in _TEXT and word.text]
        parts: list[str] = []
        for index in range(text_at[0], text_at[-1] + 1) if text_at else ():
            word = self.words[index]
            if word.text and self.roles[index] in (*_TEXT, _PERSON):
                if parts:
                    parts.append(self.line[self.words[index - 1].end : word.start])
                parts.append(word.text if self.roles[index] in _TEXT else word.text[1:])
        return "".join(parts).strip()


def _phrases_joined(line: str, words: list[Word], vocabulary: Vocabulary) -> list[Word]:
    """Make one word of those that together stand for one English word of a day; what is quoted stands alone."""
    lowered = ["" if word.quoted else word.text.lower() for word in words]
    joined = []
    start = 0
    while start < len(words):
        end = start + vocabulary.words_together(lowered, start)
        first, last = words[start], words[end - 1]
        joined.append(first if first is last else Word(line[first.start : last.end], first.start, last.end, False))
        start = end
    return joined
