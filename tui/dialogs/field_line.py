"""The line that changes one field of an account, in the words of `gt edit`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from store.account_edit import CUSTOM, FIELDS, FIELDS_HINT, LISTS, field_named
from store.account_page import AccountPage
from store.rules.filters import FilterError, amount_of
from store.rules.vocabulary import Vocabulary
from store.rules.when import read_whole_day
from tui.dialogs.kept_lines import KeptLines
from tui.dialogs.line_dialog import LineDialog, Question
from tui.dialogs.reading import Fact, Problem, Reading
from tui.glyphs import Glyphs

KIND = "field"
CADENCE, SINCE = "cadence_days", "since"
_LACKING = ("Nothing is changed yet.", "Type a field, = and its new value, such as owner=Nina; tab completes.")
_NOTES = (
    ("   owner=Nina   segment=   since=2024-02-03   every=14d   tags=qbr,vip   note=...   x.plan=gold   empty clears",),
    (" owner=Nina  segment=  since=2024-02-03  every=14d  tags=qbr,vip  x.plan=gold",),
    (" owner=Nina  since=2024-02-03  every=14d",),
)

Value = str | int | date | list[str] | None


@dataclass(frozen=True, slots=True)
class FieldDraft:
    """A field by the name it is stored under, and its new value; None clears it."""

    field: str
    value: Value


class FieldReader:
    """Reads `field=value`; `current` are the values as they would be typed."""

    def __init__(self, current: Mapping[str, str], now: datetime, vocabulary: Vocabulary) -> None:
        self.current = current
        self._now = now
        self._vocabulary = vocabulary

    def read(self, line: str, body: str) -> Reading[FieldDraft]:
        """Return the change; None as draft while there is none or it cannot be."""
        said, equals, typed = line.partition("=")
        name = said.strip().lower()
        field = field_named(name)
        typed = "\n".join(part for part in (typed.strip(), body) if part)
        problem = None if not equals or field in FIELDS or _is_own(field) else _unknown(name)
        value: Value = None
        if equals and not problem:
            value, problem = self._value(field, typed)
        return Reading(
            draft=FieldDraft(field, value) if equals and not problem else None,
            facts=(
                Fact("Field", field if equals else self._beginning_with(name)),
                Fact("Now", self.current.get(field, "").split("\n")[0]),
                Fact("New", (typed.split("\n")[0] or "empty") if equals else "", whole_line=True),
            ),
            text=typed,
            problems=[problem] if problem else [],
            spans=[(0, len(said), "problem" if problem else "kind")] if equals else [],
            lacking=None if equals else _LACKING,
        )

    def words(self, beginning: str, first: bool) -> Sequence[str]:
        """Return fields with their `=`; after the `=` the value as it is."""
        name, equals, typed = beginning.partition("=")
        if equals:
            return [f"{name}={self.current[name]}"] if not typed and self.current.get(name) else ()
        return [f"{field}=" for field in (*FIELDS, "every") if field.startswith(name.lower())] if first else ()

    def _beginning_with(self, name: str) -> str:
        return " ".join(field for field in FIELDS if field.startswith(name))

    def _value(self, field: str, typed: str) -> tuple[Value, Problem | None]:
        if field in LISTS:
            return [one.strip() for one in typed.split(",") if one.strip()], None
        if not typed:
            return None, None
        if field == SINCE:
            when = read_whole_day(self._vocabulary.english_line(typed), self._now, "back")
            return when.day if when else None, None if when else _not_a_day(typed)
        if field == CADENCE:
            try:
                return amount_of(typed.lower(), typed), None
            except FilterError as problem:
                return None, (str(problem), problem.hint)
        return typed, None


def field_dialog(
    page: AccountPage, reader: FieldReader, kept: KeptLines, glyphs: Glyphs, *, start: str = "", refusal: str = ""
) -> LineDialog[FieldDraft]:
    """Return the dialog that hands back one changed field; `start` is a field to begin with."""
    question = Question(KIND, (KIND, page.row.id), "Edit", page.row.name, rows=2, notes=_NOTES, long_text=True)
    line = f"{start}={reader.current.get(start, '')}" if start else ""
    return LineDialog(question, reader, kept, glyphs, start=line, refusal=refusal)


def current_values(page: AccountPage) -> dict[str, str]:
    """Return every field of the account as it would be typed."""
    row, fields = page.row, page.fields
    values = {field: getattr(fields, field, None) or getattr(row, field, None) for field in FIELDS}
    values |= {CADENCE: fields.cadence_days, "aliases": ",".join(fields.aliases), "tags": ",".join(row.tags)}
    values |= {f"{CUSTOM}{name}": value for name, value in fields.custom}
    return {field: str(value) for field, value in values.items() if value not in (None, ())}


def _is_own(field: str) -> bool:
    return field.startswith(CUSTOM) and len(field) > len(CUSTOM)


def _unknown(name: str) -> Problem:
    return (f'An account has no field "{name}".', FIELDS_HINT)


def _not_a_day(typed: str) -> Problem:
    return (f'"{typed}" is not a day.', "Write it as 2026-11-12, or as yest, 3d or mon.")
