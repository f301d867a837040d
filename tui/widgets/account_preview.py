"""Draws what stands beside the account under the cursor: why it is where it is, and what was last."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from textual.content import Content

from store.account_preview import AccountPreview
from store.records.account import AccountRow
from store.records.happenings import Goal, Moment, Person, TimelineEntry
from tui.facts import facts_within
from tui.glyphs import Glyphs
from tui.literal import content
from tui.safe_text import show
from tui.widgets.rule import rule
from tui.width import cells, clip, clip_words, fit
from tui.wording import day_said, first_line

_TWO_SIDES_FROM = 100
_RIGHT_SIDE = 46
_WHY_WIDTH = 18
_BAR = 8
_LEAST_NAME = 12


def preview_lines(
    row: AccountRow, preview: AccountPreview, width: int, height: int, today: date, glyphs: Glyphs, aside: str
) -> list[Content]:
    """Return the preview under its rule, with `aside` at its end; with less than three lines only the reasons."""
    if height < 3:
        return [rule(width, glyphs), _short(row, width, glyphs)][:height]
    lines = [rule(width, glyphs, row.name, aside), _why(row, width, glyphs)]
    left = _happenings(preview.happenings, today, glyphs)
    right = _beside(preview, today, glyphs)
    room = height - 3
    if width < _TWO_SIDES_FROM:
        sides = [content(f" {clip_words(show(words), width - 2, glyphs.cut)}") for words in left]
    else:
        sides = _side_by_side(left, right, width, room, glyphs)
    lines += [*(sides + [content("")] * room)[: room - 1], _moments(preview.moments, width, today, glyphs)]
    return [*lines, rule(width, glyphs)]


def _reasons(row: AccountRow, glyphs: Glyphs) -> str:
    """Every reason, or that there is none."""
    if row.reasons:
        return show(glyphs.beside(reason.text for reason in row.reasons))
    return "Nothing is due here." if row.ended is None else "This account has left."


def _short(row: AccountRow, width: int, glyphs: Glyphs) -> Content:
    """The name, which stands in the row above as well, gives way to the reasons."""
    reasons = _reasons(row, glyphs)
    name = clip(show(row.name), max(width - cells(reasons) - 4, _LEAST_NAME), glyphs.cut)
    reasons = clip_words(reasons, width - cells(name) - 4, glyphs.cut)
    return Content.assemble(content(f" {name}: ", "bold"), content(reasons))


def _why(row: AccountRow, width: int, glyphs: Glyphs) -> Content:
    title = {"!": "Why it needs you", "~": "Why it is soon", "z": "Snoozed"}.get(row.sign, "How it stands")
    reasons = clip_words(_reasons(row, glyphs), width - _WHY_WIDTH - 2, glyphs.cut)
    return Content.assemble(content(f" {title}".ljust(_WHY_WIDTH + 1), "$muted"), content(reasons))


def _happenings(entries: Sequence[TimelineEntry], today: date, glyphs: Glyphs) -> list[str]:
    days = [day_said(one.day, today) for one in entries]
    room = max((len(day) for day in days), default=0)
    whats = [fit(f"{one.what} {one.detail}".strip(), 17, glyphs.cut) for one in entries]
    return [
        f"{day.rjust(max(room, 6))}  {what} {first_line(one.text)}"
        for day, what, one in zip(days, whats, entries, strict=True)
    ]


def _beside(preview: AccountPreview, today: date, glyphs: Glyphs) -> list[str]:
    words = [_person(one, today) for one in preview.people]
    if preview.goal is not None:
        words.append(_goal(preview.goal, today, glyphs))
    return words


def _person(one: Person, today: date) -> str:
    seen = f"seen {day_said(one.last_contact, today)}" if one.last_contact else ""
    said = f"{one.name}, {one.role}" if one.role else one.name
    for part in (one.phone or one.mobile or one.email, seen):
        if part and cells(show(f"{said}   {part}")) < _RIGHT_SIDE:
            said = f"{said}   {part}"
    return said


def _goal(goal: Goal, today: date, glyphs: Glyphs) -> str:
    by = f" by {day_said(goal.by_on, today)}" if goal.by_on else ""
    start, target, latest = goal.start_milli or 0, goal.target_milli, goal.latest_milli
    if target is None or latest is None or target == start:
        return f"Goal: {goal.text}{by}"
    share = (latest - start) / (target - start)
    bar, percent = glyphs.bar(share, _BAR), f"{round(share * 100)}%"
    said = [f"Goal: {goal.text}{more}" for more in (f"{by}   {bar} {percent}", f"{by}   {percent}", f"   {percent}")]
    return next((words for words in said if cells(show(words)) < _RIGHT_SIDE), said[-1])


def _side_by_side(left: list[str], right: list[str], width: int, room: int, glyphs: Glyphs) -> list[Content]:
    lines = []
    for number in range(min(max(len(left), len(right)), room)):
        words = show(left[number]) if number < len(left) else ""
        beside = show(right[number]) if number < len(right) else ""
        line = content(f" {clip_words(words, width - (_RIGHT_SIDE + 3 if beside else 2), glyphs.cut)}")
        if beside:
            line += content(" " * (width - _RIGHT_SIDE - line.cell_length))
            line += content(clip_words(beside, _RIGHT_SIDE - 1, glyphs.cut), "$muted")
        lines.append(line)
    return lines


def _moments(moments: tuple[Moment, ...], width: int, today: date, glyphs: Glyphs) -> Content:
    if not moments:
        return content("")
    words = facts_within((show(_moment(one, today)) for one in moments), width - 11, glyphs)
    return content(f" Moments: {words}", "$muted")


def _moment(one: Moment, today: date) -> str:
    name = one.name[:1].lower() + one.name[1:]
    if one.state == "done" and one.done_on is not None:
        return f"{name} done {day_said(one.done_on, today)}"
    if one.state in ("due", "overdue") and one.due_on is not None:
        return f"{name} {one.state} {day_said(one.due_on, today)}"
    return f"{name} {one.state}"
