"""The least that Textual can be: the floor of what our app takes."""

from collections.abc import Iterator

from textual.app import App
from textual.widget import Widget
from textual.widgets import Static


class MinimalApp(App[None]):
    """One line of text; q quits."""

    BINDINGS = [("q", "quit", "quit")]  # noqa: RUF012

    def compose(self) -> Iterator[Widget]:
        yield Static("hello")


if __name__ == "__main__":
    MinimalApp().run()
