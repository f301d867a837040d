"""Key moments: what a new account gets by template, ticking one off, and the templates themselves."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from store.account_reader import by_account
from store.book import Book
from store.clean_text import clean_name
from store.errors import InvalidError, NotFoundError
from store.many import among
from store.records.happenings import Moment, TemplateMoment
from store.rows import as_records
from store.rules.dates import day_words
from store.rules.reasons_moments import moment_state

if TYPE_CHECKING:
    from sqlmodel import Session

    from store import tables
    from store.tables import Account

OUTCOMES = ("great", "fine", "poor")


def moments_of(book: Book, account_id: int) -> list[Moment]:
    """An account's key moments in their order."""
    return moments_among(book, [account_id]).get(account_id, [])


def moments_among(book: Book, account_ids: Sequence[int]) -> dict[int, list[Moment]]:
    """The key moments of accounts in their order, by account; accounts without any are left out."""
    today = book.clock.today()

    def settle(values: dict[str, Any]) -> None:
        known = bool(values.pop("known"))
        values["state"] = moment_state(values["due_on"], today, done=values["done_on"] is not None, known=known)

    with book.reading() as connection:
        query = connection.execute(
            "SELECT id, account_id, position, name, due_on, preparation, prepared_on, done_on, went, repaired_on, "
            "note, known FROM moment WHERE account_id IN (SELECT value FROM json_each(?)) ORDER BY position",
            (among(account_ids),),
        )
        return by_account((one.account_id, one) for one in as_records(query, Moment, settle))


def tick_moment(
    book: Book,
    account_id: int,
    position: int,
    *,
    done_on: date | None = None,
    went: str | None = None,
    undone: bool = False,
) -> Moment:
    """Tick a key moment as done (today without a day), or take the tick back; the moment as it is now.

    Raises NotFoundError without such a moment, InvalidError for a day ahead or an unknown outcome.
    """
    today = book.clock.today()
    day = done_on or today
    if day > today:
        raise InvalidError(f"{day_words(day)} has not come yet.", hint="Tick it when it is done.")
    if went is not None and went not in OUTCOMES:
        raise InvalidError(f'"{went}" is not how a moment goes.', hint="Choose great, fine or poor.")
    held = moment_at(book, account_id, position)
    label = f"Unticked {held.name}" if undone else f"Ticked {held.name}"
    with book.change(f"{label}, {_account_name(book, account_id)}") as session:
        moment = _row(session, held.id)
        moment.done_on = None if undone else day
        moment.went = None if undone else went or moment.went
    return moment_at(book, account_id, position)


def prepare_moment(book: Book, account_id: int, position: int, *, undone: bool = False) -> Moment:
    """Mark a key moment as prepared today, or take that back. Raises NotFoundError without such a moment."""
    held = moment_at(book, account_id, position)
    with book.change(f"Prepared {held.name}, {_account_name(book, account_id)}") as session:
        _row(session, held.id).prepared_on = None if undone else book.clock.today()
    return moment_at(book, account_id, position)


def repair_moment(book: Book, account_id: int, position: int) -> Moment:
    """Mark a moment that went poorly as repaired today. Raises NotFoundError without such a moment."""
    held = moment_at(book, account_id, position)
    with book.change(f"Repaired {held.name}, {_account_name(book, account_id)}") as session:
        _row(session, held.id).repaired_on = book.clock.today()
    return moment_at(book, account_id, position)


def moment_at(book: Book, account_id: int, position: int) -> Moment:
    """The account's key moment with that number. Raises NotFoundError."""
    held = moments_of(book, account_id)
    for moment in held:
        if moment.position == position:
            return moment
    numbers = ", ".join(f"{moment.position} {moment.name}" for moment in held) or "none"
    raise NotFoundError(f"There is no key moment {position}.", hint=f"Moments: {numbers}.")


def _row(session: Session, moment_id: int) -> tables.Moment:
    from store import tables

    moment = session.get(tables.Moment, moment_id)
    if moment is None:
        raise NotFoundError("That key moment is not in the book any more.")
    return moment


def _account_name(book: Book, account_id: int) -> str:
    with book.reading() as connection:
        row = connection.execute("SELECT name FROM account WHERE id = ?", (account_id,)).fetchone()
    return str(row[0])


def give_moments(session: Session, account: Account, today: date) -> None:
    """Give a customer the key moments of its segment's template, if it has none yet.

    Their days count from the start; on an account brought in without its history, moments whose day is
    gone are unknown, not overdue.
    """
    from store import tables

    assert account.id is not None
    raw = session.connection()
    if raw.exec_driver_sql("SELECT 1 FROM moment WHERE account_id = ? LIMIT 1", (account.id,)).first():
        return
    for position, name, due_days, preparation in template_rows(raw, account.segment):
        due = account.since + timedelta(days=due_days) if account.since else None
        known = account.history_known or due is None or due >= today
        session.add(
            tables.Moment(
                account_id=account.id,
                position=position,
                name=name,
                due_on=due,
                preparation=preparation,
                known=known,
            )
        )


def is_history_known(session: Session, since: date | None, segment: str | None, today: date) -> bool:
    """Whether an account added by hand is young enough for all its history to be in the book."""
    span = max((row[2] for row in template_rows(session.connection(), segment)), default=0)
    return since is None or since + timedelta(days=span) >= today


def template_rows(connection: Any, segment: str | None) -> list[tuple[int, str, int, str | None]]:
    """The template of a segment, or the one for all: position, name, days after the start, preparation."""
    query = "SELECT position, name, due_days, preparation FROM moment_template WHERE segment IS {} ORDER BY position"
    run = getattr(connection, "exec_driver_sql", connection.execute)
    rows = run(query.format("?"), (segment,)).fetchall() if segment else []
    return [tuple(row) for row in rows or run(query.format("NULL")).fetchall()]


def templates_of(book: Book) -> list[TemplateMoment]:
    """Every template's key moments in their order, the one for all first."""
    with book.reading() as connection:
        query = connection.execute(
            "SELECT segment, position, name, due_days, preparation FROM moment_template "
            "ORDER BY segment IS NOT NULL, segment, position"
        )
        return as_records(query, TemplateMoment)


def set_template(book: Book, segment: str | None, moments: list[tuple[str, int, str | None]]) -> None:
    """Set the key moments (name, days after the start, preparation) that new accounts of a segment get.

    None as segment is the template for all; an empty list removes a segment's own. Accounts that have
    their moments keep them. Raises InvalidError for a bad name or number of days.
    """
    from store import tables

    for name, due_days, _ in moments:
        clean_name(name, "A key moment's name")
        if not 0 <= due_days <= 3650:
            raise InvalidError(f"{due_days} days after the start is out of range.", hint="Give 0 to 3650.")
    if segment is None and not moments:
        raise InvalidError("The template for all accounts needs at least one key moment.")
    with book.change(f"Changed the key moments of {segment or 'all accounts'}") as session:
        session.connection().exec_driver_sql("DELETE FROM moment_template WHERE segment IS ?", (segment,))
        for position, (name, due_days, preparation) in enumerate(moments, start=1):
            session.add(
                tables.MomentTemplate(
                    segment=segment, position=position, name=name, due_days=due_days, preparation=preparation
                )
            )
