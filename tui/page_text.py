"""One account as text, for `gt show` and the clipboard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from store.account_page import AccountPage
from store.records.account import AccountRow
from store.records.happenings import Complaint, Goal, Moment, Person
from store.rules.currencies import from_minor
from store.timeline import timeline_of
from tui.actions.clearing import clearing_key
from tui.actions.keymap import Keymap
from tui.agreement_lines import (
    contract_line,
    exit_line,
    pause_line,
    price_line,
    promise_line,
    reply_lines,
    signal_lines,
)
from tui.figures import milli_text
from tui.sheet import as_markdown, sheet_of
from tui.wording import counted, full_date, one_line, times

if TYPE_CHECKING:
    from store.book import Book

_INDENT = "    "
COMPLAINT_STATES = {
    "new": "unanswered",
    "waiting_us": "waits on us",
    "waiting_them": "waits on them",
    "resolved": "resolved, client not told",
    "told": "resolved, client told",
    "closed": "resolved",
}


def page_lines(page: AccountPage, today: date, keymap: Keymap) -> list[str]:
    """The page, section by section; sections with nothing in them are left out. Reasons name the keys of the app."""
    lines: list[str] = []
    for title, texts in _sections(page, today, keymap):
        found = list(texts)
        if found:
            lines += ([""] if lines else []) + ([title] if title else [])
            lines += [f"  {text}" if title else text for text in found]
    return lines


def page_markdown(page: AccountPage, today: date, keymap: Keymap) -> str:
    """The page as a Markdown document."""
    (_, head), *sections = _sections(page, today, keymap)
    return "\n".join(as_markdown(sheet_of(page.row.name, [*head][1:], ((name, _items(of)) for name, of in sections))))


def _items(lines: Iterable[str]) -> list[str]:
    """Lines of which those that are indented go on with the one before."""
    items: list[str] = []
    for line in lines:
        if line.startswith(_INDENT) and items:
            items[-1] += f"\n{line}"
        else:
            items.append(line)
    return items


def _sections(page: AccountPage, today: date, keymap: Keymap) -> tuple[tuple[str, Iterable[str]], ...]:
    return (
        ("", _head(page, today)),
        ("Needs you", (f"{one.text}  ({clearing_key(one.key, keymap)})" for one in page.row.reasons)),
        ("Key moments", (_moment(one, page.row) for one in page.moments)),
        ("People", map(_person, page.people)),
        ("For the weekly review", (reason.text for reason in page.row.review_reasons)),
        ("Complaints", map(complaint_line, page.complaints)),
        ("Held replies", (line for one in page.held_replies for line in reply_lines(one))),
        ("To-dos", (_todo(one.id, one.text, one.due_on) for one in page.todos if one.done_on is None)),
        ("Goals", map(goal_line, page.goals)),
        ("Promises", map(promise_line, page.promises)),
        ("Contracts", map(contract_line, page.contracts)),
        ("Price changes", map(price_line, page.price_changes)),
        ("Pauses", map(pause_line, page.pauses)),
        ("Exits", map(exit_line, page.exits)),
        ("Signals", signal_lines(page.signals)),
        ("Owners", _owners(page)),
        ("Card", _card(page)),
        ("Timeline", _timeline(page)),
    )


def _head(page: AccountPage, today: date) -> Iterator[str]:
    row = page.row
    yield f"{row.name}  ({row.slug})"
    facts = (
        row.stage_title,
        row.owner,
        row.segment,
        row.phase and f"{row.phase} phase",
        *(f"+{tag}" for tag in row.tags),
    )
    yield ", ".join(fact for fact in facts if fact)
    yield f"Health {row.health.score} {row.health.state}{_pulse(row)}. {contact_sentence(row)}"
    if row.mrr or row.renewal_on:
        money = f"{from_minor(row.mrr.minor, row.mrr.currency):,} {row.mrr.currency} a month. " if row.mrr else ""
        days = (row.renewal_on - today).days if row.renewal_on else 0
        ahead = f"in {counted(days, 'day')}" if days >= 0 else f"{counted(-days, 'day')} ago"
        renews = f"Renews {full_date(row.renewal_on)}, {ahead}." if row.renewal_on else ""
        yield f"{money}{renews}".rstrip()
    if row.snoozed_until:
        yield f"Snoozed until {full_date(row.snoozed_until)}."


def _pulse(row: AccountRow) -> str:
    """The pulse, named where it disagrees with the score."""
    if row.health.pulse is None:
        return ""
    return f", {'but your' if row.health.pulse_disagrees else 'your'} pulse is {row.health.pulse}"


def contact_sentence(row: AccountRow) -> str:
    """When the last personal contact was, against the cadence."""
    days = row.days_since_contact
    if days is None:
        known = "No personal contact yet" if row.contact_state == "never" else "Last personal contact not known"
        tried = f", tried {times(row.attempts_since)}" if row.attempts_since else ""
        return f"{known} (cadence {row.cadence_days}){tried}."
    when = "today" if days == 0 else f"{counted(days, 'day')} ago"
    tried = f", tried {times(row.attempts_since)} since" if row.attempts_since else ""
    return f"Personal contact {when} (cadence {row.cadence_days}){tried}."


def _moment(one: Moment, account: AccountRow) -> str:
    if one.done_on:
        return f"{one.position}  {one.name}: done {one.done_on}" + (f", {one.went}" if one.went else "")
    due = f" (due {one.due_on})" if one.due_on else ""
    if one.due_on is None and one.state == "due" and account.since is None:
        due = f" (no start yet: gt edit {account.slug} since=DATE)"
    return f"{one.position}  {one.name}: {one.state}{due}" + (", prepared" if one.prepared_on else "")


def _person(one: Person) -> str:
    facts = (one.role, one.email, one.phone or one.mobile, one.standing, one.left_on and f"left {one.left_on}",
             one.last_contact and f"spoken with {one.last_contact}", one.facts)  # fmt: skip
    return ", ".join((f"#{one.id}  {one.name}", *(str(fact) for fact in facts if fact)))


def complaint_line(one: Complaint) -> str:
    """A complaint on one line."""
    return f"{_complaint_head(one)}: {one_line(one.text)}{_complained_by(one)}"


def complaint_lines(one: Complaint) -> list[str]:
    """A complaint in the client's own lines, with every step of it."""
    steps = [
        f"  {step.day}  {step.kind.replace('_', ' on ')}" + (f": {step.text}" if step.text else "")
        for step in one.steps
    ]
    head = f"{_complaint_head(one)}{_complained_by(one)}"
    return [f"{one.account_name}  ({one.account_slug})", head, *_indented(one.text), *steps]


