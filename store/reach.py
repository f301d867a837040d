"""How the person at an account who was spoken with last can be reached."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from store.book import Book
from store.many import among

_WAYS = {"email": "person.email", "phone": "coalesce(person.phone, person.mobile)"}
_QUERY = """
SELECT account_id, name, way FROM (
  SELECT person.account_id, person.name, {way} AS way, row_number() OVER (
    PARTITION BY person.account_id ORDER BY (
      SELECT max(day) FROM interaction_person JOIN interaction ON interaction.id = interaction_id
      WHERE person_id = person.id AND contact = 'personal' AND day <= ?1) DESC NULLS LAST, person.id) AS place
  FROM person
  WHERE person.account_id IN (SELECT value FROM json_each(?2)) AND left_on IS NULL AND {way} IS NOT NULL
) WHERE place = 1
"""


class Reach(NamedTuple):
    """An address or a number, and whose it is."""

    name: str
    way: str


def main_reach(book: Book, account_ids: Sequence[int], way: str) -> list[Reach]:
    """The `email` or `phone` of one person at each account, in their order; accounts without one are left out.

    It is that of who was spoken with last of those who have one and have not left.
    """
    with book.reading() as connection:
        values = (book.clock.today().isoformat(), among(account_ids))
        rows = connection.execute(_QUERY.format(way=_WAYS[way]), values).fetchall()
    found = {account: Reach(name, held) for account, name, held in rows}
    return [found[one] for one in account_ids if one in found]
