"""Which tables a query of the account list needs beside the one that keeps its order."""

from __future__ import annotations

import re

_SUMMARY = frozenset(
    ("last_personal_on", "open_complaints", "worst_severity", "moments_done", "moments_total", "next_moment_due",
     "next_todo_due", "next_todo_id")
)  # fmt: skip
_STAGE = frozenset(("role", "position"))
_ACCOUNT = frozenset(("account.", "since"))


def joins_for(conditions_and_order: str) -> str:
    """The joins to account_standing for the columns that are named; each table costs a list of 100,000 a moment."""
    words = set(re.findall(r"[a-z_]+\.?", conditions_and_order))
    joins = []
    if words & (_ACCOUNT | _STAGE):
        joins.append("JOIN account ON account.id = account_standing.account_id")
    if words & _STAGE:
        joins.append("JOIN stage ON stage.key = account.stage")
    if words & _SUMMARY:
        joins.append("JOIN account_summary ON account_summary.account_id = account_standing.account_id")
    return " ".join(joins)
