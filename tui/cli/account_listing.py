"""The columns of account lists."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.cli.json_forms import account_object
from tui.cli.output import Listing
from tui.cli.tables import Column
from tui.widgets.account_words import complaint_words, moment_words

if TYPE_CHECKING:
    from datetime import date

    from store.records.account import AccountRow

_CONTACT_CODES = ("contact_late", "contact_over", "contact_soon")

_ACCOUNTS = (
    Column(""), Column("ACCOUNT", gives_way=True), Column("STAGE"), Column("CONTACT", on_the_right=True),
    Column("OVER", on_the_right=True), Column("MOM"), Column("CMPL"), Column("HEALTH", shows_state=True),
    Column("RENEW", on_the_right=True),
)  # fmt: skip
_DUE = (
    Column("ACCOUNT", gives_way=True), Column("DAYS", on_the_right=True), Column("CADENCE", on_the_right=True),
    Column("OVER", on_the_right=True), Column("WHY", gives_way=True),
)  # fmt: skip


def accounts(rows: Sequence[AccountRow], today: date, nothing: str) -> Listing:
    """Accounts as the app's list shows them."""
    return Listing(
        columns=_ACCOUNTS,
        rows=[_account(row, today) for row in rows],
        objects=[account_object(row) for row in rows],
        nothing=nothing,
        states=[row.health.state for row in rows],
    )


def due(rows: Sequence[AccountRow], nothing: str) -> Listing:
    """Accounts that need attention, with the reasons."""
    return Listing(
        columns=_DUE,
        rows=[(row.name, _days(row), str(row.cadence_days), _over(row), why(row)) for row in rows],
        objects=[account_object(row) for row in rows],
        nothing=nothing,
        states=[row.health.state for row in rows],
    )


def why(row: AccountRow) -> str:
    """The reasons of an account; what the days and the cadence beside it say already is only named."""
    other = [reason.text for reason in row.reasons if reason.code not in _CONTACT_CODES]
    return "; ".join(other) or "cadence"


def _account(row: AccountRow, today: date) -> tuple[str, ...]:
    contact = (
        f"{row.days_since_contact}/{row.cadence_days}" if row.days_since_contact is not None else row.contact_state
    )
    renews = f"{(row.renewal_on - today).days}d" if row.renewal_on else ""
    return (
        row.sign, row.name, row.stage_title, contact, _over(row), moment_words(row.moments),
        complaint_words(row),        f"{row.health.score} {row.health.state}", renews,
    )  # fmt: skip


def _days(row: AccountRow) -> str:
    return "" if row.days_since_contact is None else str(row.days_since_contact)


def _over(row: AccountRow) -> str:
    over = (row.days_since_contact or 0) - row.cadence_days
    return f"+{over}" if over > 0 and row.role != "paused" else ""
