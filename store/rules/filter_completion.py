"""What the word of a filter that is being typed could become."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from store.rules.filter_fields import ALONE, DAYS, FIELDS, ME, NONE, asked_by
from store.rules.filter_words import words_of_line
from store.rules.filters import KEPT
from store.rules.folding import fold_letters

Values = Callable[[str], Sequence[str]]
"""What the accounts of the book hold in a field."""

_DAYS_OFFERED = ("7d", "14d", "30d", "60d", "90d", "6mo", "1y")
_ALONE_SAYS = {"mine": "your own accounts", "all": "accounts of every role"}


class Candidate(NamedTuple):
    """A word that could be meant, and what it lets through or takes."""

    text: str
    says: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether nothing has to follow it."""
        return self.text[-1:] not in (":", "<", ">")


class Completion(NamedTuple):
    """The candidates for the word at a place of the line."""

    start: int
    end: int
    candidates: tuple[Candidate, ...]

    def put_into(self, line: str, chosen: Candidate) -> tuple[str, int]:
        """Return the line with a candidate in place of the word, and where the cursor then stands."""
        space = " " if chosen.is_whole and not line[self.end :].startswith(" ") else ""
        text = f"{chosen.text}{space}"
        return line[: self.start] + text + line[self.end :], self.start + len(text)


def complete_filter(line: str, position: int, values: Values, kept: Mapping[str, str]) -> Completion:
    """Return what the word before a position could become: a field, one of its values, or a kept filter's name."""
    word = next((one for one in words_of_line(line) if one.place[0] < position <= one.place[1]), None)
    if word is None:
        return Completion(position, position, tuple(_fields("", "")))
    start, end = word.place
    typed = line[start:position]
    sign = "-" if typed.startswith("-") else ""
    found: Iterator[Candidate] = iter(())
    if not word.is_literal:
        found = _candidates(sign, typed[len(sign) :], values, kept)
    return Completion(start, end, tuple(one for one in found if one.text != line[start:end]))


def _candidates(sign: str, typed: str, values: Values, kept: Mapping[str, str]) -> Iterator[Candidate]:
    if typed.startswith(KEPT):
        wanted = typed[1:].lower()
        yield from (Candidate(f"{KEPT}{name}", text) for name, text in kept.items() if name.startswith(wanted))
        return
    at = min((found for found in map(typed.find, ":<>") if found > 0), default=0)
    if not at:
        yield from _fields(sign, typed.lower())
        return
    name, operator, value = typed[:at].lower(), typed[at], typed[at + 1 :]
    if name in FIELDS:
        for one in _values(name, operator, value.strip('"'), values):
            quoted = f'"{one}"' if " " in one else one
            yield Candidate(f"{sign}{name}{operator}{quoted}")
        if operator == ":" and not value and FIELDS[name].compared:
            yield from (Candidate(f"{sign}{name}{sort}", FIELDS[name].takes) for sort in "<>")


def _fields(sign: str, beginning: str) -> Iterator[Candidate]:
    for name, field in FIELDS.items():
        if name.startswith(beginning):
            yield from (Candidate(f"{sign}{name}{operator}", field.takes) for operator in asked_by(field))
    yield from (Candidate(f"{sign}{word}", _ALONE_SAYS[word]) for word in ALONE if word.startswith(beginning))


def _values(name: str, operator: str, typed: str, values: Values) -> list[str]:
    field = FIELDS[name]
    if operator != ":":
        return [one for one in _DAYS_OFFERED if one.startswith(typed)] if field.compared == DAYS else []
    if field.choices:
        offered: Sequence[str] = field.choices
    else:
        nothing = [] if name == "stage" else [NONE]
        offered = [*values(name), *([ME] if name == "owner" else []), *nothing]
    wanted = fold_letters(typed)
    return [one for one in offered if fold_letters(one).startswith(wanted) or f" {wanted}" in fold_letters(one)]
