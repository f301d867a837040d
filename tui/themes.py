"""The colours: blue for good, amber for watch, rose for risk, the same three words everywhere."""

from functools import cache
from typing import Any, NamedTuple

from rich.style import Style
from textual.app import App
from textual.color import Color
from textual.theme import BUILTIN_THEMES, Theme

DARK = "goodterms-dark"
LIGHT = "goodterms-light"
ANSI = "goodterms-ansi"
_OURS = "goodterms-"


def theme(name: str, colours: dict[str, str], *, dark: bool, ansi: bool = False) -> Theme:
    """Return a theme for Textual that also names its colours: `$good`, `$watch`, `$risk`, `$muted`, `$cursor`."""
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
    DARK: theme(
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
    LIGHT: theme(
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
    ANSI: theme(
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
    """Return the row styles of a theme, one of ours or of Textual's; KeyError for any other name."""
    chosen = known_theme(theme_name)

    def colour(word: str) -> Style:
        return Style(color=Color.parse(chosen.variables[word]).rich_color)

    def ground(word: str) -> Style:
        return Style(bgcolor=Color.parse(chosen.variables[word]).rich_color)

    return Palette(
        text=colour("ink") + ground("paper"),
        muted=Style(dim=True) if chosen.ansi else colour("muted"),
        good=colour("good"),
        watch=colour("watch"),
        risk=colour("risk"),
        accent=colour("accent"),
        cursor=ground("cursor") + Style(bold=True),
    )


def known_theme(name: str) -> Theme:
    """Return one of our themes, or one of Textual's in our colours of state; KeyError for any other name."""
    if name in THEMES:
        return THEMES[name]
    # Worked out when one is chosen, so that the first frame does not wait for those that are not.
    from tui.built_in_themes import built_in

    return built_in(name)


def called(theme_name: str) -> str:
    """Return what the settings call a theme: ours without the program's name."""
    return theme_name.removeprefix(_OURS)


def theme_called(name: str) -> str:
    """Return the theme that the settings call so."""
    return f"{_OURS}{name}" if f"{_OURS}{name}" in THEMES else name


def register_themes(app: App[Any]) -> None:
    """Make our themes known to the app; called before its style sheets are read."""
    for one in THEMES.values():
        app.register_theme(one)


def show_theme(app: App[Any], name: str) -> None:
    """Draw the app in a theme, one of ours or of Textual's; KeyError for any other name."""
    app.register_theme(known_theme(name))
    app.theme = name


def themes_here(*, no_color: bool) -> list[str]:
    """Return the themes that can be drawn, ours first; without colour not those that take the terminal's own."""
    names = [*THEMES, *BUILTIN_THEMES]
    return [name for name in names if theme_refusal(name, no_color=no_color) is None]


def theme_refusal(theme_name: str, *, no_color: bool) -> str | None:
    """Return the sentence that says why this theme cannot be used here, or None when it can."""
    if theme_name not in THEMES and theme_name not in BUILTIN_THEMES:
        return f"There is no theme called {called(theme_name)}."
    is_ansi = theme_name == ANSI or (theme_name in BUILTIN_THEMES and BUILTIN_THEMES[theme_name].ansi)
    if no_color and is_ansi:
        return f"The theme {called(theme_name)} cannot be drawn while NO_COLOR is set."
    return None
