"""The names of all commands and where each is written; the standard library only, for completion's sake."""

from __future__ import annotations

SECTIONS: tuple[tuple[str, tuple[tuple[str, tuple[str, ...]], ...]], ...] = (
    (
        "Every day",
        (
            ("logging", ("log",)),
            ("listing", ("due", "list", "show")),
            ("finding", ("find",)),
            ("digest", ("digest",)),
            ("brief", ("brief",)),
            ("prompt", ("prompt",)),
            ("filters", ("filter",)),
            ("review", ("review",)),
            ("todos", ("todo", "done", "snooze")),
        ),
    ),
    (
        "Accounts",
        (
            ("accounts", ("add", "stage", "tag")),
            ("editing", ("edit",)),
            ("deleting", ("delete",)),
            ("people", ("person",)),
            ("moments", ("moment", "template")),
            ("moment_weights", ("moments",)),
            ("complaints", ("complain", "complaint", "complaints")),
            ("replies", ("reply",)),
            ("mistakes", ("mistakes",)),
            ("promises", ("promise",)),
            ("goals", ("goal",)),
            ("signals", ("signal", "pulse", "asked")),
            ("contracts", ("contract",)),
            ("leaving", ("pause", "resume", "exit")),
            ("handover", ("handover",)),
        ),
    ),
    (
        "The book",
        (
            ("history", ("undo", "redo", "history")),
            ("trash", ("trash",)),
            ("importing", ("import",)),
            ("exporting", ("export",)),
            ("keeping", ("backup", "restore")),
            ("examining", ("doctor",)),
            ("config", ("config",)),
            ("keys", ("keys",)),
            ("places", ("where",)),
            ("demo", ("demo",)),
            ("completion", ("completion",)),
        ),
    ),
)
"""The sections of the help, in its order: each with the modules of `tui.cli` and the commands they hold."""

ALIASES = {"l": "log"}

MODULES = {name: module for _, modules in SECTIONS for module, names in modules for name in names}

READING = frozenset(
    (
        "due", "list", "show", "find", "digest", "prompt", "brief", "complaints", "moments", "mistakes", "history",
        "where", "completion", "doctor", "export", "keys",
    )
)  # fmt: skip
"""Commands that never change the book: what goes wrong in them needs no "Nothing saved"."""

READING_WITH = {"review": frozenset(("--last", "--list", "--week", "--md", "--json", "-o", "--output"))}
"""Options with which a command only reads."""
