"""A line to type at the foot of the screen, with what it means below it while it is being typed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import ClassVar, Generic

from textual import events
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widget import Widget

from tui.dialogs.in_editor import AS_IT_WAS, in_editor
from tui.dialogs.kept_lines import NOTHING, KeptLines, Typed
from tui.dialogs.line_input import PROBLEM, LineInput
from tui.dialogs.question import Asked, Question
from tui.dialogs.reading import Draft, Problem, Reader, Reading, reading_lines
from tui.dialogs.too_much_pasted import TooMuchPasted
from tui.dialogs.word_completion import completed
from tui.glyphs import Glyphs
from tui.literal import content
from tui.safe_text import show
from tui.widgets.keyed_app import bound, keymap_of
from tui.widgets.line_pane import LinePane
from tui.widgets.rule import rule
from tui.width import cells, clip

_NOTES_FROM_HEIGHT = 18
_TITLE_AND_LINE = 2
_LEAST_NAME = 8
"""Cells that the name before the line has at least."""
_LONG_TEXT = "{open-editor} opens $EDITOR, which takes any text."
_KEPT = ("Kept from before.", "Typing replaces it, an arrow keeps it; {line-up} offers it again.")
_TRY_AGAIN = "Your text is kept; {save-line} tries again."


class LineDialog(Asked[Draft], Generic[Draft]):
    """Hands back the draft of the line, or None. The line is kept until the caller tells `kept` that it is saved.

    It begins with what was kept before, else with `start`; `refusal` says why it could not be saved just now.
    A line that was kept from before is selected, so that a new one is not joined to it unseen.
    """

    CSS_PATH = "line_dialog.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("cancel-line", "cancel"),
        bound("complete-word", "complete"),
        bound("line-up", "earlier(-1)"),
        bound("line-down", "earlier(1)"),
        bound("open-editor", "editor"),
    ]

    def __init__(
        self,
        question: Question,
        reader: Reader[Draft],
        kept: KeptLines,
        glyphs: Glyphs,
        *,
        start: str = "",
        start_body: str = "",
        refusal: str = "",
    ) -> None:
        self.line = LineInput(tells_lines=question.long_text)
        super().__init__(question, self.line)
        self._reader = reader
        self._kept = kept
        self._glyphs = glyphs
        self._keymap = keymap_of(self)
        self._refusal: Problem | None = (refusal, self._keymap.says(_TRY_AGAIN)) if refusal else None
        self._start = Typed(start, start_body)
        self._begun = kept.unfinished(question.about) or self._start
        self._body = self._begun.body
        self._replaceable = "" if refusal or self._begun.body or self._begun == self._start else self._begun.line
        self._reading: Reading[Draft] = reader.read("", self._body)
        self._recalled = 0
        self._title = LinePane(self._title_lines, id="title")
        self._prompt = LinePane(self._prompt_lines, id="prompt")
        self._meaning = LinePane(self._meaning_lines, id="meaning")
        self._notes = LinePane(self._note_lines, id="notes")

    def compose(self) -> Iterator[Widget]:
        with Vertical(id="panel"):
            yield self._title
            with Horizontal(id="line"):
                yield self._prompt
                yield self.line
            yield self._meaning
            yield self._notes

    def on_mount(self) -> None:
        self.line.put(self._begun.line)
        if self._replaceable:
            self.line.select_all()
        self._read()
        self.watch(self.line, "value", self._line_changed, init=False)
        self.watch(self.line, "selection", self._meaning.redraw, init=False)

    def on_resize(self, event: events.Resize) -> None:
        width, height = event.size
        notes = self._fitting_notes(width) if height >= _NOTES_FROM_HEIGHT else ()
        self._notes.styles.height = len(notes) + 1 if notes else 0
        room = height - _TITLE_AND_LINE - (len(notes) + 1 if notes else 0)
        self._meaning.styles.height = max(min(self.question.rows + 1, room), 0)
        self._prompt.styles.width = cells(self._prompt_words(max(width // 3, _LEAST_NAME)))

    def draft_of(self, typed: Typed) -> Draft | None:
        return self._reader.read(typed.line, typed.body).draft

    def on_input_submitted(self) -> None:
        """Hand the draft back if there is one, else put the cursor at the word that is in the way."""
        self._read()
        if self._reading.draft is not None:
            self.dismiss(self._reading.draft)
            return
        self._refusal = self._refusal or self._reading.lacking
        self._meaning.redraw()
        ends = [end for _, end, role in self._reading.spans if role == PROBLEM]
        if ends:
            self.line.cursor_position = ends[0]

    def on_line_input_lines_pasted(self, event: LineInput.LinesPasted) -> None:
        """Take a pasted text as the longer text."""
        self._body = f"{self._body}\n{event.text}".strip("\n")
        self._read()

    def on_too_much_pasted(self, event: TooMuchPasted) -> None:
        event.stop()
        self._refusal = (event.sentence, self._keymap.says(_LONG_TEXT) if self.question.long_text else "")
        self._meaning.redraw()

    def action_cancel(self) -> None:
        self._keep()
        self.dismiss(None)

    def action_complete(self) -> None:
        line, position = self.line.value, self.line.cursor_position
        self.line.value, self.line.cursor_position = completed(line, position, self._reader.words)

    def action_earlier(self, step: int) -> None:
        if self._offer_kept():
            self._recalled = -1
        earlier = self._kept.earlier(self.question.kind)
        self._recalled = min(max(self._recalled + step, -len(earlier)), 0)
        self.line.put(earlier[self._recalled] if self._recalled else "")

    def action_editor(self) -> None:
        """Open the text in $EDITOR: what is no more than text where there can be a longer one, else the whole line."""
        line, before = self.line.value, self._reading.text if self.question.long_text else self.line.value
        marked = [line[start:end] for start, end, role in self._reading.spans if role != PROBLEM]
        edited, problem = in_editor(self.app, before)
        if edited.strip() and edited != before:
            if self.question.long_text:
                self._body = edited
                self.line.put(" ".join(marked))
            else:
                self.line.put(" ".join(edited.split()))
        self._refusal = (problem, AS_IT_WAS if edited == before else "") if problem else None
        self._read()

    def _line_changed(self) -> None:
        self._refusal = None
        if self._replaceable not in self.line.value:
            self._offer_kept()
        self._replaceable = ""
        self._read()

    def _offer_kept(self) -> bool:
        """Offer the line that was kept from before among the earlier ones; whether there was one."""
        line, self._replaceable = self._replaceable, ""
        self._kept.offer(self.question.kind, line)
        return bool(line)

    def _keep(self) -> None:
        """Keep what was typed; what the dialog began with needs no keeping."""
        typed = Typed(self.line.value, self._body)
        self._kept.keep(self.question.about, NOTHING if typed == self._start else typed, self.question.words)

    def _read(self) -> None:
        self._keep()
        self._reading = self._reader.read(self.line.value, self._body)
        self.line.mark(self._reading.spans)
        self._meaning.redraw()

    def _title_lines(self, width: int, height: int) -> list[Content]:
        keys = self._keymap.says(f"{{save-line}} {self.question.does} {self._glyphs.between} {{cancel-line}} cancel")
        return [rule(width, self._glyphs, self.question.title, keys)]

    def _prompt_lines(self, width: int, height: int) -> list[Content]:
        return [content(self._prompt_words(width - cells(self._prompt_words(0))), "bold")]

    def _prompt_words(self, room: int) -> str:
        """What stands before the line, with so many cells for its name."""
        return f" {clip(show(self.question.prompt), room, self._glyphs.cut)} {self._glyphs.cut} "

    def _meaning_lines(self, width: int, height: int) -> list[Content]:
        read = self._reading
        problems: Sequence[Problem] = [self._refusal] if self._refusal else read.problems
        remarks = read.remarks
        if not self._refusal and self._replaceable and self.line.selected_text == self._replaceable:
            problems, remarks = (), [(_KEPT[0], self._keymap.says(_KEPT[1]))]
        return reading_lines(read.facts, problems, width, self._glyphs, remarks)[:height]

    def _note_lines(self, width: int, height: int) -> list[Content]:
        return [rule(width, self._glyphs), *(content(line, "$muted") for line in self._fitting_notes(width))]

    def _fitting_notes(self, width: int) -> tuple[str, ...]:
        for named in self.question.notes:
            notes = tuple(map(self._keymap.says, named))
            if max(map(cells, notes)) <= width:
                return notes
        return ()
