"""Complaints from received to client told, with every step kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from store import complaint_steps
from store.book import Book
from store.clean_text import clean_text
from store.complaint_steps import KIND_WORDS, Step, check_severity
from store.errors import InvalidError, NotFoundError, StoreError
from store.many import among, called, names_of
from store.records.happenings import Complaint, ComplaintStep
from store.resolve import remember_last
from store.rows import as_records
from store.rules.beginning import beginning
from store.rules.dates import day_words
from store.search import folded_columns
from store.snoozing import wake
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
    found = _read(book, "WHERE complaint.id IN (SELECT value FROM json_each(?))", (among(ids),), steps=False)
    by_id = {one.id: one for one in found}
    return [by_id[one] for one in ids if one in by_id]


def only_unsettled(book: Book, account_ids: Sequence[int]) -> list[Complaint]:
    """The complaint of each account that has just one about which something is left to be done, without steps."""
    wanted = (
        "WHERE complaint.id IN (SELECT max(id) FROM complaint WHERE account_id IN (SELECT value FROM json_each(?)) "
        f"AND {STATE} NOT IN ('told', 'closed') GROUP BY account_id HAVING count(*) = 1)"
    )
    return _read(book, wanted, (among(account_ids),), steps=False)


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
    said = _Said(text, severity, category, person_id, received_on)
    return _log(book, [account_id], said)[0]


def log_complaints(
    book: Book, account_ids: Sequence[int], text: str, *, severity: str = "medium", received_on: date | None = None
) -> int:
    """Keep the same complaint of each of these accounts as one step; how many. Raises as `log_complaint` does."""
    return len(_log(book, account_ids, _Said(text, severity, received_on=received_on)))


class _Said(NamedTuple):
    """A complaint as it was said."""

    text: str
    severity: str
    category: str | None = None
    person_id: int | None = None
    received_on: date | None = None


def _log(book: Book, account_ids: Sequence[int], said: _Said) -> list[int]:
    words, day = clean_text(said.text).strip(), said.received_on or book.clock.today()
    if not words:
        raise InvalidError("A complaint needs the client's words.", hint="Say what they are unhappy with.")
    check_severity(said.severity)
    if day > book.clock.today():
        raise InvalidError(f"{day_words(day)} has not come yet.", hint="Give the day the complaint was received.")
    with book.writing("Logged complaint") as connection:
        names = names_of(connection, account_ids)
        relabel(connection, f"Logged complaint of {called(names.values())}")
        at, ids = book.clock.utc(), list[int]()
        found_by = folded_columns("complaint", {"text": words, "category": said.category})
        for account in names:
            complaint = connection.execute(
                "INSERT INTO complaint (account_id, person_id, severity, category, text, received_on, created_at, "
                "folded, latin) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
                (account, said.person_id, said.severity, said.category, words, day.isoformat(), at,
                 found_by["folded"], found_by["latin"]),
            ).fetchall()[0][0]  # fmt: skip
            connection.execute(
                "INSERT INTO complaint_step (complaint_id, kind, day) VALUES (?, 'received', ?)",
                (complaint, day.isoformat()),
            )
            ids.append(complaint)
        wake(connection, names, book.clock.today())
        remember_last(connection, next(reversed(names)))
    return ids


def take_steps(book: Book, complaint_id: int, steps: Sequence[Step]) -> Complaint:
    """Take steps in their order as one undo step, which counts the complaint as handled here; how it stands then.

    Raises NotFoundError, or InvalidError when one of the steps cannot be; then none is taken.
    """
    return take_steps_on(book, {complaint_id: steps}).taken[0]


class Handled(NamedTuple):
    """Complaints as they stand after their steps, and how many were left as they are, since theirs cannot be."""

    taken: list[Complaint]
    left: int


def take_steps_on(book: Book, steps: Mapping[int, Sequence[Step]]) -> Handled:
    """Take the steps of each complaint as one undo step; one whose steps cannot be is left as it is.

    Raises NotFoundError when none of them is there, InvalidError when none can be taken.
    """
    today, left = book.clock.today(), list[StoreError]()
    with book.change("Changed a complaint") as session:
        labels: dict[int, tuple[str, str]] = {}
        for complaint_id, wanted in steps.items():
            try:
                labels[complaint_id] = _take(session, complaint_id, wanted, today)
            except StoreError as problem:
                left.append(problem)
        if not labels:
            raise left[0]
        relabel(session.connection().connection, _label(list(labels.values())))  # type: ignore[arg-type]
    return Handled(
        _read(book, "WHERE complaint.id IN (SELECT value FROM json_each(?))", (among(labels),), steps=True), len(left)
    )


def _take(session: Session, complaint_id: int, steps: Sequence[Step], today: date) -> tuple[str, str]:
    """Take the steps of one complaint; what was done in words, and its text."""
    from store import tables

    complaint = _row(session, complaint_id)
    taken = []
    with session.no_autoflush:
        for step in steps:
            try:
                taken.append(step(complaint, today))
            except StoreError:
                session.refresh(complaint)
                raise
    complaint.source = "logged"
    for kind, text in taken:
        session.add(tables.ComplaintStep(complaint_id=complaint_id, kind=kind, day=today, text=text))
    if any(kind == "reopened" for kind, _ in taken):
        wake(session.connection().connection, [complaint.account_id], today)  # type: ignore[arg-type]
    said = ", ".join(KIND_WORDS[kind] for kind, _ in taken)
    return f"{said[:1].upper()}{said[1:]}", complaint.text


def _label(taken: Sequence[tuple[str, str]]) -> str:
    kinds = dict.fromkeys(said for said, _ in taken)
    said = next(iter(kinds)) if len(kinds) == 1 else "Changed"
    if len(taken) > 1:
        return f"{said}: {len(taken)} complaints"
    return f'{said}, "{beginning(taken[0][1])}"'


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


def _row(session: Session, complaint_id: int) -> tables.Complaint:
    from store import tables

    complaint = session.get(tables.Complaint, complaint_id)
    if complaint is None:
        raise _unknown(complaint_id)
    return complaint


def _unknown(complaint_id: int) -> NotFoundError:
    return NotFoundError(f"There is no complaint {complaint_id}.", hint="gt complaints lists them.")
