"""What a review shows in place of an account: that nobody needs a look, or who came up meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from store.reviews.turn import Turn
from tui.actions.action import Where
from tui.actions.keymap import Keymap
from tui.widgets.section_list import Piece, SectionLine, blank, heading, said_lines
from tui.wording import counted, weekday_date
from tui.wrapping import wrap


def waiting_lines(coming: Sequence[tuple[date, str]], refusal: str, width: int, keymap: Keymap) -> list[SectionLine]:
    """Return the page of a review that has not begun, with the accounts that will be due next."""
    told = refusal or "No review has begun."
    lines = [blank("top"), heading(" Nothing to review")]
    lines += [SectionLine(("told", number), (Piece(f" {line}"),)) for number, line in enumerate(wrap(told, width - 2))]
    if coming:
        lines += [blank("due"), heading(" DUE NEXT")]
        lines += [
            SectionLine(("due", number), (Piece(f" {weekday_date(day):<12}", "muted"), Piece(name)))
            for number, (day, name) in enumerate(coming)
        ]
    return [
        *lines,
        blank("way"),
        _way("decide", "walks all accounts anyway", keymap),
    ]


def looking_lines(width: int) -> list[SectionLine]:
    """Return what stands in place of an account while a review begins."""
    return said_lines(
        ("Looking who gives a reason to be looked at.", "Keys that lead elsewhere work meanwhile."), width
    )


def late_lines(turn: Turn, width: int, keymap: Keymap) -> list[SectionLine]:
    """Return the page that offers the accounts that came up since the review began."""
    told = f"{counted(len(turn.late), 'account')} came up while you were at it:"
    lines = [blank("top"), heading(f" {told}"), blank("names")]
    lines += [SectionLine(("late", number), (Piece(f"   {name}"),)) for number, name in enumerate(turn.late)]
    return [
        *lines,
        blank("way"),
        _way("decide", "looks at them now, ", keymap),
        _way("skip", "leaves them for the next review", keymap),
    ]


def _way(id: str, words: str, keymap: Keymap) -> SectionLine:
    key = keymap.key(id, Where.REVIEW)
    return SectionLine(("way", id), (Piece(f" {key}", "accent"), Piece(f" {words}", "muted")))
