"""The health pane of an account's page where it has the page for itself: how the score comes about."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from store.account_page import AccountPage
from tui.actions.clearing import clearing_action
from tui.glyphs import Glyphs
from tui.health_text import HealthStep, beside_the_sum, health_sum
from tui.screens.account_page_agreements import health
from tui.widgets.section_list import Piece, SectionLine, blank
from tui.width import fit, fit_right
from tui.wrapping import wrap

_FIGURE, _ASIDE, _LABEL = 5, 14, 14
_LEAST = 12


def whole_health(page: AccountPage, width: int, today: date, glyphs: Glyphs) -> Iterator[SectionLine]:
    """Yield the score, what each reason takes from it with the key that clears it, and what stands beside it."""
    yield from health(page, width, today, glyphs)
    yield blank("sum")
    *steps, score = health_sum(page.row, ())
    for number, step in enumerate(steps):
        yield from _step(number, step, width)
    left = max(sum(int(step.figure) for step in steps), 0)
    held_down = f" at most; {left} would be left, and {{explain-health}} says what holds it down"
    words = score.words + (held_down if int(score.figure) < left else "")
    pieces = (Piece(fit_right(score.figure, _FIGURE), "bold"), Piece(f"  {words}", "bold"))
    yield SectionLine(("health", "comes to"), pieces, names_keys=True)
    yield blank("beside the sum")
    for label, told in beside_the_sum(page.row):
        for number, text in enumerate(wrap(f"{told}.", max(width - _LABEL - 2, _LEAST))):
            before = fit(label if number == 0 else "", _LABEL)
            yield SectionLine(("health", label, number), (Piece(f" {before}", "muted"), Piece(text)))


def _step(number: int, step: HealthStep, width: int) -> Iterator[SectionLine]:
    aside = f"{{{clearing_action(step.key).id}}} clears" if step.key else ""
    for place, text in enumerate(wrap(step.words, max(width - _FIGURE - _ASIDE, _LEAST))):
        first = place == 0
        pieces = (Piece(fit_right(step.figure if first else "", _FIGURE)), Piece(f"  {text}"))
        yield SectionLine(("health", number, place), pieces, aside=aside if first else "", aside_names_keys=True)
