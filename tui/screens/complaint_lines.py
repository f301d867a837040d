"""The complaints as lines under headings, and one of them whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from textual.content import Content

from store.account_page import AccountPage
from store.records.happenings import Complaint, ComplaintStep
from tui.glyphs import Glyphs
from tui.literal import content
from tui.safe_text import show
from tui.screens import account_page_sections as parts
from tui.screens.account_page_sections import severity_sign
from tui.widgets.section_list import Piece, SectionLine, blank, heading
from tui.width import clip, fit, fit_right
from tui.wording import near_date, weekday_date
from tui.wrapping import wrap

RECENT_DAYS = 30
_GROUPS = (
    ("NEW", "new"),
    ("WAITING ON US", "waiting_us"),
    ("WAITING ON THEM", "waiting_them"),
    ("RESOLVED, CLIENT NOT TOLD", "resolved"),
    ("RESOLVED AND TOLD", "told"),
)
_SHOWN_SEVERITY = {"high": "high", "medium": "med", "low": "low"}
_WIDE_FROM = 100
_STEPS = {
    "received": "received",
    "acknowledged": "acknowledged",
    "apologised": "apologised",
    "waiting_us": "waits on us",
    "waiting_them": "waits on them",
    "resolved": "resolved",
    "told": "client told",
    "lesson": "lesson",
    "reopened": "opened again",
    "severity": "severity",
}


def complaint_list_lines(complaints: Sequence[Complaint], width: int, today: date, glyphs: Glyphs) -> list[SectionLine]:
    """Return the open complaints by whose turn it is, then those resolved in the last 30 days."""
    lines: list[SectionLine] = []
    for title, state in _GROUPS:
        found = [one for one in complaints if one.state == state and is_shown(one, today)]
        if found:
            lines.append(heading(f"{title}  {len(found)}"))
            lines += [_line(one, width, today, glyphs) for one in found]
    return lines or [
        SectionLine("none", (Piece(" No complaints. c on an account logs what a client is unhappy with.", "muted"),))
    ]


def column_titles(width: int) -> Content:
    """Return the titles above the columns of the list."""
    account, age, turn = _columns(width)
    text = f"   {fit('Sev', 5)} {fit('Complaint', _text_width(width))} "
    return content(f"{text}{fit('Account', account)} {fit_right('Age', age)}  {fit('Next', turn)}", "$muted")


def figures(complaints: Sequence[Complaint]) -> str:
    """Return how many are open by severity, and how old the oldest one is."""
    still_open = [one for one in complaints if one.resolved_on is None]
    if not still_open:
        return "no open complaints"
    counts = [
        f"{count} {severity}"
        for severity in ("high", "medium", "low")
        if (count := sum(one.severity == severity for one in still_open))
    ]
    return f"{' ∙ '.join(counts)}   oldest {max(one.days_open for one in still_open)}d"


def detail_lines(one: Complaint, width: int, height: int, today: date, glyphs: Glyphs) -> list[Content]:
    """Return one complaint with what the client said and the newest steps."""
    who = f"   from {one.person}" if one.person else ""
    category = f"   about {one.category}" if one.category else ""
    first = f" {one.severity}   received {weekday_date(one.received_on)}{who}{category}   {_turn(one, today)}"
    lines = [content(clip(show(first), width - 1, glyphs.cut))]
    text = [content(f" {line}") for line in wrap(one.text, width - 2)]
    said = [*_last_words(one, width), *_steps(one, width, glyphs)]
    room = max(height - 1 - min(len(said), 4), 1)
    return [*lines, *text[:room], *said][:height]


def whole_complaints(page: AccountPage, width: int, today: date, glyphs: Glyphs) -> Iterator[SectionLine]:
    """Yield the complaints of an account, each with what was said and every step."""
    if not page.complaints:
        yield from parts.complaints(page, width, today, glyphs)
    for one in page.complaints:
        who = f" from {one.person}" if one.person else ""
        sign, tone = severity_sign(one.severity)
        first = (Piece(f" {sign} {one.severity}", tone), Piece(f"  {near_date(one.received_on, today)}{who}", "muted"))
        yield SectionLine(("complaint", one.id), first, one, aside=f"{one.days_open}d  {_turn(one, today)}")
        below = [content(f"   {line}") for line in wrap(one.text, width - 4)]
        below += [content("  ") + line for line in (*_last_words(one, width - 2), *_steps(one, width - 2, glyphs))]
        for number, line in enumerate(below):
            yield SectionLine(("complaint", one.id, number), (Piece(line.plain, "muted" if number else ""),), one)
        yield blank(("complaint", one.id, "end"))


def _steps(one: Complaint, width: int, glyphs: Glyphs) -> Iterator[Content]:
    return (_step(step, width, glyphs) for step in reversed(one.steps))


def _last_words(one: Complaint, width: int) -> Iterator[Content]:
    for label, words in (("Solved", one.resolution), ("Lesson", one.lesson)):
        for number, line in enumerate(wrap(words, width - 10)[:2] if words else ()):
            yield content(f" {label if number == 0 else '':<7} ", "$muted") + content(line)


def is_shown(one: Complaint, today: date) -> bool:
    """Return whether it is open, not told yet, or resolved lately."""
    return not one.is_settled or one.resolved_on is None or (today - one.resolved_on).days <= RECENT_DAYS


def _columns(width: int) -> tuple[int, int, int]:
    """Return the widths of the account, the age and whose turn it is; 0 where there is no room."""
    if width < 50:
        return min(12, width // 3), 5, 0
    return (28, 5, 26) if width >= _WIDE_FROM else (16, 5, 18)


def _text_width(width: int) -> int:
    return max(width - sum(_columns(width)) - 12, 6)


def _line(one: Complaint, width: int, today: date, glyphs: Glyphs) -> SectionLine:
    account, age, turn = _columns(width)
    sign, tone = severity_sign(one.severity)
    text = fit(show(one.text.split("\n")[0]), _text_width(width), glyphs.cut)
    muted = "muted" if one.resolved_on else ""
    pieces = (
        Piece(f"{sign} ", muted or tone),
        Piece(f"{_SHOWN_SEVERITY[one.severity]:<5} ", muted or tone),
        Piece(f"{text} ", muted),
        Piece(f"{fit(show(one.account_name), account, glyphs.cut)} ", muted),
        Piece(f"{fit_right(f'{one.days_open}d', age)}  "),
        Piece(fit(_turn(one, today), turn, glyphs.cut), "muted"),
    )
    return SectionLine(("complaint", one.id), pieces, one)


def _turn(one: Complaint, today: date) -> str:
    """Return what is to come next, and since when."""
    if one.state == "new":
        return "us, not answered"
    if one.state == "resolved":
        return "tell the client: x"
    if one.state == "closed":
        return "resolved"
    if one.state == "told":
        return f"client told {near_date(one.told_on, today)}" if one.told_on else ""
    since = [step.day for step in one.steps if step.kind == one.state]
    whom = "them" if one.state == "waiting_them" else "us"
    again = ", opened again" if one.reopened else ""
    return f"{whom} since {near_date(since[-1], today)}{again}" if since else f"{whom}{again}"


def _step(step: ComplaintStep, width: int, glyphs: Glyphs) -> Content:
    words = f"{_STEPS.get(step.kind, step.kind)}{f': {step.text}' if step.text else ''}"
    author = f" {step.author}" if step.author else ""
    day = f" {weekday_date(step.day):<11}{author} "
    return content(day, "$muted") + content(clip(show(words.replace("\n", " ")), width - len(day) - 1, glyphs.cut))
