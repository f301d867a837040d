"""The accounts that a filter chooses, in an order; built so that another word of text is quick at any size.

The app's first frame needs `first_accounts` alone; what choosing takes is loaded when something is chosen.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import compress, filterfalse
from operator import itemgetter
from typing import NamedTuple

from store.account_orders import Order
from store.book import Book
from store.many import among
from store.rules.filters import Filter

NEEDING = Order()
"""Those that need attention most come first."""

_MANY = 4
"""A set of more than one in so many accounts is looked through in twice the time of a byte for each account."""


class Selection(NamedTuple):
    """Accounts in their order: those that fit the conditions and hold the texts.

    `wider` is what they were chosen from: the same conditions, with texts that let more accounts through or none.
    """

    chosen: Filter
    order: Order
    ids: Sequence[int]
    wider: Selection | None = None

    def can_narrow(self, chosen: Filter, order: Order) -> bool:
        """Whether another filter and order differ from these in their texts alone."""
        return (chosen.terms, order) == (self.chosen.terms, self.order)


def select(book: Book, chosen: Filter, order: Order) -> Selection:
    """Read the accounts that fit. Raises InvalidError for a value that a field cannot have."""
    from store.accounts import account_ids

    fitting = account_ids(book, Filter(chosen.terms), sort=order.sort)
    if order.turned:
        fitting.reverse()
    return narrow(book, Selection(Filter(chosen.terms), order, fitting), chosen)


def narrow(book: Book, selection: Selection, chosen: Filter) -> Selection:
    """Choose by other texts among the accounts that fit the same conditions, as few of them as the texts allow."""
    from store.rules.narrowing import goes_on

    wider = selection
    while wider.wider is not None and not goes_on(chosen.texts, wider.chosen.texts):
        wider = wider.wider
    if wider.chosen.texts == chosen.texts:
        return wider._replace(chosen=chosen)
    return Selection(chosen, wider.order, _with_texts(book, wider.ids, chosen.texts), wider)


def first_accounts(book: Book, count: int, order: Order = NEEDING) -> list[int]:
    """The first live accounts in an order as it was last settled, which may be yesterday's."""
    query = f"SELECT account_id FROM account_standing WHERE listed = 1 ORDER BY {order.sql} LIMIT ?"
    with book.reading() as connection:
        rows = connection.execute(query, (count,)).fetchall()
    return [row[0] for row in rows]


def there(book: Book, ids: Iterable[int]) -> list[int]:
    """Those of these accounts that are still in the book."""
    with book.reading() as connection:
        query = "SELECT id FROM account WHERE id IN (SELECT value FROM json_each(?))"
        return [one for (one,) in connection.execute(query, (among(list(ids)),)).fetchall()]


def has_accounts(book: Book) -> bool:
    """Whether there is any account in the book, of whatever stage."""
    with book.reading() as connection:
        return connection.execute("SELECT 1 FROM account LIMIT 1").fetchone() is not None


def _with_texts(book: Book, ids: Sequence[int], texts: Iterable[tuple[str, bool]]) -> Sequence[int]:
    from store.search import matching_accounts

    with book.reading() as connection:
        for text, negated in texts:
            found = matching_accounts(connection, text)
            if found is not None:
                ids = _among(found, ids, negated)
    return ids


def _among(found: Sequence[int], ids: Sequence[int], negated: bool) -> Sequence[int]:
    """Those of these accounts that were found, or were not, in their order."""
    if len(found) < len(ids) // _MANY:
        return list((filterfalse if negated else filter)(set(found).__contains__, ids))
    # A byte for each account, all of them read at once; there is none with the id 0.
    # Asked of these alone, since accounts may have come and gone between one reading and the next.
    last = max(max(ids, default=0), max(found, default=0))
    chosen = bytearray([negated]) * (last + 1)
    chosen[0] = False
    for one in found:
        chosen[one] = not negated
    numbered = (0, 0, *ids)
    return list(compress(numbered, itemgetter(*numbered)(chosen)))
