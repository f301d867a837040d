"""What an action is meant for: the row under the cursor, or all that are marked."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import NamedTuple

from store.records.account import AccountRow


class Meant(NamedTuple):
    """Accounts by their ids; `name` is that of the only one, else how many they are, such as `12 accounts`."""

    ids: Sequence[int]
    name: str
    row: AccountRow | None = None
    """The account itself, where it is one."""

    @property
    def about(self) -> Hashable:
        """What an unfinished text about them is kept under."""
        return self.ids[0] if len(self.ids) == 1 else "marked"


def only(row: AccountRow) -> Meant:
    """Return that an action is meant for one account."""
    return Meant((row.id,), row.name, row)
