"""Plans interactions and to-dos: an activity that is done is an interaction, an open task a to-do."""

from __future__ import annotations

from store.exchange.meanings.contacts import (
    CONTACTS,
    DONE_STATUS,
    NONE,
    OPEN_STATUS,
    PERSONAL,
    SPOKEN,
    contact_of,
    kind_of,
)
from store.exchange.meanings.words import plain_words
from store.exchange.plan import Values
from store.exchange.plan_links import Links
from store.exchange.records_in_book import TWICE, RecordsInBook, natural_key
from store.exchange.run import Run
from store.exchange.sources import SourceRow

LONGEST_MINUTES = 1440
OUTCOME_FIELDS = ("outcome", "meeting_outcome", "status")


def plan_interactions(run: Run, rows: list[SourceRow]) -> None:
    """Plan every activity row that belongs to an account."""
    joined = run.join(rows)
    interactions = run.records(joined, RecordsInBook(run.plan, "interaction", natural_key("day", "kind", "text")))
    todos = run.records(joined, RecordsInBook(run.plan, "todo", natural_key("text", "due_on")))
    links = Links(run)
    for account, row in joined:
        reason, field = _problem(row)
        if reason:
            run.refusals.refuse(row, reason, field, row.values.get(field, ""))
        elif _is_task(row):
            run.put(row, todos, _task(run, account, row), kept=("created_at",), kind="todo")
        else:
            values = _interaction(run, account, row)
            interaction, outcome = run.put(row, interactions, values, kept=("created_at", "source"))
            if outcome != TWICE:
                links.plan(row, account, interaction)


def plan_todos(run: Run, rows: list[SourceRow]) -> None:
    """Plan every to-do row that belongs to an account."""
    joined = run.join(rows)
    todos = run.records(joined, RecordsInBook(run.plan, "todo", natural_key("text", "due_on")))
    for account, row in joined:
        if "text" not in row.values:
            run.refusals.refuse(row, "says nothing to do.", "text")
            continue
        values: Values = {name: row.values.get(name) for name in ("text", "due_on", "done_on", "assignee")}
        values |= {"account_id": account, "external_id": row.values.get("external_id"), "created_at": run.now}
        run.put(row, todos, values, kept=("created_at",))


def _problem(row: SourceRow) -> tuple[str, str]:
    """Why a row can be no activity, and the field that is to blame; empty when it can."""
    values = row.values
    if "day" not in values and not (_is_task(row) and "due_on" in values):
        return "has no day.", "day"
    if not 0 <= values.get("minutes", 1) <= LONGEST_MINUTES:
        return "is not a length from 1 to 1440 minutes.", "minutes"
    if values.get("contact", NONE) not in CONTACTS:
        return f"is not one of {', '.join(CONTACTS)}.", "contact"
    return "", ""


def _kind(row: SourceRow) -> str:
    """The kind of activity; nothing when the word is not known."""
    values = row.values
    if "contact" in values:  # written by an export, in the book's own words
        return str(values.get("kind", "note"))
    return kind_of(values.get("kind", "")) or (kind_of(values.get("subtype", "")) if "kind" not in values else "")


def _is_task(row: SourceRow) -> bool:
    """Whether an activity is something to do: a task, or anything that has not taken place yet."""
    if "contact" in row.values:
        return False
    status = plain_words(row.values.get("status", ""))
    return _kind(row) == "task" or (status in OPEN_STATUS and not row.values.get("outcome"))


def _task(run: Run, account: int, row: SourceRow) -> Values:
    values = row.values
    kind, word = _kind(row), values.get("kind", "")
    prefix = f"{word}: " if kind != "task" and kind else ""
    day = values["day"].day if "day" in values else None
    done = plain_words(values.get("status", "")) in DONE_STATUS
    return {
        "account_id": account,
        "text": prefix + (_text(values) or word or "Task"),
        "due_on": values.get("due_on") or day,
        "done_on": (day or values.get("due_on")) if done else None,
        "assignee": values.get("author"),
        "external_id": values.get("external_id"),
        "created_at": run.now,
    }


def _interaction(run: Run, account: int, row: SourceRow) -> Values:
    values = row.values
    moment, word = values["day"], values.get("kind", "")
    kind = _kind(row)
    contact = values.get("contact") or _contact(run, row, kind)
    text = _with_outcome(row, _text(values)) if contact == NONE and kind in SPOKEN else _text(values)
    return {
        "account_id": account,
        "kind": kind or "note",
        "day": moment.day,
        "at": values.get("at") or moment.at,
        "minutes": _minutes(values),
        "mood": values.get("mood"),
        "text": text if kind or not word else f"{word}: {text}",
        "contact": contact,
        "author": values.get("author"),
        "source": values.get("source", "imported"),
        "external_id": values.get("external_id"),
        "created_at": run.now,
    }


def _contact(run: Run, row: SourceRow, kind: str) -> str:
    """Whether it was personal. Something that is still ahead is no contact yet."""
    values = row.values
    if values["day"].day > max(run.as_of, run.today).isoformat():
        return NONE
    outcome = values.get("outcome") or values.get("meeting_outcome") or values.get("status", "")
    spoke = kind in SPOKEN and bool(values.get("seconds")) and not outcome
    return PERSONAL if spoke else contact_of(kind, outcome, outcome_is_told=row.source.has(*OUTCOME_FIELDS))


def _text(values: Values) -> str:
    """The subject and what is written below it, each once."""
    subject, text = values.get("subject", ""), values.get("text", "")
    return text if not subject or text.startswith(subject) else f"{subject}\n{text}".strip()


def _with_outcome(row: SourceRow, text: str) -> str:
    """The text with what became of a talk that did not come about, so that nobody wonders why it does not count."""
    values = row.values
    told = values.get("outcome") or values.get("meeting_outcome") or values.get("status")
    outcome = told or ("outcome not told" if row.source.has(*OUTCOME_FIELDS) else "")
    if "contact" in values or not outcome:
        return text
    return f"{outcome}: {text}" if text else str(outcome)


def _minutes(values: Values) -> int | None:
    minutes: int | None = values.get("minutes")
    if minutes is None and "seconds" in values:
        minutes = -(-values["seconds"] // 60)
    return minutes if minutes and 1 <= minutes <= LONGEST_MINUTES else None
