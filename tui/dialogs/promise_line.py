"""The line that keeps a promise in mind."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from store.rules.promise_line import PROMISE_NAMES, PromiseLine, read_promise
from store.rules.vocabulary import Vocabulary
from tui.dialogs.kept_lines import KeptLines
from tui.dialogs.line_dialog import LineDialog
from tui.dialogs.meant import Meant
from tui.dialogs.question import Question
from tui.dialogs.reading import Fact, Reading
from tui.glyphs import Glyphs
from tui.wording import full_date

KIND = "promise"
_NOTES = (
    ('   due   by fri   by march   2w   due:2027-01-15     by whom   by:Nina   by:"Nina Berg"     made   on:mon',),
    (" due by fri  by march  2w  due:2027-01-15   by:Nina   made on:mon",),
    (" by fri  due:2027-01-15  by:Nina",),
)
_LACKING = ("There is no promise yet.", "Type what was promised.")


class PromiseReader:
    """Reads a promise with the names of the shell's options; a day at the end is when it is due."""

    def __init__(self, now: datetime, vocabulary: Vocabulary) -> None:
        self._now = now
        self._vocabulary = vocabulary

    def read(self, line: str, body: str) -> Reading[PromiseLine]:
        """Return the promise; None as draft while it has no words or a problem."""
        promise = read_promise(line, self._now, self._vocabulary)
        return Reading(
            draft=promise if promise.text and not promise.problems else None,
            facts=(
                Fact("Due", full_date(promise.due_on) if promise.due_on else "no day"),
                Fact("By", promise.promised_by or ""),
                Fact("Made", full_date(promise.promised_on or self._now.date())),
                Fact("Promise", promise.text, whole_line=True),
            ),
            problems=promise.problems,
            remarks=promise.remarks,
            spans=promise.spans,
            lacking=None if promise.text else _LACKING,
        )

    def words(self, beginning: str, first: bool) -> Sequence[str]:
        """Return the names of the parts."""
        return [f"{name}:" for name in PROMISE_NAMES if beginning and name.startswith(beginning.lower())]


def promise_dialog(
    meant: Meant, reader: PromiseReader, kept: KeptLines, glyphs: Glyphs, refusal: str = ""
) -> LineDialog[PromiseLine]:
    """Return the dialog that hands back a promise to the accounts that are meant."""
    question = Question(KIND, (KIND, meant.about), "Promise", meant.name, rows=3, notes=_NOTES)
    return LineDialog(question, reader, kept, glyphs, refusal=refusal)
