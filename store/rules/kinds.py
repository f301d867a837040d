"""The kinds of interaction, the moods, and what counts as contact between people."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from typing import Literal

    Contact = Literal["personal", "attempt", "none"]

KINDS = ("call", "meeting", "video", "visit", "email", "chat", "note", "gift")
LETTERS = {"c": "call", "m": "meeting", "v": "video", "e": "email", "h": "chat", "n": "note", "g": "gift"}
MOODS = ("great", "good", "happy", "ok", "worried", "upset")
FLAGS = ("got", "missed", "personal", "auto")

COUNTED = ("personal", "answered", "never")
"""What a kind may count as: a personal contact, one only once it was answered, or no contact at all."""

COUNTS = {
    "call": "personal", "meeting": "personal", "video": "personal", "visit": "personal", "chat": "personal",
    "email": "answered", "note": "never", "gift": "never",
}  # fmt: skip
"""What each kind counts as unless the settings say otherwise."""

KIND_WORDS = {kind: kind for kind in KINDS} | LETTERS | {"meet": "meeting", "mail": "email", "e-mail": "email"}
"""The words and letters that name a kind."""


def contact_of(kind: str, flags: Collection[str], counts: Mapping[str, str] = COUNTS) -> Contact:
    """Say whether an interaction was a personal contact, an attempt at one, or no contact at all.

    The flags are any of `got` (a message of theirs, or one they answered), `missed` (nobody was reached),
    `personal` and `auto`; the last two overrule what the kind counts as.
    """
    if "auto" in flags:
        return "none"
    if "personal" in flags:
        return "personal"
    counted = counts.get(kind)
    if counted == "personal":
        return "attempt" if "missed" in flags else "personal"
    if counted == "answered":
        return "personal" if "got" in flags else "attempt"
    return "none"
