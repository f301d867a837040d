"""Interactions: logging a check-in, listing and removing them; `store.editing` corrects them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from store.book import Book
from store.check_in import CheckIn, check_in, refuse_unclear
from store.errors import InvalidError, StoreError
from store.interaction_rows import log_label
from store.many import called, names_of
from store.records.happenings import Interaction
from store.rows import as_records
from store.rules.entry import Entry
from store.steps import relabel


def log_entry(book: Book, account: tuple[int, str], entry: Entry) -> CheckIn:
    """Log what a log line says of an account (id, name) as one step; what was stored, for the echo.

    Raises InvalidError, NotFoundError or AmbiguousError as `check_in` does.
    """
    refuse_unclear(entry)
    with book.writing(log_label(entry.kind, account[1])) as connection:
        return check_in(connection, account, entry, book.clock)


def log_entries(book: Book, account_ids: Sequence[int], entry: Entry) -> list[CheckIn]:
    """Log the same of each of these accounts as one step; what was stored of each.

    Raises as `log_entry` does, naming the account that is in the way; then nothing is logged.
    """
    refuse_unclear(entry)
    with book.writing("Logged") as connection:
        names = names_of(connection, account_ids)
        relabel(connection, log_label(entry.kind, called(names.values())))
        saved = []
        for account in names.items():
            try:
                saved.append(check_in(connection, account, entry, book.clock))
            except StoreError as problem:
                if len(names) == 1:
                    raise
                raise InvalidError(f"{account[1]}: {problem}", hint=problem.hint) from None
        return saved


def interactions_of(
    book: Book,
    account_id: int,
    *,
    limit: int = 200,
    skipped: int = 0,
    contact: str | None = None,
    kind: str | None = None,
) -> list[Interaction]:
    """An account's interactions, newest first, at most `limit` of them (-1 for all); of one contact or kind, or any.

    So many of the newest are `skipped`.
    """
    conditions = {"account_id": account_id, "contact": contact, "kind": kind}
    chosen = {name: value for name, value in conditions.items() if value is not None}
    with book.snapshot() as connection:
        query = connection.execute(
            "SELECT id, account_id, kind, day, at, minutes, mood, text, contact, author, source, external_id, "
            "(SELECT json_group_array(person.name) FROM interaction_person JOIN person ON person.id = person_id "
            "WHERE interaction_id = interaction.id) AS people, (SELECT json_group_array(tag) FROM interaction_tag "
            "WHERE interaction_id = interaction.id) AS tags "
            f"FROM interaction WHERE {' AND '.join(f'{name} = ?' for name in chosen)} "
            "ORDER BY day DESC, id DESC LIMIT ? OFFSET ?",
            (*chosen.values(), limit, skipped),
        )
        return as_records(query, Interaction, _settle)


def _settle(values: dict[str, Any]) -> None:
    values["people"] = tuple(json.loads(values["people"]))
    values["tags"] = tuple(json.loads(values["tags"]))
