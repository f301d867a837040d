"""Leaves the terminal to the person's own editor for a while."""

from __future__ import annotations

import os
from typing import Any

from textual.app import App, SuspendNotSupported

from tui.editor import Edited, edit_text

AS_IT_WAS = "Your text is as it was."
_NO_EDITOR = "This terminal cannot be left to an editor."


def in_editor(app: App[Any], text: str) -> Edited:
    """Return the text as it is after the editor, and what went wrong if something did."""
    try:
        with app.suspend():
            return edit_text(text, os.environ)
    except SuspendNotSupported:
        return Edited(text, _NO_EDITOR)
