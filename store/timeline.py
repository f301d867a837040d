"""An account's timeline: what has happened with it, newest first, all of it or one part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from store.interactions import interactions_of
from store.records.happenings import Complaint, Interaction, TimelineEntry

if TYPE_CHECKING:
    from store.account_page import AccountPage
    from store.book import Book

ALL, PERSONAL, ATTEMPTS, COMPLAINTS, CHANGES = PARTS = ("all", "personal", "attempts", "complaints", "changes")
"""The parts of a timeline; the name of a kind of interaction is one too."""

_CONTACTS = {PERSONAL: "personal", ATTEMPTS: "attempt"}


@dataclass(frozen=True, slots=True)
class Timeline:
    """The newest entries, and whether older ones were left out."""

    entries: tuple[TimelineEntry, ...]
    has_older: bool


def timeline_of(page: AccountPage) -> list[TimelineEntry]:
    """The interactions, complaints, done moments and changes of a page as one list, newest first."""
    return _newest_first((*_spoken(page.interactions), *_complained(page.complaints), *_changed(page)))


def newest_entries(book: Book, page: AccountPage, part: str = ALL, *, limit: int | None) -> Timeline:
    """The timeline of a page's account with its newest `limit` interactions (None: all), and all else of that time."""
    entries: list[TimelineEntry] = []
    if part in (ALL, COMPLAINTS):
        entries += _complained(page.complaints)
    if part in (ALL, CHANGES):
        entries += _changed(page)
    if part in (COMPLAINTS, CHANGES):
        return Timeline(tuple(_newest_first(entries)), has_older=False)
    kind = None if part in PARTS else part
    asked = -1 if limit is None else limit + 1
    found = interactions_of(book, page.row.id, limit=asked, contact=_CONTACTS.get(part), kind=kind)
    spoken, has_older = found[:limit], limit is not None and len(found) > limit
    if has_older:
        entries = [entry for entry in entries if entry.day >= spoken[-1].day]
    return Timeline(tuple(_newest_first((*_spoken(spoken), *entries))), has_older)


def kinds_logged(book: Book, account_id: int) -> dict[str, int]:
    """How many interactions of each kind an account has, the most frequent kind first."""
    with book.reading() as connection:
        query = "SELECT kind, count(*) FROM interaction WHERE account_id = ? GROUP BY kind ORDER BY 2 DESC, 1"
        return dict(connection.execute(query, (account_id,)).fetchall())


def _newest_first(entries: Iterable[TimelineEntry]) -> list[TimelineEntry]:
    return sorted(entries, key=lambda entry: (entry.day, entry.id or 0), reverse=True)


def _spoken(interactions: Iterable[Interaction]) -> Iterator[TimelineEntry]:
    for one in interactions:
        is_personal, record = one.contact == "personal", ("interaction", one.id)
        yield TimelineEntry(one.day, one.kind, is_personal, _detail(one), one.text, one.people, one.id, record)


def _complained(complaints: Iterable[Complaint]) -> Iterator[TimelineEntry]:
    for one in complaints:
        who, record = (one.person,) if one.person else (), ("complaint", one.id)
        # What came last on a day stands above what came before.
        if one.resolved_on:
            how = one.resolution or one.text
            yield TimelineEntry(one.resolved_on, "resolved", False, one.severity, how, record=record)
        yield TimelineEntry(one.received_on, "complaint", False, one.severity, one.text, who, record=record)


def _changed(page: AccountPage) -> Iterator[TimelineEntry]:
    for moment in page.moments:
        if moment.done_on:
            went, said = moment.went or "", f"{moment.name} done"
            yield TimelineEntry(moment.done_on, "moment", False, went, said, record=("moment", moment.id))
    for what, history in (("stage", page.stage_history), ("owner", page.owner_history)):
        for change in history:
            if change.before is not None:
                said = f"{what} {change.before} to {change.after}"
                yield TimelineEntry(change.day, "change", False, what, said)
    for one in page.exits:
        yield TimelineEntry(one.left_on, "left", False, "", ", ".join(one.reasons))


def _detail(one: Interaction) -> str:
    parts = (
        f"{one.minutes}m" if one.minutes else "",
        one.mood or "",
        "attempt" if one.contact == "attempt" else "",
    )
    return " ".join(part for part in parts if part)
