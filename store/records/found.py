"""What find hands out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

Key = tuple[str, int]
"""The kind and the number of what was found."""

Places = tuple[tuple[int, int], ...]
"""Where the words stand, each as beginning and end in characters of a text."""


@dataclass(frozen=True, slots=True)
class Named:
    """An account or a person of that name, and the account it is or belongs to."""

    kind: str
    id: int
    account_slug: str
    account_name: str
    name: str


@dataclass(frozen=True, slots=True)
class Found:
    """One hit: what it is, where it belongs, its text as it was written, and where in it the words stand.

    `what` is the word for it: the kind of an interaction (call, note), else account, person, complaint, to-do,
    promise and so on. `opens` is the record on an account's page that shows it: a step opens its complaint.
    """

    kind: str
    id: int
    what: str
    account_id: int | None
    """None for what was said of a whole review; the name and slug of its account are empty then."""
    account_slug: str
    account_name: str
    day: date | None
    text: str
    places: Places
    name_places: Places
    """Where the words stand in the name of the account."""
    opens: Key
    city: str = ""
    """Where an account is; empty for all else."""


@dataclass(frozen=True, slots=True)
class Hits:
    """Everything that was found, by its keys: accounts and people first, then the newest.

    `more_named` says that more accounts or people were left out, `more_dated` older hits.
    """

    accounts: tuple[Key, ...] = ()
    people: tuple[Key, ...] = ()
    dated: tuple[Key, ...] = ()
    more_named: bool = False
    more_dated: bool = False

    @property
    def keys(self) -> tuple[Key, ...]:
        """All of them in their order."""
        return self.accounts + self.people + self.dated
