"""How the store says what takes long: whoever opened the book is told, and decides what a person is to see of it."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Protocol

    class Tell(Protocol):
        """Told again and again while something goes on; an empty sentence says that it is over."""

        def __call__(self, doing: str, how_far: str = "") -> None:
            """`doing` says in a sentence what is being done, the same one to its end; `how_far` how much of it is."""


def share(done: int, of: int) -> str:
    """How much of something is done, such as `47%`."""
    return f"{100 * done // max(of, 1)}%"
