"""Opens a text in the person's own editor; the standard library only, so that both doors can use it."""

from __future__ import annotations

import os
import shlex
import subprocess
from collections.abc import Mapping
from tempfile import TemporaryDirectory

FALLBACK = "vi"


class EditorError(Exception):
    """The editor could not be run, or said that it failed; the message is a sentence for a person."""


def edit_text(text: str, environment: Mapping[str, str]) -> str:
    """Return the text as it is after the editor named by VISUAL or EDITOR was left.

    It is edited in a file that only this user can read, which is gone afterwards. Raises EditorError when there
    is nothing new to return; what was saved before an editor failed is still returned.
    """
    command = environment.get("VISUAL") or environment.get("EDITOR") or FALLBACK
    try:
        arguments = shlex.split(command)
    except ValueError:
        raise EditorError(f'EDITOR is "{command}", which is not a command.') from None
    # mkdtemp makes a folder with mode 0700.
    with TemporaryDirectory(prefix="goodterms-") as folder:
        path = os.path.join(folder, "note.txt")
        _write(path, text)
        problem = _run([*arguments, path])
        edited = _read(path)
    if problem and edited in (None, text):
        raise EditorError(problem)
    return text if edited is None else edited


def _write(path: str, text: str) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8", errors="replace", newline="\n") as file:
        file.write(f"{text}\n" if text else "")


def _run(arguments: list[str]) -> str:
    """Run the editor to its end; the sentence for what went wrong, empty when nothing did."""
    try:
        code = subprocess.run(arguments, check=False).returncode
    except OSError:
        return f'The editor "{arguments[0]}" could not be started.'
    return f'The editor "{arguments[0]}" ended with an error.' if code else ""


def _read(path: str) -> str | None:
    """Return what is in the file without blank lines at its end; None when it is gone."""
    # Opened again by name, since many editors put another file in its place.
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read().rstrip()
    except OSError:
        return None
