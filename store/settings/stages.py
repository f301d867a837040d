"""Brings the stages of the book in line with the settings: titles, order, and stages of one's own."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple

from store import standing
from store.book import Book
from store.settings.settings import Settings
from store.upgrades.version_001.first_rows import STAGES

_OWN_ROLE = "customer"


class _Stage(NamedTuple):
    key: str
    title: str
    role: str
    position: int


def take_over_stages(book: Book, settings: Settings, before: Sequence[str]) -> list[str]:
    """Write the stages that the settings ask for, as one undo step if any differ; the keys of the own ones.

    `before` are the own ones until now. One that the settings no longer name goes, unless an account stands
    there or has stood there.
    """
    with book.reading() as connection:
        held = [_Stage(*row) for row in connection.execute("SELECT key, title, role, position FROM stage").fetchall()]
        used = {key for (key,) in connection.execute(_USED).fetchall()}
    wanted = _wanted(sorted(held, key=lambda stage: stage.position), settings, before, used)
    if sorted(wanted) != sorted(held):
        with book.writing("Took over the stages from the settings") as connection:
            _write(connection, held, wanted)
            standing.forget(connection)
    given = {stage.key for stage in wanted} - {key for key, _, _ in STAGES}
    return sorted(given & (set(before) | _named(settings)))


_USED = "SELECT stage FROM account UNION SELECT to_stage FROM stage_change UNION SELECT from_stage FROM stage_change"


def _named(settings: Settings) -> set[str]:
    return {key[1] for key in settings.values if key[0] == "stages" and len(key) == 3}


def _wanted(held: list[_Stage], settings: Settings, before: Sequence[str], used: set[str]) -> list[_Stage]:
    as_they_come = {key: (title, role) for key, title, role in STAGES}
    named = _named(settings)
    gone = {key for key in before if key not in named and key not in used}
    keys = [stage.key for stage in held if stage.key not in gone]
    keys += [key for key in sorted(named) if key not in keys]
    first = [key for key in settings["stages.order"] if key in keys]
    usual = [key for key in as_they_come if key in keys and key not in first]
    keys = [*first, *usual, *(key for key in keys if key not in first and key not in usual)]
    now = {stage.key: stage for stage in held}
    return [_stage(key, place, settings, as_they_come, now) for place, key in enumerate(keys, start=1)]


def _stage(
    key: str, place: int, settings: Settings, as_they_come: dict[str, tuple[str, str]], now: dict[str, _Stage]
) -> _Stage:
    """A stage as it is to be; the role of one that comes with the program is not the user's to change."""
    said = settings.table(f"stages.{key}")
    if key in as_they_come:
        title, role = as_they_come[key]
        return _Stage(key, said.get("title", title), role, place)
    title, role = (now[key].title, now[key].role) if key in now else (key.capitalize(), _OWN_ROLE)
    return _Stage(key, said.get("title", title), said.get("role", role), place)


def _write(connection: sqlite3.Connection, held: list[_Stage], wanted: list[_Stage]) -> None:
    there, to_be = {stage.key: stage for stage in held}, {stage.key for stage in wanted}
    connection.executemany("DELETE FROM stage WHERE key = ?", [(key,) for key in there if key not in to_be])
    for stage in wanted:
        if stage.key not in there:
            connection.execute("INSERT INTO stage (key, title, role, position) VALUES (?, ?, ?, ?)", stage)
        elif stage != there[stage.key]:
            connection.execute("UPDATE stage SET title = ?2, role = ?3, position = ?4 WHERE key = ?1", stage)
