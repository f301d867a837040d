"""Writing one line about the accounts that are meant: a contact, a to-do, a complaint."""

from __future__ import annotations

from collections.abc import Sequence

from store.book import Book
from store.colleagues import colleagues
from store.complaints import log_complaint, log_complaints
from store.interactions import log_entries
from store.moments import moments_of
from store.people import people_of
from store.records.happenings import Moment, Person
from store.todos import add_todos
from tui.deeds import saved_words
from tui.deeds.account_screen import AccountScreen
from tui.deeds.deeds import Deeds
from tui.dialogs.complaint_line import ComplaintDraft, ComplaintReader, complaint_dialog
from tui.dialogs.known_people import Look
from tui.dialogs.log_line import log_dialog
from tui.dialogs.log_reader import LogReader
from tui.dialogs.meant import Meant
from tui.dialogs.todo_line import TodoReader, todo_dialog
from tui.shortened import shortened


def log_contact(screen: AccountScreen) -> None:
    """Ask for a contact with the accounts in one line, and log it."""
    if (meant := screen.meant()) is None:
        return
    clock = screen.calls.book.clock
    reader = LogReader(meant, clock.now(), _look(screen, meant), screen.vocabulary)
    screen.ask_and_save(
        lambda refusal: log_dialog(meant, reader, screen.kept, screen.glyphs, refusal),
        lambda book, entry: log_entries(book, meant.ids, entry),
        lambda saved: saved_words.logged(saved, clock.today()),
        then=screen.show_logged,
    )


def add_todo(screen: AccountScreen) -> None:
    """Ask for a to-do in one line, and plan it."""
    if (meant := screen.meant()) is None:
        return
    clock = screen.calls.book.clock
    reader = TodoReader(clock.now(), screen.vocabulary, lambda: screen.calls.glance(colleagues))
    screen.ask_and_save(
        lambda refusal: todo_dialog(meant, reader, screen.kept, screen.glyphs, refusal),
        lambda book, todo: (todo, add_todos(book, meant.ids, todo.text, todo.due, assignee=todo.assignee)),
        lambda saved: saved_words.planned(saved[0], saved[1], clock.today()),
    )


def ask_complaint(screen: AccountScreen) -> None:
    """Ask for a complaint in one line, and log it."""
    if (meant := screen.meant()) is None:
        return
    reader = ComplaintReader(screen.calls.book.clock.now(), _look(screen, meant), screen.vocabulary)
    screen.ask_and_save(
        lambda refusal: complaint_dialog(meant, reader, screen.kept, screen.glyphs, refusal),
        lambda book, draft: _logged_complaint(book, meant, draft),
        lambda draft: f"Logged {draft.severity} complaint of {meant.name}: {shortened(draft.text)}.",
    )


def _look(screen: AccountScreen, meant: Meant) -> Look | None:
    """Return how a dialog reads who is at an account and which key moments it has; None for several accounts."""
    if meant.row is None:
        return None
    account = meant.ids[0]

    def read(book: Book) -> tuple[Sequence[Person], Sequence[Moment]]:
        return people_of(book, account), moments_of(book, account)

    return lambda: screen.calls.glance(read)


def _logged_complaint(book: Book, meant: Meant, draft: ComplaintDraft) -> ComplaintDraft:
    if len(meant.ids) > 1:
        log_complaints(book, meant.ids, draft.text, severity=draft.severity, received_on=draft.received_on)
        return draft
    log_complaint(
        book,
        meant.ids[0],
        draft.text,
        severity=draft.severity,
        person_id=draft.person_id,
        received_on=draft.received_on,
    )
    return draft


DEEDS: Deeds[AccountScreen] = Deeds(log_contact, add_todo)
