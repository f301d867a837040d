"""A line that takes nothing but a day."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from store.rules.vocabulary import ENGLISH, Vocabulary
from store.rules.when import read_whole_day
from tui.dialogs.kept_lines import KeptLines
from tui.dialogs.line_dialog import LineDialog
from tui.dialogs.question import Question
from tui.dialogs.reading import Fact, Problem, Reading
from tui.glyphs import Glyphs
from tui.wording import full_date

if TYPE_CHECKING:
    from store.records.account import AccountRow
    from store.rules.written_days import Direction

_AHEAD = ((" fri   2w   next monday   12 jan   2027-01-15",),)
_BACK = ((" yest   mon   3d   2w   oct 12   2026-08-15",),)
_LACKING = ("There is no day yet.", "Type one.")
_NOT_A_DAY = ("That is not a day.", "Write it as 2026-11-12, or as one of those below.")


class DayReader:
    """Reads a day ahead (`ahead`, after today) or one that has come (`back`)."""

    def __init__(self, now: datetime, direction: Direction, label: str, vocabulary: Vocabulary = ENGLISH) -> None:
        self._now = now
        self._direction = direction
        self._label = label
        self._vocabulary = vocabulary

    def read(self, line: str, body: str) -> Reading[date]:
        """Return the day; None as draft while there is none, or one on the wrong side of today."""
        said = line.strip()
        when = read_whole_day(self._vocabulary.english_line(said), self._now, self._direction) if said else None
        day = when.day if when else None
        problem = self._problem(said, day)
        return Reading(
            draft=day if problem is None else None,
            facts=(Fact(self._label, full_date(day) if day else ""),),
            problems=[problem] if problem and said else (),
            lacking=problem,
        )

    def words(self, beginning: str, first: bool) -> Sequence[str]:
        """Return nothing: a day has no words of its own."""
        return ()

    def _problem(self, said: str, day: date | None) -> Problem | None:
        today = self._now.date()
        if not said:
            return _LACKING
        if day is None:
            return _NOT_A_DAY
        if self._direction == "ahead" and day <= today:
            return (f"{full_date(day)} is not ahead.", "Give a day to come.")
        if self._direction == "back" and day > today:
            return (f"{full_date(day)} has not come yet.", "Give a day that has come.")
        return None


def snooze_dialog(
    name: str, about: Hashable, reader: DayReader, kept: KeptLines, glyphs: Glyphs, refusal: str = ""
) -> LineDialog[date]:
    """Return the dialog that asks until which day an account is out of sight."""
    question = Question("snooze", ("snooze", about), "Snooze until", name, rows=1, notes=_AHEAD)
    return LineDialog(question, reader, kept, glyphs, refusal=refusal)


def last_spoken_dialog(
    row: AccountRow, now: datetime, vocabulary: Vocabulary, kept: KeptLines, glyphs: Glyphs
) -> LineDialog[date]:
    """Return the dialog that asks on which day somebody was last spoken with."""
    about = ("last spoken", row.id)
    question = Question("last spoken", about, "When did you last speak", row.name, rows=1, notes=_BACK)
    return LineDialog(question, DayReader(now, "back", "Day", vocabulary), kept, glyphs)
