"""No text of the app names a key by itself: the user may have moved it, so it names the action, as in {undo}."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tui.actions.registry import ALL

APP = Path(__file__).parents[2] / "tui"
ROOMS = ("screens", "dialogs", "widgets")
FILES = [*sorted(file for room in ROOMS for file in (APP / room).glob("*.py")), APP / "app.py", APP / "store_calls.py"]

_KEY = r"(?:[b-hj-zB-HJ-Z/<>+]|[fghmsS] [a-zS]|[smf] [1-9]|esc|enter|space|tab|backspace|ctrl\+\w|F\d)"
_NAMES_A_KEY = re.compile(
    rf"(?:^|[\s(;,]){_KEY} (?:[a-z]+s|save|cancel|new|log|add|edit|run|close|next|back|all|throw|the other)\b"
)
_ALLOWED = {"backspace edits it", "enter new line"}
"""What a text field itself does."""

_IDS = {action.id for action in ALL}
_NAMED = re.compile(r"\{([a-z]+(?:-[a-z]+)+|undo|redo|back|leave|filter|delete|finish|keys|palette|quit)\}")


def texts_of(file: Path) -> Iterator[tuple[int, str]]:
    """The constant texts of a module but its docstrings, with their lines."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    documentation = {
        id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation:
            yield node.lineno, node.value


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_texts_name_actions_and_no_keys(file: Path) -> None:
    named = [
        (line, text)
        for line, text in texts_of(file)
        if _NAMES_A_KEY.search(text) and not any(allowed in text for allowed in _ALLOWED)
    ]
    assert named == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_every_action_that_a_text_names_exists(file: Path) -> None:
    unknown = [(line, id) for line, text in texts_of(file) for id in _NAMED.findall(text) if id not in _IDS]
    assert unknown == []
