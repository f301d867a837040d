"""The account in a line about something else, told apart from others of its name."""

from __future__ import annotations

from tui.glyphs import Glyphs
from tui.safe_text import show
from tui.widgets.account_words import apart
from tui.widgets.section_list import Piece
from tui.width import cells, clip, fit


def account_pieces(name: str, slug: str, has_namesake: bool, width: int, glyphs: Glyphs, tone: str = "") -> list[Piece]:
    """Return the name in exactly `width` cells, with its slug behind it when another account is called so."""
    told_apart = f" {apart(name, slug, width)}" if has_namesake else ""
    shown = clip(show(name), width - cells(told_apart), glyphs.cut)
    return [Piece(shown, tone), Piece(fit(told_apart, width - cells(shown)), "muted")]
