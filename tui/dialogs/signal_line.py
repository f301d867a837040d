"""The line that keeps a reading of a signal."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from store.errors import InvalidError
from store.rules.reasons_signals import SIGNAL_TITLES
from store.rules.signal_line import SignalLine, read_signal
from store.rules.vocabulary import Vocabulary
from store.signals import signal_kind
from tui.dialogs.kept_lines import KeptLines
from tui.dialogs.line_dialog import LineDialog
from tui.dialogs.meant import Meant
from tui.dialogs.question import Question
from tui.dialogs.reading import Fact, Reading
from tui.figures import milli_text
from tui.glyphs import Glyphs
from tui.wording import full_date

KIND = "signal"
_NOTES = (
    ("   nps 8   csat 4.2   active users 140   usage 61 yest   seat use 80 on:mon      or a word of your own",),
    (" nps 8   csat 4.2   active users 140   usage 61 yest",),
    (" nps 8   active users 140 yest",),
)
_LACKING = ("There is no reading yet.", "Type the kind of signal and its figure, such as nps 8.")


class SignalReader:
    """Reads the kind, the figure and the day."""

    def __init__(self, now: datetime, vocabulary: Vocabulary) -> None:
        self._now = now
        self._vocabulary = vocabulary

    def read(self, line: str, body: str) -> Reading[SignalLine]:
        """Return the reading; None as draft while its kind or its figure is not there."""
        signal = read_signal(line, self._now, self._vocabulary)
        is_whole = bool(signal.kind) and signal.value is not None
        kind, problems = "", list(signal.problems)
        try:
            kind = signal_kind(signal.kind) if is_whole else ""
        except InvalidError as problem:
            problems.append((str(problem), problem.hint))
        return Reading(
            draft=signal if is_whole and not problems else None,
            facts=(
                Fact("Signal", SIGNAL_TITLES.get(kind, kind)),
                Fact("Value", milli_text(signal.value) if signal.value is not None else ""),
                Fact("Day", full_date(signal.day or self._now.date())),
            ),
            problems=problems,
            spans=signal.spans,
            lacking=None if is_whole else _LACKING,
        )

    def words(self, beginning: str, first: bool) -> Sequence[str]:
        """Return the kinds of signal."""
        return [kind for kind in SIGNAL_TITLES if first and beginning and kind.startswith(beginning.lower())]


def signal_dialog(
    meant: Meant, reader: SignalReader, kept: KeptLines, glyphs: Glyphs, refusal: str = ""
) -> LineDialog[SignalLine]:
    """Return the dialog that hands back a reading of the accounts that are meant."""
    question = Question(KIND, (KIND, meant.about), "Signal", meant.name, rows=2, notes=_NOTES)
    return LineDialog(question, reader, kept, glyphs, refusal=refusal)
