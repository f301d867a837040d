"""Stores what a log line says inside a write transaction; standard library only, for both lanes."""

from __future__ import annotations

from datetime import datetime

from store.contact_effect import contact_effect
from store.errors import InvalidError
from store.interaction_rows import insert_interaction, insert_todo, tick
from store.resolve import remember_last, resolve_person

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3

    from store.clock import Clock
    from store.contact_effect import ContactEffect
    from store.rules.entry import Entry


class CheckIn:
    """A check-in that was stored: the account's name, the entry, the people and key moments by name, its effect."""

    __slots__ = ("account", "effect", "entry", "interaction_id", "moments", "people")

    def __init__(
        self,
        interaction_id: int,
        account: str,
        entry: Entry,
        people: tuple[str, ...],
        moments: tuple[str, ...],
        effect: ContactEffect,
    ) -> None:
        self.interaction_id = interaction_id
        self.account = account
        self.entry = entry
        self.people = people
        self.moments = moments
        self.effect = effect


def refuse_unclear(entry: Entry) -> None:
    """Raise InvalidError for an entry that has a problem or says nothing."""
    for sentence, hint in entry.problems:
        raise InvalidError(sentence, hint=hint)
    if not (entry.spans or entry.text):
        raise InvalidError("There is nothing to log.", hint="Say what happened: gt log ACCOUNT call TEXT.")


def check_in(connection: sqlite3.Connection, account: tuple[int, str], entry: Entry, clock: Clock) -> CheckIn:
    """Store an entry for an account (id, name) with its people, tags, to-do and key moments.

    Raises InvalidError for an entry that is not clear or a key moment the account does not have, NotFoundError
    or AmbiguousError for a person.
    """
    refuse_unclear(entry)
    account_id, name = account
    at = clock.utc()
    effect = contact_effect(connection, account_id, entry.contact, entry.day, clock.today())
    people = dict([resolve_person(connection, account_id, said) for said in entry.people])
    interaction = insert_interaction(
        connection,
        account_id,
        at,
        kind=entry.kind,
        text=entry.text,
        day=entry.day,
        time=datetime.combine(entry.day, entry.clock) if entry.clock else None,
        minutes=entry.minutes,
        mood=entry.mood,
        contact=entry.contact,
        people=people,
        tags=entry.tags,
    )
    if entry.todo_day is not None:
        insert_todo(connection, account_id, at, entry.todo_text, entry.todo_day)
    moments = tuple([tick(connection, account_id, position, entry.day) for position in entry.done])
    remember_last(connection, account_id)
    return CheckIn(interaction, name, entry, tuple(people.values()), moments, effect)
