"""What one thing a user can do looks like to the keys, the hint line, the palette and the help page."""

from enum import StrEnum
from typing import NamedTuple


class Where(StrEnum):
    """The screens on which an action can be meant."""

    ACCOUNTS = "accounts"
    ACCOUNT = "account"
    COMPLAINTS = "complaints"
    TODOS = "to-dos"
    REVIEW = "review"
    QUIET = "quiet accounts"
    SUMMARY = "review summary"
    FIRST_RUN = "first run"


ANYWHERE = frozenset(Where)
IN_THE_BOOK = ANYWHERE - {Where.FIRST_RUN}
"""Every screen but the one shown for an empty book, which has few keys of its own."""
EVERYWHERE = IN_THE_BOOK - {Where.SUMMARY}
"""Every screen with accounts on it."""


class Group(StrEnum):
    """The headings of the help page, in its order."""

    MOVING = "Move"
    VIEWS = "Go to a view"
    FINDING = "Find and sort"
    REVIEW = "Review"
    LOGGING = "Log"
    ACCOUNTS = "Accounts"
    TIMELINE = "Timeline"
    MOMENTS = "Key moments"
    COMPLAINTS = "Complaints"
    TODOS = "To-dos"
    HISTORY = "Take back"
    APP = "Everywhere"


class Action(NamedTuple):
    """One user action.

    A key is a character, or a name as Textual gives it (`escape`, `ctrl+d`), or two keys with a space between
    them, pressed one after the other. `1..9` stands for any of these digits, which is handed to the action.
    """

    id: str
    title: str
    help: str
    keys: tuple[str, ...]
    group: Group
    label: str
    """A word or two for the hint line."""
    where: frozenset[Where] = EVERYWHERE
    short: str = ""
    """The label for a narrow terminal, where it differs."""
    rank: int = 0
    """Place in the hint line, counted from 1 at the left; the right end goes first. 0 is not shown."""

    @property
    def method(self) -> str:
        """The name Textual runs it by: `log-contact` calls `action_log_contact`."""
        return self.id.replace("-", "_")
