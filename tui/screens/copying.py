"""Hands a text to the clipboard of whoever sits at the terminal, and says what was copied or why it was not."""

from __future__ import annotations

import asyncio
import os

from tui.screens.asking import Asking

_KILOBYTE = 1000


async def copy_text(screen: Asking, text: str, said: str, nothing: str = "") -> None:
    """Copy a text and say `said`; `nothing` is said where there is none."""
    from tui.clipboard import MOST_BYTES, fits, hand_to_tmux, harmless

    kept = harmless(text)
    if not kept:
        screen.calls.warn(nothing or "There is nothing to copy.")
    elif not fits(kept):
        size, most = len(kept.encode()) // _KILOBYTE, MOST_BYTES // _KILOBYTE
        screen.calls.warn(f"Not copied: {size:,} kB, and terminals take {most} kB. gt show in the shell prints it.")
    else:
        if not ("TMUX" in os.environ and await asyncio.to_thread(hand_to_tmux, kept)):
            screen.app.copy_to_clipboard(kept)
        screen.calls.say(f"Copied {said}.")
