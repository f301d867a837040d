"""The words of the log line that a user may add to: kinds, moods, and the words of days in other languages."""

from __future__ import annotations

from store.rules.kinds import COUNTS, FLAGS, KIND_WORDS, MOODS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_NOTHING: dict[str, str] = {}


class Vocabulary:
    """Every word that is understood, the English ones included; all of them in small letters.

    `kinds` says which kind a word names, `counts` what each kind counts as (see `kinds.COUNTS`), `moods` which
    mood or flag a word after `+` means, `days` which English word stands for a word of another language, or for
    several with single blanks between, such as `i morgon`.
    """

    __slots__ = ("_longest", "counts", "days", "kinds", "moods")

    def __init__(
        self,
        kinds: Mapping[str, str] = _NOTHING,
        counts: Mapping[str, str] = _NOTHING,
        moods: Mapping[str, str] = _NOTHING,
        days: Mapping[str, str] = _NOTHING,
    ) -> None:
        """Add words to the English ones; `counts` and `moods` name the user's own kinds and moods as well."""
        self.counts = {**COUNTS, **counts} if counts else COUNTS
        self.kinds = {**KIND_WORDS, **{kind: kind for kind in counts}, **kinds} if counts or kinds else KIND_WORDS
        self.moods = {**_MOOD_WORDS, **moods} if moods else _MOOD_WORDS
        self.days = days
        self._longest = max([word.count(" ") + 1 for word in days], default=1)

    @property
    def kind_names(self) -> tuple[str, ...]:
        """The kinds there are."""
        return tuple(self.counts)

    @property
    def mood_names(self) -> tuple[str, ...]:
        """The moods there are."""
        return tuple([mood for mood in dict.fromkeys(self.moods.values()) if mood not in FLAGS])

    @property
    def kinds_offered(self) -> list[str]:
        """The words for a kind that are worth completing: its name, and the user's own."""
        return [word for word in self.kinds if word in self.counts or word not in KIND_WORDS]

    def english(self, word: str) -> str:
        """The English word that a word of a day or a length stands for, also behind a number; else the word itself."""
        if not self.days:
            return word
        lowered = " ".join(word.lower().split())
        unit = lowered.lstrip("0123456789")
        return lowered[: len(lowered) - len(unit)] + self.days[unit] if unit in self.days else word

    def english_line(self, text: str) -> str:
        """A day or a length with each of its words as `english` has them, those joined by hyphens too."""
        if not self.days:
            return text
        words = text.split()
        lowered = [word.lower() for word in words]
        said = []
        start = 0
        while start < len(words):
            end = start + self.words_together(lowered, start)
            said.append(self._english_joined(" ".join(words[start:end])))
            start = end
        return " ".join(said)

    def words_together(self, words: Sequence[str], start: int) -> int:
        """How many of the words (in small letters) from `start` on stand for one English word of a day; else 1."""
        for count in range(min(self._longest, len(words) - start), 1, -1):
            if " ".join(words[start : start + count]) in self.days:
                return count
        return 1

    def _english_joined(self, word: str) -> str:
        whole = self.english(word)
        return whole if whole != word else "-".join([self.english(part) for part in word.split("-")])


_MOOD_WORDS = {word: word for word in (*MOODS, *FLAGS)}

ENGLISH = Vocabulary()
"""The words that everybody has."""
