"""Opens a text in the person's own editor; the standard library only, so that both doors can use it."""

from __future__ import annotations

import os
import shlex
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import datetime
from typing import NamedTuple

from store.errors import StoreError
from store.private_file import keep_private, private_folder
from tui.editor_process import run_to_its_end

FALLBACK = "vi"
_FOLDER = "editing-"
_TEXT, _GIVEN = "note.txt", "given.txt"
_SAVED_ON_THE_WAY_OUT = (f"{_TEXT}.save", f"#{_TEXT}#")
"""Where nano and Emacs put what was not saved yet when they are made to end."""
_LEAVES_NO_TRACES = ("-n", "-i", "NONE", "--cmd", "set noundofile nobackup nowritebackup")
"""Keep Vim from leaving pieces of the text in files of its own."""


class Edited(NamedTuple):
    """The text as it is after the editor, and what went wrong, in a sentence, where something did."""

    text: str
    problem: str = ""


def edit_text(text: str, environment: Mapping[str, str]) -> Edited:
    """Let a text be edited by the program that VISUAL or EDITOR names.

    It lies in a file that only this user can read, which is gone afterwards. Nothing is lost: a text that the editor
    does not give back stays as it was, one that cannot be read is kept in a file that the problem names.
    """
    command = environment.get("VISUAL", "").strip() or environment.get("EDITOR", "").strip() or FALLBACK
    try:
        arguments = shlex.split(command)
    except ValueError:
        return Edited(text, f'EDITOR is "{command}", which is not a command.')
    folder = _own_folder()
    path = os.path.join(folder, _TEXT)
    for name in (_TEXT, _GIVEN):
        _write(os.path.join(folder, name), text)
    # When this is ended meanwhile the folder stays, for `rescue_texts`.
    problem = _run([*arguments, *_options(arguments[0]), path])
    edited = _edited(_newest_in(folder) if problem else path, text, problem)
    shutil.rmtree(folder, ignore_errors=True)
    return edited


@contextmanager
def written() -> Iterator[str]:
    """A text written from the beginning; when what is done with it fails, it is kept in a file that the problem names.

    Raises StoreError when the editor fails or nothing was written.
    """
    text, problem = edit_text("", os.environ)
    if not text.strip():
        raise StoreError(f"{problem} Nothing saved." if problem else "Nothing was written, so nothing is saved.")
    if problem:
        raise StoreError(f"{problem} Nothing saved.", hint=_kept(text))
    try:
        yield text
    except StoreError as refused:
        refused.hint = f"{refused.hint} {_kept(text)}".strip()
        raise


def rescue_texts() -> list[str]:
    """Keep what lies in the files of editors whose gt has ended without them; the paths where it is kept."""
    try:
        folders = [entry.path for entry in os.scandir(private_folder()) if entry.name.startswith(_FOLDER)]
    except OSError:
        return []
    return [path for folder in folders if not _is_at_work(folder) and (path := _rescued(folder))]


def _own_folder() -> str:
    """A new folder that only this user can enter."""
    prefix = f"{_FOLDER}{os.getpid()}-"
    try:
        return tempfile.mkdtemp(prefix=prefix, dir=private_folder())
    except OSError:
        return tempfile.mkdtemp(prefix=f"goodterms-{prefix}")


def _write(path: str, text: str) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8", errors="replace", newline="\n") as file:
        file.write(f"{text}\n" if text else "")


def _options(program: str) -> tuple[str, ...]:
    found = os.path.realpath(shutil.which(program) or program)
    return _LEAVES_NO_TRACES if os.path.basename(found).startswith(("vim", "nvim")) else ()


def _run(arguments: list[str]) -> str:
    """Run the editor to its end; the sentence for what went wrong, empty when nothing did."""
    name = os.path.basename(arguments[0])
    try:
        code = run_to_its_end(arguments)
    except OSError:
        return f'The editor "{name}" could not be started.'
    return f'The editor "{name}" ended with an error.' if code else ""


def _edited(path: str, text: str, problem: str) -> Edited:
    # Opened again by name, since many editors put another file in its place.
    try:
        with open(path, encoding="utf-8-sig") as file:
            found = file.read().rstrip()
        return Edited(text if found == text.rstrip() else found, problem)
    except UnicodeDecodeError:
        return Edited(text, f"The editor did not save UTF-8. {_kept_file(path)}")
    except OSError:
        return Edited(text, problem or "The editor left no file behind.")


def _kept(text: str) -> str:
    """Keep a text in a file of the owner's, and say where."""
    try:
        return f"Your text is kept in {keep_private(_name(), text)}."
    except OSError:
        return f"Your text, which could not be kept: {text}"


def _kept_file(path: str) -> str:
    try:
        kept = os.path.join(private_folder(), _name())
        shutil.move(path, kept)
    except OSError:
        return "It could not be kept."
    return f"What it saved is kept in {kept}."


def _name() -> str:
    return f"draft-{datetime.now():%Y%m%d-%H%M%S-%f}.txt"


def _is_at_work(folder: str) -> bool:
    """Whether the program that made the folder is still there."""
    number = os.path.basename(folder).removeprefix(_FOLDER).partition("-")[0]
    try:
        os.kill(int(number), 0)
    except (ProcessLookupError, ValueError):
        return False
    except OSError:
        return True
    return True


def _rescued(folder: str) -> str:
    """Keep the text of a folder if it is another than was given to the editor; its path, empty if there is none."""
    newest = _newest_in(folder)
    given, text = _bytes(os.path.join(folder, _GIVEN)), _bytes(newest)
    kept = ""
    if text.strip() and text != given:
        with suppress(OSError):
            kept = os.path.join(private_folder(), _name())
            shutil.move(newest, kept)
    shutil.rmtree(folder, ignore_errors=True)
    return kept


def _newest_in(folder: str) -> str:
    """Return the path of the newest text that an editor which did not end well has left in its folder."""
    found = [path for name in (*_SAVED_ON_THE_WAY_OUT, _TEXT) if os.path.exists(path := os.path.join(folder, name))]
    return max(found, key=os.path.getmtime, default=os.path.join(folder, _TEXT))


def _bytes(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""
