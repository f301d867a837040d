"""A one-line field outside of the lines that are saved, such as a filter, whose text can be opened in $EDITOR too."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType
from textual.message import Message

from tui.dialogs.in_editor import AS_IT_WAS, in_editor
from tui.dialogs.line_input import LineInput
from tui.widgets.keyed_app import bound


class EditorLine(LineInput):
    """What comes back from the editor becomes one line."""

    BINDINGS: ClassVar[list[BindingType]] = [bound("open-editor", "open_editor")]

    class NotEdited(Message):
        """The editor could not be had; `sentence` says why."""

        def __init__(self, sentence: str) -> None:
            super().__init__()
            self.sentence = sentence

    def action_open_editor(self) -> None:
        before = self.value
        edited, problem = in_editor(self.app, before)
        if edited != before:
            self.put(" ".join(edited.split()))
        if problem:
            self.post_message(self.NotEdited(f"{problem} {AS_IT_WAS}" if edited == before else problem))
