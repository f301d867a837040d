"""Lets complaints and to-dos through by the filter of accounts: by whose they are, what they are, and their words."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

from store.accounts import account_ids
from store.book import Book
from store.listed import Listed, holding
from store.rules.filters import Filter, Term

Own = Callable[[Book, Term], Collection[int] | None]
"""The ids of the records that a condition fits by themselves; None for one that asks for their accounts."""

Words = Callable[[Book], Mapping[int, str]]
"""The words that each record is found by, joined by `words_found`."""

_OF_EVERY_ROLE = Term("role", ":", "any")


class RecordFilter:
    """What a condition asks of accounts, and the words of 50,000 records, are read once, until it is told to forget."""

    def __init__(self, own: Own, words: Words) -> None:
        self._own = own
        self._read_words = words
        self._words: Mapping[int, str] | None = None
        self._last: _Last | None = None
        self._records: dict[Term, Collection[int] | None] = {}
        self._accounts: dict[tuple[Term, ...], Collection[int]] = {}

    @property
    def knows_words(self) -> bool:
        """Whether a text can be looked for at once."""
        return self._words is not None

    def learn_words(self, book: Book) -> None:
        """Read the words as they are in the book now."""
        self._words = self._read_words(book)
        self._last = None

    def forget_words(self) -> None:
        """Let go of the words, which take as much room as everything else; they are read anew when one is typed."""
        self._words = None

    def forget(self) -> None:
        """Read the conditions anew next time, since the book has changed."""
        self._records.clear()
        self._accounts.clear()
        self._last = None

    def fitting(self, book: Book, entries: Sequence[Listed], chosen: Filter) -> Sequence[Listed]:
        """The entries that a filter lets through, in their order. Raises WrongWordError."""
        if self._last is not None and self._last.entries is entries and _narrows(chosen, self._last.chosen):
            found = self._last.found
        else:
            found = self._of_conditions(book, entries, chosen)
        if chosen.texts:
            if self._words is None:
                self.learn_words(book)
            found = holding(found, chosen.texts, self._words or {})
        self._last = _Last(entries, chosen, found)
        return found

    def _of_conditions(self, book: Book, entries: Sequence[Listed], chosen: Filter) -> Sequence[Listed]:
        """The entries that every condition but the texts lets through."""
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
        return entries


class _Last(NamedTuple):
    """What was found last: among which entries, by which filter."""

    entries: Sequence[Listed]
    chosen: Filter
    found: Sequence[Listed]


def _narrows(chosen: Filter, before: Filter) -> bool:
    """Whether a filter only has more letters at its end than the one before, so that it lets no other entry through."""
    if chosen.terms != before.terms or len(chosen.texts) != len(before.texts) or not chosen.texts:
        return False
    *others, (text, negated) = chosen.texts
    *others_before, (text_before, negated_before) = before.texts
    is_longer = text.isascii() and text.startswith(text_before) and not (negated or negated_before)
    return others == others_before and is_longer


def _accounts(book: Book, terms: tuple[Term, ...]) -> set[int]:
    """The accounts that fit; those that have left too, unless the filter speaks of that."""
    says_role = any(term.field in ("stage", "role") for term in terms)
    return set(account_ids(book, Filter(terms if says_role else (*terms, _OF_EVERY_ROLE))))
