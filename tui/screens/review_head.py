"""The lines above an account in a review: how far one has come, and how the account stands."""

from __future__ import annotations

from collections import Counter
from datetime import date

from textual.content import Content

from store.records.account import AccountRow
from store.records.review import CONTACTED, PLANNED, REVIEWED, SKIPPED, SNOOZED
from store.reviews.account import ReviewedAccount
from store.reviews.held import week_number
from store.reviews.turn import Turn
from store.rules.currencies import from_minor
from tui.facts import facts_within
from tui.glyphs import Glyphs
from tui.literal import content
from tui.review_text import title_of
from tui.safe_text import show
from tui.width import cells, clip
from tui.wording import day_and_month, how_long

WIDE_FROM = 100
_BAR = 12
_TONES = {"good": "$good", "watch": "$watch", "risk": "$risk"}
_DECIDED = {
    REVIEWED: "reviewed",
    CONTACTED: "contacted",
    PLANNED: "next step planned",
    SNOOZED: "snoozed",
    SKIPPED: "skipped",
}


def progress_line(turn: Turn, width: int, glyphs: Glyphs) -> Content:
    """Return the title of the review, its place, and about how long the rest will take."""
    outcomes, total, left = Counter(turn.outcomes), turn.total, turn.left
    bar = glyphs.bar((total - left) / total, min(_BAR, total)) if total else ""
    aside = f"{min(turn.number, total)} of {total}  {bar}" if total else ""
    if width >= WIDE_FROM:
        aside += f"   {outcomes[REVIEWED]} reviewed  {outcomes[CONTACTED]} contacted  {outcomes[SNOOZED]} snoozed"
    if left:
        aside += f"  about {how_long(left)}"
    brand = brand_at(width)
    titles = (show(title_of(turn.review)), f"Week {week_number(turn.review)}")
    room = width - brand.cell_length - cells(aside) - 3
    if cells(titles[-1]) > room:
        aside = aside.replace(f"  {bar}", "")
        room = width - brand.cell_length - cells(aside) - 3
    title = next((one for one in titles if cells(one) <= room), clip(titles[-1], max(room, 4), glyphs.cut))
    return aligned(brand + content(title, "bold"), content(aside, "$muted"), width)


def brand_at(width: int) -> Content:
    """Return what stands before the title of a page of the review."""
    return content(" gt   ", "bold $accent") if width >= WIDE_FROM else content(" ")


def account_lines(reviewed: ReviewedAccount, width: int, today: date, glyphs: Glyphs) -> list[Content]:
    """Return the account's name and health, and its stage, revenue and renewal."""
    row = reviewed.row
    health = _health(reviewed, glyphs)
    name = content(f" {clip(show(row.name_apart), max(width - health.cell_length - 4, 8), glyphs.cut)}", "bold")
    renewal = content(_renewal(row, today))
    facts = [show(word) for word in (f"{row.stage_title} stage", row.segment, _revenue(row), row.owner) if word]
    room = max(width - renewal.cell_length - 4, 8)
    left = content(f" {facts_within(facts, room, glyphs, '   ')}")
    decided = _DECIDED.get(reviewed.entry.outcome)
    above = name + content(f"   {decided} in this review", "$muted") if decided else name
    return [aligned(above, health, width), aligned(left, renewal, width)]


def aligned(left: Content, right: Content, width: int) -> Content:
    """Return two words at the two edges; the right one is left out where there is no room for it."""
    gap = width - left.cell_length - right.cell_length - 1
    return left + content(" " * gap) + right if gap > 0 else left


def _health(reviewed: ReviewedAccount, glyphs: Glyphs) -> Content:
    health, before = reviewed.row.health, reviewed.entry.health_before
    turned = ""
    if before is not None and before != health.score:
        turned = f" {glyphs.up if health.score > before else glyphs.down}"
    pulse = f"   pulse {health.pulse}" if health.pulse_disagrees else ""
    return content(f"health {health.score} {health.state}{turned}{pulse}", _TONES[health.state])


def _revenue(row: AccountRow) -> str:
    if row.mrr is None:
        return ""
    return f"{from_minor(row.mrr.minor, row.mrr.currency):,.0f} {row.mrr.currency} a month"


def _renewal(row: AccountRow, today: date) -> str:
    if row.renewal_on is None:
        return ""
    days = (row.renewal_on - today).days
    return f"renews {day_and_month(row.renewal_on)}, in {days} days" if days >= 0 else "renewal day has passed"
