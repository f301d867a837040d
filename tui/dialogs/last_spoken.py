"""Asks once of an account without a history when somebody last spoke with it; one key answers."""

from __future__ import annotations

from store.reviews.last_spoken import ANSWERS
from tui.actions.action import Where
from tui.dialogs.one_key import Choices, OneKey
from tui.glyphs import Glyphs
from tui.safe_text import show
from tui.width import clip

ANOTHER_DAY, ALL_ASIDE = "d", "a"
_GO_ON = ("decide", "skip", "go-back", "leave", "undo")
"""What the review does with its keys while it asks this."""
_OTHERS = (
    "d another day   {decide} not known, next   {skip} skip   {go-back} back   {answer-no} ask later   {leave} pause",
    "d a day  {decide} next  {skip} skip  {go-back} back  {answer-no} later",
)
_NAME = 50


def last_spoken_question(account: str, newcomers: int, glyphs: Glyphs) -> OneKey:
    """Return the dialog that hands back one of `ANSWERS`, d for another day, or a key that the review knows.

    Where there are more `newcomers` like it, a sets all of them aside. None is the answer that it is asked later.
    """
    asked = f"When did you last speak with {clip(show(account), _NAME, glyphs.cut)}?"
    answers = {key: words for key, (words, _) in ANSWERS.items()}
    if newcomers > 1:
        answers[ALL_ASIDE] = f"set all {newcomers:,} such accounts aside"
    return OneKey(Choices("Asked once", asked, answers, (ANOTHER_DAY,), _OTHERS, Where.REVIEW, _GO_ON), glyphs)
