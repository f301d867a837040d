"""The sections of an account's page about its people and what happened, each a list of lines under a heading."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from store.account_page import AccountPage
from store.editing.accounts import CUSTOM
from store.records.agreements import HeldReply
from store.records.happenings import Complaint, Moment, Person, Todo
from tui.glyphs import Glyphs
from tui.safe_text import show
from tui.widgets.section_list import Piece, SectionLine, blank, heading, own_words
from tui.width import cells, fit
from tui.wording import day_said, first_line, near_date
from tui.wrapping import wrap

Section = Callable[[AccountPage, int, date, Glyphs], Iterator[SectionLine]]

_STATES = {
    "new": "not answered",
    "waiting_us": "on us",
    "waiting_them": "on them",
    "resolved": "client not told",
    "told": "client told",
    "closed": "resolved",
}
_SEVERITY_SIGNS = {"high": ("!", "risk"), "medium": ("~", "watch"), "low": ("-", "")}
_CARD = ("note", "style", "website", "domain", "phone", "city", "country", "industry", "size", "source")
_CARD_LABEL = 10
_BLANKS = 6
"""Cells between name, role, how somebody stands to us and when they were last met."""


def severity_sign(severity: str) -> tuple[str, str]:
    """Return the sign of a severity and the tone it is drawn in."""
    return _SEVERITY_SIGNS[severity]


def state_words(complaint: Complaint) -> str:
    """Return where a complaint stands, in a word or two."""
    return _STATES[complaint.state]


def moments(page: AccountPage, width: int, today: date, glyphs: Glyphs) -> Iterator[SectionLine]:
    """Yield the key moments with their numbers, signs and days."""
    yield heading("KEY MOMENTS", "{tick-moment} then 1-9")
    for one in page.moments:
        sign, tone = {"done": (glyphs.done, "good"), "overdue": ("!", "risk")}.get(one.state, (glyphs.open, ""))
        name = fit(show(one.name), max(width - 36, 12), glyphs.cut)
        pieces = (
            Piece(f" {one.position} "),
            Piece(sign, tone),
            Piece(f" {name} "),
            Piece(_moment_day(one, today), "risk" if one.state == "overdue" else "muted"),
        )
        yield SectionLine(("moment", one.id), pieces, one, aside=_moment_aside(one, page.row.since, today))
    if not page.moments:
        yield nothing("moments", "none yet; they come with the first customer stage")


def people(page: AccountPage, width: int, today: date, glyphs: Glyphs) -> Iterator[SectionLine]:
    """Yield the people with role, standing, how long ago they were met, and how to reach them."""
    yield heading("PEOPLE", "{add-person} add")
    names, roles = _person_columns(page.people, width, today)
    for one in page.people:
        name, role = fit(show(one.name), names, glyphs.cut), fit(show(one.role or ""), roles, glyphs.cut)
        pieces = (Piece(f" {name} "), Piece(f"{role} ", "muted"), Piece(one.standing or "", _standing_tone(one)))
        yield SectionLine(("person", one.id), pieces, one, aside=_met(one, today))
        for number, line in enumerate(_reach(one, width - 4)):
            yield SectionLine(("person", one.id, number), (Piece(f"   {line}", "muted"),))
    if not page.people:
        yield nothing("people", "nobody yet; {add-person} adds somebody")


def complaints(page: AccountPage, width: int, today: date, glyphs: Glyphs) -> Iterator[SectionLine]:
    """Yield the complaints that are open or not told yet, then the settled ones."""
    unsettled = [one for one in page.complaints if not one.is_settled]
    settled = [one for one in page.complaints if one.is_settled]
    yield heading("COMPLAINTS", "{add-complaint} new")
    for one in (*unsettled, *settled):
        yield _complaint(one, width, glyphs)
        yield from (reply_line(reply, today) for reply in page.held_replies if reply.complaint_id == one.id)
    if not page.complaints:
        yield nothing("complaints", "none")


def todos(page: AccountPage, width: int, today: date, glyphs: Glyphs) -> Iterator[SectionLine]:
    """Yield the open to-dos, the earliest due first."""
    yield heading("TO-DOS", "{add-todo} new")
    found = [one for one in page.todos if one.done_on is None]
    yield from (_todo(one, today, glyphs) for one in found)
    if not found:
        yield nothing("todos", "no next step; {add-todo} plans one")


def card(page: AccountPage, width: int, today: date, glyphs: Glyphs) -> Iterator[SectionLine]:
    """Yield what else is known of the account."""
    held = [(name, getattr(page.fields, name)) for name in _CARD]
    held += [("aliases", ", ".join(page.fields.aliases)), ("tags", ", ".join(page.row.tags))]
    held += [(f"{CUSTOM}{name}", value) for name, value in page.fields.custom]
    known = [(name, value) for name, value in held if value]
    if known:
        yield heading("CARD", "{edit-account} edit")
    for name, value in known:
        label = fit(show(name), _CARD_LABEL, glyphs.cut)
        for number, line in enumerate(wrap(str(value), max(width - _CARD_LABEL - 2, 8))):
            pieces = (Piece(f" {label if number == 0 else ' ' * _CARD_LABEL} ", "muted"), Piece(line))
            yield SectionLine(("card", name, number), pieces, (name, value) if number == 0 else None)


def reply_line(one: HeldReply, today: date, label: str = "  ") -> SectionLine:
    """Return a held reply for a list; `label` stands before it."""
    pieces = (Piece(label, "muted"), Piece(reply_words(one, today), "watch" if one.is_due or one.heated else "muted"))
    return SectionLine(("reply", one.id), pieces, one)


def reply_words(one: HeldReply, today: date) -> str:
    """Return until when a reply is held, what had better be read again in it, and its first line."""
    when = "to be read again" if one.is_due else f"held until {near_date(one.until_on, today)}"
    said = ", ".join(f'"{word}"' for word in one.heated)
    return show(f" Reply {when}{f', says {said}' if said else ''}: {first_line(one.text)}")


def sections(
    chosen: tuple[Section, ...], page: AccountPage, width: int, today: date, glyphs: Glyphs
) -> list[SectionLine]:
    """Return the lines of these sections, with a blank line between two."""
    lines: list[SectionLine] = []
    for section in chosen:
        found = list(section(page, width, today, glyphs))
        if found:
            lines += [*([blank(len(lines))] if lines else []), *found]
    return lines


def _complaint(one: Complaint, width: int, glyphs: Glyphs) -> SectionLine:
    sign, tone = severity_sign(one.severity)
    aside = f"{one.days_open}d  {state_words(one)}"
    text = fit(show(one.text.split("\n")[0]), max(width - len(aside) - 14, 8), glyphs.cut)
    settled = "muted" if one.resolved_on else ""
    pieces = (Piece(f" {sign} {one.severity:<6} ", settled or tone), Piece(text, settled))
    return SectionLine(("complaint", one.id), pieces, one, aside=aside)


def _todo(one: Todo, today: date, glyphs: Glyphs) -> SectionLine:
    late = one.due_on is not None and one.due_on < today
    due = f"due {near_date(one.due_on, today)}" if one.due_on else ""
    pieces = (Piece(" ! " if late else f" {glyphs.open} ", "risk" if late else ""), Piece(first_line(one.text)))
    return SectionLine(("todo", one.id), pieces, one, aside=due, aside_stays=True)


def nothing(key: str, words: str) -> SectionLine:
    """Return the line of a section that has nothing to show yet, which says what would bring something."""
    return own_words((key, "nothing"), f" {words}")


def _moment_day(one: Moment, today: date) -> str:
    if one.done_on:
        went = f", {one.went}" if one.went else ""
        return f"done {day_said(one.done_on, today)}{went}"
    if one.state == "unknown":
        return "unknown"
    return f"{one.state} {day_said(one.due_on, today)}" if one.due_on else "no day yet"


def _moment_aside(one: Moment, since: date | None, today: date) -> str:
    if one.went == "poor" and one.repaired_on is None:
        return "to repair"
    if one.done_on:
        return f"after {(one.done_on - since).days}d" if since and one.done_on >= since else ""
    if one.prepared_on:
        return "prepared"
    return in_days((one.due_on - today).days) if one.due_on and one.state != "unknown" else ""


def in_days(days: int) -> str:
    """Return `in 3d`, `3d ago` or `today`."""
    return "today" if days == 0 else f"in {days}d" if days > 0 else f"{-days}d ago"


def _person_columns(people: Sequence[Person], width: int, today: date) -> tuple[int, int]:
    """Return the room for names and for roles: as much as the longest needs, the role giving way first."""
    names = max((cells(show(one.name)) for one in people), default=0)
    roles = max((cells(show(one.role or "")) for one in people), default=0)
    beside = max((len(one.standing or "") + len(_met(one, today)) for one in people), default=0)
    room = width - beside - _BLANKS
    names = min(names, max(room // 2, room - roles))
    return names, max(min(roles, room - names), 0)


def _reach(one: Person, width: int) -> Iterator[str]:
    """Yield how to reach somebody, a line for each way where two have no room beside each other, and what is known."""
    ways = [word for word in (one.email, one.phone or one.mobile) if word]
    beside = "   ".join(ways)
    for words in ([beside] if cells(show(beside)) <= width else ways) + ([one.facts] if one.facts else []):
        yield from filter(None, wrap(words, width))


def _met(one: Person, today: date) -> str:
    if one.left_on:
        return f"left {day_said(one.left_on, today)}"
    return in_days((one.last_contact - today).days) if one.last_contact else ""


def _standing_tone(one: Person) -> str:
    return {"champion": "good", "strained": "watch", "bad": "risk"}.get(one.standing or "", "muted")
