"""The lists of a book as JSON: which table each is, and which tables lie inside its records."""

from __future__ import annotations

from dataclasses import dataclass

from store.contact_effect import PREFERENCES
from store.settings.taken_over import TAKEN_OVER
from store.vocabulary import VOCABULARY

FORMAT = "goodterms book"
FORMAT_VERSION = 2
"""What version 1 did not have yet may be missing in a file."""

PRIVATE_SETTINGS = ("last_account", TAKEN_OVER, VOCABULARY, PREFERENCES)
"""Settings about one person's use of the book rather than its content, and what it keeps of their settings file."""


@dataclass(frozen=True, slots=True)
class Inside:
    """Rows of another table inside a record: as objects of `columns`, as bare values of the only one, or,
    with `is_map`, as an object whose keys are the first column and values the second."""

    name: str
    table: str
    parent: str
    columns: tuple[str, ...]
    is_map: bool = False


@dataclass(frozen=True, slots=True)
class BookList:
    """One top-level list: the table, its columns that are not text as stored, and what lies inside."""

    name: str
    table: str
    truths: tuple[str, ...] = ()
    json_texts: tuple[str, ...] = ()
    inside: tuple[Inside, ...] = ()


BOOK_LISTS = (
    BookList("stages", "stage"),
    BookList("moment_templates", "moment_template"),
    BookList(
        "accounts",
        "account",
        truths=("history_known",),
        inside=(
            Inside("aliases", "account_alias", "account_id", ("alias",)),
            Inside("tags", "account_tag", "account_id", ("tag",)),
            Inside("custom", "custom_field", "account_id", ("name", "value"), is_map=True),
            Inside("stage_history", "stage_change", "account_id", ("day", "from_stage", "to_stage")),
            Inside("owner_history", "owner_change", "account_id", ("day", "from_owner", "to_owner")),
            Inside("snoozes", "snooze", "account_id", ("set_on", "until_on", "woken_on")),
            Inside("asked", "asked", "account_id", ("day",)),
            Inside("seen", "account_seen", "account_id", ("seen_on", "health_score")),
        ),
    ),
    BookList("people", "person"),
    BookList(
        "interactions",
        "interaction",
        inside=(
            Inside("people", "interaction_person", "interaction_id", ("person_id",)),
            Inside("tags", "interaction_tag", "interaction_id", ("tag",)),
        ),
    ),
    BookList("moments", "moment", truths=("known",)),
    BookList(
        "complaints",
        "complaint",
        inside=(Inside("steps", "complaint_step", "complaint_id", ("kind", "day", "text", "author")),),
    ),
    BookList("held_replies", "held_reply"),
    BookList("contracts", "contract", truths=("trial",)),
    BookList("price_changes", "price_change"),
    BookList("pauses", "pause"),
    BookList("exits", "exit", json_texts=("reasons",)),
    BookList("promises", "promise"),
    BookList("todos", "todo"),
    BookList("goals", "goal", inside=(Inside("readings", "goal_reading", "goal_id", ("day", "value_milli", "proof")),)),
    BookList("signals", "signal"),
    BookList(
        "reviews",
        "review",
        json_texts=("before", "after", "quiet", "waiting"),
        inside=(
            Inside(
                "entries",
                "review_entry",
                "review_id",
                ("account_id", "position", "outcome", "decided_at", "note", "reasons", "health_before"),
            ),
        ),
    ),
    BookList("import_batches", "import_batch", json_texts=("files", "counts")),
    BookList("column_mappings", "column_mapping", json_texts=("headers", "columns")),
)
"""Every list, what others refer to first."""
