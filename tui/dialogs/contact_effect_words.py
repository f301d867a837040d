"""Says what a logged interaction will do to an account's standing."""

from datetime import date

from store.records.account import AccountRow
from store.rules.cadence import contact_state

MAYBE_MISSED = "counts as personal contact; +missed if nobody was reached"
"""The effect of what may have been no more than an attempt."""

CLEARED_BY_LOGGING = "l"
_NO_CONTACT = {"attempt": "an attempt", "none": "not a contact"}


def effect_words(row: AccountRow, contact: str, day: date, today: date) -> str:
    """Return what happens to the last personal contact, and whether the account then leaves the attention list.

    `contact` is personal, attempt or none, `day` the day of the interaction, not ahead.
    """
    before, after = row.days_since_contact, (today - day).days
    if contact != "personal":
        what = _NO_CONTACT[contact]
        stays = "none on record yet" if before is None else f"stays at {_days(before)}"
        return f"{what}; personal contact {stays}"
    if before is None:
        return f"first personal contact on record, {_days(after)} ago" if after else "first personal contact on record"
    if after >= before:
        return f"personal contact stays at {_days(before)}"
    leaves = ", leaves the attention list" if _leaves(row, day, today) else ""
    return f"personal contact {_days(before)} back to {after}{leaves}"


def effect_on_many(whom: str, contact: str, day: date, today: date) -> str:
    """Return what happens to the last personal contact with several accounts, `whom` such as `12 accounts`."""
    if contact != "personal":
        return f"{_NO_CONTACT[contact]}; personal contact with {whom} stays as it is"
    return (
        f"personal contact with {whom}, {_days((today - day).days)} ago"
        if day != today
        else (f"personal contact with {whom} today")
    )


def _days(count: int) -> str:
    return "1 day" if count == 1 else f"{count} days"


def _leaves(row: AccountRow, day: date, today: date) -> bool:
    others = [reason for reason in row.reasons if reason.level == "now" and reason.key != CLEARED_BY_LOGGING]
    return row.sign == "!" and not others and contact_state(day, row.cadence_days, today) in ("fresh", "soon")
