"""The line that names files to bring in, or a folder of them; paths are completed, spaces in them included."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tui.dialogs.kept_lines import KeptLines
from tui.dialogs.line_dialog import LineDialog
from tui.dialogs.question import Question
from tui.dialogs.reading import Fact, Problem, Reading
from tui.dialogs.word_completion import shared_beginning
from tui.glyphs import Glyphs

KIND = "file"
_NOTES = (
    (
        "   {complete-word} completes the path   ~ is your home   files that belong together stand side by side, "
        "or name their folder",
    ),
    (" {complete-word} completes the path   several paths, or a folder, are read together",),
    (" {complete-word} completes the path   ~ is your home",),
)
_SIZES = ("bytes", "KB", "MB", "GB")
_STEP = 1024
_SHOWN = 12
_ENDINGS = (".csv", ".tsv", ".json")
"""What files of a folder are called that may be brought in."""
_MOST_FILES = 40
_WORD = re.compile(r"\s*\S+")


Paths = tuple[Path, ...]
"""Files that are read together."""


class _Entry(NamedTuple):
    name: str
    is_folder: bool


class PathReader:
    """Understands a line as the paths of files that are there."""

    def __init__(self) -> None:
        self._listed: tuple[str, tuple[_Entry, ...]] = ("", ())

    def read(self, line: str, body: str) -> Reading[Paths]:
        """Return the files, with their sizes; what is beside the last one where its path is not complete."""
        path = path_typed(line)
        if os.path.isdir(path):
            found = files_in(path)
            if 0 < len(found) <= _MOST_FILES:
                return Reading(found, (_files_fact(found),), line)
        else:
            paths = [path_typed(part) for part in parts_typed(line)]
            found = tuple(dict.fromkeys(map(Path, paths)))
            if paths and all(map(os.path.isfile, paths)):
                return Reading(found, (_files_fact(found),), line)
            path = paths[-1] if paths else path
        names = [f"{entry.name}{os.sep if entry.is_folder else ''}" for entry in self.beside(path)]
        more = f"   and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
        told = "   ".join(names[:_SHOWN]) + more
        return Reading(None, (Fact("There is", told, whole_line=True),), line, lacking=_lacking(line, path))

    def words(self, beginning: str, first: bool) -> Sequence[str]:
        """Return nothing: a path is completed as a whole."""
        return ()

    def completed(self, line: str) -> str:
        """Return the line with its last path completed as far as it is certain."""
        parts = parts_typed(line)
        last = parts[-1] if parts else ""
        before, path = line.rstrip()[: len(line.rstrip()) - len(last)], path_typed(last)
        found = self.beside(path)
        if not found:
            return line
        folder = path[: len(path) - len(os.path.basename(path))]
        end = shared_beginning([entry.name for entry in found])
        if len(found) == 1 and found[0].is_folder:
            end += os.sep
        return before + folder + end if len(end) >= len(os.path.basename(path)) else line

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


class PathDialog(LineDialog[Paths]):
    """Hands back the paths of files."""

    def __init__(self, question: Question, kept: KeptLines, glyphs: Glyphs, *, start: str = "") -> None:
        self._paths = PathReader()
        super().__init__(question, self._paths, kept, glyphs, start=start)

    def action_complete(self) -> None:
        self.line.put(self._paths.completed(self.line.value))


def path_dialog(title: str, kept: KeptLines, glyphs: Glyphs) -> PathDialog:
    """Return the dialog that asks for files to bring in."""
    question = Question(KIND, KIND, title, "Files", rows=2, notes=_NOTES, does="look")
    return PathDialog(question, kept, glyphs)


def parts_typed(line: str) -> list[str]:
    """Return the pieces of a line that each name a path: as long ones as name a file, then what is left."""
    words, parts, start = _WORD.findall(line), [], 0
    while start < len(words):
        pieces = {end: "".join(words[start:end]) for end in range(len(words), start, -1)}
        end = next((end for end, piece in pieces.items() if os.path.isfile(path_typed(piece))), len(words))
        parts.append(pieces[end].strip())
        start = end
    return parts


def files_in(folder: str) -> Paths:
    """Return the files of a folder that may be brought in."""
    return tuple(
        Path(folder, one.name)
        for one in _entries(folder)
        if not one.is_folder and one.name.casefold().endswith(_ENDINGS) and not one.name.startswith(".")
    )


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


def _lacking(line: str, path: str) -> Problem:
    """Return why nothing can be read, with what to do."""
    if not line.strip():
        return "No file is named yet.", "Type its path; one that begins right can be completed."
    if not os.path.isdir(path):
        return "There is no such file.", "A path that begins right can be completed."
    count = len(files_in(path))
    held = f"{count:,} files that could be brought in" if count else "no CSV or JSON file"
    return f"That folder holds {held}.", "Name those that belong together." if count else "Name a file in it."


def _files_fact(paths: Paths) -> Fact:
    """Return the files with their sizes."""
    told = "   ".join(f"{path.name}, {_size(path)}" for path in paths)
    return Fact("File" if len(paths) == 1 else f"{len(paths)} files", told, whole_line=True)


def _size(path: Path) -> str:
    try:
        size = float(path.stat().st_size)
    except OSError:
        return "not readable"
    step = 0
    while size >= _STEP and step < len(_SIZES) - 1:
        size, step = size / _STEP, step + 1
    return f"{size:.0f} {_SIZES[step]}"
