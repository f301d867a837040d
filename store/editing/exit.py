"""Keeping an exit field by field: when and why, where they got stuck, their words, where to, would they return."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from store.book import Book
from store.editing import readers
from store.editing.commas import between_commas, with_commas
from store.editing.field import Field
from store.exit_reasons import exit_reasons, exit_reasons_named
from store.exits import RETURNING, lasting_exit, record_exit
from store.moments import moments_of
from store.vocabulary import vocabulary_of


def fields_of_exit(book: Book, account_id: int) -> Sequence[Field]:
    """The fields of an exit in the order of its form."""
    day = readers.any_day(book.clock.now(), vocabulary_of(book))
    stuck = tuple(one.name for one in moments_of(book, account_id))
    known = exit_reasons(book, account_id)
    returning = readers.one_of("an answer", RETURNING)
    return (
        Field("on", "Left on", "The day it left, or will leave: today, fri, 2026-12-31. A day ahead is a notice.", day),
        Field(
            "reasons",
            "Reasons",
            f"Why, with commas between: {', '.join(known)}.",
            lambda typed: exit_reasons_named(between_commas(typed), known),
            known,
            is_list=True,
        ),
        Field("stuck", "Stuck at", "The key moment or step where they got stuck.", readers.line, stuck),
        Field("words", "Words", "What they said, in their own words.", is_long=True),
        Field("to", "Went to", "Where they went.", readers.line),
        Field("return", "Return", "Whether they would come back.", returning, RETURNING),
    )


def exit_as_typed(book: Book, account_id: int) -> dict[str, str]:
    """The exit that lasts or was announced as it would be typed; today as its day without one."""
    held = lasting_exit(book, account_id)
    if held is None:
        return {"on": book.clock.today().isoformat()}
    values = {
        "on": held.left_on.isoformat(), "reasons": with_commas(held.reasons), "stuck": held.stuck_at,
        "words": held.words, "to": held.went_to, "return": held.would_return,
    }  # fmt: skip
    return {name: value or "" for name, value in values.items()}


def write_exit(book: Book, account_id: int, values: Mapping[str, Any]) -> str:
    """Keep the exit with all that is known of it; the account's name. Raises InvalidError, NotFoundError."""
    return record_exit(
        book, account_id, left_on=values["on"], reasons=values["reasons"], stuck_at=values["stuck"],
        words=values["words"], went_to=values["to"], would_return=values["return"], whole=True,
    )  # fmt: skip
