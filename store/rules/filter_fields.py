"""What accounts can be filtered by."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

NONE = "none"
ME = "me"
DAYS, NUMBER = "days", "number"


class FilterField(NamedTuple):
    """One thing to filter by."""

    takes: str
    """What can stand behind it, in words."""
    choices: tuple[str, ...] = ()
    """The words that can follow the colon, where only these can."""
    compared: str = ""
    """Whether < and > take `days` or a `number`; empty for what cannot be compared."""
    is_text: bool = False
    """Whether the colon takes any of the texts that accounts hold."""


_YES_NO = ("yes", "no")

FIELDS = {
    "stage": FilterField("a stage, such as stage:renewal", is_text=True),
    "role": FilterField(
        "lead, customer, paused, lost, declined or any", ("lead", "customer", "paused", "lost", "declined", "any")
    ),
    "phase": FilterField("early, mid or late", ("early", "mid", "late")),
    "owner": FilterField("whose account it is; owner:me, or owner:none for nobody's", is_text=True),
    "segment": FilterField("a segment; segment:none for accounts without one", is_text=True),
    "tag": FilterField("a tag; tag:none for accounts without any", is_text=True),
    "health": FilterField("good, watch or risk, or a score: health<50", ("good", "watch", "risk"), NUMBER),
    "contact": FilterField(
        "late, over, soon, fresh, never or unknown, or days: contact>30d",
        ("late", "over", "soon", "fresh", "never", "unknown"),
        DAYS,
    ),
    "complaint": FilterField("open, high, medium, low or none", ("open", "high", "medium", "low", NONE)),
    "moment": FilterField("overdue or open", ("overdue", "open")),
    "todo": FilterField("overdue, open or none", ("overdue", "open", NONE)),
    "renewal": FilterField("days ahead: renewal<90d", compared=DAYS),
    "reviewed": FilterField("days since it was looked at: reviewed>28d", compared=DAYS),
    "mrr": FilterField("a monthly amount: mrr>1000", compared=NUMBER),
    "snoozed": FilterField("yes or no", _YES_NO),
    "due": FilterField("yes for accounts that need attention, or no", _YES_NO),
    "country": FilterField("a country", is_text=True),
    "city": FilterField("a city", is_text=True),
    "industry": FilterField("an industry", is_text=True),
    "size": FilterField("how big the firm is, in your own words", is_text=True),
    "source": FilterField("where it came from", is_text=True),
}


def asked_by(field: FilterField) -> str:
    """The signs behind a field by which what it takes can be asked for."""
    return f"{':' if field.choices or field.is_text else ''}{'<>' if field.compared else ''}"


def comparison_meant(words: Sequence[str]) -> str:
    """The comparison that was meant by a field or what it can be, a blank and an amount: `contact 30d`; else empty."""
    for name, amount in pairwise(word.lower() for word in words):
        for called, field in FIELDS.items():
            if field.compared and amount[0].isdecimal() and name in (called, *field.choices):
                return f"{called}{'>' if f'{called}>' in field.takes else '<'}{amount}"
    return ""


ALONE = {"mine": ("owner", ME), "all": ("role", "any")}
"""Words that stand for a field and its value."""
