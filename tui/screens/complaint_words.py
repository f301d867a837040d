"""What is said of a complaint on its card, in its line and below the board."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from store.complaint_list import ComplaintCard, ComplaintFigures
from store.records.happenings import Complaint
from tui.glyphs import Glyphs
from tui.safe_text import show
from tui.width import cells
from tui.wording import first_line, near_date, short_date_said, without_domain

SHOWN_SEVERITY = {"high": "high", "medium": "med", "low": "low"}
_NOT_ANSWERED = "not answered"


def figures_of(figures: ComplaintFigures, glyphs: Glyphs) -> Sequence[str]:
    """Return how many are open by severity, how old the oldest is and how long a first reply takes; widest first."""
    if not figures.still_open:
        return ("no open complaints",)
    severities = (("high", figures.high), ("medium", figures.medium), ("low", figures.low))
    long = glyphs.beside(f"{count:,} {severity}" for severity, count in severities if count)
    short = glyphs.beside(f"{count:,} {SHOWN_SEVERITY[severity]}" for severity, count in severities if count)
    oldest = f"   oldest {figures.oldest_days}d"
    reply = f"   first reply median {figures.reply_days:g}d" if figures.reply_days is not None else ""
    return f"{long}{oldest}{reply}", f"{long}{oldest}", f"{short}{oldest}", short


def turn_words(one: Complaint, today: date) -> str:
    """Return whose turn it is, and since when."""
    if one.state == "new":
        return f"us, {_NOT_ANSWERED}"
    if one.state == "resolved":
        return "tell the client"
    if one.state == "closed":
        return "resolved"
    if one.state == "told":
        return f"client told {near_date(one.told_on, today)}" if one.told_on else ""
    since = [step.day for step in one.steps if step.kind == one.state]
    whom = "them" if one.state == "waiting_them" else "us"
    again = ", opened again" if one.reopened else ""
    return f"{whom} since {near_date(since[-1], today)}{again}" if since else f"{whom}{again}"


def turn_said(one: Complaint, today: date) -> str:
    """Return whose turn it is so that it can stand by itself, such as `waits on us since 12 Nov`."""
    words = turn_words(one, today)
    return f"waits on {words}" if one.state in ("new", "waiting_us", "waiting_them") else words


def next_words(card: ComplaintCard, today: date, width: int) -> str:
    """Return whose turn it is and what is planned for the account, in `width` cells: its day where that is too long."""
    one = card.complaint
    if one.state not in ("waiting_us", "waiting_them"):
        return turn_words(one, today)
    if one.state == "waiting_us":
        whom = without_domain(card.owner) if card.owner else "us"
    else:
        whom = f"them since {near_date(card.since, today)}" if card.since else "them"
    again, due = "opened again" if one.reopened else "", _due(card, today)
    ways = ((whom, again, _step(card, today)), (whom, again, f"due {due}" if due else ""), (whom, again), (whom,))
    said = [show(", ".join(filter(None, words))) for words in ways]
    return next((words for words in said if cells(words) <= width), said[-1])


def state_words(card: ComplaintCard, today: date, glyphs: Glyphs) -> tuple[str, str]:
    """Return how old a complaint is and where it stands, for the third line of its card, and the tone of that."""
    one = card.complaint
    if one.resolved_on is not None:
        solved = f"solved {near_date(one.resolved_on, today)}"
        return glyphs.beside((solved, f"took {one.days_open}d")), "muted"
    age = f"{one.days_open}d open"
    if one.state == "new":
        return glyphs.beside((age, _NOT_ANSWERED)), "risk" if one.severity == "high" else "watch"
    if one.reopened:
        return glyphs.beside((age, "opened again")), "watch"
    if one.state == "waiting_them":
        more = f"asked {near_date(card.since, today)}" if card.since else ""
    else:
        more = without_domain(card.owner) if card.owner else ""
    return glyphs.beside(filter(None, (age, more))), "muted"


def fourth_words(card: ComplaintCard, today: date) -> tuple[str, str]:
    """Return what is to come, for the last line of a card: who is to be answered, what is planned and its day.

    Nothing where there is nothing stored to say; see `own_words_for`.
    """
    one = card.complaint
    if one.is_settled:
        return f"why: {one.resolution}" if one.resolution else turn_words(one, today), ""
    if one.state == "new" and one.person:
        return f"from {one.person}{f', {card.person_role}' if card.person_role else ''}", ""
    if card.next_step is None or one.state == "resolved":
        return "", ""
    return f"next: {card.next_step.text}", _due(card, today)


def own_words_for(card: ComplaintCard) -> str:
    """Return the last line of a card that has nothing stored to show, with `{finish}` for the key of that action."""
    return "tell the client: {finish}" if card.complaint.state == "resolved" else "plan a next step: {add-todo}"


def settled_words(one: Complaint) -> str:
    """Return how a complaint was solved and whether the client knows."""
    why = f"why: {one.resolution}" if one.resolution else ""
    told = {"told": "client told", "resolved": "client not told"}.get(one.state, "")
    return "   ".join(word for word in (why, told) if word)


def _step(card: ComplaintCard, today: date) -> str:
    """The account's next step with its day."""
    if card.next_step is None:
        return ""
    text, due = first_line(card.next_step.text), _due(card, today)
    return f"{text}, {due}" if due else text


def _due(card: ComplaintCard, today: date) -> str:
    due = card.next_step.due if card.next_step else None
    if due is None:
        return ""
    return near_date(due, today) if abs((due - today).days) <= 1 else short_date_said(due, today)
