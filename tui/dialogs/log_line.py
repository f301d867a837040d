"""The log line: one line says what happened, and is read while it is typed."""

from collections.abc import Hashable

from store.rules.entry import Entry
from tui.dialogs.kept_lines import KeptLines
from tui.dialogs.line_dialog import LineDialog
from tui.dialogs.log_reader import LogReader
from tui.dialogs.meant import Meant
from tui.dialogs.question import Question
from tui.glyphs import Glyphs

KIND = "log"
NOTES = (
    (
        "   kinds  c call  m meeting  v video  e email  n note  h chat  g gift   mood +great +good +ok +worried +upset",
        "   when   today  yest  mon  3d  nov 12  14:30        length  30m  1h       more  @person  +tag  done:2  t:fri",
        '   +missed  nobody was reached   "quotes" = text   {open-editor} long note in $EDITOR   '
        "{complete-word} complete   {line-up} previous entries",
    ),
    (
        " c call m meeting v video e email n note h chat g gift   +good +ok  @who +tag",
        ' today yest mon 3d nov 12 14:30   30m 1h   done:2 t:fri   "quotes" = text',
        " +missed nobody reached   {open-editor} $EDITOR   {complete-word} complete   {line-up} previous",
    ),
    (" c m v e n h g   +ok @who   yest 3d   30m   t:fri",),
    (" c m v e n h g   +ok @who   yest 30m",),
)


def about_logging(account: Hashable) -> Hashable:
    """Return what an account's unfinished log line is kept under."""
    return (KIND, account)


def log_dialog(
    meant: Meant, reader: LogReader, kept: KeptLines, glyphs: Glyphs, refusal: str = ""
) -> LineDialog[Entry]:
    """Return the dialog that hands back what happened with an account."""
    question = Question(KIND, about_logging(meant.about), "Log", meant.name, rows=5, notes=NOTES, long_text=True)
    return LineDialog(question, reader, kept, glyphs, refusal=refusal)
