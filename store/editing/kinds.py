"""The kinds of record that can be edited, by the words that name them."""

from __future__ import annotations

from store.editing.accounts import ACCOUNT
from store.editing.complaints import COMPLAINT
from store.editing.editable import Editable
from store.editing.goals import GOAL
from store.editing.interactions import INTERACTION
from store.editing.moments import MOMENT
from store.editing.people import PERSON
from store.editing.promises import PROMISE
from store.editing.signals import SIGNAL
from store.editing.todos import TODO

EDITABLE: dict[str, Editable] = {
    one.kind: one for one in (ACCOUNT, PERSON, INTERACTION, COMPLAINT, TODO, MOMENT, GOAL, PROMISE, SIGNAL)
}
