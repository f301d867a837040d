"""The lines above an account's page: where one is, and how the account stands."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from textual.content import Content

from store.account_page import AccountPage
from store.records.account import AccountRow
from tui.glyphs import Glyphs
from tui.literal import content
from tui.safe_text import show
from tui.widgets.rule import rule
from tui.width import clip
from tui.wording import counted, day_and_month

TWO_COLUMNS_FROM = 100
ROOMY_FROM = 18
"""The height from which there is room to say why and when."""

_LEAST_FACTS = 8
_HEALTH_TONES = {"good": "$good", "watch": "$watch", "risk": "$risk"}


def head_lines(page: AccountPage, place: str, width: int, height: int, today: date, glyphs: Glyphs) -> list[Content]:
    """Return the title and how the account stands above a rule; on a terminal of some height also why.

    `place` is such as `3 of 48`; width and height are those of the terminal.
    """
    row = page.row
    lines = [_title(row, place, width, glyphs), _stands(row, width, glyphs)]
    if height >= ROOMY_FROM:
        if row.reasons:
            reasons = " ∙ ".join(reason.text for reason in row.reasons)
            lines.append(content(" Why  ", "$muted") + content(clip(show(reasons), width - 7, glyphs.cut)))
        if width < TWO_COLUMNS_FROM:
            lines += filter(None, (_renewal_and_complaints(page, width, today, glyphs), _moments(page, width, glyphs)))
    return [*lines, rule(width, glyphs)]


def _title(row: AccountRow, place: str, width: int, glyphs: Glyphs) -> Content:
    brand = " gt   " if width >= TWO_COLUMNS_FROM else " "
    keys = "J K next, previous account     " if width >= TWO_COLUMNS_FROM else "J K   "
    aside = f"{keys}{place}" if place else ""
    name = clip(show(row.name), max(width - len(brand) - 13 - len(aside) - 2, 8), glyphs.cut)
    left = content(brand, "bold $accent") + content(f"Accounts {glyphs.cut} ", "$muted") + content(name, "bold")
    return _with_aside(left, content(aside, "$muted"), width)


def _stands(row: AccountRow, width: int, glyphs: Glyphs) -> Content:
    owner = f"owner {row.owner}" if row.owner and width >= TWO_COLUMNS_FROM else row.owner or ""
    facts = "   ".join(
        word
        for word in (f"{row.stage_title} stage", owner, row.segment or "", *(f"+{tag}" for tag in row.tags))
        if word
    )
    health = content(f"health {row.health.score} {row.health.state}", _HEALTH_TONES[row.health.state])
    aside = health + content(f"   {contact_words(row)}")
    room = width - aside.cell_length - 3
    if room < _LEAST_FACTS:
        return content(" ") + aside
    return _with_aside(content(f" {clip(show(facts), room, glyphs.cut)}"), aside, width)


def contact_words(row: AccountRow) -> str:
    """Return how long ago the last personal contact was against the cadence."""
    days = row.days_since_contact
    if days is None:
        known = "no personal contact yet" if row.contact_state == "never" else "last contact not known"
        return f"{known}, cadence {row.cadence_days}"
    over = days - row.cadence_days
    tried = f", tried {counted(row.attempts_since, 'time')} since" if row.attempts_since else ""
    return f"{days} of {row.cadence_days} days{f', +{over}' if over > 0 else ''}{tried}"


def _renewal_and_complaints(page: AccountPage, width: int, today: date, glyphs: Glyphs) -> Content | None:
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
    return content(f" {clip('    '.join(words), width - 2, glyphs.cut)}") if words else None


def _moments(page: AccountPage, width: int, glyphs: Glyphs) -> Content | None:
    if not page.moments:
        return None
    line = content(" Moments", "$muted")
    for one in page.moments:
        sign, tone = {"done": (glyphs.done, "$good"), "overdue": ("!", "$risk")}.get(one.state, (glyphs.open, ""))
        day = f" {day_and_month(one.due_on)}" if one.state in ("due", "overdue") and one.due_on else ""
        line += content(f"  {one.position} ") + content(sign, tone) + content(f" {one.name}{day}")
    return line.truncate(width - 1, ellipsis=False)


def tab_line(titles: Sequence[tuple[str, int | None]], chosen: int, width: int) -> tuple[Content, list[range]]:
    """Return the tabs with their counts, the chosen one in brackets, and the cells of each."""
    line, places = content(" "), []
    for number, (title, count) in enumerate(titles):
        words = title if not count else f"{title} {count}"
        start = line.cell_length
        line += content(f"[{words}]", "bold") if number == chosen else content(f" {words} ", "$muted")
        places.append(range(start, line.cell_length))
    aside = "tab, shift+tab"
    return (
        _with_aside(line, content(aside, "$muted"), width) if line.cell_length + len(aside) < width else line
    ), places


def _with_aside(left: Content, aside: Content, width: int) -> Content:
    gap = width - left.cell_length - aside.cell_length - 1
    return left + content(" " * gap) + aside if gap > 0 else left
