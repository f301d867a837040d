"""Finds in what a terminal was sent the sequences that only stored text can have brought there."""

import re

_SIGNS = {
    "clipboard": rb"\x1b\]52;",
    "title": rb"\x1b\][012];[^\x07\x1b]*ZQ",
    "link": rb"\x1b\]8;[^\x07\x1b]*zq",
    "place": rb"\x1b\[77777",
    "question": rb"\x1b\[6n|\x1bP\+q5a51",
    "reset": rb"\x1bc",
    "C1 control": rb"\xc2[\x80-\x9f]",
    "C0 control": rb"[\x00\x07\x08\x0b\x0c\x7f]",
    "tab": rb"ZQ\d*\t",
    "return": rb"ZQ\d*\r[rc]",
    "separator": rb"\xe2\x80[\xa8\xa9]",
    "reordering": rb"\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]",
    "byte order mark": rb"\xef\xbb\xbf",
    "hidden text": rb"ZQ\xf3\xa0[\x80-\x81]",
    "screen": rb"ZQ\d*\x1b\[\?1049l",
    "style": rb"ZQ\d*\x1b\[31m",
}


_OWN = re.compile(rb"\x1b\]22;[a-z-]*\x07")
"""Textual chooses the shape of the mouse's pointer with a sequence that ends like a bell."""


def obeyed(written: bytes) -> set[str]:
    """What of the text in `words.CONTROLS` reached the terminal as it is stored."""
    stored = _OWN.sub(b"", written)
    return {name for name, sign in _SIGNS.items() if re.search(sign, stored)}


KINDS = frozenset(_SIGNS)
