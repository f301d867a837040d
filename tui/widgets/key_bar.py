"""The lowest lines: what was last done and how to take it back, and the keys that can be pressed now.

After a prefix key the keys that may follow take the line of what was last done too, where one line is not enough.
"""

from collections.abc import Sequence

from textual import events
from textual.content import Content
from textual.message import Message

from tui.actions.hints import Hint, fitting, in_lines
from tui.glyphs import Glyphs
from tui.literal import content
from tui.safe_text import show
from tui.widgets.line_pane import LinePane
from tui.width import cells, clip_words
from tui.wrapping import wrap

_MESSAGE_LINES = ((20, 3), (0, 1))
"""From which height of the terminal on a message may take so many lines."""


class KeyBar(LinePane):
    """Keeps the last message until the next one, and offers keys that can also be clicked."""

    DEFAULT_CSS = "KeyBar { width: 1fr; height: 2; }"

    class HintClicked(Message):
        """A key of the hint line was clicked; `keys` are to be pressed for it, with blanks between."""

        def __init__(self, keys: str) -> None:
            super().__init__()
            self.keys = keys

    def __init__(self, glyphs: Glyphs, *, hint_lines: int = 1, id: str | None = None) -> None:
        super().__init__(self._all_lines, id=id)
        self.styles.height = 1 + hint_lines
        self._glyphs = glyphs
        self._hint_lines = hint_lines
        self._message: tuple[str, str, bool] = ("", "", False)
        self._hints: Sequence[Hint] = ()
        self._pressed = self._more = ""
        self._clickable: list[tuple[int, range, str]] = []

    def say(self, message: str, aside: str = "") -> None:
        """Show what was done; `aside` stands at the right edge, such as `u undoes it`."""
        self._message = (message, aside, False)
        self._make_room()

    def warn(self, message: str, aside: str = "") -> None:
        """Show what went wrong, marked by a sign and a colour."""
        self._message = (message, aside, True)
        self._make_room()

    def offer(self, hints: Sequence[Hint], pressed: str = "", more: str = "") -> None:
        """Show these keys; `pressed` is the prefix key that they follow, `more` the key that shows all of them."""
        self._hints, self._pressed, self._more = hints, pressed, more
        self.redraw()

    def on_resize(self) -> None:
        self._make_room()

    def on_click(self, event: events.Click) -> None:
        for line, columns, key in self._clickable:
            if event.y == line and event.x in columns:
                self.post_message(self.HintClicked(key))

    def _all_lines(self, width: int, height: int) -> list[Content]:
        self._clickable = []
        if self._pressed:
            return self._following_lines(width, height)
        above = self._status_lines(width)
        if self._hint_lines == 1:
            hints, between = fitting(self._hints, width - 1)
            return [*above, self._drawn(hints, content(" "), between, len(above))]
        lines = in_lines(self._hints, width - 1, self._hint_lines)
        return [
            *above,
            *(self._drawn(hints, content(" "), "  ", place) for place, hints in enumerate(lines, len(above))),
        ]

    def _following_lines(self, width: int, height: int) -> list[Content]:
        """The keys that may follow a prefix key, on the lowest line and as many above it as they need."""
        first = content(f" {self._pressed}", "bold $accent") + content(" then  ")
        indent = first.cell_length
        # What a number stands for is called as its user likes.
        hints = [
            hint._replace(label=clip_words(show(hint.label), width - indent - cells(hint.key) - 2, self._glyphs.cut))
            for hint in self._hints
        ]
        lines = in_lines(hints, width - indent, 1 + self._hint_lines, self._more)
        above = self._status_lines(width)[: max(height - len(lines), 0)]
        drawn = [
            self._drawn(hints, first if number == 0 else content(" " * indent), "  ", len(above) + number)
            for number, hints in enumerate(lines)
        ]
        return [*above, *drawn]

    def _make_room(self) -> None:
        """Take as many lines as the message needs, and draw anew."""
        if self.size:
            self.styles.height = len(self._status_lines(self.size.width)) + self._hint_lines
        self.redraw()

    def _status_lines(self, width: int) -> list[Content]:
        """The message on one line, or on more where it is too long and there is room for them above the keys."""
        message, aside, warning = self._message
        sign = content(" ! ", "$risk") if warning else content(" ")
        room = width - sign.cell_length - 1
        beside = cells(aside) + 2 if aside else 0
        if 2 * beside > room:
            aside, beside = "", 0
        most = next(lines for height, lines in _MESSAGE_LINES if self.app.size.height >= height)
        said = wrap(" ".join(message.split()), room - beside)
        if len(said) > most:
            said[most - 1 :] = [clip_words(" ".join(said[most - 1 :]), room - beside, self._glyphs.cut)]
        *first, last = said
        last += " " * (room - beside - cells(last))
        lines = [*map(content, first), content(last) + content(f"  {aside}" if aside else "", "$muted")]
        return [(sign if number == 0 else content(" " * sign.cell_length)) + one for number, one in enumerate(lines)]

    def _drawn(self, hints: Sequence[Hint], line: Content, between: str, place: int) -> Content:
        """The hints behind what stands in the line already; each can be clicked from now on."""
        for number, hint in enumerate(hints):
            line += content(between) if number else content("")
            start = line.cell_length
            line += content(hint.key, "bold $accent") + content(f" {hint.label}", "$muted")
            if hint.press:
                self._clickable.append((place, range(start, line.cell_length), hint.press))
        return line
