"""The colours: blue for good, amber for watch, rose for risk, the same three words everywhere."""

from functools import cache
from typing import Any, NamedTuple

from rich.style import Style
from textual.app import App
from textual.color import Color
from textual.theme import Theme

DARK = "goodterms-dark"
LIGHT = "goodterms-light"
ANSI = "goodterms-ansi"


def _theme(name: str, colours: dict[str, str], *, dark: bool, ansi: bool = False) -> Theme:
    """Return a Textual theme that also names its colours: `$good`, `$watch`, `$risk`, `$muted`, `$cursor`."""
    return Theme(
        name=name,
        primary=colours["accent"],
        accent=colours["accent"],
        success=colours["good"],
        warning=colours["watch"],
        error=colours["risk"],
        foreground=colours["ink"],
        background=colours["paper"],
        surface=colours["paper"],
        panel=colours["paper"],
        dark=dark,
        ansi=ansi,
        variables={
            **colours,
            "ansi-background": colours["paper"],
            "ansi-foreground": colours["ink"],
            "text": colours["ink"],
            "text-muted": colours["muted"],
            "block-cursor-background": colours["cursor"],
            "block-cursor-foreground": colours["ink"],
            "input-selection-background": colours["cursor"],
            "scrollbar": colours["muted"],
            "scrollbar-background": colours["paper"],
        },
    )


THEMES = {
    DARK: _theme(
        DARK,
        {
            "paper": "#14181d",
            "ink": "#d8dde3",
            "good": "#6aa5ff",
            "watch": "#e3c04a",
            "risk": "#ff6d9c",
            "muted": "#939ca7",
            "accent": "#9fd0c4",
            "cursor": "#232a32",
        },
        dark=True,
    ),
    LIGHT: _theme(
        LIGHT,
        {
            "paper": "#faf9f6",
            "ink": "#20252b",
            "good": "#0b57d0",
            "watch": "#7a6400",
            "risk": "#b8266f",
            "muted": "#5a636d",
            "accent": "#146b5c",
            "cursor": "#e9e6de",
        },
        dark=False,
    ),
    ANSI: _theme(
        ANSI,
        {
            "paper": "ansi_default",
            "ink": "ansi_default",
            "good": "ansi_bright_blue",
            "watch": "ansi_yellow",
            "risk": "ansi_magenta",
            "muted": "ansi_default",
            "accent": "ansi_cyan",
            "cursor": "ansi_default",
        },
        dark=True,
        ansi=True,
    ),
}


class Palette(NamedTuple):
    """The styles that rows are drawn with, made from one theme."""

    text: Style
    muted: Style
    good: Style
    watch: Style
    risk: Style
    accent: Style
    cursor: Style
    """Laid under the row that the cursor is on."""


@cache
def palette(theme_name: str) -> Palette:
    """Return the row styles of one of `THEMES`; KeyError for any other name."""
    theme = THEMES[theme_name]

    def colour(word: str) -> Style:
        return Style(color=Color.parse(theme.variables[word]).rich_color)

    def ground(word: str) -> Style:
        return Style(bgcolor=Color.parse(theme.variables[word]).rich_color)

    return Palette(
        text=colour("ink") + ground("paper"),
        muted=Style(dim=True) if theme.ansi else colour("muted"),
        good=colour("good"),
        watch=colour("watch"),
        risk=colour("risk"),
        accent=colour("accent"),
        cursor=ground("cursor") + Style(bold=True),
    )


def register_themes(app: App[Any]) -> None:
    """Make the themes known to the app; called before its style sheets are read."""
    for theme in THEMES.values():
        app.register_theme(theme)


def theme_refusal(theme_name: str, *, no_color: bool) -> str | None:
    """Return the sentence that says why this theme cannot be used here, or None when it can."""
    if theme_name not in THEMES:
        return f"There is no theme called {theme_name}. The themes are {', '.join(THEMES)}."
    if no_color and theme_name == ANSI:
        return f"The theme {ANSI} cannot be drawn while NO_COLOR is set."
    return None
