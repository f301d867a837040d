"""Shows the two versions of fields that were changed here and elsewhere, and asks which one is to stay."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, NamedTuple

from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget

from tui.glyphs import Glyphs
from tui.literal import content
from tui.widgets.keyed_app import bound, keymap_of
from tui.widgets.left_once import LeftOnce
from tui.widgets.line_list import LineList
from tui.widgets.line_pane import LinePane
from tui.widgets.rule import rule
from tui.widgets.section_list import Piece, SectionLine, SectionList, blank
from tui.width import clip_words
from tui.wrapping import wrap

YOURS, THEIRS = "yours", "theirs"
_SENTENCE = "Changed elsewhere while you were typing; nothing is saved yet."
_LEAST_WIDTH, _SIGN_AND_WORD = 10, 12
_AROUND = 3
_LOW = 14
_ENDS = ("{save-line} save what is marked", "{cancel-line} back")
_KEYS = ("{take-other} the other one", "{take-yours} all yours", "{take-theirs} all theirs")
_ALL_KEYS = (
    "{save-line} save",
    "{cancel-line} back",
    "{take-other} other",
    "{take-yours} yours",
    "{take-theirs} theirs",
)
_ALL_BELOW = 76
"""Cells; on a narrower terminal the title has no room for keys."""


class Versions(NamedTuple):
    """A field in two versions: what was typed here, and what the book holds by now."""

    field: str
    label: str
    yours: str
    theirs: str


class ConflictDialog(LeftOnce[dict[str, str] | None], ModalScreen[dict[str, str] | None]):
    """Returns which version of each field is to stay, `yours` or `theirs`, or None to go back to typing."""

    CSS_PATH = "conflict.tcss"
    AUTO_FOCUS = "SectionList"
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("save-line", "save"),
        bound("save-form", "save"),
        bound("cancel-line", "back"),
        bound("line-up", "move(-1)"),
        bound("line-down", "move(1)"),
        Binding("k", "move(-1)"),
        Binding("j", "move(1)"),
        Binding("left,right,h,l", "other"),
        bound("take-other", "other"),
        bound("take-yours", "all('yours')"),
        bound("take-theirs", "all('theirs')"),
    ]

    def __init__(self, name: str, fields: Sequence[Versions], glyphs: Glyphs) -> None:
        super().__init__()
        self._name = name
        self._fields = tuple(fields)
        self._chosen = dict.fromkeys((one.field for one in fields), YOURS)
        self._glyphs = glyphs
        self._keymap = keymap_of(self)
        self._list = SectionList(glyphs, shows_cursor_always=True)

    def compose(self) -> Iterator[Widget]:
        with Vertical(id="panel"):
            yield LinePane(self._title_lines, id="title")
            yield self._list
            yield LinePane(self._key_lines, id="foot")

    def on_mount(self) -> None:
        self._list.present(self._lines)

    def on_resize(self) -> None:
        width, height = self.size
        self.query_one("#title").styles.height = 1 if height < _LOW else _AROUND
        lines = len(self._lines(width - 1))
        self._list.styles.height = min(lines, max(height - (1 if height < _LOW else _AROUND) - 2, 1))

    def on_line_list_row_opened(self, event: LineList.RowOpened) -> None:
        """Take the version that was clicked twice."""
        self.action_other()

    def action_move(self, by: int) -> None:
        if by > 0:
            self._list.action_move_down()
        else:
            self._list.action_move_up()

    def action_other(self) -> None:
        """Let the version under the cursor stay, or if it does already, the other one."""
        chosen = self._list.chosen
        if isinstance(chosen, tuple):
            field, version = chosen
            kept = self._chosen[field]
            self._chosen[field] = version if kept != version else THEIRS if version == YOURS else YOURS
            self._list.present(self._lines)

    def action_all(self, version: str) -> None:
        self._chosen = dict.fromkeys(self._chosen, version)
        self._list.present(self._lines)

    def action_save(self) -> None:
        self.dismiss(self._chosen)

    def action_back(self) -> None:
        self.dismiss(None)

    def _lines(self, width: int) -> list[SectionLine]:
        lines: list[SectionLine] = []
        for one in self._fields:
            lines += [SectionLine(("field", one.field), (Piece(f" {one.label}", "bold"),))]
            for version, text in ((YOURS, one.yours), (THEIRS, one.theirs)):
                lines += self._version(one.field, version, text, width)
            lines.append(blank(one.field))
        return lines[:-1]

    def _version(self, field: str, version: str, text: str, width: int) -> Iterator[SectionLine]:
        stays = self._chosen[field] == version
        sign = self._glyphs.done if stays else " "
        for number, line in enumerate(wrap(text or "(empty)", max(width - _SIGN_AND_WORD - 1, _LEAST_WIDTH))):
            before = f" {sign} {version:<8} " if number == 0 else " " * _SIGN_AND_WORD
            pieces = (Piece(before, "accent" if stays else "muted"), Piece(line, "" if stays else "muted"))
            yield SectionLine((field, version, number), pieces, (field, version))

    def _title_lines(self, width: int, height: int) -> list[Content]:
        keys = self._keymap.says(self._glyphs.beside(_ENDS)) if width >= _ALL_BELOW else ""
        said = [content(f" {line}") for line in wrap(_SENTENCE, width - 2)]
        return [rule(width, self._glyphs, f"Two versions of {self._name}", keys), *said]

    def _key_lines(self, width: int, height: int) -> list[Content]:
        keys = self._keymap.says(self._glyphs.beside(_KEYS if width >= _ALL_BELOW else _ALL_KEYS))
        return [rule(width, self._glyphs), content(f" {clip_words(keys, width - 2, self._glyphs.cut)}", "$muted")]
