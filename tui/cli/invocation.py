"""One call of `gt`: what was typed, the book and clock it chose, and whether it was about to save."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

from store.clock import Clock, clock_from, clock_from_environment
from store.errors import AmbiguousError
from store.locations import chosen_book
from store.rules.vocabulary import ENGLISH, Vocabulary
from tui.cli.commands import ALIASES, MODULES, READING, READING_WITH
from tui.cli.everywhere import Everywhere

if TYPE_CHECKING:
    import typer

    from store.book import Book


class Invocation:
    """What a command gets as its context's object."""

    def __init__(self, typed: Sequence[str]) -> None:
        """Read the choices that may stand anywhere. Raises InvalidError for one that cannot be understood."""
        self.typed = tuple(typed)
        everywhere = Everywhere(typed)
        self.words = everywhere.words
        self.book_path, self.book_is_named = chosen_book(everywhere.book)
        self.clock: Clock = clock_from(everywhere.today) if everywhere.today else clock_from_environment()
        self._book: Book | None = None

    @property
    def only_reads(self) -> bool:
        """Whether the command never changes the book."""
        word = self.words[0] if self.words else ""
        if word.startswith("-") or ALIASES.get(word, word) not in MODULES or word in READING:
            return True
        return not READING_WITH.get(word, frozenset()).isdisjoint(self.words)

    @property
    def has_saved(self) -> bool:
        """Whether something was saved before what went wrong, as in a review."""
        return self._book is not None and self._book.has_saved

    def book(self, *, create: bool = False) -> Book:
        """The chosen book, opened; `create` makes a missing one. Raises BookMissingError and others."""
        from store.book import open_book
        from store.settings.taken_over import is_taken_over
        from tui.cli.telling import Telling

        if self._book is None:
            self._book = open_book(self.book_path, self.clock, create=create, tell=Telling())
            if not is_taken_over(self._book):
                self._take_over_settings(self._book)
        return self._book

    def _take_over_settings(self, book: Book) -> None:
        from store.settings.taking_over import take_over
        from tui.cli import output

        problems = take_over(book).problems
        if problems:
            first = problems[0]
            place = f"line {first.line}: " if first.line else ""
            output.narrate(f"Settings, {place}{first.text} gt config check names all that is left out.")

    def has_book(self) -> bool:
        """Whether something lies where the book is."""
        return os.path.lexists(self.book_path)

    def account(self, said: str) -> tuple[int, str, str]:
        """The id, slug and name of the account that was meant; an ambiguous one comes with the command to run.

        Raises AmbiguousError or NotFoundError.
        """
        from store.accounts import find_account

        try:
            return find_account(self.book(), said)
        except AmbiguousError as problem:
            if said in self.typed[1:] and problem.candidates:
                problem.hint = f"Run: {self._with(said, problem.candidates[0][0])}"
            raise

    def _with(self, said: str, slug: str) -> str:
        import shlex

        words = list(self.typed)
        words[words.index(said, 1)] = slug
        return f"gt {shlex.join(words)}"

    def tell_of_backup(self) -> None:
        """Say on stderr why the day's backup could not be made after what was saved."""
        if self._book is not None and (problem := self._book.backup_problem):
            from tui.cli import output

            output.narrate(f"Saved, but: {problem} {problem.hint}".rstrip())

    def vocabulary(self) -> Vocabulary:
        """The words that lines and days are read with; the English ones while there is no book."""
        from store.vocabulary import vocabulary_of

        return vocabulary_of(self.book()) if self.has_book() else ENGLISH

    def close(self) -> None:
        """Let go of the book."""
        if self._book is not None:
            self._book.close()


def invocation_of(context: typer.Context) -> Invocation:
    """The call that a command belongs to."""
    call = context.obj
    assert isinstance(call, Invocation)
    return call
