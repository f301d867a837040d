"""Replies that are held until their writer has slept on them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from store.book import Book
from store.clean_text import clean_text
from store.complaints import complaint_with
from store.errors import InvalidError, NotFoundError
from store.preferences import read_preferences
from store.records.agreements import HeldReply
from store.rows import as_records
from store.rules.dates import day_words
from store.rules.heated import heated_words_in

_QUERY = """
SELECT held_reply.id, complaint_id, account_id, slug AS account_slug, name AS account_name,
  complaint.text AS complaint, held_reply.text, written_on, until_on
FROM held_reply JOIN complaint ON complaint.id = complaint_id JOIN account ON account.id = account_id
WHERE sent_on IS NULL AND dropped_on IS NULL
"""


def held_replies(book: Book, account_id: int | None = None) -> list[HeldReply]:
    """The replies that wait, for one account or all, the first to come back first."""
    condition, values = ("", ()) if account_id is None else (" AND account_id = ?", (account_id,))
    return _read(book, f"{condition} ORDER BY until_on, held_reply.id", values)


def held_reply(book: Book, reply_id: int) -> HeldReply:
    """One reply that waits. Raises NotFoundError."""
    found = _read(book, " AND held_reply.id = ?", (reply_id,))
    if not found:
        raise NotFoundError(f"No held reply {reply_id} waits.")
    return found[0]


def _read(book: Book, rest: str, values: tuple[int, ...]) -> list[HeldReply]:
    today = book.clock.today()
    with book.snapshot() as connection:
        words = read_preferences(connection).heated_words

        def settle(found: dict[str, Any]) -> None:
            found["is_due"] = found["until_on"] <= today
            found["heated"] = heated_words_in(found["text"], words)

        return as_records(connection.execute(_QUERY + rest, values), HeldReply, settle)


def hold_reply(book: Book, complaint_id: int, text: str, until_on: date | None = None) -> HeldReply:
    """Hold a reply to a complaint until tomorrow, or until a later day; what waits now.

    Raises InvalidError without words or for a day that is not ahead, NotFoundError without such a complaint.
    """
    from store import tables

    words, today = clean_text(text).strip(), book.clock.today()
    until = until_on or today + timedelta(days=1)
    if not words:
        raise InvalidError("A reply to hold needs words.", hint="Write it as you would send it now.")
    if until <= today:
        raise InvalidError(f"{day_words(until)} is not ahead.", hint="Hold it until tomorrow at least.")
    complaint = complaint_with(book, complaint_id)
    with book.change(f"Held a reply to {complaint.account_name}") as session:
        reply = tables.HeldReply(complaint_id=complaint_id, text=words, written_on=today, until_on=until)
        session.add(reply)
        session.flush()
        number = reply.id or 0
    return held_reply(book, number)


def change_reply(book: Book, reply_id: int, text: str) -> HeldReply:
    """Put calmer words in the place of a held reply. Raises InvalidError without words, NotFoundError."""
    words = clean_text(text).strip()
    if not words:
        raise InvalidError("A reply to hold needs words.", hint="Drop it instead.")
    held = held_reply(book, reply_id)
    with book.writing(f"Changed the held reply to {held.account_name}") as connection:
        connection.execute("UPDATE held_reply SET text = ? WHERE id = ?", (words, reply_id))
    return held_reply(book, reply_id)


def send_reply(book: Book, reply_id: int) -> HeldReply:
    """Keep that a held reply was sent today, as a step that answers its complaint; the reply as it was.

    Raises NotFoundError.
    """
    held, today = held_reply(book, reply_id), book.clock.today().isoformat()
    with book.writing(f"Sent the held reply to {held.account_name}") as connection:
        connection.execute("UPDATE held_reply SET sent_on = ? WHERE id = ?", (today, reply_id))
        connection.execute(
            "INSERT INTO complaint_step (complaint_id, kind, day, text) VALUES (?, 'acknowledged', ?, ?)",
            (held.complaint_id, today, held.text),
        )
        connection.execute(
            "UPDATE complaint SET acknowledged_on = coalesce(acknowledged_on, ?1), source = 'logged', "
            "waiting_on = CASE WHEN resolved_on IS NULL THEN coalesce(waiting_on, 'us') END WHERE id = ?2",
            (today, held.complaint_id),
        )
    return held


def drop_reply(book: Book, reply_id: int) -> HeldReply:
    """Keep that a held reply will not be sent; the reply as it was. Raises NotFoundError."""
    held = held_reply(book, reply_id)
    with book.writing(f"Dropped the held reply to {held.account_name}") as connection:
        day = book.clock.today().isoformat()
        connection.execute("UPDATE held_reply SET dropped_on = ? WHERE id = ?", (day, reply_id))
    return held
