"""A screen that shows the whole of one account."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from store.account_page import AccountPage
from store.records.agreements import Promise, Signal
from store.records.happenings import Complaint, Contract, Goal, Moment, Person, TimelineEntry, Todo
from tui.deeds.account_screen import AccountScreen

RECORDS: Mapping[type, str] = {
    Person: "person",
    Complaint: "complaint",
    Todo: "todo",
    Goal: "goal",
    Promise: "promise",
    Moment: "moment",
    Signal: "signal",
    Contract: "contract",
    TimelineEntry: "interaction",
}
"""The kinds of the records that have a line of their own, as `store.record_names` calls them."""


class PageScreen(AccountScreen):
    """Knows the page that it was read from, and so all goals, promises and complaints."""

    def shown_page(self) -> AccountPage | None:
        """Return the page as it was read last."""
        raise NotImplementedError

    def told_complaint(self) -> Complaint | None:
        """Return the complaint that the line of the timeline under the cursor tells of."""
        record, page = self.chosen_record(), self.shown_page()
        if not isinstance(record, TimelineEntry) or record.record is None or page is None:
            return None
        kind, number = record.record
        return next((one for one in page.complaints if kind == "complaint" and one.id == number), None)

    def only_complaint(self) -> Sequence[Complaint]:
        """Return the complaint that the timeline tells of under the cursor, else the one that is not settled.

        Where there are more the cursor has to say which.
        """
        if told := self.told_complaint():
            return (told,)
        page = self.shown_page()
        found = [one for one in page.complaints if not one.is_settled] if page else []
        return found if len(found) == 1 else ()
