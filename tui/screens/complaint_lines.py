"""The complaints as lines and cards, and one of them whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from textual.content import Content

from store.account_page import AccountPage
from store.complaint_list import CLOSED, NEW, ON_THEM, ON_US, RESOLVED, TOLD, ComplaintCard
from store.records.agreements import HeldReply
from store.records.happenings import Complaint, ComplaintStep
from tui.glyphs import Glyphs
from tui.literal import content
from tui.safe_text import show
from tui.screens import account_page_sections as parts
from tui.screens.account_page_sections import reply_line, reply_words, severity_sign
from tui.screens.account_piece import account_pieces
from tui.screens.complaint_words import (
    SHOWN_SEVERITY,
    fourth_words,
    next_words,
    own_words_for,
    settled_words,
    state_words,
    turn_said,
    turn_words,
)
from tui.widgets.section_list import Piece, SectionLine, blank
from tui.width import cells, clip, clip_words, fit, fit_right
from tui.wording import day_said, first_line, near_date, short_date_said, weekday_date_said
from tui.wrapping import wrap

HEADINGS = {
    NEW: "NEW",
    ON_US: "WAITING ON US",
    ON_THEM: "WAITING ON THEM",
    RESOLVED: "RESOLVED, CLIENT NOT TOLD",
    TOLD: "RESOLVED AND TOLD",
    CLOSED: "RESOLVED BEFORE IT CAME INTO THE BOOK",
}
_SETTLED_TEXT, _SETTLED_ACCOUNT, _PER_CENT = 24, 20, 100
_WIDE_FROM = 100
_WIDEST_PERSON = 32
_NEXT_FROM = 70
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


def column_titles(width: int) -> Content:
    """Return the titles above the columns of the list."""
    account, age, turn = _columns(width - 1)
    text = f"   {fit('Sev', 5)} {fit('Complaint', _text_width(width - 1))} "
    return content(f"{text}{fit('Account', account)} {fit_right('Age', age)}  {fit('Next', turn)}", "$muted")


def complaint_line(card: ComplaintCard, width: int, today: date, glyphs: Glyphs) -> SectionLine:
    """Return a complaint as a line of the list."""
    one = card.complaint
    account, age, turn = _columns(width)
    sign, tone = severity_sign(one.severity)
    text = fit(show(first_line(one.text)), _text_width(width), glyphs.cut)
    muted = "muted" if one.resolved_on else ""
    pieces = (
        Piece(f"{sign} ", muted or tone),
        Piece(f"{SHOWN_SEVERITY[one.severity]:<5} ", muted or tone),
        Piece(f"{text} ", muted),
        *account_pieces(one.account_name, one.account_slug, card.has_namesake, account, glyphs, muted),
        Piece(f" {fit_right(f'{one.days_open}d', age)}  "),
        Piece(fit(next_words(card, today, turn), turn, glyphs.cut), "muted"),
    )
    return SectionLine(("complaint", one.id), pieces, card)


def card_lines(card: ComplaintCard, width: int, today: date, glyphs: Glyphs, *, is_roomy: bool) -> list[SectionLine]:
    """Return the four lines of a complaint's card; five where there is room and its words take two."""
    one = card.complaint
    sign, tone = severity_sign(one.severity)
    muted = "muted" if one.resolved_on else ""
    state, state_tone = state_words(card, today, glyphs)
    words, day = fourth_words(card, today)
    last = SectionLine(("card", one.id, "next"), (Piece(own_words_for(card), "muted"),), names_keys=True)
    if words:
        words = clip(show(first_line(words)), width - cells(day) - 1, glyphs.cut)
        last = SectionLine(("card", one.id, "next"), (Piece(f"{words} {day}", "muted"),))
    severity = Piece(f"{sign} {SHOWN_SEVERITY[one.severity]:<4} ", muted or tone)
    account = account_pieces(one.account_name, one.account_slug, card.has_namesake, width, glyphs, muted)
    indent, said = cells(severity.text), first_line(one.text)
    first, *rest = wrap(said, width - indent) if is_roomy else [show(said)]
    more = [Piece(f"{' ' * indent}{clip(' '.join(rest), width - indent, glyphs.cut)}", muted)] if rest else []
    return [
        SectionLine(("card", one.id), (severity, Piece(clip(first, width - indent, glyphs.cut), muted))),
        *(SectionLine(("card", one.id, "more"), (piece,)) for piece in more),
        SectionLine(("card", one.id, "account"), tuple(account)),
        SectionLine(("card", one.id, "state"), (Piece(clip(show(state), width, glyphs.cut), state_tone),)),
        last,
    ]


