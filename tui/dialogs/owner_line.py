"""The line that takes the name of who looks after accounts."""

from __future__ import annotations

from collections.abc import Sequence

from store.rules.folding import fold_letters
from tui.dialogs.kept_lines import KeptLines
from tui.dialogs.line_dialog import LineDialog
from tui.dialogs.meant import Meant
from tui.dialogs.question import Question
from tui.dialogs.reading import Fact, Reading
from tui.glyphs import Glyphs

KIND = "owner"
NOBODY = "none"
_LACKING = ("There is no owner yet.", f"Type a name, or {NOBODY} for nobody.")
_NOTES = (
    (f"   Nina   {{complete-word}} completes a name that is in the book   {NOBODY}: nobody",),
    (f" Nina   {NOBODY}: nobody",),
)


class OwnerReader:
    """Reads a name; `owners` are those there are."""

    def __init__(self, owners: Sequence[str]) -> None:
        self._owners = owners

    def read(self, line: str, body: str) -> Reading[str]:
        """Return the owner, as known if only the case differs, empty for nobody; None as draft without a name."""
        said = " ".join(line.split())
        known = next((one for one in self._owners if fold_letters(one) == fold_letters(said)), None)
        nobody = said.lower() == NOBODY
        words = "nobody" if nobody else known or (f"{said} (new)" if said else "")
        return Reading(
            draft="" if nobody else known or said or None,
            facts=(Fact("Owner", words), Fact("Known", ", ".join(self._owners), whole_line=True)),
            lacking=None if said else _LACKING,
        )

    def words(self, beginning: str, first: bool) -> Sequence[str]:
        """Return the owners there are whose names begin so."""
        wanted = fold_letters(beginning)
        return [one for one in self._owners if fold_letters(one).startswith(wanted)] if first else ()


def owner_dialog(
    meant: Meant, reader: OwnerReader, kept: KeptLines, glyphs: Glyphs, refusal: str = ""
) -> LineDialog[str]:
    """Return the dialog that hands back who is to look after accounts."""
    question = Question(KIND, (KIND, meant.about), "Hand over to", meant.name, rows=2, notes=_NOTES)
    return LineDialog(question, reader, kept, glyphs, refusal=refusal)
