"""The fields of a form on one line as `field=value`, or asked for one after the other."""

from __future__ import annotations

import shlex
from collections.abc import Mapping, Sequence

from store.editing.field import Field
from store.errors import InvalidError, StoreError
from tui.cli.review_talk import hear, refuse, say

_TAKE_AWAY = "-"


def written(fields: Sequence[Field], said: str, first: str = "") -> dict[str, str]:
    """The values of `field=value` words; words before these are the field `first`. Raises InvalidError for others."""
    names = [field.name for field in fields]
    try:
        words = shlex.split(said)
    except ValueError:
        raise InvalidError("A quotation mark is not closed.", hint="Close it, or leave it out.") from None
    typed: dict[str, str] = {}
    while first and words and "=" not in words[0]:
        typed[first] = f"{typed.get(first, '')} {words.pop(0)}".lstrip()
    for word in words:
        name, equals, value = word.partition("=")
        if not equals or name not in names:
            raise InvalidError(f'"{word}" is not understood.', hint=f"Write field=value: {', '.join(names)}.")
        typed[name] = value
    return typed


def asked_for(fields: Sequence[Field], held: Mapping[str, str]) -> dict[str, str]:
    """What is answered when each field is asked for; an empty line leaves one as it is, a dash takes it away."""
    say(f"An empty line leaves a field as it is, {_TAKE_AWAY} takes it away.")
    return {field.name: typed for field in fields if (typed := _answer_for(field, held)) is not None}


def _answer_for(field: Field, held: Mapping[str, str]) -> str | None:
    now = held.get(field.name, "").partition("\n")[0]
    while True:
        line = hear(f"{field.label}{f' ({now})' if now else ''}: {field.hint}".rstrip(": "))
        typed = "" if line == _TAKE_AWAY else line or None
        try:
            field.read(held.get(field.name, "") if typed is None else typed)
        except StoreError as problem:
            refuse(problem)
        else:
            return typed
