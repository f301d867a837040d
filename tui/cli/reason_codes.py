"""The reasons for attention as the help lists them."""

from __future__ import annotations

from store.rules.reason_kinds import REASON_KINDS


def reason_codes() -> str:
    """Every code with the key that clears it and what it is about; those of the weekly review are marked."""
    lines = ["\b", "Reasons (in --json as code) and the key that clears each in the app; * only in the review:"]
    for code, kind in REASON_KINDS.items():
        mark = "*" if kind.level == "review" else " "
        lines.append(f"  {code:<21} {kind.key} {mark} {kind.title}")
    return "\n".join(lines)
