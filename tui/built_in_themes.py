"""The themes that come with Textual: their ground and ink, and our three colours of state on top."""

from collections.abc import Sequence
from functools import cache

from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

from tui.themes import ANSI, DARK, LIGHT, THEMES, theme

_READABLE = 4.5
"""The contrast that WCAG 2.2 asks of text, in 1.4.3."""
_STEPS = 20
_CURSOR_SHARES = (0.1, 0.08, 0.06, 0.04)
_SUNKEN_SHARE = 0.25
_MUTED_SHARE = 0.6
_STATES = ("good", "watch", "risk")
_WORDS = ("paper", "ink", *_STATES, "muted", "accent", "cursor")
_ANSI_GOOD = {True: "ansi_bright_blue", False: "ansi_blue"}


@cache
def built_in(name: str) -> Theme:
    """Return one of Textual's own themes with our colours of state, each so that it can be read; KeyError for none."""
    given = BUILTIN_THEMES[name]
    if given.ansi:
        colours = {word: THEMES[ANSI].variables[word] for word in _WORDS}
        return theme(name, {**colours, "good": _ANSI_GOOD[given.dark]}, dark=given.dark, ansi=True)
    made = given.to_color_system().generate()
    paper, ink = (Color.parse(made[word]).rgb for word in ("background", "foreground"))
    return theme(name, _colours(given, Color(*paper), Color(*ink)), dark=given.dark)


def _colours(given: Theme, paper: Color, ink: Color) -> dict[str, str]:
    """The colours of a theme by our words, each with enough contrast on the paper and under the cursor."""
    ours = THEMES[DARK if given.dark else LIGHT].variables
    named = {word: Color.parse(ours[word]) for word in _STATES}
    accents = [Color.parse(one) for one in (given.accent, given.primary) if one]
    named["accent"] = next((one for one in accents if contrast(one, paper) >= _READABLE), accents[0])
    named["muted"] = paper.blend(ink, _MUTED_SHARE)
    far_end = Color(255, 255, 255) if given.dark else Color(0, 0, 0)
    states = {word: _readable(named[word], paper, far_end) for word in _STATES}
    cursor = _cursor(paper, far_end.inverse, [ink, *states.values()])
    hardest = min(paper, cursor, key=lambda ground: contrast(ink, ground))
    readable = {word: _readable(colour, hardest, far_end) for word, colour in {**named, **states}.items()}
    return {word: colour.hex for word, colour in {"paper": paper, "ink": ink, "cursor": cursor, **readable}.items()}


def _cursor(paper: Color, near_end: Color, kept: Sequence[Color]) -> Color:
    """The ground under the cursor: towards the ink, the first colour, or away from it, so that all can be read."""
    grounds = (paper.blend(kept[0], share) for share in _CURSOR_SHARES)
    fitting = (one for one in grounds if all(contrast(colour, one) >= _READABLE for colour in kept))
    return next(fitting, paper.blend(near_end, _SUNKEN_SHARE))


def _readable(colour: Color, ground: Color, far_end: Color) -> Color:
    """The colour itself, or the nearest to it on the way to the far end that can be read on a ground."""
    mixed = (colour.blend(far_end, step / _STEPS) for step in range(_STEPS + 1))
    return next((one for one in mixed if contrast(one, ground) >= _READABLE), far_end)


def contrast(one: Color, other: Color) -> float:
    """Return the contrast ratio of two colours, 1 to 21, as WCAG 2.2 defines it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Color) -> float:
    """The relative luminance of WCAG 2.2, 0 to 1."""
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour.normalized]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
