"""The dialogs about one account, and what is saved from them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from store.accounts import delete_account
from store.book import Book
from store.complaints import log_complaint
from store.interactions import log_entry
from store.moments import moments_of
from store.people import people_of
from store.record_names import what_goes_with
from store.records.account import AccountRow
from store.records.happenings import Moment, Person
from store.todos import add_todo
from tui.dialogs.complaint_line import ComplaintDraft, ComplaintReader, complaint_dialog
from tui.dialogs.known_people import Look
from tui.dialogs.log_line import log_dialog
from tui.dialogs.log_reader import LogReader
from tui.dialogs.todo_line import TodoReader, todo_dialog
from tui.screens import saved_words
from tui.screens.asking import Asking

_COMES_BACK = "{undo} brings all of it back."


def ask_contact(screen: Asking[Any], row: AccountRow) -> None:
    """Ask for a contact with the account in one line, and log it."""
    clock = screen.calls.book.clock
    reader = LogReader(row, clock.now(), _look(screen, row), screen.vocabulary)
    screen.ask_and_save(
        lambda refusal: log_dialog(row, reader, screen.kept, screen.glyphs, refusal),
        lambda book, entry: log_entry(book, (row.id, row.name), entry),
        lambda saved: saved_words.logged(saved, clock.today()),
    )


def ask_todo(screen: Asking[Any], row: AccountRow) -> None:
    """Ask for a to-do in one line, and plan it."""
    clock = screen.calls.book.clock
    reader = TodoReader(clock.now(), screen.vocabulary)
    screen.ask_and_save(
        lambda refusal: todo_dialog(row, reader, screen.kept, screen.glyphs, refusal),
        lambda book, todo: (todo, add_todo(book, row.id, todo.text, todo.due)),
        lambda saved: saved_words.planned(saved[0].text, saved[0].due, row.name, clock.today()),
    )


def ask_complaint(screen: Asking[Any], row: AccountRow) -> None:
    """Ask for a complaint in one line, and log it."""
    reader = ComplaintReader(screen.calls.book.clock.now(), _look(screen, row), screen.vocabulary)
    screen.ask_and_save(
        lambda refusal: complaint_dialog(row, reader, screen.kept, screen.glyphs, refusal),
        lambda book, draft: _logged_complaint(book, row.id, draft),
        lambda draft: f"Logged {draft.severity} complaint of {row.name}: {saved_words.shortened(draft.text)}.",
    )


def ask_delete(screen: Asking[Any], row: AccountRow) -> None:
    """Ask whether to delete the account with all that belongs to it, and do so."""
    parts = screen.calls.glance(lambda book: what_goes_with(book, row.id)) or ""
    verb = "goes" if parts.startswith("1 ") and "," not in parts else "go"
    comes_back = screen.says(_COMES_BACK)
    consequence = f"With it {verb} {parts}. {comes_back}" if parts else comes_back
    screen.confirm_and_delete(row.name, consequence, lambda book: delete_account(book, row.id))


def _look(screen: Asking[Any], row: AccountRow) -> Look:
    """Return how a dialog reads who is at an account and which key moments it has."""

    def read(book: Book) -> tuple[Sequence[Person], Sequence[Moment]]:
        return people_of(book, row.id), moments_of(book, row.id)

    return lambda: screen.calls.glance(read)


def _logged_complaint(book: Book, account_id: int, draft: ComplaintDraft) -> ComplaintDraft:
    log_complaint(
        book,
        account_id,
        draft.text,
        severity=draft.severity,
        person_id=draft.person_id,
        received_on=draft.received_on,
    )
    return draft
