"""The line that holds a reply to a complaint until tomorrow."""

from __future__ import annotations

from collections.abc import Sequence

from store.records.agreements import HeldReply
from store.records.happenings import Complaint
from store.rules.heated import heated_words_in
from tui.dialogs.kept_lines import KeptLines
from tui.dialogs.line_dialog import LineDialog
from tui.dialogs.question import Question
from tui.dialogs.reading import Fact, Reading, text_fact
from tui.glyphs import Glyphs
from tui.wording import first_line

KIND = "reply"
_NOTES = (
    ("   write it as you would send it now; tomorrow it is to be read again     {open-editor} long text in $EDITOR",),
    (" write it as you would send it now; it comes back tomorrow   {open-editor} $EDITOR",),
    (" write it as you would send it now",),
)
_LACKING = ("A reply to hold needs words.", "Write it as you would send it now.")


class ReplyReader:
    """Takes every word as it is, and names those that had better be read again."""

    def __init__(self, heated_words: Sequence[str], until: str) -> None:
        self._heated_words = heated_words
        self._until = until

    def read(self, line: str, body: str) -> Reading[str]:
        """Return the reply; None as draft without words."""
        text = "\n".join(part for part in (line.strip(), body) if part)
        heated = heated_words_in(text, self._heated_words)
        return Reading(
            draft=text or None,
            facts=(
                Fact("Held", f"until {self._until}"),
                Fact("Reread", ", ".join(f'"{word}"' for word in heated)),
                text_fact("Reply", text),
            ),
            text=text,
            lacking=None if text else _LACKING,
        )

    def words(self, beginning: str, first: bool) -> Sequence[str]:
        """Return nothing: every word is plain text."""
        return ()


def reply_dialog(
    complaint: Complaint,
    held: HeldReply | None,
    reader: ReplyReader,
    kept: KeptLines,
    glyphs: Glyphs,
    refusal: str = "",
) -> LineDialog[str]:
    """Return the dialog that hands back a reply to hold, or other words for the one that is held."""
    title = "Read the held reply again" if held else "Hold a reply until tomorrow"
    about = (KIND, complaint.id, held.id if held else None)
    question = Question(KIND, about, title, first_line(complaint.text), rows=2, notes=_NOTES, long_text=True)
    first, _, rest = (held.text if held else "").partition("\n")
    return LineDialog(question, reader, kept, glyphs, start=first, start_body=rest, refusal=refusal)
