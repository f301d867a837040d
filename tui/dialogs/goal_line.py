"""The lines that agree a goal and show how far it is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from store.records.happenings import Goal
from store.rules.goal_line import GOAL_NAMES, REACHED, GoalLine, ProgressLine, read_goal, read_progress
from store.rules.vocabulary import Vocabulary
from tui.dialogs.kept_lines import KeptLines
from tui.dialogs.line_dialog import LineDialog
from tui.dialogs.meant import Meant
from tui.dialogs.question import Question
from tui.dialogs.reading import Fact, Reading
from tui.figures import milli_text
from tui.glyphs import Glyphs
from tui.wording import first_line, full_date

KIND, PROGRESS_KIND = "goal", "progress"
_NOTES = (
    ('   in their words   by march   by fri   target:40   start:12   measure:leads   measure:"leads a month"',),
    (' by march  by fri   target:40   start:12   measure:leads   "quotes" keep words',),
    (" by march   target:40   start:12",),
)
_PROGRESS_NOTES = (
    ("   31.5   31.5 the report of October   40 reached   reached   31.5 yest   on:mon",),
    (" 31.5   31.5 the report   40 reached   reached   31.5 yest",),
    (" 31.5   40 reached   31.5 yest",),
)
_LACKING = ("There is no goal yet.", "Type what they want to reach, in their words.")
_NO_PROGRESS = ("There is no figure yet.", "Type how far it is, or reached.")


class GoalReader:
    """Reads a goal with the names of the shell's options."""

    def __init__(self, now: datetime, vocabulary: Vocabulary) -> None:
        self._now = now
        self._vocabulary = vocabulary

    def read(self, line: str, body: str) -> Reading[GoalLine]:
        """Return the goal; None as draft while it has no words or a problem."""
        goal = read_goal(line, self._now, self._vocabulary)
        measure = f" {goal.measure}" if goal.measure else ""
        return Reading(
            draft=goal if goal.text and not goal.problems else None,
            facts=(
                Fact("Target", f"{milli_text(goal.target)}{measure}" if goal.target is not None else ""),
                Fact("Start", f"{milli_text(goal.start)}{measure}" if goal.start is not None else ""),
                Fact("By", full_date(goal.by_on) if goal.by_on else ""),
                Fact("Measure", goal.measure or ""),
                Fact("Goal", goal.text, whole_line=True),
            ),
            problems=goal.problems,
            remarks=goal.remarks,
            spans=goal.spans,
            lacking=None if goal.text else _LACKING,
        )

    def words(self, beginning: str, first: bool) -> Sequence[str]:
        """Return the names of the parts."""
        return [f"{name}:" for name in GOAL_NAMES if beginning and name.startswith(beginning.lower())]


class ProgressReader:
    """Reads how far a goal is."""

    def __init__(self, goal: Goal, now: datetime, vocabulary: Vocabulary) -> None:
        self._goal = goal
        self._now = now
        self._vocabulary = vocabulary

    def read(self, line: str, body: str) -> Reading[ProgressLine]:
        """Return the progress; None as draft while there is neither a figure nor that it is reached."""
        said = read_progress(line, self._now, self._vocabulary)
        is_told = said.value is not None or said.reached
        return Reading(
            draft=said if is_told and not said.problems else None,
            facts=(
                Fact("Now", milli_text(said.value) if said.value is not None else ""),
                Fact("Before", self._before()),
                Fact("Day", full_date(said.day or self._now.date())),
                Fact("Reached", "yes" if said.reached else "not yet"),
                Fact("Proof", said.proof, whole_line=True),
            ),
            problems=said.problems,
            spans=said.spans,
            lacking=None if is_told else _NO_PROGRESS,
        )

    def words(self, beginning: str, first: bool) -> Sequence[str]:
        """Return the one word that can be meant."""
        return [REACHED] if beginning and REACHED.startswith(beginning.lower()) else ()

    def _before(self) -> str:
        goal = self._goal
        of = f" of {milli_text(goal.target_milli)}" if goal.target_milli is not None else ""
        return f"{milli_text(goal.latest_milli)}{of}{_on(goal.latest_on)}" if goal.latest_milli is not None else ""


def goal_dialog(
    meant: Meant, reader: GoalReader, kept: KeptLines, glyphs: Glyphs, refusal: str = ""
) -> LineDialog[GoalLine]:
    """Return the dialog that hands back a goal of the accounts that are meant."""
    question = Question(KIND, (KIND, meant.about), "Agree a goal", meant.name, rows=3, notes=_NOTES)
    return LineDialog(question, reader, kept, glyphs, refusal=refusal)


def progress_dialog(
    goal: Goal, reader: ProgressReader, kept: KeptLines, glyphs: Glyphs, refusal: str = ""
) -> LineDialog[ProgressLine]:
    """Return the dialog that hands back how far a goal is."""
    about = (PROGRESS_KIND, goal.id)
    question = Question(PROGRESS_KIND, about, "How far is it", first_line(goal.text), rows=3, notes=_PROGRESS_NOTES)
    return LineDialog(question, reader, kept, glyphs, refusal=refusal)


def _on(day: date | None) -> str:
    return f", {full_date(day)}" if day else ""
