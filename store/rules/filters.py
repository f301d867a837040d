"""The filter language of lists: `stage:renewal owner:nina contact>30d complaint:open "two words" -not`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

FIELDS = {
    "stage": "a stage, such as stage:renewal",
    "role": "lead, customer, paused, lost or declined",
    "phase": "early, mid or late",
    "owner": "whose account it is; owner:none for nobody's",
    "segment": "a segment; segment:none for accounts without one",
    "tag": "a tag",
    "health": "good, watch or risk, or a score: health<50",
    "contact": "late, over, soon, fresh, never or unknown, or days: contact>30d",
    "complaint": "open, high, medium, low or none",
    "moment": "overdue or open",
    "renewal": "days ahead: renewal<90d",
    "mrr": "a monthly amount: mrr>1000",
    "snoozed": "yes or no",
    "due": "yes for accounts that need attention, or no",
    "country": "a country",
    "industry": "an industry",
}
COMPARED = frozenset({"contact", "health", "renewal", "mrr"})
WORDS = {"mine": ("owner", ":", "me"), "all": ("role", ":", "any")}
_DAY_UNITS = {"d": 1, "w": 7, "mo": 30, "m": 30, "y": 365}


class FilterError(ValueError):
    """A word of a filter that means nothing; `word` is that word, `hint` what could stand there."""

    def __init__(self, word: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.word = word
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Term:
    """One condition: `operator` is `:`, `<` or `>`; `negated` turns it round."""

    field: str
    operator: str
    value: str
    negated: bool = False


@dataclass(frozen=True, slots=True)
class Filter:
    """Conditions that must all hold, and text that must all be found (or, when negated, must not)."""

    terms: tuple[Term, ...] = ()
    texts: tuple[tuple[str, bool], ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether it lets everything through."""
        return not self.terms and not self.texts


def read_filter(said: str | Sequence[str]) -> Filter:
    """Read a filter from one line, or from words of which one with a blank was quoted.

    Raises FilterError at the first word that means nothing.
    """
    terms: list[Term] = []
    texts: list[tuple[str, bool]] = []
    for word, quoted in _words_of(said) if isinstance(said, str) else [(one, " " in one) for one in said]:
        negated = word.startswith("-") and len(word) > 1
        bare = word[1:] if negated else word
        term = None if quoted and ":" not in bare.split(" ")[0] else _term(bare, negated)
        if term is not None:
            terms.append(term)
        elif bare.strip():
            texts.append((bare, negated))
    return Filter(tuple(terms), tuple(texts))


def words_of_filter(line: str) -> list[str]:
    """The words of a filter typed as one line; what was quoted is one word, without its quotes."""
    return [word for word, _ in _words_of(line)]


def _words_of(line: str) -> list[tuple[str, bool]]:
    words: list[tuple[str, bool]] = []
    word, quoted, inside = "", False, False
    for character in line:
        if character == '"':
            inside, quoted = not inside, True
        elif character.isspace() and not inside:
            if word:
                words.append((word, quoted))
            word, quoted = "", False
        else:
            word += character
    return [*words, (word, quoted)] if word else words


def _term(word: str, negated: bool) -> Term | None:
    if word.lower() in WORDS:
        return Term(*WORDS[word.lower()], negated=negated)
    at = min((found for found in map(word.find, ":<>") if found > 0), default=0)
    field, operator, value = word[:at].lower(), word[at : at + 1], word[at + 1 :]
    if not at or not field.isalpha():
        return None
    if field not in FIELDS:
        if operator == ":" and not value.startswith("//"):
            raise FilterError(word, f'"{field}" is nothing to filter by.', f"Filter by {', '.join(FIELDS)}.")
        return None
    if operator != ":" and field not in COMPARED:
        raise FilterError(word, f'"{field}" cannot be compared.', f"It takes {FIELDS[field]}.")
    if not value:
        raise FilterError(word, f'"{field}" lacks its value.', f"It takes {FIELDS[field]}.")
    if operator != ":":
        amount_of(value, word)
    return Term(field, operator, value.lower(), negated)


def field_begun(line: str) -> str | None:
    """The field whose name the last word of a line could become, when it is one field only or is typed whole."""
    word = line.rpartition(" ")[2].removeprefix("-").lower()
    fitting = [field for field in FIELDS if word and field.startswith(word)]
    return fitting[0] if fitting and (len(fitting) == 1 or word in fitting) else None


def amount_of(value: str, word: str) -> int:
    """A number, or a number of days written `30d`, `2w`, `6mo`, `1y`. Raises FilterError."""
    digits = value.rstrip("abcdefghijklmnopqrstuvwxyz")
    unit = value[len(digits) :]
    if not digits.isascii() or not digits.isdigit() or (unit and unit not in _DAY_UNITS):
        raise FilterError(word, f'"{value}" is not a number of days.', "Write it as 30d, 2w, 6mo or 1y.")
    return int(digits) * _DAY_UNITS.get(unit, 1)
