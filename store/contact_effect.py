"""What an interaction does to an account's last personal contact; standard library only, for both lanes."""

from __future__ import annotations

from datetime import date

from store.rules.cadence import cadence_of, days_since
from store.rules.lifecycle import phase_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    import sqlite3

SEGMENT_CADENCES = "segment_cadences"
"""The setting that holds, as a JSON object, the days between contacts that a segment asks for."""

PREFERENCES = "preferences"
"""The setting that holds, as a JSON object, what the user set of the rules."""

_QUERY = """
SELECT cadence_days, since,
  (SELECT json_each.value FROM setting, json_each(setting.value) WHERE setting.key = ?2 AND json_each.key = segment),
  (SELECT max(day) FROM interaction WHERE account_id = account.id AND contact = 'personal' AND day <= ?3)
FROM account WHERE id = ?1
"""


class ContactEffect:
    """Days since the last personal contact before and after an interaction, None where there is none yet.

    `cadence` is how many days may pass on this account.
    """

    __slots__ = ("after", "before", "cadence")

    def __init__(self, before: int | None, after: int | None, cadence: int) -> None:
        self.before = before
        self.after = after
        self.cadence = cadence


def contact_effect(
    connection: sqlite3.Connection, account_id: int, contact: str, day: date, today: date
) -> ContactEffect:
    """What an interaction on `day` (not ahead) will do, seen before it is stored; `contact` as in the entry."""
    own, since, segment, last = connection.execute(_QUERY, (account_id, SEGMENT_CADENCES, today.isoformat())).fetchone()
    phase = phase_of(date.fromisoformat(since) if since else None, today)
    before = days_since(date.fromisoformat(last) if last else None, today)
    after = before
    if contact == "personal":
        days = (today - day).days
        after = days if before is None else min(before, days)
    return ContactEffect(before, after, cadence_of(own, segment or _set_for_phase(connection, phase), phase))


def _set_for_phase(connection: sqlite3.Connection, phase: str | None) -> int | None:
    """The days that the user set for a phase, or for accounts without one; None where it is as it comes."""
    path = f"$.phase_days.{phase}" if phase else "$.default_days"
    row = connection.execute(
        "SELECT json_extract(value, ?2) FROM setting WHERE key = ?1", (PREFERENCES, path)
    ).fetchone()
    return row[0] if row else None
