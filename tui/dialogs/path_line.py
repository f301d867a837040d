"""The line that names a file to bring in; its path is completed, spaces in it included."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tui.dialogs.kept_lines import KeptLines
from tui.dialogs.line_dialog import LineDialog
from tui.dialogs.question import Question
from tui.dialogs.reading import Fact, Reading
from tui.dialogs.word_completion import shared_beginning
from tui.glyphs import Glyphs

KIND = "file"
_NOTES = (
    ("   {complete-word} completes the path   ~ is your home   a path may be in quotes, as file managers paste it",),
    (" {complete-word} completes the path   ~ is your home",),
)
_SIZES = ("bytes", "KB", "MB", "GB")
_STEP = 1024
_SHOWN = 12


class _Entry(NamedTuple):
    name: str
    is_folder: bool


class PathReader:
    """Understands a line as the path of a file that is there."""

    def __init__(self) -> None:
        self._listed: tuple[str, tuple[_Entry, ...]] = ("", ())

    def read(self, line: str, body: str) -> Reading[Path]:
        """Return the file, with its size; what is beside it where the path is not complete."""
        path = path_typed(line)
        if os.path.isfile(path):
            found = Path(path)
            return Reading(found, (Fact("File", f"{found.name}, {_size(found)}", whole_line=True),), line)
        names = [f"{entry.name}{os.sep if entry.is_folder else ''}" for entry in self.beside(path)]
        more = f"   and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
        told = "   ".join(names[:_SHOWN]) + more
        lacking = ("There is no such file.", "A path that begins right can be completed.")
        if not line.strip():
            lacking = ("No file is named yet.", "Type its path; one that begins right can be completed.")
        elif os.path.isdir(path):
            lacking = ("That is a folder.", "Name a file in it.")
        return Reading(None, (Fact("There is", told, whole_line=True),), line, lacking=lacking)

    def words(self, beginning: str, first: bool) -> Sequence[str]:
        """Return nothing: a path is completed as a whole."""
        return ()

    def completed(self, line: str) -> str:
        """Return the line with its last part completed as far as it is certain."""
        path = path_typed(line)
        found = self.beside(path)
        if not found:
            return line
        folder = path[: len(path) - len(os.path.basename(path))]
        end = shared_beginning([entry.name for entry in found])
        if len(found) == 1 and found[0].is_folder:
            end += os.sep
        return folder + end if len(end) >= len(os.path.basename(path)) else line

    def beside(self, path: str) -> Sequence[_Entry]:
        """Return the files and folders that a path could become, hidden ones only when asked for by their dot."""
        folder, beginning = os.path.split(path)
        if self._listed[0] != (folder or os.curdir):
            self._listed = (folder or os.curdir, _entries(folder or os.curdir))
        return [
            entry
            for entry in self._listed[1]
            if entry.name.casefold().startswith(beginning.casefold())
            and (beginning.startswith(".") or not entry.name.startswith("."))
        ]


class PathDialog(LineDialog[Path]):
    """Hands back the path of a file."""

    def __init__(self, question: Question, kept: KeptLines, glyphs: Glyphs, *, start: str = "") -> None:
        self._paths = PathReader()
        super().__init__(question, self._paths, kept, glyphs, start=start)

    def action_complete(self) -> None:
        self.line.put(self._paths.completed(self.line.value))


def path_dialog(title: str, kept: KeptLines, glyphs: Glyphs) -> PathDialog:
    """Return the dialog that asks for a file to bring in."""
    question = Question(KIND, KIND, title, "File", rows=2, notes=_NOTES, does="look")
    return PathDialog(question, kept, glyphs)


def path_typed(line: str) -> str:
    """Return the path that a line means: without quotes around it or a backslash before a blank, `~` resolved."""
    text = line.strip()
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        text = text[1:-1]
    return os.path.expanduser(text.replace("\\ ", " ").removeprefix("file://"))


def _entries(folder: str) -> tuple[_Entry, ...]:
    """What a folder holds, folders first; nothing where it cannot be read."""
    try:
        with os.scandir(folder) as found:
            entries = [_Entry(one.name, one.is_dir()) for one in found]
    except OSError:
        return ()
    return tuple(sorted(entries, key=lambda entry: (not entry.is_folder, entry.name.casefold())))


def _size(path: Path) -> str:
    try:
        size = float(path.stat().st_size)
    except OSError:
        return "not readable"
    step = 0
    while size >= _STEP and step < len(_SIZES) - 1:
        size, step = size / _STEP, step + 1
    return f"{size:.0f} {_SIZES[step]}"
