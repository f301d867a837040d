"""A small app with as many made-up rows as wanted, to try the list and the keys without a book."""

import sys
from collections.abc import Hashable, Iterator, Sequence
from datetime import date

from rich.segment import Segment
from textual.app import App
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input

from tui.actions.action import Where
from tui.glyphs import UNICODE
from tui.literal import content, segment, segment_right
from tui.themes import DARK, Palette, register_themes
from tui.widgets.action_screen import ActionScreen
from tui.widgets.key_bar import KeyBar
from tui.widgets.line_list import LineList
from tui.widgets.line_pane import LinePane
from tui.widgets.rows import Rows
from tui.widgets.view_tabs import View, ViewTabs

VIEWS = (
    View("1", "Accounts", "Acc", "view-accounts", 48),
    View("3", "Complaints", "Cmpl", "view-complaints", 5),
    View("5", "To-dos", "To-do", "view-todos", 9),
)


class Numbered:
    """Rows that are only numbers, from `first` on."""

    def __init__(self, count: int, first: int = 0) -> None:
        self.count, self.first = count, first
        self.fetched: list[tuple[int, int]] = []

    def __len__(self) -> int:
        return self.count

    def fetch(self, first: int, count: int) -> Sequence[str]:
        self.fetched.append((first, count))
        numbers = range(first, min(first + count, self.count))
        return [f"row {self.first + number}" for number in numbers]

    def key_at(self, position: int) -> Hashable:
        return self.first + position

    def position_of(self, key: Hashable) -> int | None:
        position = int(str(key)) - self.first
        return position if 0 <= position < self.count else None


def draw(name: str, width: int, colours: Palette) -> list[Segment]:
    """Draw a row with as many pieces as a row of accounts has."""
    rest = max(width - 58, 0)
    return [
        segment("! ", 2, colours.risk),
        segment(name, min(24, max(width - 2, 0)), colours.text),
        segment(" Renewal  ", 10, colours.muted),
        segment("▮▮▮▯▯▯ ", 7, colours.watch),
        segment_right("41", 4),
        segment("/30 ", 4, colours.muted),
        segment("38 ", 3),
        segment("risk", 4, colours.risk),
        segment(" call CFO about the quote", rest, colours.muted),
    ]


class TinyScreen(ActionScreen):
    WHERE = Where.ACCOUNTS

    def __init__(self, rows: Rows[str]) -> None:
        super().__init__()
        self.rows = rows
        self.opened: list[object] = []
        self.done: list[str] = []
        self.list = LineList(draw, UNICODE)

    def compose(self) -> Iterator[Widget]:
        yield ViewTabs()
        yield LinePane(lambda width, height: [content(" / mine    sort: attention"), content("   Account")], id="head")
        yield self.list
        yield LinePane(self.preview, id="preview")
        yield Input()
        yield KeyBar(UNICODE)

    def on_mount(self) -> None:
        self.query_one(ViewTabs).show(VIEWS, "view-accounts", date(2026, 11, 23))
        self.watch(self.list, "cursor_key", self.show_preview, init=False)
        self.list.show(self.rows)

    def preview(self, width: int, height: int) -> list[Content]:
        return [content(str(self.list.cursor_row))]

    def show_preview(self) -> None:
        self.query_one("#preview", LinePane).redraw()

    async def action_open_row(self) -> None:
        if self.list.cursor_row is not None:
            self.opened.append(self.list.cursor_row)

    def action_tick_moment(self, number: int) -> None:
        self.done.append(f"moment {number}")

    def action_view_complaints(self) -> None:
        self.done.append("complaints")

    def action_log_contact(self) -> None:
        self.query_one(KeyBar).say("Logged call with Acme Corp, today.", "u undoes it")

    def action_filter(self) -> None:
        self.query_one(Input).display = True
        self.query_one(Input).focus()

    def action_back(self) -> None:
        self.done.append("back")

    def action_leave(self) -> None:
        self.app.exit()


class TinyApp(App[None]):
    CSS = "#head { height: 2; } #preview { height: 5; } Input { display: none; height: 1; border: none; }"

    def __init__(self, rows: Rows[str], theme: str = DARK) -> None:
        super().__init__()
        register_themes(self)
        self.theme = theme
        self.rows = rows

    def get_default_screen(self) -> TinyScreen:
        return TinyScreen(self.rows)

    @property
    def tiny(self) -> TinyScreen:
        assert isinstance(self.screen, TinyScreen)
        return self.screen


def screen_lines(app: App[None]) -> list[str]:
    """Return what is on the screen, line by line."""
    return [strip.text for strip in app.screen._compositor.render_strips()]


if __name__ == "__main__":
    TinyApp(Numbered(int(sys.argv[1]))).run()
