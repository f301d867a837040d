"""Every key of a screen, to be read, searched and run."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count, groupby
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget

from tui.actions.action import Action, Group, Where
from tui.actions.key_names import shown, shown_within
from tui.actions.matching import matching
from tui.dialogs.line_input import LineInput
from tui.glyphs import Glyphs
from tui.literal import content
from tui.widgets.keyed_app import bound, keymap_of
from tui.widgets.line_list import LineList
from tui.widgets.line_pane import LinePane
from tui.widgets.rule import rule
from tui.widgets.section_list import Piece, SectionLine, SectionList, blank, heading
from tui.widgets.typed_ahead import TypedAhead
from tui.width import cells, fit
from tui.wrapping import wrap

_THREE_COLUMNS_FROM = 110
_COLUMNS = 3
_OTHER_LINES = 3
"""The title, its rule and the search line."""
_KEYS = 14
_STAYS = "\u00a0"
"""A blank at which no line is broken."""
_TOGETHER_FROM = 3
"""So many actions that begin with the same key stand together in the overview."""
_KEYS_IN_COLUMN, _WORDS_IN_COLUMN = 12, 18
_IN_THE_LOG_LINE = (
    ("c m v e n h g", "kind, first word"),
    ("today yest mon 3d", "day, at the end"),
    ("30m 1h", "length"),
    ("+good +ok +worried", "mood"),
    ("@petra", "who took part"),
    ("t:fri", "to-do for Friday"),
    ("done:2", "tick key moment 2"),
    ('"quoted"', "always text"),
    ("{open-editor}", "in $EDITOR"),
)
_MOUSE = (
    " gt is made for a keyboard; the mouse works too: click selects, double click opens, the wheel scrolls.",
    " Nothing needs colour; every state has a word or a sign beside it.",
)


class KeyHelp(TypedAhead[Action | None]):
    """Hands back the action that is to be run. Where there is room, all keys are seen at once until one types."""

    CSS_PATH = "key_help.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("cancel-line", "dismiss(None)"),
        bound("keys", "dismiss(None)"),
        bound("line-up", "choose('move_up')", priority=True),
        bound("line-down", "choose('move_down')", priority=True),
        Binding("tab", "choose('move_down')", priority=True),
        Binding("pageup", "choose('page_up')"),
        Binding("pagedown", "choose('page_down')"),
    ]

    def __init__(self, where: Where, actions: Sequence[Action], glyphs: Glyphs) -> None:
        self.line = LineInput()
        super().__init__(self.line)
        self._where = where
        self._actions = actions
        self._glyphs = glyphs
        self._keymap = keymap_of(self)
        self._is_choosing = False
        self._all = LinePane(self._columns, id="all")
        self._list = SectionList(glyphs, shows_cursor_always=True)
        self._list.can_focus = False

    def compose(self) -> Iterator[Widget]:
        yield LinePane(self._title, id="title")
        yield self._all
        yield self._list
        with Horizontal(id="line"):
            yield LinePane(lambda width, height: [content(" Search the keys: ", "$muted")], id="prompt")
            yield self.line

    def on_mount(self) -> None:
        self.watch(self.line, "value", self._typed, init=True)

    def on_resize(self, event: events.Resize) -> None:
        self._arrange()

    def on_input_submitted(self) -> None:
        if self._list.display and isinstance(chosen := self._list.chosen, Action):
            self.dismiss(chosen)

    def on_line_list_row_opened(self, event: LineList.RowOpened) -> None:
        self.on_input_submitted()

    def action_choose(self, move: str) -> None:
        """Move among the keys; the first such key turns the overview into a list."""
        if self._list.display:
            getattr(self._list, f"action_{move}")()
        self._is_choosing = True
        self._arrange()

    def _typed(self, typed: str) -> None:
        found = matching(self._actions, typed) if typed.strip() else None
        self._list.present(
            lambda width: _all_lines(self._actions, self._in_the_log_line()) if found is None else _found_lines(found)
        )
        self._list.move_to(0)
        self._arrange()

    def _arrange(self) -> None:
        is_untouched = not self.line.value and not self._is_choosing
        overview = is_untouched and self.size.width >= _THREE_COLUMNS_FROM and self._all_fit()
        self._all.display = overview
        self._list.display = not overview
        self._all.redraw()

    def _all_fit(self) -> bool:
        """Whether every key can be seen at once."""
        return len(self._columns(self.size.width, 0)) + _OTHER_LINES <= self.size.height

    def _in_the_log_line(self) -> list[tuple[str, str]]:
        return [(self._keymap.says(words), meaning) for words, meaning in _IN_THE_LOG_LINE]

    def _title(self, width: int, height: int) -> list[Content]:
        left = content(" gt   ", "bold $accent") + content(f"Keys: {self._where}", "bold")
        between = f" {self._glyphs.between} "
        aside = self._keymap.says(between.join(("type to search", "{save-line} runs", "{cancel-line} closes")))
        gap = width - left.cell_length - cells(aside) - 1
        if gap > 0:
            left += content(" " * gap + aside, "$muted")
        return [left, rule(width, self._glyphs)]

    def _columns(self, width: int, height: int) -> list[Content]:
        wide = (width - 4) // _COLUMNS
        columns = _balanced(
            [_group(group, self._actions, wide) for group in Group] + [_log_line(wide, self._in_the_log_line())]
        )
        rows = max(map(len, columns))
        lines = [content("")]
        for row in range(rows):
            line = content("  ")
            for column in columns:
                line += column[row] if row < len(column) else content(" " * wide)
            lines.append(line)
        return [*lines, content(""), *(content(f" {line}", "$muted") for line in _MOUSE)]


def _balanced(blocks: list[list[Content]]) -> list[list[Content]]:
    """Return the blocks in three columns that are as low as can be, in their order."""
    full = [block for block in blocks if block]
    least = max(map(len, full), default=0)
    return next(columns for most in count(least) if len(columns := _filled(full, most)) <= _COLUMNS)


def _filled(blocks: Sequence[list[Content]], most: int) -> list[list[Content]]:
    """The blocks in as many columns of at most so many rows as they need, with a blank row between two."""
    columns: list[list[Content]] = [[]]
    for block in blocks:
        if columns[-1] and len(columns[-1]) + 1 + len(block) > most:
            columns.append([])
        columns[-1] += ([content(" " * block[0].cell_length)] if columns[-1] else []) + block
    return columns


def _group(group: Group, actions: Sequence[Action], width: int) -> list[Content]:
    found = [action for action in actions if action.group is group]
    if not found:
        return []
    rows: list[Content] = []
    for first, begun in groupby(found, _begins_with):
        together = list(begun)
        if first and len(together) >= _TOGETHER_FROM:
            rows += _rows_together(first, together, width)
        else:
            rows += [_row(shown_within(action.ways, _KEYS_IN_COLUMN), action.title, width) for action in together]
    return [content(fit(group.upper(), width), "bold"), *rows]


def _begins_with(action: Action) -> str:
    """The key that an action is begun with, where that is the only way to it; else empty."""
    first, _, rest = action.ways[0].partition(" ")
    return first if rest and len(action.ways) == 1 else ""


def _rows_together(first: str, together: Sequence[Action], width: int) -> list[Content]:
    """Return actions that begin with the same key in as few rows as they need."""
    words = (f"{shown(action.ways[0].partition(' ')[2])} {action.label}" for action in together)
    lines = wrap(", ".join(word.replace(" ", _STAYS) for word in words), width - _KEYS_IN_COLUMN - 5)
    keys = [f"{shown(first)} then", *[""] * len(lines)]
    return [_row(key, line.replace(_STAYS, " "), width) for key, line in zip(keys, lines, strict=False)]


def _log_line(width: int, known: Sequence[tuple[str, str]]) -> list[Content]:
    title = content(fit("IN THE LOG LINE", width), "bold")
    return [title, *(_row(words, meaning, width, _WORDS_IN_COLUMN) for words, meaning in known)]


def _row(keys: str, title: str, width: int, room: int = _KEYS_IN_COLUMN) -> Content:
    return content(f"  {fit(keys, room)} ", "$accent") + content(fit(title, width - room - 5) + "  ")


def _all_lines(actions: Sequence[Action], known: Sequence[tuple[str, str]]) -> list[SectionLine]:
    lines: list[SectionLine] = []
    for group in Group:
        found = [action for action in actions if action.group is group]
        if found:
            lines += [*([blank(group)] if lines else []), heading(f" {group.upper()}"), *map(_line, found)]
    lines += [blank("log line"), heading(" IN THE LOG LINE")]
    return lines + [
        SectionLine(("log", words), (Piece(f"   {fit(words, 20)}", "accent"), Piece(meaning)), words)
        for words, meaning in known
    ]


def _found_lines(found: Sequence[Action]) -> list[SectionLine]:
    return [_line(action) for action in found] or [SectionLine("none", (Piece("   No key does that.", "muted"),))]


def _line(action: Action) -> SectionLine:
    keys = shown_within(action.ways, _KEYS)
    pieces = (
        Piece(f"   {fit(keys, _KEYS)} ", "accent"),
        Piece(fit(action.title, 28)),
        Piece(f" {action.help}", "muted"),
    )
    return SectionLine(action.id, pieces, action)
