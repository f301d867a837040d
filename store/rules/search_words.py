"""Reads what somebody looks for, and writes it as a query for the search indexes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from store.rules.dates import parse_iso_day
from store.rules.filter_words import Word, words_of_line
from store.rules.filters import FilterError, Term, amount_of, read_filter
from store.rules.folding import script_of, search_phrase
from store.rules.pinyin import syllables_of

SINCE = "since"
_MOST_WORDS = 24
"""Words that are looked at: SQLite takes no query of any length, and nobody types so many."""
_FEWEST_SPELLED = 2
_FEWEST_BEGUN = 3
"""Letters from which a word is looked for as the beginning of any other, where that is not what was typed."""


class SoughtWord(NamedTuple):
    """A word, or several that were quoted and stand side by side; one that may begin a longer word is not ended."""

    text: str
    is_ended: bool = False


Begun = Mapping[SoughtWord, tuple[str, ...]]
"""The phrases of the book that words being typed may go on to."""


class Search(NamedTuple):
    """What is looked for: words that must all be there, of which accounts, of which kinds and days."""

    words: tuple[SoughtWord, ...] = ()
    terms: tuple[Term, ...] = ()
    kinds: frozenset[str] = frozenset()
    """Any kind when it is empty."""
    since: date | None = None
    until: date | None = None

    @property
    def whole_words(self) -> tuple[SoughtWord, ...]:
        """The words that are looked for as they are, not as the beginnings of others."""
        return tuple(word for word in self.words if not may_go_on(word))

    @property
    def may_take_long(self) -> bool:
        """Whether a single letter goes on beside something else: where it seldom does, all it begins is gathered."""
        parts = [last_of(word) for word in self.words if may_go_on(word)]
        is_alone = len(self.words) == 1 and not self.kinds
        return any(len(last) == 1 and last.isascii() and (before or not is_alone) for before, last in parts)

    @property
    def is_empty(self) -> bool:
        """Whether nothing is looked for."""
        return not any(map(_phrase, self.words))

    def widened(self) -> Search:
        """The same, but words need not stand side by side, and each may begin a longer one."""
        parts = [part for word in self.words for part in word.text.split()]
        return self._replace(words=tuple(SoughtWord(part, len(part) < _FEWEST_BEGUN) for part in parts))


def read_search(line: str, kinds: Collection[str], today: date) -> Search:
    """Read words, quoted phrases and conditions from a line; what is no condition is a word, whatever it looks like.

    The last word may begin a longer one, the others are whole. Conditions are those of a list, such as `owner:nina`,
    and `kind:call`, `since:30d`, `until:2026-10-01`; `kinds` are the kinds there are.
    """
    search, words = Search(), list[SoughtWord]()
    for word in words_of_line(line):
        typed = line[slice(*word.place)]
        conditioned = None if word.is_literal else _with_condition(search, word, kinds, today)
        if conditioned is not None:
            search = conditioned
        elif not word.is_literal or not word.text.strip():
            words += [SoughtWord(part, is_ended=True) for part in typed.split()]
        else:
            words.append(SoughtWord(word.text, is_ended=True))
    if words and not _is_closed(line):
        words[-1] = words[-1]._replace(is_ended=False)
    return search._replace(words=tuple(dict.fromkeys(words))[:_MOST_WORDS])


def _is_closed(line: str) -> bool:
    """Whether the line ends with the quote that ends a phrase."""
    return line.endswith('"') and line.count('"') % 2 == 0


def _with_condition(search: Search, word: Word, kinds: Collection[str], today: date) -> Search | None:
    """The search with the condition that a word is; None for one that is none."""
    name, colon, value = word.text.lower().partition(":")
    match name:
        case "kind" if colon:
            meant = frozenset(kind for kind in kinds if value and kind.startswith(value))
            return search._replace(kinds=meant) if meant else None
        case "since" | "until" if colon:
            day = _day(value, today)
            if day is None:
                return None
            return search._replace(since=day) if name == SINCE else search._replace(until=day)
    if not any(sign in word.text for sign in ":<>"):
        return None
    try:
        terms = read_filter([word.text]).terms
    except FilterError:
        return None
    return search._replace(terms=search.terms + terms) if terms else None


def _day(said: str, today: date) -> date | None:
    try:
        return parse_iso_day(said) or today - timedelta(days=amount_of(said))
    except (FilterError, OverflowError):
        return None


def can_be_spelled(search: Search) -> bool:
    """Whether something is looked for that other writing can be spelled by: letters that need no other writing."""
    said = "".join(word.text for word in search.words)
    return said.isascii() and len(said) >= _FEWEST_SPELLED and any(map(str.isalpha, said))


def expression(words: Sequence[SoughtWord], *, spelled: bool = False, begun: Begun = MappingProxyType({})) -> str:
    """The FTS5 query for the rows that hold every word; `spelled` also as other writing is spelled.

    A word in `begun` is looked for as one of its phrases, any other that may go on as the beginning of a word.
    """
    return " AND ".join(part for word in words if (part := _part(word, spelled, begun.get(word, ()))))


def _part(word: SoughtWord, spelled: bool, phrases: tuple[str, ...]) -> str:
    phrase = _phrase(word)
    if not phrase:
        return ""
    # So few letters begin the spelling of nearly everything.
    is_begun = may_go_on(word) and not (spelled and _is_short(word))
    sought = [f'"{one}"' for one in phrases] if is_begun and phrases else [f'"{phrase}"{" *" if is_begun else ""}']
    syllables = syllables_of(word.text) if spelled else ()
    if len(syllables) > 1:
        sought.append(f'"{" ".join(syllables)}"')
    return f"({' OR '.join(sought)})" if len(sought) > 1 else sought[0]


def is_begun_when_spelled(search: Search) -> bool:
    """Whether what is found as other writing is spelled holds everything that is found as it is written."""
    return not any(may_go_on(word) and _is_short(word) for word in search.words)


def _is_short(word: SoughtWord) -> bool:
    return len(last_of(word)[1]) < _FEWEST_BEGUN


def surely(words: Sequence[SoughtWord]) -> str:
    """The FTS5 query for the rows that hold every word, as far as the words cannot go on; empty if all of them can."""
    known = [last_of(word)[0].rstrip() if may_go_on(word) else _phrase(word) for word in words]
    return " AND ".join(f'"{phrase}"' for phrase in known if phrase)


def last_of(word: SoughtWord) -> tuple[str, str]:
    """The phrase of a word as what stands before its last part and that part, which may go on."""
    before, gap, last = _phrase(word).rpartition(" ")
    return before + gap, last


@lru_cache(64)
def _phrase(word: SoughtWord) -> str:
    return search_phrase(word.text)


@lru_cache(64)
def may_go_on(word: SoughtWord) -> bool:
    """Whether a word is found as the beginning of an indexed one, as a single letter of unspaced writing always is."""
    _, last = last_of(word)
    return not word.is_ended or (len(last) == 1 and script_of(last) == "unspaced")


def holding(words: Sequence[SoughtWord]) -> Callable[[str], bool]:
    """Return what says of folded text whether it holds every word, as the index would."""
    needles = [
        (f" {phrase}{'' if may_go_on(word) else ' '}", " " in phrase) for word in words if (phrase := _phrase(word))
    ]
    if len(needles) == 1 and not needles[0][1]:
        only = needles[0][0]
        return lambda folded: only in f" {folded} "

    def holds(folded: str) -> bool:
        hay = f" {folded} "
        return all(needle in (f" {' '.join(folded.split())} " if is_long else hay) for needle, is_long in needles)

    return holds
