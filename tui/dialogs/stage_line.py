"""The line that takes the name of a stage."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from store.rules.folding import fold_letters
from tui.dialogs.kept_lines import KeptLines
from tui.dialogs.line_dialog import LineDialog
from tui.dialogs.meant import Meant
from tui.dialogs.question import Question
from tui.dialogs.reading import Fact, Problem, Reading
from tui.glyphs import Glyphs

KIND = "stage"
_LACKING = ("There is no stage yet.", "Type the beginning of one.")


class StageReader:
    """Reads the beginning of a stage; `stages` are the titles by key, in their order."""

    def __init__(self, stages: Mapping[str, str]) -> None:
        self._stages = stages

    def read(self, line: str, body: str) -> Reading[str]:
        """Return the key of the stage; None as draft while several begin so, or none."""
        said = fold_letters(line.strip())
        fitting = self._fitting(said)
        stage = said if said in self._stages else fitting[0] if len(fitting) == 1 else None
        problems: list[Problem] = []
        if said and not fitting:
            problems.append((f'There is no stage "{line.strip()}".', f"Stages: {', '.join(self._stages.values())}."))
        offered = ", ".join(self._stages[key] for key in fitting)
        return Reading(
            draft=stage,
            facts=(Fact("Stage", self._stages[stage] if stage else offered, whole_line=True),),
            problems=problems,
            lacking=None if stage or problems else _LACKING,
        )

    def words(self, beginning: str, first: bool) -> Sequence[str]:
        """Return the stages that begin so."""
        return self._fitting(fold_letters(beginning)) if first else ()

    def _fitting(self, said: str) -> list[str]:
        return [
            key for key, title in self._stages.items() if key.startswith(said) or fold_letters(title).startswith(said)
        ]


def stage_dialog(
    meant: Meant, reader: StageReader, kept: KeptLines, glyphs: Glyphs, refusal: str = ""
) -> LineDialog[str]:
    """Return the dialog that hands back the stage that accounts are to be moved to."""
    question = Question(KIND, (KIND, meant.about), "Move to a stage", meant.name, rows=1)
    return LineDialog(question, reader, kept, glyphs, refusal=refusal)
