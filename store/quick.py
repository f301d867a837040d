"""The fast lane: logs a plain line and lists names for completion with the standard library alone.

What needs a question or an explanation is not done here, and nothing is written then: the full command line
does the same work from the start and says what is to be said.
"""

from __future__ import annotations

import sqlite3

from store import steps
from store.book_format import VERSION
from store.connection import check_file, check_pages, connect, version_of
from store.errors import StoreError
from store.resolve import accounts_meant

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from typing import TypeVar

    from store.check_in import CheckIn
    from store.clock import Clock
    from store.rules.entry import Entry

    Read = TypeVar("Read")

_PATIENCE = 1.0
"""Seconds to wait for another writer before the full command line does, which explains it."""

_CHECKED_SIZE = 2_000_000
"""Bytes up to which every page is looked at; a larger book was, before the day's first change."""

_PROMPT_PATIENCE = 0.05

_SOON_FROM, _ASK_FROM = 1000, 2000
"""Ranks from which accounts need attention soon, and from which they only have a question; see rules.attention."""

_ATTENTION = """SELECT count(*) FILTER (WHERE rank < ?1), count(*) FILTER (WHERE rank >= ?1)
FROM account_standing WHERE listed = 1 AND rank < ?2"""
_STALE = """SELECT EXISTS (SELECT 1 FROM unsettled) OR EXISTS (SELECT 1 FROM account_standing WHERE valid_until <= ?1)
OR EXISTS (SELECT 1 FROM account_standing WHERE valid_from > ?1)"""

_REASONS_TO_STOP = (StoreError, sqlite3.Error, OSError, ValueError)

_SLUGS_SHOWN = 500


def log(path: str, clock: Clock, account: str, words: Sequence[str]) -> CheckIn | None:
    """Log what `words` say of an account as one undo step; None when the full command line must do it."""
    from store.backup_due import is_due
    from store.rules.quick_entry import read_entry
    from store.vocabulary import read_vocabulary

    try:
        check_file(path)
        if is_due(path, clock.today()):
            return None
        connection = connect(path, timeout=_PATIENCE)
        try:
            check_pages(connection, path, _CHECKED_SIZE)
            entry = read_entry(words, clock.now(), vocabulary=read_vocabulary(connection))
            return None if entry.problems else _log_on(connection, clock, account, entry)
        finally:
            connection.close()
    except _REASONS_TO_STOP:
        return None


def _log_on(connection: sqlite3.Connection, clock: Clock, account: str, entry: Entry) -> CheckIn | None:
    """Log in one transaction, which ends with the connection unless it has been committed."""
    from store.check_in import check_in
    from store.interaction_rows import log_label

    connection.execute("BEGIN IMMEDIATE")
    found = accounts_meant(connection, account) if version_of(connection) == VERSION else []
    if len(found) != 1:
        return None
    account_id, _, name = found[0]
    steps.begin(connection, log_label(entry.kind, name), clock.utc())
    saved = check_in(connection, (account_id, name), entry, clock)
    steps.finish(connection)
    connection.execute("COMMIT")
    return saved


def _read(path: str, work: Callable[[sqlite3.Connection], Read], nothing: Read, patience: float = _PATIENCE) -> Read:
    """What `work` reads in a book, or `nothing` where there is none that can be read at once."""
    try:
        check_file(path)
        connection = connect(path, timeout=patience)
        try:
            return work(connection)
        finally:
            connection.close()
    except _REASONS_TO_STOP:
        return nothing


def slugs(path: str, typed: str) -> list[str]:
    """The slugs that begin with what was typed; else those of the accounts it means. None without a book.

    Of very many the first and the last are given, so that what they all begin with stays right.
    """
    nothing: list[str] = []
    return _read(path, lambda connection: _slugs_from(connection, typed), nothing)


def _slugs_from(connection: sqlite3.Connection, typed: str) -> list[str]:
    beginning = typed.lower()
    rows = connection.execute(
        "SELECT slug FROM (SELECT slug FROM account WHERE slug >= ?1 AND slug < ?2 ORDER BY slug LIMIT ?3) "
        "UNION SELECT max(slug) FROM account WHERE slug >= ?1 AND slug < ?2",
        (beginning, beginning + "\U0010ffff", _SLUGS_SHOWN),
    ).fetchall()
    beginning_so = [slug for (slug,) in rows if slug]
    return beginning_so or [slug for _, slug, _ in accounts_meant(connection, typed)]


def kinds(path: str) -> list[str]:
    """The words for a kind that are worth completing; the English ones without a book."""
    from store.rules.vocabulary import ENGLISH
    from store.vocabulary import read_vocabulary

    return _read(path, lambda connection: read_vocabulary(connection).kinds_offered, ENGLISH.kinds_offered)


def stages(path: str) -> list[str]:
    """The keys of the stages in their order; none without a book."""
    return _read(path, _stages_from, [])


def _stages_from(connection: sqlite3.Connection) -> list[str]:
    return [key for (key,) in connection.execute("SELECT key FROM stage ORDER BY position").fetchall()]


def field_values(path: str, field: str) -> list[str]:
    """What the accounts hold in a field, to filter by; nothing without a book."""
    from store.field_values import values_on

    nothing: list[str] = []
    return _read(path, lambda connection: values_on(connection, field), nothing)


def kept_filters(path: str) -> dict[str, str]:
    """The kept filters by name; none without a book."""
    from store.kept_filters import kept_on

    nothing: dict[str, str] = {}
    return _read(path, kept_on, nothing)


def attention(path: str, today: date) -> str:
    """How many accounts need attention and how many soon, as `12! 3~`; empty when none does or nothing can be read.

    The counts are those that were last settled; a `?` follows when a day has passed or an account has changed
    since. Settling is left to the full commands and the app: a prompt is drawn too often to wait for it, and
    never writes.
    """
    return _read(path, lambda connection: _attention_on(connection, today), "", _PROMPT_PATIENCE)


def _attention_on(connection: sqlite3.Connection, today: date) -> str:
    if version_of(connection) != VERSION:
        return ""
    now, soon = connection.execute(_ATTENTION, (_SOON_FROM, _ASK_FROM)).fetchone()
    (is_stale,) = connection.execute(_STALE, (today.isoformat(),)).fetchone()
    parts = (f"{now}!" if now else "", f"{soon}~" if soon else "", "?" if is_stale else "")
    return " ".join([part for part in parts if part])
