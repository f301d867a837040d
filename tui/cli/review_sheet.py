"""An account in a review as plain lines, to be read from the first to the last."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from store.records.happenings import Complaint, TimelineEntry
from store.records.review import PENDING
from store.reviews.account import ReviewedAccount, ReviewedReason
from store.reviews.turn import Turn
from tui.agreement_lines import (
    contract_line,
    exit_line,
    pause_line,
    price_line,
    promise_line,
    reply_lines,
    signal_lines,
)
from tui.cli.review_taking_on import TakenOn, number_asked_for, what_to_take_on
from tui.page_text import contact_sentence, goal_line
from tui.wording import counted, day_and_month, day_said, first_line, full_date, near_date

_LATELY = 5
_TAKEN_ON = 6


def sheet(turn: Turn, reviewed: ReviewedAccount, today: date) -> list[str]:
    """Return everything about the account whose turn it is; complaints and to-dos are numbered for x."""
    held = what_to_take_on(reviewed)
    sections = (
        ("Why it is here", (reason_line(one, held, today) for one in reviewed.reasons)),
        (_since(reviewed, today), _happened_since(reviewed, today)),
        ("Before" if reviewed.seen_on else "Lately", (_entry(one, today) for one in reviewed.before[:_LATELY])),
        ("Key moments", (_moment(reviewed),) if reviewed.page.moments else ()),
        ("Goals", (goal_line(one) for one in reviewed.page.goals if one.reached_on is None)),
        ("Promises", (promise_line(one) for one in reviewed.page.promises if one.state == "open")),
        ("Contract", _business(reviewed, today)),
        ("Signals", signal_lines(reviewed.page.signals)),
        ("People", (_people(reviewed),) if reviewed.page.people else ()),
        ("To take on with x", _to_take_on(held, today)),
        ("Held replies", (line for one in reviewed.page.held_replies for line in reply_lines(one))),
        ("Standing note", (reviewed.page.fields.note or "").splitlines()),
        (_noted(reviewed, today), (reviewed.last_note or "").splitlines()),
        ("Your note now", (reviewed.entry.note or "").splitlines()),
    )
    lines = [*_head(turn, reviewed, today)]
    for title, texts in sections:
        found = list(texts)
        if found:
            lines += [f"{title}:", *(f"  {text}" for text in found)]
    return lines


def reason_line(one: ReviewedReason, held: Sequence[TakenOn], today: date) -> str:
    """Return a reason with the letters that clear it, or that it is cleared; `held` is what x can take on."""
    reason = one.reason
    if one.cleared:
        return f"{'looked at' if reason.level == 'review' else 'done'}: {reason.text}"
    urgency = {"now": "needs you now: ", "soon": "soon: ", "ask": "asked: "}.get(reason.level, "")
    number = number_asked_for(reason.code, held, today)
    return f"{urgency}{reason.text} ({reason.key}{f' {number}' if number else ''} clears it)"


def _head(turn: Turn, reviewed: ReviewedAccount, today: date) -> Iterator[str]:
    row = reviewed.row
    decided = "" if reviewed.entry.outcome == PENDING else f", {reviewed.entry.outcome} in this review"
    yield f"{turn.number} of {turn.total}: {row.name_apart}{decided}."
    facts = (f"{row.stage_title} stage", row.segment, row.owner and f"owner {row.owner}")
    yield f"{', '.join(fact for fact in facts if fact)}. Health {row.health.score} {row.health.state}."
    renews = f" Renews {full_date(row.renewal_on)}." if row.renewal_on else ""
    yield f"{contact_sentence(row)}{renews}"


def _since(reviewed: ReviewedAccount, today: date) -> str:
    return f"Since your last review, {day_said(reviewed.seen_on, today)}" if reviewed.seen_on else ""


def _happened_since(reviewed: ReviewedAccount, today: date) -> list[str]:
    if reviewed.seen_on is None:
        return []
    return [_entry(one, today) for one in reviewed.since[:_LATELY]] or ["nothing happened"]


def _noted(reviewed: ReviewedAccount, today: date) -> str:
    return f"Your note of {day_said(reviewed.last_note_on, today)}" if reviewed.last_note_on else ""


def _entry(entry: TimelineEntry, today: date) -> str:
    who = f" ({', '.join(entry.people)})" if entry.people else ""
    what = " ".join(word for word in (entry.what, entry.detail) if word)
    text = " ".join(entry.text.split())
    return f"{day_said(entry.day, today)}, {what}: {text}{who}".rstrip(": ")


def _moment(reviewed: ReviewedAccount) -> str:
    told = []
    moments = reviewed.page.moments
    if all(one.state == "unknown" for one in moments):
        return f"not known yet: {', '.join(f'{one.position} {one.name}' for one in moments)}"
    for one in moments:
        due = f" {day_and_month(one.due_on)}" if one.state in ("due", "overdue") and one.due_on else ""
        poor = ", poor" if one.went == "poor" and one.repaired_on is None else ""
        told.append(f"{one.position} {one.name} {one.state}{due}{poor}")
    return ", ".join(told)


def _business(reviewed: ReviewedAccount, today: date) -> Iterator[str]:
    """The contracts that run, prices that are not told, the pause and a notice."""
    page = reviewed.page
    yield from (contract_line(one) for one in page.contracts if one.ended_on is None or one.ended_on > today)
    yield from (f"new price {price_line(one)}" for one in page.price_changes if one.told_on is None)
    yield from (f"paused {pause_line(one)}" for one in page.pauses if one.returned_on is None)
    yield from (f"exit {exit_line(one)}" for one in page.exits if one.returned_on is None)


def _people(reviewed: ReviewedAccount) -> str:
    told = (
        " ".join(word for word in (one.name, one.role, one.phone or one.mobile) if word)
        for one in reviewed.page.people
        if one.left_on is None
    )
    return ", ".join(told)


def _to_take_on(held: Sequence[TakenOn], today: date) -> Iterator[str]:
    for number, one in enumerate(held[:_TAKEN_ON], 1):
        if isinstance(one, Complaint):
            state = "client not told" if one.resolved_on else counted(one.days_open, "day") + " open"
            yield f"x {number}: {one.severity} complaint, {first_line(one.text)} ({state})"
        else:
            due = f", due {near_date(one.due_on, today)}" if one.due_on else ""
            whose = f", for {one.assignee}" if one.assignee else ""
            yield f"x {number}: to-do, {first_line(one.text)}{whose}{due}"
    if len(held) > _TAKEN_ON:
        yield f"and {len(held) - _TAKEN_ON} more; o lists everything"
