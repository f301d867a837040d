"""Notices a log line that counts as a personal contact though its words say that nobody was reached."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from store.rules.entry import Entry

_SAID_SO = (
    "no answer", "no reply", "no response", "no one", "noone", "nobody", "not reached",
    "did not answer", "didn't answer", "did not pick up", "didn't pick up", "unanswered", "unreachable",
    "not reachable", "no show", "no-show", "did not show up", "didn't show up", "line busy",
    "voicemail", "voice mail", "answering machine", "mailbox", "left a message", "left message",
)  # fmt: skip
_SETTLED_BY = ("got", "missed", "personal", "auto")
_IN_WORDS = "-'"


def sounds_missed(entry: Entry) -> bool:
    """Whether an entry counts as personal contact, no flag says so, and its first line reads as if nobody was reached.

    It decides nothing: "nobody was happy" sounds so too.
    """
    if entry.contact != "personal" or any(flag in entry.flags for flag in _SETTLED_BY):
        return False
    first = entry.text.partition("\n")[0].lower().replace("\u2019", "'")
    said = "".join([sign if sign.isalnum() or sign in _IN_WORDS else " " for sign in first])
    words = f" {' '.join(said.split())} "
    return any(f" {one} " in words for one in _SAID_SO)
