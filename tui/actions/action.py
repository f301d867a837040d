"""What one thing a user can do looks like to the keys, the hint line, the palette and the help page."""

from enum import StrEnum
from typing import NamedTuple


class Where(StrEnum):
    """The screens on which an action can be meant, and what else takes keys."""

    ACCOUNTS = "accounts"
    ACCOUNT = "account"
    COMPLAINTS = "complaints"
    TODOS = "to-dos"
    REVIEW = "review"
    QUIET = "quiet accounts"
    SUMMARY = "review summary"
    FIRST_RUN = "first run"
    IMPORT = "import"
    TRASH = "trash"
    FIND = "find"
    LINE = "while typing"
    QUESTION = "question"
    VERSIONS = "two versions"
    UNFINISHED = "texts not saved"


DIALOGS = frozenset({Where.LINE, Where.QUESTION, Where.VERSIONS, Where.UNFINISHED})
"""What lies in front of a screen and takes one key at a time."""
ANYWHERE = frozenset(Where) - DIALOGS
"""Every screen."""
IN_THE_BOOK = ANYWHERE - {Where.FIRST_RUN}
"""Every screen but the one shown for an empty book, which has few keys of its own."""
EVERYWHERE = IN_THE_BOOK - {Where.SUMMARY, Where.IMPORT, Where.TRASH, Where.FIND}
"""Every screen with accounts on it."""


class Group(StrEnum):
    """The headings of the help page, in its order: what is done to a row comes before moving about."""

    LOGGING = "Log and plan"
    COMPLAINTS = "Complaints"
    MOMENTS = "Key moments"
    ACCOUNTS = "Accounts"
    AGREEMENTS = "Goals and promises"
    BUSINESS = "Business"
    TIMELINE = "Timeline"
    REVIEW = "Review"
    FINDING = "Find and sort"
    MARKING = "Mark and repeat"
    COPYING = "Copy"
    HISTORY = "Take back"
    MOVING = "Move"
    VIEWS = "Go to a view"
    APP = "Everywhere"
    DIALOG = "In a line or a question"


_OWN_GROUP = {
    Where.COMPLAINTS: Group.COMPLAINTS,
    Where.REVIEW: Group.REVIEW,
    Where.QUIET: Group.REVIEW,
    Where.SUMMARY: Group.REVIEW,
    Where.IMPORT: Group.ACCOUNTS,
    Where.FIRST_RUN: Group.ACCOUNTS,
    Where.TRASH: Group.HISTORY,
    Where.FIND: Group.FINDING,
}


def groups_on(where: Where) -> list[Group]:
    """Return the headings for a screen, that of what is done there only before the others."""
    return sorted(Group, key=lambda group: group is not _OWN_GROUP.get(where))


class Action(NamedTuple):
    """One user action.

    A key is a character, or a name as Textual gives it (`escape`, `ctrl+d`), or several with a space between
    them, pressed one after the other. The user may give an action other ones: its own are those it comes with.
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
    digits: int = 0
    """After its keys it awaits a digit, from 1 to this, and is handed it; 0 for none."""
    repeats: bool = False
    """Whether it changes the row it is meant for, so that `.` can do the same with another."""
    gives_way: bool = False
    """Whether another action may take its keys without a word."""
    instead: str = ""
    """Its keys on a screen where another action has those it comes with."""

    @property
    def ways(self) -> tuple[str, ...]:
        """What is pressed for it, with the digits that may follow: `m 1..9`."""
        return tuple(f"{keys} 1..{self.digits}" for keys in self.keys) if self.digits else self.keys

    @property
    def ways_anywhere(self) -> tuple[str, ...]:
        """What is pressed for it on one screen or another."""
        return (*self.ways, self.instead) if self.keys and self.instead else self.ways

    @property
    def method(self) -> str:
        """The name Textual runs it by: `log-contact` calls `action_log_contact`."""
        return self.id.replace("-", "_")
