"""Finds the people that a line names by `@`."""

from collections.abc import Callable, Sequence

from store.errors import AmbiguousError, NotFoundError
from store.plain_letters import in_plain_letters
from store.records.happenings import Moment, Person
from store.resolve import choose_person
from store.rules.folding import fold_letters
from tui.dialogs.reading import Problem

NOT_READ = ("The account cannot be read at this moment.", "Try again in a moment.")
_OF_ONE = ("Several accounts are marked, and people belong to one.", "Leave the @ out, or log them one by one.")

Look = Callable[[], tuple[Sequence[Person], Sequence[Moment]] | None]
"""Reads who is at an account and which key moments it has; None when the book cannot be read just now."""


class KnownHere:
    """Who is at an account and which key moments it has, read when first asked for; None until they can be read.

    Without a look several accounts are meant, of which nobody can be named.
    """

    def __init__(self, look: Look | None) -> None:
        self._look = look
        self._known: tuple[Sequence[Person], Sequence[Moment]] | None = None

    @property
    def people(self) -> Sequence[Person] | None:
        """The people at the account."""
        return found[0] if (found := self._found()) else None

    @property
    def moments(self) -> Sequence[Moment] | None:
        """The account's key moments."""
        return found[1] if (found := self._found()) else None

    def _found(self) -> tuple[Sequence[Person], Sequence[Moment]] | None:
        if self._known is None and self._look is not None:
            self._known = self._look()
        return self._known

    def person(self, said: str) -> Person | Problem:
        """Return the person whom `@said` means, or why that is not clear."""
        return person_meant(self.people, said) if self._look is not None else _OF_ONE


def person_meant(people: Sequence[Person] | None, said: str) -> Person | Problem:
    """Return the person whom `@said` means, or why that is not clear; `people` is None while they cannot be read."""
    if people is None:
        return NOT_READ
    try:
        chosen, _ = choose_person([(person.id, person.name) for person in people], said)
    except AmbiguousError as problem:
        return (str(problem), f"Type more of the name: {', '.join(name for _, name in problem.candidates)}.")
    except NotFoundError as problem:
        if not problem.near:
            return (str(problem), "No people of this account are in the book yet; a on its page adds one.")
        return (str(problem), f"People here: {', '.join(problem.near)}.")
    return next(person for person in people if person.id == chosen)


def named(people: Sequence[Person]) -> str:
    """Return one person's name with the role, several people's names alone: there is little room."""
    return named_with_role(people[0]) if len(people) == 1 else ", ".join(one.name for one in people)


def named_with_role(person: Person) -> str:
    """Return `Petra Vogel, CFO`."""
    return f"{person.name}, {person.role}" if person.role else person.name


def people_words(people: Sequence[Person] | None, beginning: str) -> list[str]:
    """Return an `@` with one word for each person whom the beginning (`@` and plain letters) could mean."""
    wanted = fold_letters(beginning[1:])
    names = filter(None, map(_short_name, people or ()))
    return [f"@{name}" for name in names if any(one.startswith(wanted) for one in _spellings(name))]


def _spellings(name: str) -> list[str]:
    plain = in_plain_letters(name) or ""
    return [fold_letters(name), plain.replace(" ", ""), *plain.split()]


def _short_name(person: Person) -> str:
    """Return the first name, or all names in one word where a family name comes first without a space."""
    return person.name.split()[0] if person.name.split() else ""
