"""The kinds of interaction, the moods, and what counts as contact between people."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection
    from typing import Literal

    Contact = Literal["personal", "attempt", "none"]

KINDS = ("call", "meeting", "video", "visit", "email", "chat", "note", "gift")
LETTERS = {"c": "call", "m": "meeting", "v": "video", "e": "email", "h": "chat", "n": "note", "g": "gift"}
MOODS = ("great", "good", "happy", "ok", "worried", "upset")
FLAGS = ("got", "missed", "personal", "auto")

_SPOKEN = frozenset(("call", "meeting", "video", "visit", "chat"))
_WORDS = {kind: kind for kind in KINDS} | LETTERS | {"meet": "meeting", "mail": "email", "e-mail": "email"}


def read_kind(word: str) -> str | None:
    """Return the kind that a word or its one letter names, whatever its case, or None."""
    return _WORDS.get(word.lower())


def contact_of(kind: str, flags: Collection[str]) -> Contact:
    """Say whether an interaction was a personal contact, an attempt at one, or no contact at all.

    The flags are any of `got` (an email of theirs, or one they answered), `missed` (nobody was reached),
    `personal` and `auto`; the last two overrule the kind.
    """
    if "auto" in flags:
        return "none"
    if "personal" in flags:
        return "personal"
    if kind in _SPOKEN:
        return "attempt" if "missed" in flags else "personal"
    if kind == "email":
        return "personal" if "got" in flags else "attempt"
    return "none"
