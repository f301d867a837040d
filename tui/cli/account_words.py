"""Facts about one account as lines, for the sheet before a call and the one that hands it over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

from store.rules.currencies import from_minor
from store.rules.occasions import age_on, anniversaries_between, birthdays_between
from tui.figures import milli_text, money_text
from tui.page_text import COMPLAINT_STATES
from tui.wording import counted, near_date, weekday_date

if TYPE_CHECKING:
    from store.account_page import AccountPage
    from store.records.account import AccountRow
    from store.records.agreements import Promise
    from store.records.happenings import Complaint, Goal, Interaction, Person, Todo


def what_it_is(row: AccountRow) -> str:
    """Stage, owner, segment, phase and what it pays."""
    pays = f"{from_minor(row.mrr.minor, row.mrr.currency):,} {row.mrr.currency} a month" if row.mrr else ""
    facts = (row.stage_title, row.owner or "no owner", row.segment, row.phase and f"{row.phase} phase", pays)
    return ", ".join(fact for fact in facts if fact)


def person_line(one: Person, today: date, *, days_ahead: int) -> str:
    """Somebody at the account, with what they told about themselves, and their birthday if it is near."""
    more = personal_facts(one, today, days_ahead=days_ahead)
    line = _reached(one, today, one.email)
    return f"{line}. {more}" if more else line


def short_person_lines(one: Person, today: date, *, days_ahead: int) -> Iterator[str]:
    """Somebody at the account on two short lines: how to ring them, and what they told about themselves."""
    has_phone = one.phone is not None or one.mobile is not None
    yield _reached(one, today, None if has_phone else one.email)
    if more := personal_facts(one, today, days_ahead=days_ahead):
        yield f"  {more}"


def personal_facts(one: Person, today: date, *, days_ahead: int) -> str:
    """What somebody told about themselves, and their birthday if it is near."""
    near = [birthday_words(one, day) for day in _birthdays(one, today, days_ahead)]
    return " ".join(_sentence(fact) for fact in ((one.facts or "").strip(), *near) if fact)


def _reached(one: Person, today: date, email: str | None) -> str:
    terms = one.standing if one.standing in (None, "champion") else f"on {one.standing} terms"
    seen = f"spoken with {near_date(one.last_contact, today)}" if one.last_contact else "never spoken with"
    facts = (one.role, terms, email, one.phone or one.mobile, one.reach, seen)
    return ", ".join([one.name, *(fact for fact in facts if fact)])


def _sentence(text: str) -> str:
    return text if text[-1] in ".!?。" else f"{text}."


def birthday_words(one: Person, day: date) -> str:
    """A birthday with its day, and how old they become."""
    age = age_on(one.birthday or "", day)
    return f"Birthday {weekday_date(day)}" + (f" ({age})" if age else "")


def _birthdays(one: Person, today: date, days: int) -> list[date]:
    if one.birthday is None or one.left_on is not None:
        return []
    return list(birthdays_between(one.birthday, today, today + timedelta(days=days)))


def promise_words(one: Promise, today: date) -> str:
    """A promise with its day and who made it."""
    facts = [one.state] if one.state != "open" else []
    if one.due_on and one.state == "open":
        facts.append(f"due {near_date(one.due_on, today)}" if one.due_on >= today else f"{_late(one.due_on, today)}")
    if one.promised_by:
        facts.append(f"promised by {one.promised_by}")
    return f"{one.text} ({', '.join(facts)})" if facts else one.text


def _late(day: date, today: date) -> str:
    return f"{counted((today - day).days, 'day')} late"


def goal_words(one: Goal, today: date) -> str:
    """A goal with how far it has come."""
    facts = []
    if one.reached_on:
        facts.append(f"reached {near_date(one.reached_on, today)}")
    elif one.latest_milli is not None:
        facts.append(f"now {milli_text(one.latest_milli)}{_of_target(one)}")
    elif one.target_milli is not None:
        facts.append(f"target {milli_text(one.target_milli)}, no reading yet")
    if one.by_on and not one.reached_on:
        facts.append(f"by {near_date(one.by_on, today)}")
    return f"{one.text}: {', '.join(facts)}" if facts else one.text


def _of_target(one: Goal) -> str:
    """How far from the start to the target, in whole per cent."""
    start, target, latest = one.start_milli or 0, one.target_milli, one.latest_milli
    if target is None or latest is None or target == start:
        return ""
    measure = f" {one.measure}" if one.measure else ""
    return f" of {milli_text(target)}{measure} ({100 * (latest - start) // (target - start)} %)"


def last_contacts(page: AccountPage, today: date, count: int) -> list[Interaction]:
    """The newest personal contacts."""
    return [one for one in page.interactions if one.contact == "personal" and one.day <= today][:count]


def people_there(page: AccountPage) -> list[Person]:
    """The people who have not left."""
    return [one for one in page.people if one.left_on is None]


def contact_words(one: Interaction, today: date) -> str:
    """What was said last: the day, the kind, the mood, the words."""
    head = ", ".join(part for part in (near_date(one.day, today), one.kind, one.mood) if part)
    who = f" with {', '.join(one.people)}" if one.people else ""
    return f"{head}{who}: {one.text.strip()}" if one.text.strip() else f"{head}{who}"


def complaint_words(one: Complaint) -> str:
    """A complaint that is open, or whose end the client was not told."""
    stands = f"{one.severity}, {COMPLAINT_STATES[one.state]}, {counted(one.days_open, 'day')}"
    return f"Complaint {one.id}, {stands}: {one.text}"


def todo_words(one: Todo, today: date) -> str:
    """An open to-do with its day."""
    when = "no day" if one.due_on is None else near_date(one.due_on, today)
    late = f", {_late(one.due_on, today)}" if one.due_on and one.due_on < today else ""
    return f"To-do {one.id}, {when}{late}: {one.text}" + (f" ({one.assignee})" if one.assignee else "")


def open_ends(page: AccountPage, today: date) -> Iterator[str]:
    """Complaints that are not at their end, replies that wait, to-dos."""
    for complaint in page.complaints:
        if not complaint.is_settled:
            yield complaint_words(complaint)
    for reply in page.held_replies:
        when = "to be read again" if reply.is_due else f"held until {near_date(reply.until_on, today)}"
        yield f"Held reply {reply.id}, {when}: {reply.text}"
    for todo in page.todos:
        if todo.done_on is None:
            yield todo_words(todo, today)


def day_words(dated: tuple[date, str], today: date) -> str:
    """Something with its day before it."""
    return f"{near_date(dated[0], today)}: {dated[1]}"


def coming_days(page: AccountPage, today: date, *, days_ahead: int) -> list[tuple[date, str]]:
    """What has a day ahead, by day: moments, renewal, price, return from a pause, birthdays, anniversaries.

    Birthdays and anniversaries are looked for so many days ahead, everything else at any time.
    """
    return sorted(_dated(page, today, days_ahead))


def _dated(page: AccountPage, today: date, days_ahead: int) -> Iterator[tuple[date, str]]:
    last = today + timedelta(days=days_ahead)
    row = page.row
    for moment in page.moments:
        if moment.state in ("due", "overdue") and moment.due_on:
            yield moment.due_on, moment.name + (", overdue" if moment.state == "overdue" else "")
    if row.renewal_on and row.renewal_on >= today:
        yield row.renewal_on, "renews"
    for price in page.price_changes:
        if price.effective_on >= today:
            amount = "another price" if price.amount_minor is None else money_text(price.amount_minor, price.currency)
            yield price.effective_on, f"{amount}, {'told' if price.told_on else 'client not told'}"
    for pause in page.pauses:
        if pause.returned_on is None and pause.until_on:
            yield pause.until_on, "returns from its pause"
    for person in page.people:
        for day in _birthdays(person, today, days_ahead):
            yield day, f"{person.name}: birthday"
    if row.since and row.role == "customer":
        for day, how_long in anniversaries_between(row.since, today, last):
            yield day, f"{how_long} with us"
