"""A line of plain words: how a complaint was solved, what was learned from it."""

from collections.abc import Hashable, Sequence

from tui.dialogs.kept_lines import KeptLines
from tui.dialogs.line_dialog import LineDialog
from tui.dialogs.question import Question
from tui.dialogs.reading import Reading, text_fact
from tui.glyphs import Glyphs


class WordsReader:
    """Takes every word as it is; `lacking` says why nothing cannot be saved, where it cannot."""

    def __init__(self, label: str, lacking: str = "") -> None:
        self._label = label
        self._lacking = lacking

    def read(self, line: str, body: str) -> Reading[str]:
        """Return the words."""
        text = "\n".join(part for part in (line.strip(), body) if part)
        return Reading(
            draft=text if text or not self._lacking else None,
            facts=(text_fact(self._label, text),),
            text=text,
            lacking=(self._lacking, "") if self._lacking else None,
        )

    def words(self, beginning: str, first: bool) -> Sequence[str]:
        """Return nothing: every word is plain text."""
        return ()


def resolve_dialog(
    complaint: str, about: Hashable, kept: KeptLines, glyphs: Glyphs, refusal: str = ""
) -> LineDialog[str]:
    """Return the dialog that asks how a complaint was solved; nothing is an answer too."""
    question = Question(
        "resolve", ("resolve", about), "How was it solved", complaint, rows=1, notes=_NOTES, long_text=True
    )
    return LineDialog(question, WordsReader("Solved"), kept, glyphs, refusal=refusal)


def lesson_dialog(
    complaint: str, about: Hashable, kept: KeptLines, glyphs: Glyphs, refusal: str = ""
) -> LineDialog[str]:
    """Return the dialog that asks what was learned from a complaint."""
    question = Question(
        "lesson", ("lesson", about), "What did we learn", complaint, rows=1, notes=_NOTES, long_text=True
    )
    reader = WordsReader("Lesson", "A lesson needs words: what was changed so that it does not come back.")
    return LineDialog(question, reader, kept, glyphs, refusal=refusal)


def note_dialog(
    title: str, name: str, about: Hashable, held: str, kept: KeptLines, glyphs: Glyphs, refusal: str = ""
) -> LineDialog[str]:
    """Return the dialog that writes a note over the one that is held; no words take it away."""
    question = Question("note", ("note", about), title, name, rows=1, notes=_NOTES, long_text=True)
    first, _, rest = held.partition("\n")
    return LineDialog(question, WordsReader("Note"), kept, glyphs, start=first, start_body=rest, refusal=refusal)


_NOTES = ((" {open-editor} long text in $EDITOR",),)
