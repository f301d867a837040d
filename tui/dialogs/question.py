"""What a dialog asks, and the dialog that keeps what is typed until it is saved."""

from __future__ import annotations

from collections.abc import Hashable
from typing import Generic, NamedTuple, TypeVar

from textual.widget import Widget

from tui.dialogs.kept_lines import Typed
from tui.widgets.typed_ahead import TypedAhead

Draft = TypeVar("Draft")


class Question(NamedTuple):
    """What a dialog asks: `kind` names it among the saved lines, `about` whose unfinished text it keeps."""

    kind: str
    about: Hashable
    title: str
    prompt: str
    """What stands before the line, such as the account's name."""
    rows: int = 0
    """Lines needed to show what was understood."""
    notes: tuple[tuple[str, ...], ...] = ()
    """Ways to say what can be typed, the widest first."""
    does: str = "save"
    """What enter does with the line, in a word."""
    long_text: bool = False
    """Whether a text of several lines can follow the line."""

    @property
    def words(self) -> str:
        """What is asked, and of whom."""
        return f"{self.title} {self.prompt}".rstrip()


class Asked(TypedAhead[Draft | None], Generic[Draft]):
    """Hands back a draft, or None when it is left; `takes_keys` is where typing begins."""

    def __init__(self, question: Question, takes_keys: Widget) -> None:
        super().__init__(takes_keys)
        self.question = question

    def draft_of(self, typed: Typed) -> Draft | None:
        """Return what a line would hand back here; None where it cannot be meant, or a line is not enough."""
        return None
