"""Says what a logged interaction will do to an account's standing."""

from datetime import date

from store.records.account import AccountRow
from store.rules.cadence import contact_state

CLEARED_BY_LOGGING = "l"


def effect_words(row: AccountRow, contact: str, day: date, today: date) -> str:
    """Return what happens to the last personal contact, and whether the account then leaves the attention list.

    `contact` is personal, attempt or none, `day` the day of the interaction, not ahead.
    """
    before, after = row.days_since_contact, (today - day).days
    if contact != "personal":
        what = "an attempt" if contact == "attempt" else "not a contact"
        stays = "none on record yet" if before is None else f"stays at {_days(before)}"
        return f"{what}; personal contact {stays}"
    if before is None:
        return f"first personal contact on record, {_days(after)} ago" if after else "first personal contact on record"
    if after >= before:
        return f"personal contact stays at {_days(before)}"
    leaves = ", leaves the attention list" if _leaves(row, day, today) else ""
    return f"personal contact {_days(before)} back to {after}{leaves}"


def _days(count: int) -> str:
    return "1 day" if count == 1 else f"{count} days"


def _leaves(row: AccountRow, day: date, today: date) -> bool:
    others = [reason for reason in row.reasons if reason.level == "now" and reason.key != CLEARED_BY_LOGGING]
    return row.sign == "!" and not others and contact_state(day, row.cadence_days, today) in ("fresh", "soon")
