"""The reasons to leave that are offered, and the one that some words name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from store.book import Book
from store.clean_text import clean_line
from store.errors import InvalidError
from store.rules.exit_reasons import EXIT_REASONS
from store.rules.folding import fold_letters
from store.settings.taken_over import kept_values


def exit_reasons(book: Book, account_id: int) -> tuple[str, ...]:
    """The reasons that the settings offer, in their order, and others that an account was said to leave for before."""
    offered = tuple(kept_values(book).get("exits.reasons", EXIT_REASONS))
    with book.reading() as connection:
        told = connection.execute(
            "SELECT DISTINCT value FROM exit, json_each(reasons) WHERE account_id = ? ORDER BY value", (account_id,)
        ).fetchall()
    return (*offered, *(reason for (reason,) in told if reason not in offered))


def exit_reason(said: str, known: Iterable[str] = EXIT_REASONS) -> str:
    """The reason that some words or their beginning name. Raises InvalidError for none, or more than one."""
    wanted = fold_letters(clean_line(said))
    reasons = {fold_letters(reason): reason for reason in known}
    if wanted in reasons:
        return reasons[wanted]
    found = [reason for folded, reason in reasons.items() if wanted and folded.startswith(wanted)]
    if len(found) != 1:
        raise InvalidError(f'"{said}" is not a reason to leave.', hint=f"Choose {', '.join(reasons.values())}.")
    return found[0]


def exit_reasons_named(said: Iterable[str], known: Sequence[str]) -> list[str]:
    """Several reasons as `exit_reason` reads them, each once."""
    return list(dict.fromkeys(exit_reason(one, known) for one in said))
