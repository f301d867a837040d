"""Makes books with content of every kind, for tests of the way out and back in."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from store.book import Book
from store.bulk import bulk_insert
from store.clock import clock_from
from store.exchange.plan import Plan, write_inserts
from store.exchange.writers.book_json import write_book_json
from tests.empty_book import empty_book

TODAY = "2026-11-19"

STORED = st.text(st.characters(codec="utf-8", exclude_characters="\0\r"), max_size=30)
LINE = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Zl", "Zp", "Zs"), include_characters="=+-@'\",;[] "), max_size=20
).map(lambda text: " ".join(text.split()))
NAME = LINE.map(lambda text: text or "Acme")
TEXT = STORED.map(lambda text: text if text.strip() else "said")
DAY = st.dates(date(1950, 1, 1), date(2150, 12, 31)).map(date.isoformat)


def optional(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """The value, or None where it would be empty."""
    return st.none() | strategy.map(lambda value: value or None)


def _ended_if_left(account: dict[str, Any]) -> dict[str, Any]:
    return account if account["stage"] == "left" else {**account, "ended": None}


ACCOUNT = st.fixed_dictionaries(
    {
        "name": NAME,
        "stage": st.sampled_from(["prospect", "trial", "onboarding", "adoption", "renewal", "left"]),
        "segment": optional(LINE),
        "owner": optional(LINE),
        "since": optional(DAY),
        "cadence_days": optional(st.integers(1, 3650)),
        "currency": st.sampled_from([None, "EUR", "SEK", "JPY"]),
        "note": optional(TEXT),
        "history_known": st.integers(0, 1),
        "ended": DAY,
    }
).map(_ended_if_left)
PERSON: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {
        "name": NAME,
        "role": optional(LINE),
        "email": optional(LINE),
        "standing": st.sampled_from([None, "champion", "good", "bad"]),
        "birthday": st.sampled_from([None, "1984-05-01", "--02-29"]),
        "facts": optional(TEXT),
    }
)
INTERACTION = st.fixed_dictionaries(
    {
        "kind": st.sampled_from(["call", "email", "note", "visit"]),
        "day": DAY,
        "at": st.sampled_from([None, "2026-01-01T09:30:00Z"]),
        "minutes": optional(st.integers(1, 1440)),
        "mood": st.sampled_from([None, "happy"]),
        "text": TEXT,
        "contact": st.sampled_from(["personal", "attempt", "none"]),
        "source": st.sampled_from(["logged", "imported"]),
    }
)
COMPLAINT = st.fixed_dictionaries(
    {
        "severity": st.sampled_from(["low", "medium", "high"]),
        "text": TEXT,
        "received_on": DAY,
        "resolved_on": optional(DAY),
        "lesson": optional(TEXT),
    }
)
CONTRACT = st.fixed_dictionaries(
    {
        "period": st.sampled_from(["monthly", "annual", "other"]),
        "amount_minor": optional(st.integers(0, 10**9)),
        "currency": st.sampled_from([None, "EUR", "JPY"]),
        "plan": optional(LINE),
        "seats": optional(st.integers(0, 10**6)),
        "trial": st.integers(0, 1),
        "started_on": optional(DAY),
    }
)
TODO = st.fixed_dictionaries({"text": TEXT, "due_on": optional(DAY)})
EXIT = st.fixed_dictionaries(
    {"left_on": DAY, "reasons": st.lists(NAME, max_size=2, unique=True).map(json.dumps), "words": optional(LINE)}
)


def _name(one: Any) -> str:
    return str(one["name"])


FIELDS = st.dictionaries(NAME, TEXT, max_size=2)
TAGS = st.lists(NAME, max_size=2, unique=True)
FIRM = st.fixed_dictionaries(
    {
        "account": ACCOUNT,
        "tags": TAGS,
        "custom": FIELDS,
        "person": st.lists(PERSON, max_size=2, unique_by=_name),
        "interaction": st.lists(INTERACTION, max_size=2),
        "complaint": st.lists(COMPLAINT, max_size=1),
        "contract": st.lists(CONTRACT, max_size=1),
        "exit": st.lists(EXIT, max_size=1),
        "todo": st.lists(TODO, max_size=1),
    }
)
FIRMS = st.lists(FIRM, max_size=3)

DATED = ("account", "person", "interaction", "complaint", "todo")


def new_book(path: Path) -> Book:
    """An empty book on a fixed day; one that was there before is gone."""
    path.unlink(missing_ok=True)
    return empty_book(path, clock_from(TODAY))


def fill(book: Book, firms: list[dict[str, Any]]) -> None:
    """Put firms with everything that belongs to them into a book."""
    with book.writing("Filled") as connection:
        plan = Plan(connection)
        for number, firm in enumerate(firms, start=1):
            account = plan.insert("account", {"slug": f"firm-{number}", "created_at": "x", **firm["account"]})
            for tag in firm["tags"]:
                plan.insert("account_tag", {"account_id": account, "tag": tag})
            for name, value in firm["custom"].items():
                plan.insert("custom_field", {"account_id": account, "name": name, "value": value})
            for table in ("person", "interaction", "complaint", "contract", "exit", "todo"):
                for record in firm[table]:
                    dated = {"created_at": "x"} if table in DATED else {}
                    plan.insert(table, {"account_id": account, **dated, **record})
            for person in plan.inserts["person"][-len(firm["person"]) :] if firm["person"] else []:
                for interaction in plan.inserts["interaction"][-len(firm["interaction"]) :]:
                    if interaction["account_id"] == account:
                        link = {"interaction_id": interaction["id"], "person_id": person["id"]}
                        plan.insert("interaction_person", link)
        with bulk_insert(connection):
            write_inserts(connection, plan)


def content(book: Book) -> dict[str, Any]:
    """Everything in a book but the time of the export."""
    text = io.StringIO()
    write_book_json(book, text)
    found: dict[str, Any] = json.loads(text.getvalue())
    del found["exported_at"]
    return found
