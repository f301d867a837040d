"""Leaves the terminal to the person's own editor for a while."""

from __future__ import annotations

import os
from typing import Any

from textual.app import App, SuspendNotSupported

from tui.dialogs.reading import Problem
from tui.editor import EditorError, edit_text

_NO_EDITOR = ("This terminal cannot be left to an editor.", "Type it here.")


def in_editor(app: App[Any], text: str) -> tuple[str, Problem | None]:
    """Return the text as it is after the editor, and what went wrong; then the text is as it was."""
    try:
        with app.suspend():
            return edit_text(text, os.environ), None
    except EditorError as problem:
        return text, (str(problem), "Your text is as it was.")
    except SuspendNotSupported:
        return text, _NO_EDITOR