def settled_line(card: ComplaintCard, width: int, today: date, glyphs: Glyphs) -> Content:
    """Return a complaint that was resolved lately: when, what, where, how long it took, and why it was."""
    one = card.complaint
    day = day_said(one.resolved_on, today) if one.resolved_on else ""
    text, account = width * _SETTLED_TEXT // _PER_CENT, width * _SETTLED_ACCOUNT // _PER_CENT
    facts = (
        fit_right(day, 7), fit(SHOWN_SEVERITY[one.severity], 4), fit(show(first_line(one.text)), text, glyphs.cut),
        fit(show(one.account_name), account, glyphs.cut), fit_right(f"{one.days_open}d", 5),
        f"  {show(first_line(settled_words(one)))}",
    )  # fmt: skip
    return content(clip(" ".join(facts), width - 1, glyphs.cut), "$muted")


def detail_lines(
    whole: Complaint,
    card: ComplaintCard,
    replies: Sequence[HeldReply],
    width: int,
    height: int,
    today: date,
    glyphs: Glyphs,
) -> list[Content]:
    """Return one complaint with what the client said, the replies to it that are held and the newest steps."""
    lines = [content(_first_line(whole, card, width - 1, today, glyphs))]
    text = [content(f" {line}") for line in wrap(whole.text, width - 2)]
    held = [content(clip(reply_words(one, today), width - 1, glyphs.cut), "$watch") for one in replies]
    said = [*held, *_last_words(whole, width), *_steps(whole, width, today, glyphs)]
    room = max(height - 1 - min(len(said), 4), 1)
    return [*lines, *text[:room], *said][:height]


def _first_line(whole: Complaint, card: ComplaintCard, width: int, today: date, glyphs: Glyphs) -> str:
    """When a complaint came, from whom, about what and whose turn it is, which is said last and longest."""
    who = f"from {clip(show(whole.person), _WIDEST_PERSON, glyphs.cut)}" if whole.person else ""
    told = f"{who}, {card.person_role}" if who and card.person_role else who
    category = f"about {whole.category}" if whole.category else ""
    received = f"received {weekday_date_said(whole.received_on, today)}"
    ways = [
        show(" " + "   ".join(filter(None, (whole.severity, received, *more, turn_said(whole, today)))))
        for more in ((told, category), (who, category), (who,), ())
    ]
    return clip_words(next((said for said in ways if cells(said) <= width), ways[-1]), width, glyphs.cut)


def whole_complaints(page: AccountPage, width: int, today: date, glyphs: Glyphs) -> Iterator[SectionLine]:
    """Yield the complaints of an account, each with what was said and every step."""
    if not page.complaints:
        yield from parts.complaints(page, width, today, glyphs)
    for one in page.complaints:
        who = f" from {one.person}" if one.person else ""
        sign, tone = severity_sign(one.severity)
        first = (Piece(f" {sign} {one.severity}", tone), Piece(f"  {near_date(one.received_on, today)}{who}", "muted"))
        yield SectionLine(("complaint", one.id), first, one, aside=f"{one.days_open}d  {turn_words(one, today)}")
        below = [content(f"   {line}") for line in wrap(one.text, width - 4)]
        steps = _steps(one, width - 2, today, glyphs)
        below += [content("  ") + line for line in (*_last_words(one, width - 2), *steps)]
        for number, line in enumerate(below):
            yield SectionLine(("complaint", one.id, number), (Piece(line.plain, "muted" if number else ""),), one)
        yield from (reply_line(reply, today) for reply in page.held_replies if reply.complaint_id == one.id)
        yield blank(("complaint", one.id, "end"))


def _steps(one: Complaint, width: int, today: date, glyphs: Glyphs) -> Iterator[Content]:
    return (_step(step, width, today, glyphs) for step in reversed(one.steps))


def _last_words(one: Complaint, width: int) -> Iterator[Content]:
    for label, words in (("Solved", one.resolution), ("Lesson", one.lesson)):
        for number, line in enumerate(wrap(words, width - 10)[:2] if words else ()):
            yield content(f" {label if number == 0 else '':<7} ", "$muted") + content(line)


def _columns(width: int) -> tuple[int, int, int]:
    """Return the widths of the account, the age and whose turn it is; 0 where there is no room."""
    if width < _NEXT_FROM:
        return min(14, width // 3), 5, 0
    return (28, 5, 26) if width >= _WIDE_FROM else (16, 5, 18)


def _text_width(width: int) -> int:
    return max(width - sum(_columns(width)) - 12, 6)


def _step(step: ComplaintStep, width: int, today: date, glyphs: Glyphs) -> Content:
    words = f"{_STEPS.get(step.kind, step.kind)}{f': {step.text}' if step.text else ''}"
    author = f" {step.author}" if step.author else ""
    day = f" {short_date_said(step.day, today):<11}{author} "
    return content(day, "$muted") + content(clip(show(words.replace("\n", " ")), width - len(day) - 1, glyphs.cut))
