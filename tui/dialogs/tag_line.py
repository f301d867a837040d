"""The line that gives tags to accounts and takes some away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.dialogs.kept_lines import KeptLines
from tui.dialogs.line_dialog import LineDialog
from tui.dialogs.meant import Meant
from tui.dialogs.question import Question
from tui.dialogs.reading import Fact, Reading
from tui.glyphs import Glyphs

KIND = "tags"
_LACKING = ("There is no tag yet.", "Type one; a - before it takes it away.")
_NOTES = (
    ("   qbr vip   gives both      -old   takes one away      {complete-word} completes one that is in the book",),
    (" qbr vip  gives both   -old  takes one away",),
)


@dataclass(frozen=True, slots=True)
class TagDraft:
    """Tags to give and tags to take away."""

    add: tuple[str, ...]
    remove: tuple[str, ...]

    @property
    def words(self) -> str:
        """What is done, such as `qbr vip -old`."""
        return " ".join((*self.add, *(f"-{tag}" for tag in self.remove)))


class TagReader:
    """Reads tags with blanks between; `tags` are those there are."""

    def __init__(self, tags: Sequence[str]) -> None:
        self._tags = tags

    def read(self, line: str, body: str) -> Reading[TagDraft]:
        """Return the tags; None as draft without any."""
        words = [word for word in line.split() if word.strip("+-#")]
        add = tuple(word.lstrip("+#") for word in words if not word.startswith("-"))
        remove = tuple(word[1:].lstrip("#") for word in words if word.startswith("-"))
        return Reading(
            draft=TagDraft(add, remove) if words else None,
            facts=(Fact("Gives", " ".join(add)), Fact("Takes", " ".join(remove))),
            lacking=None if words else _LACKING,
        )

    def words(self, beginning: str, first: bool) -> Sequence[str]:
        """Return the tags there are that begin so, with the sign that was typed."""
        sign = beginning[: len(beginning) - len(beginning.lstrip("+-#"))]
        return [f"{sign}{tag}" for tag in self._tags if tag.startswith(beginning[len(sign) :])] if beginning else ()


def tag_dialog(
    meant: Meant, reader: TagReader, kept: KeptLines, glyphs: Glyphs, refusal: str = ""
) -> LineDialog[TagDraft]:
    """Return the dialog that hands back tags for accounts."""
    question = Question(KIND, (KIND, meant.about), "Tags", meant.name, rows=1, notes=_NOTES)
    return LineDialog(question, reader, kept, glyphs, refusal=refusal)
