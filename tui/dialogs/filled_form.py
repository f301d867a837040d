"""A form as it is filled in: what each field held, what is typed over it, and what is wrong with that."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from store.editing.field import Field
from store.errors import StoreError
from tui.dialogs.kept_lines import TypedField
from tui.dialogs.reading import Problem
from tui.dialogs.word_completion import shared_beginning


@dataclass(frozen=True, slots=True)
class FormDraft:
    """The values to store by field, and of the same fields what they held and what was typed.

    A form that edits hands back the changed fields only, one that adds all of them.
    """

    values: dict[str, Any]
    typed: dict[str, TypedField]


class FilledForm:
    """The fields in their order; `kept` is what was typed before and not saved."""

    def __init__(
        self, fields: Sequence[Field], held: Mapping[str, str], kept: Mapping[str, TypedField], *, adds: bool
    ) -> None:
        self.fields = tuple(fields)
        self.problems: dict[str, Problem] = {}
        self._adds = adds
        self._now = {field.name: held.get(field.name, "") for field in fields}
        # What a kept text was typed over counts as held: if the book holds another text by now, both must be shown.
        self._held = {name: kept[name].held if name in kept else text for name, text in self._now.items()}
        self._typed = {name: kept[name].typed if name in kept else text for name, text in self._now.items()}

    def typed(self, name: str) -> str:
        """Return what stands in a field."""
        return self._typed[name]

    def was(self, name: str) -> str | None:
        """Return what a changed field held; None for one that is as it was, and where something new is made."""
        return self._held[name] if self.is_changed(name) and not self._adds else None

    def is_changed(self, name: str) -> bool:
        """Return whether a field holds something else than before."""
        return self._typed[name] != self._held[name]

    @property
    def changed(self) -> dict[str, TypedField]:
        """The fields that hold something else than before."""
        return {
            field.name: TypedField(self._held[field.name], self._typed[field.name])
            for field in self.fields
            if self.is_changed(field.name)
        }

    def put(self, name: str, text: str) -> None:
        """Let a field hold this text; what was said of the one before is forgotten."""
        if text != self._typed[name]:
            self._typed[name] = text
            self.problems.pop(name, None)

    def restore(self, name: str) -> str:
        """Let a field hold again what it holds in the book; that text."""
        self._held[name] = self._typed[name] = self._now[name]
        self.problems.pop(name, None)
        return self._now[name]

    def check(self, field: Field) -> Any:
        """Return the value that a field means, None too where it means nothing that can be; see `problems`."""
        self.problems.pop(field.name, None)
        if not self._adds and not self.is_changed(field.name):
            return None
        try:
            value = field.read(self._typed[field.name])
        except StoreError as problem:
            self.problems[field.name] = (str(problem), problem.hint)
            return None
        if value in field.choices:
            self._typed[field.name] = value
        return value

    def draft(self) -> FormDraft | None:
        """Return what is to be stored, None while a field is in the way; see `problems`."""
        changed = self.changed
        values = {field.name: self.check(field) for field in self.fields}
        if self.problems:
            return None
        if self._adds:
            return FormDraft(values, changed)
        return FormDraft({name: values[name] for name in changed}, changed)


def candidates(field: Field, before: str) -> list[str]:
    """Return the choices of a field that what stands before the cursor could become."""
    beginning = _part(field, before).lower()
    return [choice for choice in field.choices if choice.lower().startswith(beginning)]


def completed(field: Field, before: str) -> str | None:
    """Return what stands before the cursor, completed as far as it is certain; None when there is nothing to add."""
    beginning = _part(field, before)
    possible = candidates(field, before) if beginning else []
    if not possible or beginning in possible:
        return None
    longer = shared_beginning([choice.lower() for choice in possible]) if len(possible) > 1 else possible[0]
    if len(longer) <= len(beginning) and len(possible) > 1:
        return before
    return before.removesuffix(beginning) + longer


def _part(field: Field, before: str) -> str:
    return before.rpartition(",")[2].lstrip() if field.is_list else before
