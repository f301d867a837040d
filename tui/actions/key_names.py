"""How keys are called: as people write them, as Textual has them, and what a terminal cannot send."""

import re
from collections.abc import Sequence
from difflib import get_close_matches
from unicodedata import normalize

LONGEST = 4
"""Keys that may have to be pressed one after the other."""

_NAMED = {
    "escape", "enter", "tab", "space", "backspace", "delete", "insert", "home", "end", "pageup", "pagedown",
    "up", "down", "left", "right", *(f"f{number}" for number in range(1, 13)),
}  # fmt: skip
_WITH_CTRL = _NAMED - {"escape", "enter", "tab", "backspace"}
_WITH_SHIFT = _NAMED - {"escape", "enter", "space", "backspace", *(f"f{number}" for number in range(1, 13))}
_MOVING = {"up", "down", "left", "right", "home", "end", "pageup", "pagedown"}
_ALIASES = {
    "esc": "escape", "return": "enter", "del": "delete", "ins": "insert", "pgup": "pageup", "pgdn": "pagedown",
    "page_up": "pageup", "page_down": "pagedown", "page-up": "pageup", "page-down": "pagedown",
    "comma": ",", "period": ".", "colon": ":", "semicolon": ";", "slash": "/", "backslash": "\\", "plus": "+",
    "minus": "-", "underscore": "_", "question_mark": "?", "at": "@", "right_square_bracket": "]",
    "circumflex_accent": "^",
}  # fmt: skip
_MODIFIERS = {"ctrl": "ctrl", "control": "ctrl", "c": "ctrl", "alt": "alt", "meta": "alt", "m": "alt", "shift": "shift",
              "s": "shift"}  # fmt: skip
_EMACS = re.compile(r"((?:[CMS]-)+)(.+)")

_SENT_AS = {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+[": "esc", "ctrl+h": "backspace", "ctrl+3": "esc"}
"""Keys for which a terminal sends the same as for another one."""

_SIGNS = {
    "ctrl+space": "ctrl+@", "ctrl+@": "ctrl+@", "ctrl+\\": "ctrl+backslash", "ctrl+]": "ctrl+right_square_bracket",
    "ctrl+^": "ctrl+circumflex_accent", "ctrl+_": "ctrl+underscore", "ctrl+/": "ctrl+underscore",
}  # fmt: skip
"""The signs that can be typed with ctrl, as Textual calls them."""

_RECEIVED = {
    "ctrl+space": "ctrl+@", "ctrl+at": "ctrl+@", "ctrl+slash": "ctrl+underscore", "ctrl+minus": "ctrl+underscore",
    "ctrl+shift+minus": "ctrl+underscore", "ctrl+shift+underscore": "ctrl+underscore",
}  # fmt: skip
"""What terminals that tell more keys apart send for them."""

_SHOWN = {
    "escape": "esc", "pagedown": "page down", "pageup": "page up", "ctrl+@": "ctrl+space",
    "ctrl+backslash": "ctrl+\\", "ctrl+right_square_bracket": "ctrl+]", "ctrl+circumflex_accent": "ctrl+^",
    "ctrl+underscore": "ctrl+_", **{f"f{number}": f"F{number}" for number in range(1, 13)},
}  # fmt: skip


class BadKeyError(ValueError):
    """A key that is not understood, or that a terminal cannot send; the message is a sentence for a person."""


def read_keys(written: str) -> str:
    """Return keys as the registry writes them: `C-x u` is `ctrl+x u`. Raises BadKeyError."""
    words = normalize("NFC", written).split()
    if not 0 < len(words) <= LONGEST:
        raise BadKeyError(f"From one to {LONGEST} keys can follow each other, not {len(words)}.")
    return " ".join(map(_read_key, words))


def shown(keys: str) -> str:
    """Return keys as a person reads them: `escape` is `esc`, `m 1..9` is `m 1-9`."""
    return " ".join(_SHOWN.get(key, key.replace("..", "-") if len(key) > 2 else key) for key in keys.split(" "))


def shown_within(ways: Sequence[str], room: int) -> str:
    """Return the ways to press an action side by side, the first always and of the others as many as have room."""
    said = " ".join(map(shown, ways[:1]))
    for one in map(shown, ways[1:]):
        if len(said) + 1 + len(one) > room:
            break
        said += f" {one}"
    return said


def received(key: str) -> str:
    """Return a key with ctrl, alt or shift, as Textual hands it on, as the registry writes it."""
    return _RECEIVED.get(key, key)


def is_typed_text(key: str) -> bool:
    """Return whether a key is a letter or sign that a text field would take for itself."""
    return len(key) == 1 or key in ("space", "backspace")


def _read_key(word: str) -> str:
    if len(word) == 1:
        if not word.isprintable():
            raise BadKeyError("A control character is no key; write its name, such as ctrl+x.")
        return word
    modifiers, name = _parts(word)
    if not modifiers:
        return name if len(name) == 1 else _named(word, name)
    key = "+".join((*modifiers, name))
    if key in _SENT_AS:
        raise BadKeyError(f"A terminal sends the same for {key} as for {_SENT_AS[key]}.")
    if key in _SIGNS:
        return _SIGNS[key]
    if len(name) > 1:
        _named(word, name)
    if not _can_be_sent(modifiers, name):
        raise BadKeyError(f"{key} cannot be typed in most terminals.")
    return name.upper() if modifiers == ["shift"] and len(name) == 1 else key


def _parts(word: str) -> tuple[list[str], str]:
    """The modifiers of a key in the order of Textual, and its own name in small letters."""
    found = _EMACS.fullmatch(word)
    if found:
        said, name = found[1].rstrip("-").split("-"), found[2]
    elif word.startswith("^") and len(word) == 2:
        said, name = ["ctrl"], word[1]
    elif "+" in word[:-1]:
        before, _, last = word[:-1].rpartition("+")
        said, name = before.split("+"), last + word[-1]
    else:
        return [], _ALIASES.get(word.lower(), word.lower())
    unknown = [one for one in said if one.lower() not in _MODIFIERS]
    if unknown:
        raise BadKeyError(f"{word} is no key: {unknown[0]} is neither ctrl, alt nor shift.")
    modifiers = {_MODIFIERS[one.lower()] for one in said}
    if len(name) == 1 and name.isupper() and "ctrl" not in modifiers:
        modifiers.add("shift")
    return sorted(modifiers), _ALIASES.get(name.lower(), name.lower())


def _named(word: str, name: str) -> str:
    if name not in _NAMED:
        near = get_close_matches(name, [*_NAMED, *_ALIASES], n=1)
        raise BadKeyError(f"{word} is no key.{f' Close: {near[0]}.' if near else ''}")
    return name


def _can_be_sent(modifiers: list[str], name: str) -> bool:
    """Whether what common terminals send tells this key from others."""
    plain = name.isascii() and name.isalnum() and len(name) == 1
    match modifiers:
        case ["ctrl"]:
            return (plain and name.isalpha()) or name in _WITH_CTRL
        case ["shift"]:
            return (len(name) == 1 and name.upper() != name) or name in _WITH_SHIFT
        case ["alt"]:
            return plain or name in _MOVING
        case ["alt", "shift"]:
            return (plain and name.isalpha()) or name in _MOVING
        case ["ctrl", "shift"] | ["alt", "ctrl"]:
            return name in _MOVING
    return False
