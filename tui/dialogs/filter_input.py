"""The field in which a filter is typed: it completes the word at the cursor and points at one that means nothing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import BindingType
from textual.content import Content

from store.rules.filter_completion import Candidate, Completion, complete_filter
from store.rules.filter_words import Place
from tui.dialogs.editor_line import EditorLine
from tui.dialogs.line_input import PROBLEM
from tui.glyphs import Glyphs
from tui.literal import content
from tui.safe_text import show
from tui.widgets.keyed_app import bound, keymap_of
from tui.widgets.line_pane import LinePane
from tui.widgets.rule import rule
from tui.width import cells, clip_words
from tui.wrapping import wrap

_MOST_SHOWN = 8
_OTHER_LINES = 7
"""The tabs, the filter, two lines around the candidates, a row, and the two lowest lines."""
_NOTHING = Completion(0, 0, ())
_OPENS_BY_ITSELF = (":", "<", ">", "@")


@dataclass(frozen=True, slots=True)
class Known:
    """Where the words of a filter come from: what accounts hold in a field, and the filters that are kept."""

    values: Callable[[str], Sequence[str]]
    kept: Callable[[], Mapping[str, str]]


class FilterInput(EditorLine):
    """`help_pane` belongs below the field, on a layer above the list; it is in sight while it has something to say."""

    BINDINGS: ClassVar[list[BindingType]] = [
        bound("complete-word", "complete"),
        bound("line-up", "choose(-1)"),
        bound("line-down", "choose(1)"),
    ]

    def __init__(self, known: Known, glyphs: Glyphs) -> None:
        super().__init__(id="filter")
        self.help_pane = LinePane(self._help_lines, id="filter-help")
        self._known = known
        self._glyphs = glyphs
        self._values: dict[str, Sequence[str]] = {}
        self._kept: Mapping[str, str] = {}
        self._completion = _NOTHING
        self._is_open = self._is_asked_for = False
        self._chosen = 0
        self._problem = ""
        self._place: Place | None = None

    @property
    def kept(self) -> Mapping[str, str]:
        """The kept filters by name, as they were when typing began."""
        return self._kept

    @property
    def can_become(self) -> bool:
        """Whether the last word, which is text so far, is the beginning of something else."""
        return bool(self.value.strip() and not self.value.endswith(" ") and self._completed(len(self.value)).candidates)

    def begin(self, said: str) -> None:
        """Take up typing where a filter stands."""
        if not self.help_pane.is_attached:
            self.screen.mount(self.help_pane)
        self._values.clear()
        self._kept = self._known.kept()
        self.put(said)
        self.accept()

    def end(self) -> None:
        """Say nothing any more."""
        self._completion, self._is_open, self._is_asked_for = _NOTHING, False, False
        self.accept()

    def accept(self) -> None:
        """Take back what was wrong."""
        self.refuse("", None)

    def refuse(self, sentence: str, place: Place | None) -> None:
        """Point at the word that means nothing and say why, unless it can still become one that does."""
        self._problem, self._place = sentence, place
        self._show_help()

    def say_if_refused(self) -> bool:
        """Say why what is typed means nothing, in place of what it could become; whether it does."""
        if self._problem:
            self._is_open = False
            self._show_help()
        return bool(self._problem)

    def offer(self) -> None:
        """Show what the word at the cursor could become, until it is changed."""
        self._is_asked_for = True
        self._word_changed()

    def watch_value(self, value: str) -> None:
        self._is_asked_for = False

    def watch_selection(self) -> None:
        # The cursor moves after the text has changed.
        self._word_changed()

    def action_complete(self) -> None:
        """Put the chosen candidate in; before any is shown, show them, or put the only one in."""
        if not self._is_open or not self._completion.candidates:
            self._completion = self._completed(self.cursor_position)
            self._chosen = 0
            if len(self._completion.candidates) != 1:
                self.offer()
                return
        self.value, self.cursor_position = self._completion.put_into(
            self.value, self._completion.candidates[self._chosen]
        )

    def action_choose(self, by: int) -> None:
        """Go to another candidate."""
        if self._is_open and (count := len(self._completion.candidates)):
            self._chosen = (self._chosen + by) % count
            self._show_help()

    def _word_changed(self) -> None:
        if not self.has_focus:
            return
        self._completion = self._completed(self.cursor_position)
        word = self.value[self._completion.start : self._completion.end].lstrip("-")
        self._is_open = self._is_asked_for or any(sign in word for sign in _OPENS_BY_ITSELF)
        self._chosen = 0
        self._show_help()

    def _completed(self, position: int) -> Completion:
        return complete_filter(self.value, position, self._values_of, self._kept)

    def _values_of(self, field: str) -> Sequence[str]:
        if field not in self._values:
            self._values[field] = self._known.values(field)
        return self._values[field]

    def _show_help(self) -> None:
        if not self.help_pane.is_attached:
            return
        can_become = self._is_open and bool(self._completion.candidates)
        is_wrong = self._place is not None and not (can_become and self._place[0] == self._completion.start)
        self.mark([(*self._place, PROBLEM)] if self._place and is_wrong else ())
        lines = self._help_lines(self.screen.size.width, 0)
        self.help_pane.display = bool(lines)
        self.help_pane.styles.height = len(lines)
        self.help_pane.redraw()

    def _help_lines(self, width: int, height: int) -> list[Content]:
        """The candidates, else what is wrong, above a rule; nothing where there is neither."""
        lines = self._candidate_lines(width) if self._is_open and self._completion.candidates else []
        if not lines and self._problem:
            lines = [content(f" {line}", "$watch") for line in wrap(f"! {self._problem}", width - 2)]
        return [*lines, rule(width, self._glyphs)] if lines else []

    def _candidate_lines(self, width: int) -> list[Content]:
        found = self._completion.candidates
        most = max(min(_MOST_SHOWN, self.screen.size.height - _OTHER_LINES), 1)
        first = min(max(self._chosen - most + 1, 0), max(len(found) - most, 0))
        shown = found[first : first + most]
        room = max(cells(show(one.text)) for one in shown) + 2
        lines = [self._candidate_line(one, room, width, first + number) for number, one in enumerate(shown)]
        keys = keymap_of(self).says("{complete-word} takes it, {line-down} {line-up} choose")
        more = f"{len(found)} fit, " if len(found) > len(shown) else ""
        return [*lines, content(f"   {more}{keys}", "$muted")]

    def _candidate_line(self, one: Candidate, room: int, width: int, number: int) -> Content:
        is_chosen = number == self._chosen
        sign = self._glyphs.cursor if is_chosen else " "
        text = show(one.text)
        says = clip_words(show(one.says), max(width - room - 4, 0), self._glyphs.cut)
        gap = " " * (room - cells(text))
        return content(f" {sign} {text}{gap}", "bold" if is_chosen else "") + content(says, "$muted")
