"""The kinds of what can be found."""

from __future__ import annotations

import sqlite3

from store.upgrades.remarked import SOURCES
from store.vocabulary import read_vocabulary

ACCOUNT, PERSON, COMPLAINT, TODO = "account", "person", "complaint", "todo"

WORDS = {
    "todo": "to-do",
    "account_alias": "alias",
    "account_tag": "tag",
    "custom_field": "field",
    "complaint_step": "step",
    "held_reply": "reply",
    "goal_reading": "reading",
    "review_entry": "review",
    "price_change": "price",
    "interaction_tag": "tag",
}
"""The word for a kind that is not called by its own name."""

OPENED_BY = {
    "complaint_step": "complaint",
    "held_reply": "complaint",
    "goal_reading": "goal",
    "interaction_tag": "interaction",
}
"""The kind of record that shows what is written beside it."""


def kinds_of(connection: sqlite3.Connection) -> tuple[str, ...]:
    """Every word that can follow `kind:`."""
    own = (ACCOUNT, PERSON, COMPLAINT, TODO, *SOURCES)
    every = (*read_vocabulary(connection).kind_names, *own, *(WORDS[kind] for kind in own if kind in WORDS))
    return tuple(dict.fromkeys(every))


def kept_as(kinds: frozenset[str]) -> frozenset[str]:
    """The kinds as the book calls them: `to-do` is `todo`, `tag` that of an account or of a contact."""
    return frozenset(kind for word in kinds for kind in (word, *(one for one, said in WORDS.items() if said == word)))
