"""Every kind of row that an import knows."""

from __future__ import annotations

from store.exchange.kinds.account import ACCOUNT
from store.exchange.kinds.agreements import CONTRACT, DEAL, EXIT, PROMISE
from store.exchange.kinds.happenings import COMPLAINT, INTERACTION, TODO
from store.exchange.kinds.kind import Kind
from store.exchange.kinds.person import PERSON
from store.exchange.kinds.progress import GOAL, MOMENT, READING

KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        ACCOUNT,
        PERSON,
        CONTRACT,
        DEAL,
        INTERACTION,
        COMPLAINT,
        EXIT,
        TODO,
        MOMENT,
        PROMISE,
        GOAL,
        READING,
    )
}
"""Kinds by name, in the order in which they are written: what others refer to comes first."""