def _complaint_head(one: Complaint) -> str:
    return f"#{one.id}  {one.received_on}  {one.severity}, {COMPLAINT_STATES[one.state]}"


def _complained_by(one: Complaint) -> str:
    return f", from {one.person}" if one.person else ""


def _indented(text: str) -> list[str]:
    return [f"{_INDENT}{line}".rstrip() for line in text.splitlines()]


def _todo(number: int, text: str, due: date | None) -> str:
    return f"#{number}  {due or 'no day'}  {one_line(text)}"


def goal_line(one: Goal) -> str:
    """A goal on one line."""
    figures = (("target", one.target_milli), ("now", one.latest_milli))
    told = [f"{name} {milli_text(value)} {one.measure or ''}".rstrip() for name, value in figures if value is not None]
    told += [f"by {one.by_on}"] if one.by_on else []
    told += [f"reached {one.reached_on}"] if one.reached_on else []
    return f"#{one.id}  {one.text}" + (f" ({', '.join(told)})" if told else "")


def _owners(page: AccountPage) -> list[str]:
    """Who looked after the account, once it was more than one."""
    return [f"{one.day}  {one.before} to {one.after or 'nobody'}" for one in page.owner_history if one.before]


def _card(page: AccountPage) -> Iterable[str]:
    fields = page.fields
    names = (
        "industry",
        "size",
        "source",
        "domain",
        "website",
        "phone",
        "city",
        "country",
        "external_id",
        "style",
        "note",
    )
    held = [(name, getattr(fields, name)) for name in names]
    held += [("aliases", ", ".join(fields.aliases)), *fields.custom]
    told: list[str] = []
    for name, value in held:
        first, *rest = str(value or "").splitlines() or [""]
        told += [f"{name}: {first}", *_indented("\n".join(rest))] if value else []
    return told


def _timeline(page: AccountPage) -> Iterator[str]:
    entries = timeline_of(page)
    if any(entry.personal for entry in entries):
        yield "* counts as personal contact"
    for entry in entries:
        what = f"{entry.what} {entry.detail}".rstrip() if entry.what != "change" else "change"
        who = f"  ({', '.join(entry.people)})" if entry.people else ""
        first, *rest = entry.text.splitlines() or [""]
        yield f"{entry.day}  {what}{' *' if entry.personal else ''}  {first}{who}".rstrip()
        yield from _indented("\n".join(rest))


def why_lines(book: Book, row: AccountRow) -> list[str]:
    """How the health score comes about: what each reason takes, which cap holds, what is not known."""
    from store.health_story import caps_on
    from tui.health_text import beside_the_sum, health_sum

    lines = [f"{row.name}: health {row.health.score} {row.health.state}"]
    lines += [f"  {step.figure:>3}  {step.words}" for step in health_sum(row, caps_on(book, row.id))]
    return [*lines, *(f"  {label}: {words}." for label, words in beside_the_sum(row))]
