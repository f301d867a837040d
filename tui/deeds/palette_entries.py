"""The lines of the palette: what can be done on a screen, the filters that are kept, and where one can go."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from store.book import Book
from store.name_search import accounts_named, people_named
from store.records.found import Named
from store.records.review import PastReview
from store.rules.filters import FilterError, read_filter
from tui.actions.action import Action, Group
from tui.actions.key_names import shown
from tui.actions.targets import MEANT, Target, Whom
from tui.dialogs.palette_entry import MOST_FOUND, Entry, Kind, Section, Wanted
from tui.safe_text import show
from tui.wording import full_date

_MOST_REVIEWS = 9
_TO_GO_TO = (Section.EVERYTHING, Section.PLACES)
_ITSELF = "palette"
_FILTER_ACTIONS = ("keep-filter", "pick-filter", "rename-filter", "forget-filter", "show-snoozed", "filter")
_PLACE_ACTIONS = ("unfinished", "view-trash", "first-row", "last-row")


def command_entries(actions: Sequence[Action], whom: Callable[[Target], Whom]) -> list[Entry]:
    """Return the actions of a screen, those for which hints have room first and those that move the cursor last."""
    known: dict[Target, Whom] = {}
    entries = []
    for action in sorted(actions, key=_usefulness):
        if action.id == _ITSELF:
            continue
        meant = MEANT.get(action.id)
        if meant is not None and meant.target not in known:
            known[meant.target] = whom(meant.target)
        entries.append(_command(action, known[meant.target] if meant else Whom()))
    return entries


def filter_entries(kept: Mapping[str, str], picking: Action | None) -> Iterator[Entry]:
    """Yield the kept filters, each to be used, and, once it is looked for by its name, to be renamed or forgotten.

    `picking` is the action that uses one by its number, where there is one.
    """
    keys = shown(picking.keys[0]) if picking and picking.keys else ""
    for number, (name, text) in enumerate(kept.items(), 1):
        used = f"{keys} {number}" if keys else ""
        yield _filter(("filter", name), name, f"Shows the accounts that {text} lets through.", text, used)
        for does, said in (("Rename", "Gives it another name."), ("Forget", "Undo brings it back.")):
            entry = _filter((f"{does.lower()}-filter", name), f"{does} the filter {name}", said, text)
            yield replace(entry, kind=Kind.COMMAND, waits=True)


def review_entries(book: Book) -> list[Entry]:
    """Return the reviews that were finished last, each to see what it came to."""
    from store.reviews.held import finished_reviews

    return [_review(one) for one in finished_reviews(book, _MOST_REVIEWS)]


def found_entries(book: Book, wanted: Wanted, kept: Mapping[str, str]) -> list[Entry]:
    """Return the accounts and people whose names fit, and the filter that the words are, as the section wants them."""
    words, section = wanted.words, wanted.section
    if not words:
        return []
    if section == Section.FILTERS:
        return _as_filter(words, kept)
    accounts = accounts_named(book, words, limit=MOST_FOUND) if section in _TO_GO_TO else []
    people = people_named(book, words, limit=MOST_FOUND) if section in (Section.EVERYTHING, Section.PEOPLE) else []
    return [
        *map(_account, accounts),
        *map(_person, people),
        *([_everywhere(words)] if section == Section.EVERYTHING else []),
    ]


def _command(action: Action, whom: Whom) -> Entry:
    title, own, name = action.title, (0, 0), show(whom.name)
    if name:
        meant = MEANT[action.id]
        title, own = f"{meant.before}{name}{meant.after}", (len(meant.before), len(meant.before) + len(name))
    keys = tuple(map(shown, action.ways))
    return Entry(
        ("action", action.id),
        Kind.COMMAND,
        title,
        keys[0] if keys else "",
        action.help,
        own=own,
        aliases=keys,
        sections=_sections(action),
        reason=whom.reason,
    )


def _sections(action: Action) -> tuple[Section, ...]:
    if action.group is Group.VIEWS or action.id in _PLACE_ACTIONS:
        return _TO_GO_TO
    return (Section.EVERYTHING, Section.FILTERS) if action.id in _FILTER_ACTIONS else (Section.EVERYTHING,)


def _usefulness(action: Action) -> tuple[bool, int]:
    return action.group is Group.MOVING, action.rank or len(Group)


def _filter(key: tuple[str, str], title: str, says: str, text: str, keys: str = "") -> Entry:
    return Entry(key, Kind.FILTER, title, keys, says, text, sections=(Section.EVERYTHING, Section.FILTERS))


def _review(one: PastReview) -> Entry:
    title, begun = f"Review of week {int(one.week[-2:])}", full_date(one.began_on)
    says = f"Shows what the review that began on {begun} came to."
    beside = " ".join(filter(None, (begun, one.filter)))
    return Entry(("review", one.id), Kind.PLACE, title, "", says, beside, sections=_TO_GO_TO)


def _account(found: Named) -> Entry:
    return Entry(("account", found.id), Kind.ACCOUNT, found.name, "", "Opens the account's page.", Kind.ACCOUNT,
                 sections=_TO_GO_TO)  # fmt: skip


def _person(found: Named) -> Entry:
    return Entry(("person", found.id), Kind.PERSON, found.name, "", f"Opens the page of {found.account_name}.",
                 f"at {found.account_name}", sections=(Section.EVERYTHING, Section.PEOPLE))  # fmt: skip


def _everywhere(words: str) -> Entry:
    says = "Finds the words in every name, note and text of the book."
    return Entry(
        ("find", words), Kind.EVERYWHERE, f"Find {words} in every text", says=says, sections=(Section.EVERYTHING,)
    )


def _as_filter(words: str, kept: Mapping[str, str]) -> list[Entry]:
    """The words as a filter of the accounts, where they are one."""
    try:
        read_filter(words, kept)
    except FilterError:
        return []
    return [Entry(("words", words), Kind.FILTER, f"Filter by {words}", "", "Shows the accounts they let through.",
                  sections=(Section.FILTERS,))]  # fmt: skip
