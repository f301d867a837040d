"""The filter language of lists: `stage:renewal owner:nina contact>30d complaint:open "two words" -not`."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from store.rules.filter_fields import ALONE, DAYS, FIELDS
from store.rules.filter_words import Place, Word, words_given, words_of_line

KEPT = "@"
"""The sign before the name of a kept filter."""
_DAY_UNITS = {"d": 1, "day": 1, "w": 7, "week": 7, "mo": 30, "m": 30, "month": 30, "y": 365, "year": 365}
_OPERATORS = (">=", "<=", ">", "<", ":")


class FilterError(ValueError):
    """A word of a filter that means nothing; `hint` says what could stand there, `place` where it stands."""

    def __init__(self, message: str, hint: str, place: Place | None = None) -> None:
        super().__init__(message)
        self.hint = hint
        self.place = place


class UnknownKeptError(FilterError):
    """No filter is kept under that name."""


@dataclass(frozen=True, slots=True)
class Term:
    """One condition: `operator` is `:`, `<`, `>`, `<=` or `>=`; `negated` turns it round."""

    field: str
    operator: str
    value: str
    negated: bool = False
    place: Place | None = dataclasses.field(default=None, compare=False)
    """Where it stands in what was typed."""


class Filter(NamedTuple):
    """Conditions that must all hold, and text that must all be found (or, when negated, must not)."""

    terms: tuple[Term, ...] = ()
    texts: tuple[tuple[str, bool], ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether it lets everything through."""
        return not self.terms and not self.texts


def read_filter(said: str | Sequence[str], kept: Mapping[str, str] | None = None) -> Filter:
    """Read a filter from one line, or from the words of a shell, of which one with a blank was quoted there.

    `kept` are the filters that `@name` stands for; without it such a word is text. Raises FilterError at the first
    word that means nothing.
    """
    words = words_of_line(said) if isinstance(said, str) else words_given(said)[1]
    terms: list[Term] = []
    texts: list[tuple[str, bool]] = []
    for word in _with_kept(words, kept):
        negated = word.text.startswith("-") and len(word.text) > 1
        bare = word.text[1:] if negated else word.text
        term = None if word.is_literal else _term(bare, negated, word.place)
        if term is not None:
            terms.append(term)
        elif bare.strip():
            texts.append((bare, negated))
    return Filter(tuple(terms), tuple(texts))


def _with_kept(words: Iterable[Word], kept: Mapping[str, str] | None) -> Iterator[Word]:
    """Words in which `@name` stands for the kept filter's own, all at the place of the name."""
    for word in words:
        name = word.text[1:].lower()
        if kept and not word.is_literal and word.text.startswith(f"-{KEPT}") and name[1:] in kept:
            raise FilterError("A kept filter cannot be turned round.", f"Its words are: {kept[name[1:]]}", word.place)
        if kept is None or word.is_literal or not word.text.startswith(KEPT) or not name:
            yield word
        elif name in kept:
            yield from (one._replace(place=word.place) for one in words_of_line(kept[name]))
        else:
            there = f"Kept: {', '.join(kept)}." if kept else "None is kept yet."
            raise UnknownKeptError(f'No filter is called "{name}".', there, word.place)


def _term(word: str, negated: bool, place: Place) -> Term | None:
    if word.lower() in ALONE:
        name, value = ALONE[word.lower()]
        return Term(name, ":", value, negated, place)
    name, operator, value = _parts(word)
    if not name.isalpha():
        return None
    known = FIELDS.get(name)
    if known is None:
        # An address is text, and so is an arrow between words.
        if not value.startswith("//") if operator == ":" else value[:1].isdigit():
            raise FilterError(f'"{name}" is nothing to filter by.', _near(name), place)
        return None
    takes = f"It takes {known.takes}."
    if operator != ":" and not known.compared:
        raise FilterError(f'"{name}" cannot be compared.', takes, place)
    if not value:
        raise FilterError(f'"{name}" lacks its value.', takes, place)
    if operator != ":":
        _check_amount(value, known.compared, place)
    elif not known.choices and not known.is_text:
        raise FilterError(f'"{name}" takes < or >.', takes, place)
    elif known.choices and value not in known.choices:
        raise FilterError(f'"{value}" is nothing that {name} can be.', takes, place)
    return Term(name, operator, value, negated, place)


def _near(name: str) -> str:
    """Which field was meant, or all there are."""
    # Imported here, since every command reads filters and few are wrong.
    from difflib import get_close_matches

    near = get_close_matches(name, FIELDS, n=1)
    return f"Did you mean {near[0]}? It takes {FIELDS[near[0]].takes}." if near else f"Filter by {', '.join(FIELDS)}."


def _parts(word: str) -> tuple[str, str, str]:
    """The field, the operator and the value of a word, the field empty where there is no operator."""
    at = min((found for found in map(word.find, _OPERATORS) if found > 0), default=0)
    operator = next((sign for sign in _OPERATORS if word.startswith(sign, at)), "") if at else ""
    return word[:at].lower(), operator, word[at + len(operator) :].lower()


def _check_amount(value: str, measure: str, place: Place) -> None:
    if measure == DAYS:
        try:
            amount_of(value)
        except FilterError as problem:
            raise FilterError(str(problem), problem.hint, place) from None
    elif not (value.isascii() and value.isdigit()):
        raise FilterError(f'"{value}" is not a whole number.', "Write it as 1000.", place)


def amount_of(value: str) -> int:
    """A number, or a number of days written `30d`, `2w`, `6mo`, `1y` or `2 weeks`. Raises FilterError."""
    digits = value.rstrip("abcdefghijklmnopqrstuvwxyz ")
    unit = value[len(digits) :].strip()
    days = _DAY_UNITS.get(unit) or _DAY_UNITS.get(unit.removesuffix("s")) if unit else 1
    if not digits.isascii() or not digits.isdigit() or not days:
        raise FilterError(f'"{value}" is not a number of days.', "Write it as 30d, 2w, 6mo or 1y.")
    return int(digits) * days
