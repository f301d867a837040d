"""Takes the settings over into the book, where the fast lane and every rule read them."""

from __future__ import annotations

import json
from contextlib import suppress

from store.book import Book
from store.errors import BookReadOnlyError, ConflictError, DiskFullError, StoreError
from store.preferences import preferences_of, save_preferences
from store.rules.preferences import DEFAULTS, Preferences
from store.settings.file import settings_text
from store.settings.settings import Problem, Settings, read_settings
from store.settings.stages import take_over_stages
from store.settings.taken_over import TAKEN_OVER, mark_of_file, what_is_kept
from store.vocabulary import VOCABULARY

_OFF = "off"
_PATIENCE = 0.25
"""Seconds to wait for another writer."""


def settings_in_file() -> Settings:
    """The settings that the file asks for; a file that cannot be read is one problem, on line 0."""
    try:
        return read_settings(settings_text())
    except StoreError as problem:
        return Settings({}, {}, (Problem(0, f"{problem} {problem.hint}"),))


def settings_of(book: Book) -> Settings:
    """The settings as they were last taken over into the book."""
    held = what_is_kept(book)
    values = {tuple(key): value for key, value in held.get("values", ())}
    problems = tuple(Problem(line, text) for line, text in held.get("problems", ()))
    return Settings(values, {}, problems)


def take_over(book: Book) -> Settings:
    """Bring the book in line with the settings file; the settings. A book that cannot be written keeps what it has."""
    mark = mark_of_file()
    settings = settings_in_file()
    with suppress(BookReadOnlyError, ConflictError, DiskFullError):
        # Another program that writes just now is not waited for: the next command takes over.
        with book.writing(None, timeout=_PATIENCE):
            pass
        _take_over(book, settings, mark)
    return settings


def _take_over(book: Book, settings: Settings, mark: str) -> None:
    before, held = settings_of(book), what_is_kept(book)
    save_preferences(book, _preferences(settings, before, preferences_of(book)))
    own_stages = take_over_stages(book, settings, tuple(held.get("own_stages", ())))
    rows = {
        VOCABULARY: _vocabulary(settings),
        TAKEN_OVER: {
            "mark": mark,
            "values": [[list(key), value] for key, value in settings.values.items()],
            "problems": [[problem.line, problem.text] for problem in settings.problems],
            "own_stages": own_stages,
        },
    }
    with book.writing(None) as connection:
        connection.executemany(
            "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2",
            [(key, json.dumps(value)) for key, value in rows.items()],
        )


def _preferences(settings: Settings, before: Settings, kept: Preferences) -> Preferences:
    """The preferences that the settings ask for; cadences of segments that were set in the book stay."""
    reasons = settings.table("reasons")
    from_file = before.table("cadence.segments")
    segments = {name: days for name, days in kept.segment_days.items() if name not in from_file}
    cadences = settings.table("cadence")
    floors = {kind: round(floor * 1000) for kind, floor in settings.table("signals").items()}
    return DEFAULTS._replace(
        phase_days={phase: cadences.get(phase, days) for phase, days in DEFAULTS.phase_days.items()},
        default_days=settings["cadence.default"],
        segment_days=segments | settings.table("cadence.segments"),
        weights={code: weight for code, weight in reasons.items() if weight != _OFF},
        off=frozenset(code for code, weight in reasons.items() if weight == _OFF),
        signal_floors={**DEFAULTS.signal_floors, **floors},
        heated_words=tuple(settings["complaints.heated_words"]),
        **{name: value for name, value in settings.table("thresholds").items() if name in Preferences._fields},
    )


def _vocabulary(settings: Settings) -> dict[str, dict[str, str]]:
    """The words to add to the log line, in small letters, as `store.vocabulary` reads them."""
    parts = {
        "kinds": settings.table("words.kinds"),
        "counts": settings.table("kinds"),
        "moods": {mood: mood for mood in settings["moods.own"]} | settings.table("words.moods"),
        "days": settings.table("words.days"),
    }
    return {part: {_plain(word): meant for word, meant in words.items()} for part, words in parts.items()}


def _plain(word: str) -> str:
    return " ".join(word.lower().split())
