"""What stands below a form: the keys that help, what the field takes, or why the form could not be saved."""

from __future__ import annotations

from textual.content import Content

from store.editing.field import Field
from tui.dialogs.filled_form import candidates
from tui.dialogs.reading import Problem
from tui.glyphs import Glyphs
from tui.literal import content
from tui.safe_text import show
from tui.widgets.rule import rule
from tui.width import clip
from tui.wrapping import wrap

_USUAL_LINES, _LOW = 2, 16
_LEAST_ABOVE = 7
"""Lines that the title, some fields and the keys keep."""


def hint_room(lines: int, height: int) -> int:
    """Return how many lines stand below the keys on a screen of this height, for a hint of so many lines."""
    usual = _USUAL_LINES if height >= _LOW else 1
    return max(usual, min(lines, height - _LEAST_ABOVE))


def refusal_lines(keys: str, refusal: Problem, width: int, glyphs: Glyphs) -> list[Content]:
    """Return why the form could not be saved, below the keys."""
    words = wrap(f"! {' '.join(refusal)}".rstrip(), width - 2)
    return [rule(width, glyphs, aside=keys), *(content(f" {line}", "$risk") for line in words)]


def remark_lines(keys: str, remark: str, width: int, glyphs: Glyphs) -> list[Content]:
    """Return what is to be known of the form when it opens, below the keys."""
    words = wrap(remark, width - 2)
    return [rule(width, glyphs, aside=keys), *(content(f" {line}", "$watch") for line in words)]


def hint_lines(keys: str, hint: str, choices: str, width: int, height: int, glyphs: Glyphs) -> list[Content]:
    """Return what a field takes, below the keys, and its choices where there is a line left for them."""
    words = [line for line in wrap(hint, width - 2) if line]
    if choices and len(words) < height - 1:
        words.append(clip(choices, width - 2, glyphs.cut))
    return [rule(width, glyphs, aside=keys), *(content(f" {line}", "$muted") for line in words)]


def choices_of(field: Field, before: str, *, is_typed: bool) -> str:
    """Return what a field can hold; what is being typed, `before` the cursor, narrows it to what it could become."""
    fitting = candidates(field, before) if is_typed else field.choices
    return "  ".join(map(show, fitting or field.choices))
