"""Complaints from received to client told, with every step kept."""

from __future__ import annotations

import sqlite3
from datetime import date
from typing import TYPE_CHECKING, Any

from store.book import Book
from store.clean_text import clean_text
from store.errors import InvalidError, NotFoundError
from store.records.happenings import Complaint, ComplaintStep
from store.resolve import remember_last
from store.rows import as_records
from store.rules.reasons_complaints import SEVERITIES

if TYPE_CHECKING:
    from sqlmodel import Session

    from store import tables

_QUERY = """
SELECT complaint.id, complaint.account_id, slug AS account_slug, account.name AS account_name,
  person.name AS person, severity, category, complaint.text, received_on, acknowledged_on, apologised_on,
  waiting_on, resolved_on, resolution, told_on, lesson, reopened, complaint.external_id, complaint.source
FROM complaint JOIN account ON account.id = complaint.account_id LEFT JOIN person ON person.id = person_id
"""
_WORST_FIRST = (
    "ORDER BY resolved_on IS NOT NULL, resolved_on DESC, "
    "CASE severity WHEN 'high' THEN 0 WHEN 'medium' THEN 1 ELSE 2 END, received_on, complaint.id"
)
_SHORT = 60


def complaints_of(
    book: Book, account_id: int | None = None, *, only_open: bool = False, steps: bool = False
) -> list[Complaint]:
    """Complaints of one account or of all, open ones first and worst first; `steps` adds what was done."""
    conditions = ["resolved_on IS NULL"] if only_open else []
    conditions += [] if account_id is None else ["complaint.account_id = ?"]
    where = f"WHERE {' AND '.join(conditions)} " if conditions else ""
    values = () if account_id is None else (account_id,)
    return _read(book, f"{where}{_WORST_FIRST}", values, steps=steps)


def complaint_with(book: Book, complaint_id: int) -> Complaint:
    """One complaint with its steps. Raises NotFoundError."""
    found = _read(book, "WHERE complaint.id = ?", (complaint_id,), steps=True)
    if not found:
        raise NotFoundError(f"There is no complaint {complaint_id}.", hint="gt complaints lists them.")
    return found[0]


def _read(book: Book, rest: str, values: tuple[int, ...], *, steps: bool) -> list[Complaint]:
    today = book.clock.today()
    with book.snapshot() as connection:

        def settle(found: dict[str, Any]) -> None:
            found["state"] = _state(found, found.pop("source"))
            found["days_open"] = max(0, ((found["resolved_on"] or today) - found["received_on"]).days)
            found["steps"] = tuple(_steps(connection, found["id"])) if steps else ()

        return as_records(connection.execute(_QUERY + rest, values), Complaint, settle)


def _steps(connection: sqlite3.Connection, complaint_id: int) -> list[ComplaintStep]:
    query = connection.execute(
        "SELECT id, kind, day, text, author FROM complaint_step WHERE complaint_id = ? ORDER BY day, id",
        (complaint_id,),
    )
    return as_records(query, ComplaintStep)


def _state(found: dict[str, Any], source: str) -> str:
    if found["resolved_on"] is not None:
        return "told" if found["told_on"] is not None else "resolved"
    if found["waiting_on"] is not None:
        return f"waiting_{found['waiting_on']}"
    return "new" if found["acknowledged_on"] is None and source == "logged" else "waiting_us"


def log_complaint(
    book: Book,
    account_id: int,
    text: str,
    *,
    severity: str = "medium",
    category: str | None = None,
    person_id: int | None = None,
    received_on: date | None = None,
) -> int:
    """Keep a complaint as the client said it; its id. Raises InvalidError for an empty text or a day ahead."""
    from store import tables

    words, day = clean_text(text).strip(), received_on or book.clock.today()
    if not words:
        raise InvalidError("A complaint needs the client's words.", hint="Say what they are unhappy with.")
    _check(severity, day, book.clock.today())
    with book.reading() as connection:
        name = connection.execute("SELECT name FROM account WHERE id = ?", (account_id,)).fetchone()
    if name is None:
        raise NotFoundError("That account is not in the book any more.")
    with book.change(f"Logged complaint of {name[0]}") as session:
        complaint = tables.Complaint(
            account_id=account_id,
            person_id=person_id,
            severity=severity,
            category=category,
            text=words,
            received_on=day,
            created_at=book.clock.utc(),
        )
        session.add(complaint)
        session.flush()
        assert complaint.id is not None
        session.add(tables.ComplaintStep(complaint_id=complaint.id, kind="received", day=day))
        remember_last(session.connection().connection, account_id)  # type: ignore[arg-type]
        return complaint.id


def acknowledge(book: Book, complaint_id: int) -> Complaint:
    """Tell the client that it was heard: from now on it waits on us."""
    return _take(book, complaint_id, "acknowledged", acknowledged_on=book.clock.today(), waiting_on="us")


