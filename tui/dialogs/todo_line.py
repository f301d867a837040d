"""The line that plans a to-do."""

from collections.abc import Callable, Sequence
from datetime import datetime

from store.colleagues import colleague_meant
from store.errors import AmbiguousError, NotFoundError
from store.rules.todo_line import TodoLine, read_todo
from store.rules.vocabulary import Vocabulary
from tui.dialogs.kept_lines import KeptLines
from tui.dialogs.known_people import NOT_READ
from tui.dialogs.line_dialog import LineDialog
from tui.dialogs.meant import Meant
from tui.dialogs.question import Question
from tui.dialogs.reading import Fact, Problem, Reading
from tui.glyphs import Glyphs
from tui.wording import weekday_date_said

KIND = "todo"
NOTES = (
    ("   when   today  tomorrow  fri  next monday  2w  2027-01-15   t:fri anywhere   no day: whenever   @colleague",),
    (" today tomorrow fri next monday 2w 2027-01-15   t:fri   @colleague",),
    (" fri  2w  2027-01-15  @colleague",),
)
_LACKING = ("There is no to-do yet.", "Type what is to be done, and when.")
_NO_TEXT = ("The to-do has a day but no words.", "Type what is to be done.")


class TodoReader:
    """Reads a to-do with the rules of the shell."""

    def __init__(self, now: datetime, vocabulary: Vocabulary, look: Callable[[], Sequence[str] | None]) -> None:
        """`look` reads the names of the colleagues; None when the book cannot be read just now."""
        self._now = now
        self._vocabulary = vocabulary
        self._look = look
        self._names: Sequence[str] | None = None

    def read(self, line: str, body: str) -> Reading[TodoLine]:
        """Return the to-do; None as draft while it has no text or a problem."""
        todo = read_todo(line, self._now, self._vocabulary)
        who, problems = self._meant(todo.assignee)
        problems = [*todo.problems, *problems]
        if who is not None:
            todo.assignee = who
        due = weekday_date_said(todo.due, self._now.date()) if todo.due else ""
        days = (todo.due - self._now.date()).days if todo.due else 0
        return Reading(
            draft=todo if todo.text and not problems else None,
            facts=(
                Fact("Due", f"{due}, {_ahead(days)}" if due else "no day"),
                Fact("For", who or "you"),
                Fact("To-do", todo.text, whole_line=True),
            ),
            text=todo.text,
            problems=problems,
            spans=todo.spans,
            lacking=None if todo.text else _NO_TEXT if todo.due else _LACKING,
        )

    def words(self, beginning: str, first: bool) -> Sequence[str]:
        """Return colleagues after `@`."""
        if not beginning.startswith("@"):
            return ()
        words = dict.fromkeys(f"@{name.split()[0]}" for name in self._known() or () if name.strip())
        return [word for word in words if word.casefold().startswith(beginning.casefold())]

    def _meant(self, said: str | None) -> tuple[str | None, list[Problem]]:
        """The colleague who is meant, or why that is not clear."""
        if said is None:
            return None, []
        names = self._known()
        if names is None:
            return None, [NOT_READ]
        try:
            return colleague_meant(names, said), []
        except AmbiguousError as problem:
            fitting = ", ".join(name for _, name in problem.candidates)
            return None, [(str(problem), f"Type more of the name: {fitting}.")]
        except NotFoundError as problem:
            near = f"Colleagues: {', '.join(problem.near)}." if problem.near else "No account has an owner yet."
            return None, [(str(problem), f'{near} "@{said}" in quotes is text.')]

    def _known(self) -> Sequence[str] | None:
        if self._names is None:
            self._names = self._look()
        return self._names


def todo_dialog(
    meant: Meant, reader: TodoReader, kept: KeptLines, glyphs: Glyphs, refusal: str = ""
) -> LineDialog[TodoLine]:
    """Return the dialog that hands back a to-do for an account."""
    question = Question(KIND, (KIND, meant.about), "To-do", meant.name, rows=2, notes=NOTES)
    return LineDialog(question, reader, kept, glyphs, refusal=refusal)


def _ahead(days: int) -> str:
    return {0: "today", 1: "tomorrow"}.get(days, f"in {days} days")
