"""Complaints from received to client told, with every step kept."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from store import complaint_steps
from store.book import Book
from store.clean_text import clean_text
from store.complaint_steps import KIND_WORDS, Step, check_severity
from store.errors import InvalidError, NotFoundError
from store.records.happenings import Complaint, ComplaintStep
from store.resolve import remember_last
from store.rows import as_records
from store.steps import relabel

if TYPE_CHECKING:
    from sqlmodel import Session

    from store import tables

STATE = """CASE
  WHEN told_on IS NOT NULL AND resolved_on IS NOT NULL THEN 'told'
  WHEN resolved_on IS NOT NULL THEN iif(complaint.source = 'logged', 'resolved', 'closed')
  WHEN waiting_on IS NOT NULL THEN 'waiting_' || waiting_on
  WHEN acknowledged_on IS NULL AND complaint.source = 'logged' THEN 'new' ELSE 'waiting_us' END"""
"""Where a complaint stands: new, waiting_us, waiting_them, resolved, told or closed."""

_QUERY = f"""
SELECT complaint.id, complaint.account_id, slug AS account_slug, account.name AS account_name,
  person.name AS person, severity, category, complaint.text, received_on, acknowledged_on, apologised_on,
  waiting_on, resolved_on, resolution, told_on, lesson, reopened, complaint.external_id, {STATE} AS state
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


def all_complaints(book: Book) -> int:
    """How many complaints there are in the whole book."""
    with book.reading() as connection:
        return int(connection.execute("SELECT count(*) FROM complaint").fetchone()[0])


def complaints_with(book: Book, ids: Sequence[int]) -> list[Complaint]:
    """The complaints of these ids in their order, without steps; those that are gone are left out."""
    found = _read(book, "WHERE complaint.id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),), steps=False)
    by_id = {one.id: one for one in found}
    return [by_id[one] for one in ids if one in by_id]


def complaint_with(book: Book, complaint_id: int) -> Complaint:
    """One complaint with its steps. Raises NotFoundError."""
    found = _read(book, "WHERE complaint.id = ?", (complaint_id,), steps=True)
    if not found:
        raise _unknown(complaint_id)
    return found[0]


def _read(book: Book, rest: str, values: tuple[int | str, ...], *, steps: bool) -> list[Complaint]:
    today = book.clock.today()
    with book.snapshot() as connection:

        def settle(found: dict[str, Any]) -> None:
            found["days_open"] = max(0, ((found["resolved_on"] or today) - found["received_on"]).days)
            found["steps"] = tuple(_steps(connection, found["id"])) if steps else ()

        return as_records(connection.execute(_QUERY + rest, values), Complaint, settle)


def _steps(connection: sqlite3.Connection, complaint_id: int) -> list[ComplaintStep]:
    query = connection.execute(
        "SELECT id, kind, day, text, author FROM complaint_step WHERE complaint_id = ? ORDER BY day, id",
        (complaint_id,),
    )
    return as_records(query, ComplaintStep)


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
    check_severity(severity)
    if day > book.clock.today():
        raise InvalidError(f"{day:%d %b %Y} has not come yet.", hint="Give the day the complaint was received.")
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


def take_steps(book: Book, complaint_id: int, steps: Sequence[Step]) -> Complaint:
    """Take steps in their order as one undo step, which counts the complaint as handled here; how it stands then.

    Raises NotFoundError, or InvalidError when one of the steps cannot be; then none is taken.
    """
    from store import tables

    today = book.clock.today()
    with book.change("Changed a complaint") as session:
        complaint = _row(session, complaint_id)
        taken = [step(complaint, today) for step in steps]
        complaint.source = "logged"
        for kind, text in taken:
            session.add(tables.ComplaintStep(complaint_id=complaint_id, kind=kind, day=today, text=text))
        said = ", ".join(KIND_WORDS[kind] for kind, _ in taken)
        label = f'{said[:1].upper()}{said[1:]}, "{complaint.text.partition(chr(10))[0][:_SHORT]}"'
        relabel(session.connection().connection, label)  # type: ignore[arg-type]
    return complaint_with(book, complaint_id)


def acknowledge(book: Book, complaint_id: int) -> Complaint:
    """Tell the client that it was heard: from now on it waits on us."""
    return take_steps(book, complaint_id, [complaint_steps.acknowledge])


def apologise(book: Book, complaint_id: int) -> Complaint:
    """An apology was made; it also acknowledges the complaint."""
    return take_steps(book, complaint_id, [complaint_steps.apologise])


def wait_on(book: Book, complaint_id: int, whom: str) -> Complaint:
    """It now waits on `us` or on `them`. Raises InvalidError for anyone else."""
    return take_steps(book, complaint_id, [complaint_steps.wait_on(whom)])


def resolve(book: Book, complaint_id: int, how: str | None = None) -> Complaint:
    """It is solved, and how; the client is still to be told. A resolved one takes the words for how.

    Raises InvalidError when it is resolved already and there are no words.
    """
    return take_steps(book, complaint_id, [complaint_steps.resolve(how)])


def tell_client(book: Book, complaint_id: int) -> Complaint:
    """The client knows that it is solved. Raises InvalidError before it is resolved."""
    return take_steps(book, complaint_id, [complaint_steps.tell_client])


def keep_lesson(book: Book, complaint_id: int, lesson: str) -> Complaint:
    """What we learned from it and changed. Raises InvalidError without words."""
    return take_steps(book, complaint_id, [complaint_steps.keep_lesson(lesson)])


def reopen(book: Book, complaint_id: int) -> Complaint:
    """It was not solved after all. Raises InvalidError when it is still open."""
    return take_steps(book, complaint_id, [complaint_steps.reopen])


def change_severity(book: Book, complaint_id: int, severity: str) -> Complaint:
    """Set low, medium or high. Raises InvalidError for anything else."""
    return take_steps(book, complaint_id, [complaint_steps.change_severity(severity)])


def delete_complaint(book: Book, complaint_id: int) -> None:
    """Remove a complaint; undo brings it back. Raises NotFoundError."""
    held = complaint_with(book, complaint_id)
    with book.writing(f"Deleted complaint of {held.account_name}") as connection:
        connection.execute("DELETE FROM complaint WHERE id = ?", (complaint_id,))


def _row(session: Session, complaint_id: int) -> tables.Complaint:
    from store import tables

    complaint = session.get(tables.Complaint, complaint_id)
    if complaint is None:
        raise _unknown(complaint_id)
    return complaint


def _unknown(complaint_id: int) -> NotFoundError:
    return NotFoundError(f"There is no complaint {complaint_id}.", hint="gt complaints lists them.")