def apologise(book: Book, complaint_id: int) -> Complaint:
    """An apology was made; it also acknowledges the complaint."""
    held, today = complaint_with(book, complaint_id), book.clock.today()
    return _take(
        book,
        complaint_id,
        "apologised",
        apologised_on=today,
        acknowledged_on=held.acknowledged_on or today,
        waiting_on=held.waiting_on or "us",
    )


def wait_on(book: Book, complaint_id: int, whom: str) -> Complaint:
    """It now waits on `us` or on `them`. Raises InvalidError for anyone else."""
    if whom not in ("us", "them"):
        raise InvalidError(f'A complaint waits on us or them, not "{whom}".')
    held = complaint_with(book, complaint_id)
    return _take(
        book,
        complaint_id,
        f"waiting_{whom}",
        waiting_on=whom,
        acknowledged_on=held.acknowledged_on or book.clock.today(),
    )


def resolve(book: Book, complaint_id: int, how: str | None = None) -> Complaint:
    """It is solved, and how; the client is still to be told. A resolved one takes the words for how.

    Raises InvalidError when it is resolved already and there are no words.
    """
    held = complaint_with(book, complaint_id)
    text = clean_text(how).strip() if how else None
    if held.resolved_on is not None and not text:
        raise InvalidError("That complaint is resolved already.", hint="--reopen opens it again.")
    return _take(
        book,
        complaint_id,
        "resolved",
        text=text,
        resolved_on=held.resolved_on or book.clock.today(),
        resolution=text,
        waiting_on=None,
    )


def tell_client(book: Book, complaint_id: int) -> Complaint:
    """The client knows that it is solved. Raises InvalidError before it is resolved."""
    if complaint_with(book, complaint_id).resolved_on is None:
        raise InvalidError("That complaint is still open.", hint="Resolve it first: --resolve TEXT.")
    return _take(book, complaint_id, "told", told_on=book.clock.today())


def keep_lesson(book: Book, complaint_id: int, lesson: str) -> Complaint:
    """What we learned from it and changed."""
    text = clean_text(lesson).strip()
    if not text:
        raise InvalidError("A lesson needs words.", hint="Say what was changed so that it does not come back.")
    return _take(book, complaint_id, "lesson", text=text, lesson=text)


def reopen(book: Book, complaint_id: int) -> Complaint:
    """It was not solved after all. Raises InvalidError when it is still open."""
    held = complaint_with(book, complaint_id)
    if held.resolved_on is None:
        raise InvalidError("That complaint is still open.")
    return _take(
        book,
        complaint_id,
        "reopened",
        resolved_on=None,
        resolution=None,
        told_on=None,
        waiting_on="us",
        reopened=held.reopened + 1,
    )


def change_severity(book: Book, complaint_id: int, severity: str) -> Complaint:
    """Set low, medium or high. Raises InvalidError for anything else."""
    _check(severity, book.clock.today(), book.clock.today())
    return _take(book, complaint_id, "severity", text=severity, severity=severity)


def delete_complaint(book: Book, complaint_id: int) -> None:
    """Remove a complaint; undo brings it back. Raises NotFoundError."""
    held = complaint_with(book, complaint_id)
    with book.writing(f"Deleted complaint of {held.account_name}") as connection:
        connection.execute("DELETE FROM complaint WHERE id = ?", (complaint_id,))


def _check(severity: str, day: date, today: date) -> None:
    if severity not in SEVERITIES:
        raise InvalidError(f'"{severity}" is not a severity.', hint="Choose low, medium or high.")
    if day > today:
        raise InvalidError(f"{day:%d %b %Y} has not come yet.", hint="Give the day the complaint was received.")


def _take(book: Book, complaint_id: int, kind: str, *, text: str | None = None, **values: Any) -> Complaint:
    """Take one step: set what it changes, keep the step itself, and count the complaint as handled here."""
    from store import tables

    held = complaint_with(book, complaint_id)
    with book.change(f"{_STEP_WORDS[kind]}: {held.text[:_SHORT]}") as session:
        complaint = _row(session, complaint_id)
        for key, value in values.items():
            setattr(complaint, key, value)
        complaint.source = "logged"
        session.add(tables.ComplaintStep(complaint_id=complaint_id, kind=kind, day=book.clock.today(), text=text))
    return complaint_with(book, complaint_id)


_STEP_WORDS = {
    "acknowledged": "Acknowledged",
    "apologised": "Apologised",
    "waiting_us": "Waiting on us",
    "waiting_them": "Waiting on them",
    "resolved": "Resolved",
    "told": "Client told",
    "lesson": "Lesson kept",
    "reopened": "Reopened",
    "severity": "Changed severity",
}


def _row(session: Session, complaint_id: int) -> tables.Complaint:
    from store import tables

    complaint = session.get(tables.Complaint, complaint_id)
    if complaint is None:
        raise NotFoundError(f"There is no complaint {complaint_id}.")
    return complaint
