"""Letters that the terminal's encoding lacks, drawn in as many cells: as a plain letter, else as question marks."""

from __future__ import annotations

import codecs

from store.rules.graphemes import graphemes
from tui.width import cells

IN_AS_MANY_CELLS = "goodterms-cells"
"""What a stream is given as `errors`, so that what it cannot write moves nothing that stands behind it."""


def plain_cells(problem: UnicodeError) -> tuple[str, int]:
    """Return what is written instead of letters that cannot be encoded, and where to go on."""
    if not isinstance(problem, UnicodeEncodeError):
        raise problem
    lacking = problem.object[problem.start : problem.end]
    return "".join(map(_plain, graphemes(lacking))), problem.end


def _plain(letter: str) -> str:
    # Imported here: hardly any terminal needs it.
    from anyascii import anyascii

    plain, room = anyascii(letter), cells(letter)
    return plain if len(plain) == room and plain.isprintable() else "?" * room


codecs.register_error(IN_AS_MANY_CELLS, plain_cells)
