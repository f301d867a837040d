"""What stands on the screen as plain text, and below it in which styles, by the words that the themes have for them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from rich.style import Style
from textual.app import App
from textual.strip import Strip

from tui.themes import known_theme
from tui.width import cells

Naming = Callable[[Style], str]
_COLOURS = ("ink", "paper", "cursor", "good", "watch", "risk", "muted", "accent")
_CURSOR = "bold on cursor"
_SEEN_ON_BLANKS = ("on ", "underline", "reverse")
_SIGNS = ("bold", "dim", "italic", "underline", "reverse", "strike")


def screen_lines(app: App[None]) -> list[Strip]:
    """Return the lines of the screen as they are sent to the terminal."""
    return app.screen._compositor.render_strips()


def text_of(lines: list[Strip]) -> list[str]:
    """Return the letters of each line, without what is blank at its end."""
    return [line.text.rstrip() for line in lines]


def styles_of(lines: list[Strip], theme: str) -> dict[int, str]:
    """Return for each line that is not all plain ink on paper which cells, counted from 0, are in which style.

    What a whole line has in common stands once, before it.
    """
    named = _naming(theme)
    described = {number: _described(line, named) for number, line in enumerate(lines)}
    return {number: runs for number, runs in described.items() if runs}


def _described(line: Strip, named: Naming) -> str:
    runs = list(_runs(line, named))
    is_cursor = bool(runs) and all(style.endswith(_CURSOR) for *_, style in runs)
    if is_cursor:
        runs = [(begin, end, style.removesuffix(_CURSOR).rstrip()) for begin, end, style in runs]
    said = (f"{begin}-{end} {style}" if end > begin else f"{begin} {style}" for begin, end, style in runs if style)
    return (f"({_CURSOR}) " if is_cursor else "") + ", ".join(said)


def _runs(line: Strip, named: Naming) -> Iterator[tuple[int, int, str]]:
    """The runs of cells of one style, the first and last cell of each; blanks inside one belong to it."""
    begin = end = place = 0
    running = ""
    for style, letters in _pieces(line, named):
        is_seen = bool(letters.strip()) or any(sign in style for sign in _SEEN_ON_BLANKS)
        if is_seen and style != running:
            if running:
                yield begin, end, running
            begin, running = place, style
        place += cells(letters)
        if is_seen:
            end = place - 1
    if running:
        yield begin, end, running


def _pieces(line: Strip, named: Naming) -> Iterator[tuple[str, str]]:
    styled = ((named(piece.style or Style.null()), piece.text) for piece in line)
    for style, pieces in groupby(styled, key=lambda piece: piece[0]):
        yield style, "".join(text for _, text in pieces)


def _naming(theme: str) -> Naming:
    """What a style is called in the words of a theme."""
    colours = known_theme(theme).variables
    words = {colours[word].lower(): word for word in _COLOURS}

    def named(style: Style) -> str:
        signs = [sign for sign in _SIGNS if getattr(style, sign)]
        ink = words.get(style.color.name, style.color.name) if style.color else "ink"
        ground = words.get(style.bgcolor.name, style.bgcolor.name) if style.bgcolor else "paper"
        letters = [] if ink == "ink" else [ink]
        return " ".join([*letters, *signs, *([] if ground == "paper" else [f"on {ground}"])])

    return named
