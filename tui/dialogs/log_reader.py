"""Understands the log line of the accounts that are meant."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from store.records.happenings import Person
from store.rules.entry import Entry
from store.rules.nobody_reached import sounds_missed
from store.rules.quick_entry import read_entry
from store.rules.vocabulary import Vocabulary
from tui.dialogs.contact_effect_words import MAYBE_MISSED, effect_on_many, effect_words
from tui.dialogs.known_people import NOT_READ, KnownHere, Look, named, people_words
from tui.dialogs.meant import Meant
from tui.dialogs.reading import Fact, Problem, Reading, Span, text_fact
from tui.wording import near_date, weekday_date

_MOST_NAMED = 6
_LACKING = ("There is nothing to log yet.", "Type a kind, such as c for a call, or what happened.")


class LogReader:
    """Reads with the rules of the shell."""

    def __init__(self, meant: Meant, now: datetime, look: Look | None, vocabulary: Vocabulary) -> None:
        self._meant = meant
        self._now = now
        self._vocabulary = vocabulary
        self._here = KnownHere(look)

    def read(self, line: str, body: str) -> Reading[Entry]:
        """Return the entry with what it will do; None as draft while it is empty or has a problem."""
        entry = read_entry(line, self._now, body or None, self._vocabulary)
        named = [self._here.person(said) for said in entry.people]
        people = [one for one in named if isinstance(one, Person)]
        refused = [one for one in named if not isinstance(one, Person)]
        problems = [*entry.problems, *refused, *self._unknown_moments(entry)]
        spans = list(entry.spans)
        if refused:
            spans = _with_problems(line, spans, entry.people, named)
        is_empty = not (entry.spans or entry.text)
        return Reading(
            draft=None if problems or is_empty else entry,
            facts=self._facts(entry, people, is_empty),
            text=entry.text,
            problems=problems,
            remarks=[*entry.remarks, *self._who_is_here(line)],
            spans=spans,
            lacking=_LACKING if is_empty else None,
        )

    def words(self, beginning: str, first: bool) -> Sequence[str]:
        """Return kinds for the first word, moods and marks after `+`, people after `@`."""
        if beginning.startswith("+"):
            return [f"+{word}" for word in self._vocabulary.moods if word.startswith(beginning[1:].lower())]
        if beginning.startswith("@"):
            return people_words(self._here.people, beginning)
        kinds = self._vocabulary.kinds_offered if first and beginning else ()
        return [kind for kind in kinds if kind.startswith(beginning.lower())]

    def _facts(self, entry: Entry, people: list[Person], is_empty: bool) -> tuple[Fact, ...]:
        mood = " ".join([entry.mood or "", *(f"+{tag}" for tag in entry.tags)]).strip()
        todo = f"{entry.todo_text}, due {weekday_date(entry.todo_day)} (new)" if entry.todo_day else ""
        return (
            Fact("Kind", " ".join([entry.kind, *(f"+{flag}" for flag in entry.flags)])),
            Fact("When", _when(entry, self._now.date())),
            Fact("Length", f"{entry.minutes} min" if entry.minutes else ""),
            Fact("Mood", mood),
            Fact("People", named(people)),
            Fact("To-do", todo),
            text_fact("Text", entry.text),
            Fact("Effect", "" if is_empty else self._effect(entry), whole_line=True),
        )

    def _effect(self, entry: Entry) -> str:
        contact = MAYBE_MISSED if sounds_missed(entry) else self._contact_words(entry)
        if not entry.done or self._meant.row is None:
            return contact
        ticked = [moment.name for moment in self._here.moments or () if moment.position in entry.done]
        return f"{contact}; ticks {', '.join(ticked)}" if ticked else contact

    def _contact_words(self, entry: Entry) -> str:
        row, today = self._meant.row, self._now.date()
        if row is None:
            return effect_on_many(self._meant.name, entry.contact, entry.day, today)
        return effect_words(row, entry.contact, entry.day, today)

    def _who_is_here(self, line: str) -> list[Problem]:
        """Name the people while somebody begins to name one."""
        if not f" {line}".endswith(" @") or not (people := self._here.people):
            return []
        return [(f"People here: {', '.join(one.name for one in people[:_MOST_NAMED])}.", "")]

    def _unknown_moments(self, entry: Entry) -> list[Problem]:
        if not entry.done or self._meant.row is None:
            return []
        if (moments := self._here.moments) is None:
            return [NOT_READ]
        known = {moment.position: moment.name for moment in moments}
        names = ", ".join(f"{position} {name}" for position, name in known.items()) or "none yet"
        return [
            (f"There is no key moment {number} on this account.", f"Its key moments: {names}.")
            for number in entry.done
            if number not in known
        ]


def _with_problems(line: str, spans: list[Span], said: Sequence[str], named: Sequence[Person | Problem]) -> list[Span]:
    unclear = {f"@{word}" for word, one in zip(said, named, strict=True) if not isinstance(one, Person)}
    return [(start, end, "problem" if line[start:end] in unclear else role) for start, end, role in spans]


def _when(entry: Entry, today: date) -> str:
    near, full = near_date(entry.day, today), weekday_date(entry.day)
    day = f"{near}, {full}" if abs((entry.day - today).days) <= 1 else f"{full} {entry.day.year}"
    return f"{day}, {entry.clock:%H:%M}" if entry.clock else day
