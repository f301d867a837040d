"""The line that plans a to-do."""

from collections.abc import Sequence
from datetime import datetime

from store.rules.todo_line import TodoLine, read_todo
from store.rules.vocabulary import Vocabulary
from tui.dialogs.kept_lines import KeptLines
from tui.dialogs.line_dialog import LineDialog
from tui.dialogs.meant import Meant
from tui.dialogs.question import Question
from tui.dialogs.reading import Fact, Reading
from tui.glyphs import Glyphs
from tui.wording import full_date

KIND = "todo"
NOTES = (
    ("   when   today  tomorrow  fri  next monday  2w  2027-01-15      t:fri anywhere      no day: whenever it suits",),
    (" today tomorrow fri next monday 2w 2027-01-15   t:fri anywhere",),
    (" fri  2w  next monday  2027-01-15",),
)
_LACKING = ("There is no to-do yet.", "Type what is to be done, and when.")
_NO_TEXT = ("The to-do has a day but no words.", "Type what is to be done.")


class TodoReader:
    """Reads a to-do with the rules of the shell."""

    def __init__(self, now: datetime, vocabulary: Vocabulary) -> None:
        self._now = now
        self._vocabulary = vocabulary

    def read(self, line: str, body: str) -> Reading[TodoLine]:
        """Return the to-do; None as draft while it has no text or a problem."""
        todo = read_todo(line, self._now, self._vocabulary)
        due = full_date(todo.due) if todo.due else ""
        days = (todo.due - self._now.date()).days if todo.due else 0
        return Reading(
            draft=todo if todo.text and not todo.problems else None,
            facts=(
                Fact("Due", f"{due}, {_ahead(days)}" if due else "no day"),
                Fact("To-do", todo.text, whole_line=True),
            ),
            text=todo.text,
            problems=todo.problems,
            spans=todo.spans,
            lacking=None if todo.text else _NO_TEXT if todo.due else _LACKING,
        )

    def words(self, beginning: str, first: bool) -> Sequence[str]:
        """Return nothing: a to-do has no words of its own."""
        return ()


def todo_dialog(
    meant: Meant, reader: TodoReader, kept: KeptLines, glyphs: Glyphs, refusal: str = ""
) -> LineDialog[TodoLine]:
    """Return the dialog that hands back a to-do for an account."""
    question = Question(KIND, (KIND, meant.about), "To-do", meant.name, rows=2, notes=NOTES)
    return LineDialog(question, reader, kept, glyphs, refusal=refusal)


def _ahead(days: int) -> str:
    return {0: "today", 1: "tomorrow"}.get(days, f"in {days} days")
