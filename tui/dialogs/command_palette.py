"""Finds a command, an account or a person by a part of the name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget

from store.records.happenings import Found
from tui.actions.action import Action, Group
from tui.actions.key_names import shown
from tui.actions.matching import is_close, matching
from tui.dialogs.line_input import LineInput
from tui.glyphs import Glyphs
from tui.literal import content
from tui.safe_text import show
from tui.widgets.keyed_app import bound, keymap_of
from tui.widgets.line_list import LineList
from tui.widgets.line_pane import LinePane
from tui.widgets.rule import rule
from tui.widgets.section_list import Piece, SectionLine, SectionList
from tui.widgets.typed_ahead import TypedAhead
from tui.width import fit
from tui.wording import counted

_MOST_FOUND = 6
_ROWS = 8
_KEY = 12
_KEYS = ("{save-line} run", "{line-up} {line-down} choose", "{cancel-line} close")
_OTHER_LINES = 6
_EXPLAINED_FROM = 18
_EXPLAINED = (
    "   Type part of a command, an account or a person.   @ only people",
    "   The key in the middle column does the same thing without this list.",
)


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was chosen: an action to run, or an account to open by its slug."""

    action: Action | None = None
    slug: str = ""


class CommandPalette(TypedAhead[Chosen | None]):
    """Hands back what is to be run or opened; `find` finds accounts and people."""

    CSS_PATH = "command_palette.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("cancel-line", "dismiss(None)"),
        bound("line-up", "choose('move_up')", priority=True),
        bound("line-down", "choose('move_down')", priority=True),
        Binding("tab", "choose('move_down')", priority=True),
        Binding("pageup", "choose('page_up')"),
        Binding("pagedown", "choose('page_down')"),
    ]

    def __init__(self, actions: Sequence[Action], find: Callable[[str], Sequence[Found]], glyphs: Glyphs) -> None:
        self.line = LineInput()
        super().__init__(self.line)
        # Whoever opens this wants to do something, not to go down a row.
        self._actions = sorted(actions, key=lambda one: one.group is Group.MOVING)
        self._find = find
        self._glyphs = glyphs
        self._keymap = keymap_of(self)
        self._count = len(actions)
        self._list = SectionList(glyphs, shows_cursor_always=True)
        self._list.can_focus = False
        self._foot = LinePane(self._foot_lines, id="foot")

    def compose(self) -> Iterator[Widget]:
        with Vertical(id="panel"):
            yield LinePane(self._title, id="title")
            with Horizontal(id="line"):
                yield LinePane(lambda width, height: [content(" : ", "bold $accent")], id="prompt")
                yield self.line
            yield self._list
            yield self._foot

    def on_mount(self) -> None:
        self.watch(self.line, "value", self._typed, init=True)

    def on_resize(self, event: events.Resize) -> None:
        is_tall = event.size.height >= _EXPLAINED_FROM
        self._foot.display = is_tall
        self._list.styles.height = min(_ROWS, event.size.height - _OTHER_LINES) if is_tall else event.size.height - 2

    def on_input_submitted(self) -> None:
        if isinstance(chosen := self._list.chosen, Chosen):
            self.dismiss(chosen)

    def on_line_list_row_opened(self, event: LineList.RowOpened) -> None:
        self.on_input_submitted()

    def action_choose(self, move: str) -> None:
        getattr(self._list, f"action_{move}")()

    def _typed(self, typed: str) -> None:
        only_people = typed.startswith("@")
        words = typed.lstrip("@")
        actions = [] if only_people else matching(self._actions, words)
        found = [one for one in self._find(words) if one.kind in ("account", "person")] if words.strip() else []
        if only_people:
            found = [one for one in found if one.kind == "person"]
        self._count = len(actions)
        close = sum(is_close(one, words) for one in actions)
        self._list.present(lambda width: self._lines(actions, close, found[:_MOST_FOUND], width))
        self._list.move_to(0)
        self._foot.redraw()

    def _lines(self, actions: Sequence[Action], close: int, found: Sequence[Found], width: int) -> list[SectionLine]:
        """Return the close matches, then accounts and people, then what matches only by letters."""
        title = min(max(width // 2 - 8, 16), 46)
        lines = [
            _line(
                ("action", one.id),
                one.title,
                " ".join(map(shown, one.ways[:1])),
                one.help,
                Chosen(one),
                title,
                self._glyphs,
            )
            for one in actions
        ]
        lines[close:close] = [
            _line((one.kind, one.id), one.text, one.kind, _of(one), Chosen(slug=one.account_slug), title, self._glyphs)
            for one in found
        ]
        return lines or [SectionLine("none", (Piece(" Nothing is called that.", "muted"),))]

    def _title(self, width: int, height: int) -> list[Content]:
        return [rule(width, self._glyphs, "Command", self._keymap.says(f" {self._glyphs.between} ".join(_KEYS)))]

    def _foot_lines(self, width: int, height: int) -> list[Content]:
        count = f" {self._count} of {counted(len(self._actions), 'command')} match"
        return [*(content(line, "$muted") for line in _EXPLAINED), rule(width, self._glyphs), content(count, "$muted")]


def _line(
    key: tuple[str, object], title: str, middle: str, right: str, chosen: Chosen, width: int, glyphs: Glyphs
) -> SectionLine:
    pieces = (
        Piece(f" {fit(show(title), width, glyphs.cut)} "),
        Piece(f"{fit(middle, _KEY)} ", "accent"),
        Piece(right, "muted"),
    )
    return SectionLine(key, pieces, chosen)


def _of(found: Found) -> str:
    return f"at {found.account_name}" if found.kind == "person" else "open the account"
