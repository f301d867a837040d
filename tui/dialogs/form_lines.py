"""How the fields of a form are drawn, and which of their lines are in sight."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from textual.content import Content

from store.editing.field import Field
from tui.dialogs.filled_form import FilledForm
from tui.glyphs import Glyphs
from tui.literal import content
from tui.safe_text import show
from tui.width import cells, clip, fit
from tui.wrapping import wrap

_LEAST_LABEL, _WIDEST_LABEL = 6, 16
_MARGIN = 2
_LINES_OF_LONG_TEXT = 3
_LEAST_TEXT, _TALLEST_TEXT = 4, 10
_LEAST_VALUE = 12


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a form and the field, by its place, that it belongs to."""

    field: int
    drawn: Content


@dataclass(frozen=True, slots=True)
class Sight:
    """The lines above and below the field that is typed in, as many as there is room for."""

    above: Sequence[Line]
    below: Sequence[Line]


def label_width(fields: Sequence[Field]) -> int:
    """Return the cells that labels take, with the blanks around them."""
    widest = max((cells(show(field.label)) for field in fields), default=_LEAST_LABEL)
    return min(max(widest, _LEAST_LABEL), _WIDEST_LABEL) + 2 * _MARGIN


def label(field: Field, is_current: bool, width: int, glyphs: Glyphs) -> Content:
    """Return what stands before a field; the one that is typed in carries the cursor's sign."""
    sign = content(f" {glyphs.cursor}" if is_current else "  ", "$accent")
    return sign + content(fit(show(field.label), width - _MARGIN, glyphs.cut), "bold" if is_current else "$muted")


def drawn_fields(form: FilledForm, current: int, width: int, glyphs: Glyphs) -> list[Line]:
    """Return the lines of all fields; of the one that is typed in, what stands below it."""
    return [
        line
        for place in range(len(form.fields))
        for line in (_problem(form, place, width) if place == current else _field(form, place, width, glyphs))
    ]


def _field(form: FilledForm, place: int, width: int, glyphs: Glyphs) -> list[Line]:
    """Return a field that is not typed in: its label, what it holds and held, and what is wrong with that."""
    field = form.fields[place]
    before = label_width(form.fields)
    room = max(width - before - 1, _LEAST_VALUE)
    typed, indent = form.typed(field.name), content(" " * before)
    values = _long(typed, room, glyphs) if field.is_long else [clip(show(typed), room, glyphs.cut)]
    lines = [(indent if number else label(field, False, before, glyphs)) + content(text)
             for number, text in enumerate(values)]  # fmt: skip
    if (held := form.was(field.name)) is not None:
        lines[0] += _was(held, width - lines[0].cell_length, glyphs)
    return [Line(place, line) for line in lines] + _problem(form, place, width)


def _problem(form: FilledForm, place: int, width: int) -> list[Line]:
    """Return what is wrong with a field, below it, with what helps."""
    field = form.fields[place]
    if field.name not in form.problems:
        return []
    before = label_width(form.fields)
    said = " ".join(form.problems[field.name]).rstrip()
    words = wrap(f"! {said}", max(width - before - 1, _LEAST_VALUE))
    return [Line(place, content(" " * before) + content(line, "$risk")) for line in words]


def in_sight(lines: Sequence[Line], current: int, tall: int, room: int, top: int) -> tuple[Sight, int]:
    """Return the lines around the field `current`, which takes `tall` lines of its own, and the first one's place.

    `lines` are those of all fields; of the current one they are what stands below it. As little as possible is
    moved: `top` is the place of the first line until now.
    """
    start = sum(1 for line in lines if line.field < current)
    below = lines[start:]
    problem = sum(1 for line in below if line.field == current)
    end = start + tall + problem
    top = max(min(top, start), end - room, 0)
    top = min(top, start, max(len(lines) + tall - room, 0))
    return Sight(lines[top:start], below[: max(room - (start - top) - tall, 0)]), top


def text_height(text: str, width: int, room: int) -> int:
    """Return the lines for typing a longer text, with one to spare, at most as many as there is room for."""
    lines = sum(1 + len(line) // max(width, 1) for line in text[: width * _TALLEST_TEXT].split("\n"))
    return max(min(max(lines + 1, _LEAST_TEXT), _TALLEST_TEXT, room), 1)


def _was(held: str, room: int, glyphs: Glyphs) -> Content:
    words = f"  was {show(held.partition(chr(10))[0])}" if held else "  was empty"
    return content(clip(words, room - 1, glyphs.cut), "$muted") if room > _LEAST_VALUE else content("")


def _long(text: str, width: int, glyphs: Glyphs) -> list[str]:
    lines = wrap(text[: width * (_LINES_OF_LONG_TEXT + 1)], width)
    shown = lines[:_LINES_OF_LONG_TEXT]
    if len(lines) > _LINES_OF_LONG_TEXT or len(text) > width * (_LINES_OF_LONG_TEXT + 1):
        shown[-1] = clip(f"{shown[-1]} {glyphs.cut * 2}", width, glyphs.cut)
    return shown
