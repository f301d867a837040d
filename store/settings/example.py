"""A settings file with every setting in it, commented out and explained."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from itertools import groupby

from store.settings.editing import literal
from store.settings.known import ANY, KNOWN, Known
from store.settings.statements import Key

_WIDTH = 100
_HEAD = """\
# Settings of goodterms. Every line that begins with # and no blank shows a setting as it comes, or an example.
# Remove the # to change it. gt config lists what holds, gt config check names what is not understood.
# Key moments are kept in the book: gt template sets them.
"""


def example_text() -> str:
    """The file, ready to be saved and edited; as it stands it changes nothing."""
    return "\n".join([_HEAD, *_sections()])


def _sections() -> Iterator[str]:
    for table, settings in groupby(KNOWN, _table):
        lines = [f"[{'.'.join(table)}]"]
        for known in settings:
            lines += textwrap.wrap(known.help, _WIDTH, initial_indent="# ", subsequent_indent="# ")
            lines += [f"#{example}" for example in known.examples or (_as_it_comes(known),)]
        yield "\n".join(lines) + "\n"


def _table(known: Known) -> Key:
    above = known.key[:-1]
    return above[: above.index(ANY)] if ANY in above else above


def _as_it_comes(known: Known) -> str:
    return f"{known.key[-1]} = {literal(known.default)}"
