"""What a typed line means, as it is shown below the line while it is being typed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Generic, Protocol, TypeVar

from textual.content import Content

from tui.glyphs import Glyphs
from tui.literal import content
from tui.safe_text import show
from tui.width import cells, clip_words, fit
from tui.wording import counted
from tui.wrapping import wrap

Draft = TypeVar("Draft")

Problem = tuple[str, str]
"""What is wrong, and what to write instead."""

Span = tuple[int, int, str]
"""From, to, and the role that the words between have been given."""

_TWO_COLUMNS_FROM, _ROOMY_FROM = 60, 100


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that was understood: its label and the words for it, empty where the line says nothing."""

    label: str
    words: str = ""
    whole_line: bool = False


@dataclass(frozen=True, slots=True)
class Reading(Generic[Draft]):
    """A line as it was understood; `draft` is what is handed back, None while it cannot be saved."""

    draft: Draft | None
    facts: tuple[Fact, ...]
    text: str = ""
    """The words that are text and not something understood, with the longer text after them."""
    problems: Sequence[Problem] = ()
    remarks: Sequence[Problem] = ()
    """What could have been meant otherwise, and how to write that; it is no hindrance."""
    spans: Sequence[Span] = ()
    lacking: Problem | None = None
    """What is said when it is to be saved too early."""


def text_fact(label: str, text: str) -> Fact:
    """Return the first line of a text on a line of its own, and how many more there are."""
    first, *more = text.split("\n")
    aside = f"  (and {counted(len(more), 'more line', 'more lines')})" if more else ""
    return Fact(label, f"{first}{aside}", whole_line=True)


class Reader(Protocol[Draft]):
    """Understands the lines of one dialog."""

    def read(self, line: str, body: str) -> Reading[Draft]:
        """Return what the line, and the longer text after it, mean."""

    def words(self, beginning: str, first: bool) -> Sequence[str]:
        """Return the words that could be meant by a beginning; `first` says whether it is the line's first word."""


def reading_lines(
    facts: Sequence[Fact], problems: Sequence[Problem], width: int, glyphs: Glyphs, remarks: Sequence[Problem] = ()
) -> list[Content]:
    """Return the lines below the typed one: what is wrong, else what may be, and what helps; then what was read."""
    lines = [content("")]
    for sentence, hint in [*problems, *remarks][:1]:
        sign, colour = ("!", "$risk") if problems else ("~", "$watch")
        words = wrap(f"{sign} {sentence} {hint}".rstrip(), width - 2)
        lines = [content(f" {line}", colour) for line in words]
    return lines + list(_fact_lines(facts, width, glyphs))


def _fact_lines(facts: Sequence[Fact], width: int, glyphs: Glyphs) -> Iterator[Content]:
    roomy = width >= _ROOMY_FROM
    indent, least, left = (3, 10, 39) if roomy else (1, 8, 33)
    label = max([least, *(cells(fact.label) + 1 for fact in facts)])
    if width < _TWO_COLUMNS_FROM:
        yield from (_fact(fact, indent, label, width, glyphs) for fact in facts if fact.words)
        return
    short = [fact for fact in facts if not fact.whole_line]
    for first, second in zip_longest(short[::2], short[1::2]):
        line = _fact(first, indent, label, indent + left - 1, glyphs)
        yield line + content(" ") + _fact(second, 0, label, width - indent - left - 1, glyphs) if second else line
    yield from (_fact(fact, indent, label, width - 1, glyphs) for fact in facts if fact.whole_line)


def _fact(fact: Fact, indent: int, label: int, width: int, glyphs: Glyphs) -> Content:
    room = width - indent - label
    words = fit(clip_words(show(fact.words or "-"), room, glyphs.cut), room)
    return content(" " * indent + fit(fact.label, label), "$muted") + content(words, "" if fact.words else "$muted")
