"""An app that spares what Textual does for each screen, and what none of ours needs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from textual.app import App
from textual.filter import ANSIToTruecolor, LineFilter
from textual.screen import Screen


class LeanApp(App[None]):
    """Opens a screen in less time: with no widgets that float over it, and with only its own style sheet to parse.

    Every rule in a style sheet begins with the type of its screen, so that a new one changes nothing else.
    """

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._disable_notifications = self._disable_tooltips = True

    def begin_with(self, theme: str) -> None:
        """Take a theme before anything is styled; one that is changed later has every style sheet parsed again."""
        self.set_reactive(LeanApp.theme, theme)
        self.set_class(self.current_theme.dark, "-dark-mode", update=False)
        self.set_class(not self.current_theme.dark, "-light-mode", update=False)
        self.add_class(f"-theme-{theme}", update=False)
        self.stylesheet.set_variables(self.get_css_variables())

    def on_load(self) -> None:
        """Style the app before its screens, which take their colours from it and keep them."""
        self.stylesheet.apply(self)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Leave out the one that would look in every line for the terminal's own colours: only one theme has them,
        and means them.
        """
        return [one for one in super().get_line_filters() if not isinstance(one, ANSIToTruecolor)]

    def _load_screen_css(self, screen: Screen[Any]) -> None:
        for path in screen.css_path:
            if not self.stylesheet.has_source(str(path)):
                self.stylesheet.read(path)
        if screen.CSS:
            name = type(screen).__name__
            self.stylesheet.add_source(screen.CSS, (name, "CSS"), scope=name if screen.SCOPED_CSS else "")
        screen._css_update_count = self._css_update_count
