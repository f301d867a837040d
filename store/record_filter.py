"""Lets complaints and to-dos through by the filter of accounts: by whose they are, what they are, and their words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from store.accounts import account_ids
from store.book import Book
from store.listed import Listed, holding
from store.rules.filters import Filter, Term

Own = Callable[[Book, Term], Collection[int] | None]
"""The ids of the records that a condition fits by themselves; None for one that asks for their accounts."""

_OF_EVERY_ROLE = Term("role", ":", "any")


class RecordFilter:
    """What a condition asks of accounts is read once, until it is told to forget."""

    def __init__(self, own: Own) -> None:
        self._own = own
        self._records: dict[Term, Collection[int] | None] = {}
        self._accounts: dict[tuple[Term, ...], Collection[int]] = {}

    def forget(self) -> None:
        """Read anew next time, since the book has changed."""
        self._records.clear()
        self._accounts.clear()

    def fitting(self, book: Book, entries: Sequence[Listed], chosen: Filter) -> Sequence[Listed]:
        """The entries that a filter lets through, in their order. Raises WrongWordError."""
        of_accounts: list[Term] = []
        for term in chosen.terms:
            if term not in self._records:
                self._records[term] = self._own(book, term)
            own = self._records[term]
            if own is None:
                of_accounts.append(term)
            else:
                entries = [one for one in entries if (one.id in own) != term.negated]
        if terms := tuple(of_accounts):
            if terms not in self._accounts:
                self._accounts[terms] = _accounts(book, terms)
            accounts = self._accounts[terms]
            entries = [one for one in entries if one.account_id in accounts]
        return holding(entries, chosen.texts)


def _accounts(book: Book, terms: tuple[Term, ...]) -> set[int]:
    """The accounts that fit; those that have left too, unless the filter speaks of that."""
    says_role = any(term.field in ("stage", "role") for term in terms)
    return set(account_ids(book, Filter(terms if says_role else (*terms, _OF_EVERY_ROLE))))
