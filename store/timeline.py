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
    """A stretch of the entries, before which so many interactions are `skipped`; whether older ones are left out."""

    entries: tuple[TimelineEntry, ...]
    skipped: int
    has_older: bool


def timeline_of(page: AccountPage) -> list[TimelineEntry]:
    """The interactions, complaints, done moments and changes of a page as one list, newest first."""
    return _newest_first((*_spoken(page.interactions), *_complained(page.complaints), *_changed(page)))


def stretch_of(book: Book, page: AccountPage, part: str = ALL, *, limit: int, skipped: int | None = 0) -> Timeline:
    """The timeline of a page's account: so many interactions behind the newest `skipped`, and all else of then.

    None skips all but the oldest.
    """
    entries: list[TimelineEntry] = []
    if part in (ALL, COMPLAINTS):
        entries += _complained(page.complaints)
    if part in (ALL, CHANGES):
        entries += _changed(page)
    if part in (COMPLAINTS, CHANGES):
        return Timeline(tuple(_newest_first(entries)), 0, has_older=False)
    contact, kind = _CONTACTS.get(part), None if part in PARTS else part
    if skipped is None:
        skipped = max(_count(book, page.row.id, contact, kind) - limit, 0)
    found = interactions_of(book, page.row.id, limit=limit + 1, skipped=skipped, contact=contact, kind=kind)
    spoken, older = found[:limit], found[limit:]
    if skipped and spoken:
        entries = [entry for entry in entries if entry.day <= spoken[0].day]
    if older:
        entries = [entry for entry in entries if entry.day > older[0].day]
    return Timeline(tuple(_newest_first((*_spoken(spoken), *entries))), skipped, has_older=bool(older))


def _count(book: Book, account_id: int, contact: str | None, kind: str | None) -> int:
    with book.reading() as connection:
        query = (
            "SELECT count(*) FROM interaction "
            "WHERE account_id = ?1 AND (?2 IS NULL OR contact = ?2) AND (?3 IS NULL OR kind = ?3)"
        )
        return int(connection.execute(query, (account_id, contact, kind)).fetchone()[0])


_DAYS = {"interaction": "day", "complaint": "received_on", "moment": "done_on"}
"""The columns that say on which day a record stands in the timeline."""


def newer_than(book: Book, record: tuple[str, int]) -> int:
    """How many interactions of its account are newer than a record of the timeline; 0 for one that is not there."""
    kind, number = record
    if kind not in _DAYS:
        return 0
    with book.reading() as connection:
        query = (
            f"SELECT count(*) FROM {kind} AS one JOIN interaction AS other ON other.account_id = one.account_id "
            f"WHERE one.id = ?1 AND (other.day, other.id) > (one.{_DAYS[kind]}, one.id)"
        )
        return int(connection.execute(query, (number,)).fetchone()[0])


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
        yield TimelineEntry(
            one.day,
            one.kind,
            is_personal,
            detail_of(one.minutes, one.mood, one.contact),
            one.text,
            one.people,
            one.id,
            record,
        )


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


def detail_of(minutes: int | None, mood: str | None, contact: str) -> str:
    """Say of an interaction how long it took, how it felt, and whether nobody was reached."""
    parts = (f"{minutes}m" if minutes else "", mood or "", "attempt" if contact == "attempt" else "")
    return " ".join(part for part in parts if part)
