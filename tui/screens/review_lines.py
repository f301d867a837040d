"""The body of an account in a review: why it is here, what happened, and what is known of it, line by line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from store.records.account import Reason
from store.records.happenings import Complaint, Goal, TimelineEntry, Todo
from store.reviews.account import ReviewedAccount, ReviewedReason
from store.rules.dates import add_months
from store.rules.reasons_complaints import QUARTER_MONTHS, SEVERITIES
from tui.actions.action import Where
from tui.actions.clearing import clearing_key, how_it_clears
from tui.actions.keymap import Keymap
from tui.figures import milli_text
from tui.glyphs import Glyphs
from tui.safe_text import show
from tui.screens.account_page_agreements import promise_line
from tui.screens.account_page_sections import reply_line, severity_sign, state_words
from tui.screens.review_head import WIDE_FROM
from tui.widgets.section_list import Piece, SectionLine, blank, heading
from tui.width import cells, clip, fit
from tui.wording import day_and_month, day_said, first_line, near_date, without_domain
from tui.wrapping import wrap

_SIGNS = {"now": ("!", "risk"), "soon": ("~", "watch"), "ask": ("?", "watch"), "review": ("-", "muted")}
_LABEL, _DAY, _DAY_AND_YEAR, _WHAT = 10, 7, 12, 16
_SHORT_WHAT = {"email": "mail"}
_NOTE_LINES, _NOTE_LINES_WIDE = 2, 4
_MOST_TODOS = 3
_WHOSE = 16


def review_lines(
    reviewed: ReviewedAccount, width: int, today: date, glyphs: Glyphs, keymap: Keymap
) -> list[SectionLine]:
    """Return all lines for a width."""
    wide = width >= WIDE_FROM
    lines = [heading("WHY IT IS HERE"), *(_reason(one, wide, glyphs, keymap) for one in reviewed.reasons)]
    if not reviewed.reasons:
        lines.append(_plain("why", "It gives no reason; everybody is looked at in this review."))
    lines += [blank("why"), *_happened(reviewed, width, today, glyphs), *_facts(reviewed, width, today, glyphs)]
    return lines


def _reason(one: ReviewedReason, wide: bool, glyphs: Glyphs, keymap: Keymap) -> SectionLine:
    reason = one.reason
    if one.cleared:
        pieces = (Piece(f"{glyphs.done} ", "good"), Piece(reason.text, "muted"))
        # A mild reason rests once the account has been looked at, whether or not it still holds.
        aside = "looked at" if reason.level == "review" else "cleared"
    else:
        sign, tone = _SIGNS[reason.level]
        pieces, aside = (Piece(f"{sign} ", tone), Piece(reason.text)), _clears(reason, wide, keymap)
    return SectionLine(("reason", reason.code), pieces, aside=aside, aside_stays=True)


def _clears(reason: Reason, wide: bool, keymap: Keymap) -> str:
    key = clearing_key(reason.key, keymap, Where.REVIEW)
    return f"clears with: {key} {how_it_clears(reason.key, keymap, Where.REVIEW)}" if wide else f"{key} clears"


def _happened(reviewed: ReviewedAccount, width: int, today: date, glyphs: Glyphs) -> Iterator[SectionLine]:
    wide = width >= WIDE_FROM
    since, before = (6, 4) if wide else (3, 2)
    if reviewed.seen_on is not None:
        day = day_said(reviewed.seen_on, today)
        yield heading(f"SINCE YOUR LAST REVIEW, {day.upper()}" if wide else f"SINCE {day.upper()}")
        yield from _entries("since", reviewed.since[:since], width, today, glyphs)
        if not reviewed.since:
            yield _plain("since", "Nothing happened.")
        if wide:
            yield blank("since")
    yield heading(("BEFORE THAT" if wide else "BEFORE") if reviewed.seen_on else "LATELY")
    yield from _entries("before", reviewed.before[:before], width, today, glyphs)
    if not reviewed.before:
        yield _plain("before", "Nothing is in the book.")
    yield blank("happened")


def _entries(
    part: str, entries: Sequence[TimelineEntry], width: int, today: date, glyphs: Glyphs
) -> Iterator[SectionLine]:
    most = 2 if width >= WIDE_FROM else 1
    days = _DAY_AND_YEAR if any(entry.day.year != today.year for entry in entries) else _DAY
    for number, entry in enumerate(entries):
        what = " ".join(word for word in (_SHORT_WHAT.get(entry.what, entry.what), entry.detail) if word)
        label = f"{fit(day_said(entry.day, today), days)}{fit(show(what), _WHAT, glyphs.cut)} "
        who = clip(show(", ".join(entry.people)), width // 3, glyphs.cut)
        room = max(width - len(label) - (cells(who) + 4 if width >= WIDE_FROM else 1), 20)
        lines = wrap(" ".join(entry.text.split()), room)
        if len(lines) > most:
            lines[most - 1 :] = [clip(" ".join(lines[most - 1 :]), room, glyphs.cut)]
        for place, line in enumerate(lines):
            before = Piece(label, "risk" if entry.what == "complaint" else "muted")
            aside = who if place == 0 and width >= WIDE_FROM else ""
            first = before if place == 0 else Piece(" " * len(label))
            yield SectionLine((part, number, place), (first, Piece(line)), aside=aside)


def _facts(reviewed: ReviewedAccount, width: int, today: date, glyphs: Glyphs) -> Iterator[SectionLine]:
    page = reviewed.page
    # Where they stand does not change when they are resolved, since the same key then says that the client knows.
    unsettled = sorted((one for one in page.complaints if not one.is_settled), key=_worst_first)
    for one in (*unsettled, *_to_learn_from(reviewed, today)):
        yield _complaint(one, glyphs)
        replies = [reply for reply in page.held_replies if reply.complaint_id == one.id]
        yield from (reply_line(reply, today, " " * _LABEL) for reply in replies)
    if page.moments:
        yield SectionLine("moments", tuple(_moments(reviewed, glyphs)))
    goals = [one for one in page.goals if one.reached_on is None]
    yield from (_goal(goal, _label("Goals", number)) for number, goal in enumerate(goals))
    promises = [one for one in page.promises if one.state == "open"]
    yield from (promise_line(one, today, glyphs, _label("Promises", number)) for number, one in enumerate(promises))
    people = [one for one in page.people if one.left_on is None]
    if people:
        told = "    ".join(
            " ".join(word for word in (one.name, one.role, one.phone or one.mobile) if word) for one in people
        )
        yield _labelled("People", told)
    open_todos = [one for one in page.todos if one.done_on is None]
    yield from (_todo(one, number, today, glyphs) for number, one in enumerate(open_todos[:_MOST_TODOS]))
    yield from _notes(reviewed, width, today)


def _worst_first(one: Complaint) -> tuple[int, date, int]:
    return -SEVERITIES.index(one.severity), one.received_on, one.id


def _notes(reviewed: ReviewedAccount, width: int, today: date) -> Iterator[SectionLine]:
    day = f", {day_said(reviewed.last_note_on, today)}" if reviewed.last_note_on else ""
    held = (
        ("Note", reviewed.page.fields.note),
        (f"Your note{day}" if width >= WIDE_FROM else "Last note", reviewed.last_note),
        ("Noted now", reviewed.entry.note),
    )
    most = _NOTE_LINES_WIDE if width >= WIDE_FROM else _NOTE_LINES
    for label, text in held:
        room = max(_LABEL, len(label) + 1)
        for number, line in enumerate(wrap(text, width - room - 2)[:most] if text else ()):
            told = Piece(fit(label if number == 0 else "", room), "muted")
            yield SectionLine((label, number), (told, Piece(line)))


def _complaint(one: Complaint, glyphs: Glyphs) -> SectionLine:
    sign, tone = severity_sign(one.severity)
    text = first_line(one.text)
    pieces = (Piece(f"{fit('Complaint', _LABEL)}", "muted"), Piece(f"{sign} {one.severity}  ", tone), Piece(text))
    aside = f"{one.days_open}d  {state_words(one)}"
    return SectionLine(("complaint", one.id), pieces, one, aside=aside, aside_stays=True)


def _todo(one: Todo, number: int, today: date, glyphs: Glyphs) -> SectionLine:
    late = one.due_on is not None and one.due_on < today
    label = _label("To-dos", number)
    sign = Piece("! " if late else f"{glyphs.open} ", "risk" if late else "")
    due = f"due {near_date(one.due_on, today)}" if one.due_on else ""
    whose = clip(show(without_domain(one.assignee)), _WHOSE, glyphs.cut) if one.assignee else ""
    pieces = (Piece(label, "muted"), sign, Piece(first_line(one.text)))
    aside = "  ".join(part for part in (whose, due) if part)
    return SectionLine(("todo", one.id), pieces, one, aside=aside, aside_stays=True)


def _moments(reviewed: ReviewedAccount, glyphs: Glyphs) -> Iterator[Piece]:
    yield Piece(f"{fit('Moments', _LABEL)}", "muted")
    moments = reviewed.page.moments
    if all(one.state == "unknown" for one in moments):
        yield Piece(f"not known yet: {'   '.join(f'{one.position} {one.name}' for one in moments)}")
        return
    for one in moments:
        is_poor = one.went == "poor" and one.repaired_on is None
        signs = {"done": (glyphs.done, "good"), "overdue": ("!", "risk"), "unknown": ("-", "muted")}
        sign, tone = ("!", "risk") if is_poor else signs.get(one.state, (glyphs.open, ""))
        day = f", due {day_and_month(one.due_on)}" if one.state in ("due", "overdue") and one.due_on else ""
        day += ", poor" if is_poor else ""
        yield Piece(f"{one.position} ")
        yield Piece(sign, tone)
        yield Piece(f" {one.name}{day}   ")


def _goal(one: Goal, label: str) -> SectionLine:
    of = f" of {milli_text(one.target_milli)}" if one.target_milli is not None else ""
    measure = f" {one.measure}" if one.measure else ""
    now = f"   {milli_text(one.latest_milli)}{of}{measure}" if one.latest_milli is not None else ""
    return SectionLine(("goal", one.id), (Piece(label, "muted"), Piece(first_line(one.text)), Piece(now, "muted")), one)


def _to_learn_from(reviewed: ReviewedAccount, today: date) -> list[Complaint]:
    """The settled complaints of this quarter without a lesson, where it is a reason that there are several."""
    if not any(one.reason.code == "complaints_piling" and not one.cleared for one in reviewed.reasons):
        return []
    settled = [one for one in reviewed.page.complaints if one.is_settled and one.lesson is None]
    return [one for one in settled if add_months(one.received_on, QUARTER_MONTHS) > today]


def _label(title: str, number: int) -> str:
    """The label in front of the first of several lines, as many blanks before the others."""
    return fit(title if number == 0 else "", _LABEL)


def _labelled(label: str, text: str) -> SectionLine:
    return SectionLine(label, (Piece(f"{fit(label, _LABEL)}", "muted"), Piece(text)))


def _plain(key: str, text: str) -> SectionLine:
    return SectionLine((key, "nothing"), (Piece(text, "muted"),))
