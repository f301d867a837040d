"""How the health score of an account comes about, to be read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from textual import events
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget

from store.records.account import AccountRow
from tui.actions.action import Where
from tui.actions.clearing import clearing_action, clearing_key
from tui.glyphs import Glyphs
from tui.health_text import HealthStep, beside_the_sum, health_sum
from tui.literal import content
from tui.widgets.action_screen import key_name
from tui.widgets.keyed_app import keymap_of
from tui.widgets.left_once import LeftOnce
from tui.widgets.line_pane import LinePane
from tui.widgets.rule import rule
from tui.width import cells, fit, fit_right
from tui.wording import sentence
from tui.wrapping import wrap

_FIGURE, _LABEL = 5, 14
_LEAST_WORDS = 12
_CLOSING = ("back", "leave", "open-row", "keys", "explain-health")
_MOVES = {"move-down": 1, "move-up": -1, "half-page-down": 8, "half-page-up": -8, "page-down": 16, "page-up": -16}
"""How many lines further the actions that move a list go here."""
_STYLES = {"good": "bold $good", "watch": "bold $watch", "risk": "bold $risk"}


class HealthSum(LeftOnce[str | None], ModalScreen[str | None]):
    """Lines over the foot of the screen; they scroll where there is no room for all.

    Hands back a key of the screen below, so that what clears a reason is pressed at once.
    """

    CSS = """
    HealthSum { align: left bottom; background: transparent; overflow: hidden; }
    HealthSum #panel { width: 100%; height: auto; background: $background; }
    """

    def __init__(self, row: AccountRow, caps: Sequence[tuple[str, int]], where: Where, glyphs: Glyphs) -> None:
        """`where` is the screen below."""
        super().__init__()
        self._row = row
        self._where = where
        self._steps = health_sum(row, caps)
        self._glyphs = glyphs
        self._keymap = keymap_of(self)
        self._top = 0
        self._pane = LinePane(self._seen_lines, id="sum")

    def compose(self) -> Iterator[Widget]:
        with Vertical(id="panel"):
            yield self._pane

    def on_resize(self, event: events.Resize) -> None:
        self._pane.styles.height = min(1 + len(self._lines(event.size.width)), event.size.height)
        self.move(0)

    def on_key(self, event: events.Key) -> None:
        """Scroll with the keys that move a list; close with those that lead back or ask, and with any other."""
        key, table = key_name(event), self._keymap.table(self._where)
        call = table.call((key,))
        if call is None and not table.is_prefix((key,)):
            return
        event.stop()
        if call is not None and call.action.id in _CLOSING:
            self.dismiss(None)
        elif call is not None and (by := _MOVES.get(call.action.id)):
            self.move(by)
        else:
            self.dismiss(key)

    def on_mouse_scroll_down(self) -> None:
        self.move(1)

    def on_mouse_scroll_up(self) -> None:
        self.move(-1)

    def move(self, by: int) -> None:
        """Show the lines that stand so many lines further down, or up."""
        most = max(len(self._lines(self.size.width)) - self.size.height + 1, 0)
        self._top = min(max(self._top + by, 0), most)
        self._pane.redraw()

    def _seen_lines(self, width: int, height: int) -> list[Content]:
        lines = self._lines(width)[self._top :]
        keys = ["{move-down} more", "{back} close"] if len(lines) >= height else ["{back} close"]
        aside = self._keymap.says(self._glyphs.beside(keys))
        title = rule(width, self._glyphs, f"Why this health: {self._row.name}", aside)
        return [title, *lines[: height - 1]]

    def _lines(self, width: int) -> list[Content]:
        last = len(self._steps) - 1
        lines = [
            line for number, step in enumerate(self._steps) for line in self._step(step, width, is_last=number == last)
        ]
        lines.append(content(""))
        for label, words in beside_the_sum(self._row):
            for number, line in enumerate(wrap(sentence(words), max(width - _LABEL - 2, _LEAST_WORDS))):
                lines.append(content(f" {fit(label if number == 0 else '', _LABEL)}", "$muted") + content(line))
        return lines

    def _step(self, step: HealthStep, width: int, *, is_last: bool) -> Iterator[Content]:
        aside = self._clears(step.key) if step.key else ""
        first, *rest = wrap(step.words, max(width - _FIGURE - cells(aside) - 5, _LEAST_WORDS))
        style = _STYLES[step.words] if is_last else ""
        line = content(f"{fit_right(step.figure, _FIGURE)}  {first}", style)
        gap = width - line.cell_length - cells(aside) - 1
        yield line + content(" " * gap + aside, "$muted") if aside and gap > 0 else line
        for words in rest:
            yield content(f"{' ' * _FIGURE}  {words}", style)

    def _clears(self, keys: str) -> str:
        """The key that clears a reason, and where it can be pressed."""
        if self._where in clearing_action(keys, self._where).where:
            return f"{clearing_key(keys, self._keymap, self._where)} clears"
        return f"{clearing_key(keys, self._keymap)} on its page"
