"""What the store says when it cannot do a thing: one full sentence for a person, never a driver's own words."""

from __future__ import annotations


class StoreError(Exception):
    """Something the store refused or could not do; the message is a sentence for a person."""

    hint: str = ""

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


class NotFoundError(StoreError):
    """Nothing is called that; `near` holds close names."""

    def __init__(self, message: str, *, near: tuple[str, ...] = (), hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.near = near


class AmbiguousError(StoreError):
    """More than one record fits; `candidates` holds (slug, name) pairs."""

    def __init__(self, message: str, *, candidates: tuple[tuple[str, str], ...] = (), hint: str = "") -> None:
        super().__init__(message, hint=hint)
        self.candidates = candidates


class InvalidError(StoreError):
    """A value that a record cannot hold."""


class WrongWordError(InvalidError):
    """A word of a filter that means nothing; `place` is where it begins and ends in the `line` that was typed."""

    def __init__(self, message: str, *, hint: str = "", place: tuple[int, int] | None = None, line: str = "") -> None:
        super().__init__(message, hint=hint)
        self.place = place
        self.line = line


class ConflictError(StoreError):
    """The record changed since, or the book is held by another program; trying again may help."""


class BookMissingError(StoreError):
    """There is no book at that place."""


class BookTooNewError(ConflictError):
    """The book was written by a newer goodterms."""


class BookDamagedError(StoreError):
    """The file is not a book, or is damaged; it has been left as it was."""


class NotABookError(BookDamagedError):
    """What lies there belongs to something else: a folder, a device, another program's database."""


class BookReadOnlyError(StoreError):
    """The book can be read but not written."""


class DiskFullError(StoreError):
    """The disk has no room left; nothing was saved."""


class EditedElsewhereError(ConflictError):
    """The fields that were to be changed hold another text than the one that was changed.

    `theirs` is what these fields hold now, as it would be typed.
    """

    def __init__(self, message: str, *, theirs: dict[str, str]) -> None:
        super().__init__(message, hint="Choose which version to keep.")
        self.theirs = theirs


class AccountInTrashError(ConflictError):
    """What is to be restored belongs to an account that is in the trash itself, by the deletion numbered `entry`."""

    def __init__(self, message: str, *, entry: int) -> None:
        super().__init__(message, hint=f"gt trash restore {entry} brings the account back first.")
        self.entry = entry
