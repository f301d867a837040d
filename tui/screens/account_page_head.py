"""The lines above an account's page: where one is, and how the account stands."""

from __future__ import annotations

from datetime import date

from textual.content import Content

from store.account_page import AccountPage
from store.records.account import AccountRow
from tui.facts import facts_within
from tui.glyphs import Glyphs
from tui.literal import content
from tui.safe_text import show
from tui.widgets.rule import rule
from tui.width import cells, clip, clip_words
from tui.wording import counted, day_and_month, day_said, times, without_domain

TWO_COLUMNS_FROM = 100
ROOMY_FROM = 18
"""The height from which there is room to say why and when."""

_LEAST_FACTS = 8
_BETWEEN = "   "
_HEALTH_TONES = {"good": "$good", "watch": "$watch", "risk": "$risk"}


def head_lines(page: AccountPage, place: str, width: int, height: int, today: date, glyphs: Glyphs) -> list[Content]:
    """Return the title and how the account stands above a rule; on a terminal of some height also why.

    `place` is such as `3 of 48`, with the keys that go on from there; width and height are those of the terminal.
    """
    row = page.row
    lines = [_title(row, place, width, glyphs), _stands(row, width, glyphs)]
    if height >= ROOMY_FROM:
        if row.reasons:
            told = show(glyphs.beside(reason.text for reason in row.reasons))
            reasons = clip_words(told, width - 7, glyphs.cut)
            lines.append(content(" Why  ", "$muted") + content(reasons))
        if width < TWO_COLUMNS_FROM:
            lines += filter(None, (_also(page, width, today, glyphs), _moments(page, width, today, glyphs)))
    return [*lines, rule(width, glyphs)]


def title_lines(page: AccountPage, place: str, width: int, glyphs: Glyphs) -> list[Content]:
    """Return the title above a rule, for where a pane has the page for itself."""
    return [_title(page.row, place, width, glyphs), rule(width, glyphs)]


def _title(row: AccountRow, place: str, width: int, glyphs: Glyphs) -> Content:
    brand = " gt   " if width >= TWO_COLUMNS_FROM else " "
    name = clip(show(row.name_apart), max(width - len(brand) - 13 - cells(place) - 2, 8), glyphs.cut)
    left = content(brand, "bold $accent") + content(f"Accounts {glyphs.cut} ", "$muted") + content(name, "bold")
    return _with_aside(left, content(place, "$muted"), width)


def _stands(row: AccountRow, width: int, glyphs: Glyphs) -> Content:
    wide = width >= TWO_COLUMNS_FROM
    stage = f"{row.stage_title} stage" if wide else row.stage_title
    owner = f"owner {row.owner}" if row.owner and wide else without_domain(row.owner or "")
    facts = [show(word) for word in (stage, owner, row.segment, *(f"+{tag}" for tag in row.tags)) if word]
    health = content(f"health {row.health.score} {row.health.state}", _HEALTH_TONES[row.health.state])
    aside = health + content(f"   {contact_words(row) if wide else short_contact_words(row)}")
    room = width - aside.cell_length - 3
    if room < _LEAST_FACTS:
        return content(" ") + aside
    return _with_aside(content(f" {facts_within(facts, room, glyphs, _BETWEEN)}"), aside, width)


def short_contact_words(row: AccountRow) -> str:
    """Return how long ago the last personal contact was against the cadence, in few words."""
    days = row.days_since_contact
    if days is None:
        return f"contact {row.contact_state}, every {row.cadence_days} days"
    over = days - row.cadence_days
    return f"{days}/{row.cadence_days} days{f' +{over}' if over > 0 else ''}"


def contact_words(row: AccountRow) -> str:
    """Return how long ago the last personal contact was against the cadence."""
    days = row.days_since_contact
    if days is None:
        known = "no personal contact yet" if row.contact_state == "never" else "last contact not known"
        return f"{known}, cadence {row.cadence_days}"
    over = days - row.cadence_days
    tried = f", {_tried(row)}" if row.attempts_since else ""
    return f"{days} of {row.cadence_days} days{f', +{over}' if over > 0 else ''}{tried}"


def _tried(row: AccountRow) -> str:
    return f"tried {times(row.attempts_since)} since"


def _also(page: AccountPage, width: int, today: date, glyphs: Glyphs) -> Content | None:
    row = page.row
    words = []
    if row.renewal_on:
        days = (row.renewal_on - today).days
        words.append(
            f"Renews {day_and_month(row.renewal_on)} {row.renewal_on.year}, in {days} days"
            if days >= 0
            else "Renewal day has passed"
        )
    if row.open_complaints:
        words.append(f"{counted(row.open_complaints, 'open complaint')}, {row.worst_complaint}")
    if row.attempts_since:
        words.append(_tried(row))
    return content(f" {clip('    '.join(words), width - 2, glyphs.cut)}") if words else None


def _moments(page: AccountPage, width: int, today: date, glyphs: Glyphs) -> Content | None:
    if not page.moments:
        return None
    line = content(" Moments", "$muted")
    if all(one.state == "unknown" for one in page.moments):
        unknown = "   ".join(f"{one.position} {one.name}" for one in page.moments)
        return line + content(clip(show(f"  not known yet: {unknown}"), width - line.cell_length - 1, glyphs.cut))
    for one in page.moments:
        sign, tone = {"done": (glyphs.done, "$good"), "overdue": ("!", "$risk")}.get(one.state, (glyphs.open, ""))
        day = f" {day_said(one.due_on, today)}" if one.state in ("due", "overdue") and one.due_on else ""
        line += content(f"  {one.position} ") + content(sign, tone) + content(f" {one.name}{day}")
    return line.truncate(width - 1, ellipsis=False)


def _with_aside(left: Content, aside: Content, width: int) -> Content:
    gap = width - left.cell_length - aside.cell_length - 1
    return left + content(" " * gap) + aside if gap > 0 else left
