"""What can be read in two ways in a file that is brought in, and what settles it."""

from __future__ import annotations

from dataclasses import replace

from store.errors import StoreError
from store.exchange.reading_files import ImportOptions
from store.exchange.refusals import FileRefusedError
from tui.dialogs.kept_lines import KeptLines
from tui.dialogs.line_dialog import LineDialog
from tui.dialogs.question import Question
from tui.dialogs.words_line import WordsReader
from tui.glyphs import Glyphs

_DAYS, _ENCODING = "--date-format", "--encoding"
_ASKED = {_DAYS: ("How days are written", "Days"), _ENCODING: ("The encoding of the file", "Encoding")}


def is_doubt(problem: StoreError | None) -> bool:
    """Return whether a word would settle why a file was refused."""
    return isinstance(problem, FileRefusedError) and problem.option in _ASKED


def choices(problem: StoreError) -> str:
    """Return what can be said of a doubt, without the options of the shell that its hint names."""
    hint = problem.hint.replace(f"Pass {_DAYS}", "Choose")
    return hint.replace(f"with {_ENCODING} ", "").replace(f"{_ENCODING} ", "")


def doubt_dialog(problem: FileRefusedError, kept: KeptLines, glyphs: Glyphs) -> LineDialog[str]:
    """Return the dialog that asks for the word that settles it."""
    title, prompt = _ASKED[problem.option]
    question = Question(
        "doubt", ("doubt", problem.option), title, prompt, rows=1, notes=((f" {choices(problem)}",),), does="look"
    )
    return LineDialog(question, WordsReader(prompt, choices(problem)), kept, glyphs)


def settled(options: ImportOptions, problem: FileRefusedError, said: str) -> ImportOptions:
    """Return the options with what was said of a doubt."""
    word = said.strip().lower()
    if problem.option == _DAYS:
        return replace(options, date_format=word)
    return replace(options, encoding=word)
