"""Keeps a spreadsheet from running a cell as a formula, and takes that guard off again on the way in.

The triggers are OWASP's (CSV injection): = + - @, tab, line ends, and the full-width forms.
"""

from __future__ import annotations

import re

TRIGGERS = frozenset("=+-@\t\r\n＝＋－＠")

_TRIGGER = re.compile(r"'*[=+\-@\t\r\n＝＋－＠]")


def defuse(cell: str) -> str:
    """The cell with one apostrophe before it if a spreadsheet would run it, or if it looks so guarded."""
    return f"'{cell}" if _TRIGGER.match(cell) else cell


def restore(cell: str) -> str:
    """The cell without the one apostrophe that `defuse` put there; any other cell as it is."""
    return cell[1:] if cell.startswith("'") and _TRIGGER.match(cell) else cell
