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
_NOTES_OF_ANOTHER_NAME = (
    ("   letters, digits and hyphens; it lets through what it did",),
    (" such as slipping",),
)
_LACKING = ("The filter has no name yet.", "Type a short one, such as slipping.")


class FilterNameReader:
    """Reads a name for `filter_text`; `kept` are the filters whose place it may take, None where it may take none."""

    def __init__(self, filter_text: str, kept: Mapping[str, str] | None) -> None:
        self._filter_text = filter_text
        self._kept = kept

    def read(self, line: str, body: str) -> Reading[str]:
        """Return the name; None as draft while there is none."""
        name = "-".join(line.lower().split())
        facts = [Fact("Filter", self._filter_text, whole_line=True)]
        if self._kept is not None:
            facts.append(Fact("Before", self._kept.get(name, ""), whole_line=True))
        return Reading(
            draft=name or None,
            facts=tuple(facts),
            text=name,
            lacking=None if name else _LACKING,
        )

    def words(self, beginning: str, first: bool) -> Sequence[str]:
        """Return the names there are."""
        return [name for name in self._kept or () if name.startswith(beginning.lower())]


def filter_name_dialog(
    filter_text: str, named: Mapping[str, str], kept: KeptLines, glyphs: Glyphs, refusal: str = ""
) -> LineDialog[str]:
    """Return the dialog that hands back the name to keep a filter under."""
    question = Question(KIND, KIND, "Keep the filter", "Name", rows=2, notes=_NOTES)
    return LineDialog(question, FilterNameReader(filter_text, named), kept, glyphs, refusal=refusal)


def new_filter_name_dialog(
    name: str, filter_text: str, kept: KeptLines, glyphs: Glyphs, refusal: str = ""
) -> LineDialog[str]:
    """Return the dialog that hands back another name for a kept filter."""
    question = Question(KIND, (KIND, name), "Rename the filter", name, rows=2, notes=_NOTES_OF_ANOTHER_NAME)
    return LineDialog(question, FilterNameReader(filter_text, None), kept, glyphs, start=name, refusal=refusal)
