"""An app that spares what Textual does for each screen, and what none of ours needs."""

from __future__ import annotations

from typing import Any

from textual.app import App
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
        self.stylesheet.set_variables(self.get_css_variables())

    def _load_screen_css(self, screen: Screen[Any]) -> None:
        for path in screen.css_path:
            if not self.stylesheet.has_source(str(path)):
                self.stylesheet.read(path)
        screen._css_update_count = self._css_update_count
