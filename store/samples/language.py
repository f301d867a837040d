"""What the sample book needs to know of one language."""

from __future__ import annotations

from typing import NamedTuple


class Grievance(NamedTuple):
    """A complaint: severity, category, the client's words, how it was solved, and what was learned."""

    severity: str
    category: str
    text: str
    resolution: str
    lesson: str


class Language(NamedTuple):
    """Names and texts of one language; `{p}` in a text is a person, addressed as one does there.

    `spoken` pairs a mood with what was said. `given` and `family` pair a name with its Latin letters. Firms are
    a name, an industry and a domain; `heads` and `tails` make more of them.
    """

    country: str
    currency: str
    prefix: str
    cities: tuple[str, ...]
    firms: tuple[tuple[str, str, str], ...]
    heads: tuple[str, ...]
    tails: tuple[str, ...]
    given: tuple[tuple[str, str], ...]
    family: tuple[tuple[str, str], ...]
    full_name: str
    address: str
    roles: tuple[str, ...]
    spoken: tuple[tuple[str, str], ...]
    trouble: tuple[tuple[str, str], ...]
    tried: tuple[str, ...]
    written: tuple[str, ...]
    noted: tuple[str, ...]
    grievances: tuple[Grievance, ...]
    todos: tuple[str, ...]
    facts: tuple[str, ...]
    goals: tuple[tuple[str, str, int, int], ...]
    promises: tuple[str, ...]
    parting: tuple[str, ...]
