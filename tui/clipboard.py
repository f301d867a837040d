"""Text for the clipboard of whoever sits at the terminal, by the sequence OSC 52; also through tmux and screen.

A terminal says nothing back: whether it takes the text is up to its settings.
"""

from __future__ import annotations

import re
import subprocess
from base64 import b64encode
from collections.abc import Mapping

MOST_BYTES = 74_994
"""What terminals with a limit take: 100,000 bytes for the whole sequence, three bytes in four letters."""

_SCREEN_CHUNK = 512
"""Screen drops a passed string above 768 bytes."""

_ACTING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069]")
"""Control characters but tab and line end, and what reorders text: pasted into a shell they would act."""


def harmless(text: str) -> str:
    """Return the text without characters that act on what it is pasted into."""
    return _ACTING.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def fits(text: str) -> bool:
    """Return whether terminals take a text of that length."""
    return len(text.encode("utf-8", "replace")) <= MOST_BYTES


def through_multiplexer(text: str, environment: Mapping[str, str]) -> str:
    """Return the sequence that tmux or screen hands on to the terminal outside; empty outside of them."""
    encoded = b64encode(text.encode("utf-8", "replace")).decode("ascii")
    sequence = f"\x1b]52;c;{encoded}\x07"
    if environment.get("TMUX"):
        doubled = sequence.replace("\x1b", "\x1b\x1b")
        return f"\x1bPtmux;{doubled}\x1b\\"
    if environment.get("STY"):
        chunks = (sequence[start : start + _SCREEN_CHUNK] for start in range(0, len(sequence), _SCREEN_CHUNK))
        return "".join(f"\x1bP{chunk}\x1b\\" for chunk in chunks)
    return ""


def hand_to_tmux(text: str) -> bool:
    """Let tmux take the text and hand it on; whether it did. As tmux comes, it takes none from a program inside it."""
    try:
        told = subprocess.run(
            ["tmux", "load-buffer", "-w", "-"], input=text.encode("utf-8", "replace"), capture_output=True, timeout=1
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return told.returncode == 0
