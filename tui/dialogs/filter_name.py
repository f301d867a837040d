"""The line that names the filter of the list, so that it is kept."""

from collections.abc import Mapping, Sequence

from tui.dialogs.kept_lines import KeptLines
from tui.dialogs.line_dialog import LineDialog
from tui.dialogs.question import Question
from tui.dialogs.reading import Fact, Reading
from tui.glyphs import Glyphs

KIND = "filter name"
_NOTES = (
    ("   letters, digits and hyphens; the name of a kept filter puts this one in its place",),
    (" such as slipping",),
)
_LACKING = ("The filter has no name yet.", "Type a short one, such as slipping.")


class FilterNameReader:
    """Reads a name for `filter_text`; `kept` are the filters that have one."""

    def __init__(self, filter_text: str, kept: Mapping[str, str]) -> None:
        self._filter_text = filter_text
        self._kept = kept

    def read(self, line: str, body: str) -> Reading[str]:
        """Return the name; None as draft while there is none."""
        name = line.strip().lower()
        return Reading(
            draft=name or None,
            facts=(
                Fact("Filter", self._filter_text, whole_line=True),
                Fact("Before", self._kept.get(name, ""), whole_line=True),
            ),
            text=name,
            lacking=None if name else _LACKING,
        )

    def words(self, beginning: str, first: bool) -> Sequence[str]:
        """Return the names there are."""
        return [name for name in self._kept if name.startswith(beginning.lower())]


def filter_name_dialog(
    filter_text: str, named: Mapping[str, str], kept: KeptLines, glyphs: Glyphs, refusal: str = ""
) -> LineDialog[str]:
    """Return the dialog that hands back the name to keep a filter under."""
    question = Question(KIND, KIND, "Keep the filter", "Name", rows=2, notes=_NOTES)
    return LineDialog(question, FilterNameReader(filter_text, named), kept, glyphs, refusal=refusal)
