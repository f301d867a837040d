"""What the user's settings ask of the app when it starts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from store.book import Book
from store.errors import InvalidError
from store.settings.taken_over import is_taken_over, kept_values, what_is_kept
from tui.glyphs import Glyphs, choose_glyphs
from tui.themes import DARK, theme_called, theme_refusal
from tui.wording import counted

THEME_VARIABLE = "GOODTERMS_THEME"
"""The name of a theme; wins over the settings."""


class Look(NamedTuple):
    """The theme and signs to draw with, and what to say of lines in the settings that were left out."""

    theme: str
    glyphs: Glyphs
    warning: str


def take_over_changes(book: Book) -> None:
    """Bring the book in line with the settings file if that has changed since."""
    if not is_taken_over(book):
        from store.settings.taking_over import take_over

        take_over(book)


def chosen_look(book: Book, encoding: str, environment: Mapping[str, str]) -> Look:
    """What the environment asks for, else the settings as the book has taken them over.

    Raises InvalidError for a theme that is not there or cannot be drawn here.
    """
    values = kept_values(book)
    return Look(
        theme=_theme(environment.get(THEME_VARIABLE, ""), values.get("look.theme", ""), "NO_COLOR" in environment),
        glyphs=choose_glyphs(values.get("look.glyphs", "auto"), encoding, environment),
        warning=_warning(len(what_is_kept(book).get("problems", ()))),
    )


def _theme(asked: str, set_to: str, no_color: bool) -> str:
    wanted = asked or set_to
    theme = theme_called(wanted) if wanted else DARK
    refusal = theme_refusal(theme, no_color=no_color)
    if refusal is not None:
        where = f"{THEME_VARIABLE} takes" if asked else "gt config set look.theme takes"
        raise InvalidError(refusal, hint=f"{where} dark, light or another theme, such as nord.")
    return theme


def _warning(left_out: int) -> str:
    return f"{counted(left_out, 'line')} of the settings left out; gt config check says why." if left_out else ""
