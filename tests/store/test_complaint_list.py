"""Complaints and to-dos as long lists know them: in groups, in an order, found by words in any language."""

from datetime import date, timedelta

import pytest

from store.accounts import add_account
from store.book import Book
from store.complaint_list import ComplaintFigures, complaint_cards, complaint_words, complaints_that, listed_complaints
from store.complaints import acknowledge, log_complaint, resolve, tell_client, wait_on
from store.deleting import delete_record
from store.listed import holding, in_groups
from store.people import add_person
from store.record_filter import RecordFilter
from store.rules.filters import read_filter
from store.todo_list import listed_todos, todo_lines
from store.todos import add_todo, finish_todo
from tests.filled_once import filled_once

TODAY = date(2026, 11, 23)


@pytest.fixture
@filled_once
def account(book: Book) -> int:
    """An account that Nina looks after."""
    return add_account(book, "Łódź Media", stage="growth", fields={"owner": "Nina"})


def received(book: Book, account: int, text: str, days_ago: int, severity: str = "medium") -> int:
    day = TODAY - timedelta(days=days_ago)
    return log_complaint(book, account, text, severity=severity, received_on=day)


def test_what_is_open_or_fresh_is_listed_by_where_it_stands(book: Book, account: int) -> None:
    new, ours, theirs, solved, told, old = (received(book, account, f"trouble {n}", 40) for n in range(6))
    acknowledge(book, ours)
    wait_on(book, theirs, "them")
    for one in (solved, told, old):
        resolve(book, one, "cache")
    tell_client(book, told)
    tell_client(book, old)
    with book.writing("Resolved long ago") as connection:
        connection.execute("UPDATE complaint SET resolved_on = '2026-10-01' WHERE id IN (?, ?)", (old, solved))
    listed = listed_complaints(book)
    groups = in_groups(listed.entries, ())
    assert groups == {
        "new": [new],
        "waiting_us": [ours],
        "waiting_them": [theirs],
        "resolved": [solved],
        "told": [told],
    }
    assert listed.lately == (told,)


def test_what_was_brought_in_resolved_long_ago_is_not_in_the_way(book: Book, account: int) -> None:
    one = received(book, account, "ticket of last year", 400)
    resolve(book, one, "closed")
    with book.writing("Brought in") as connection:
        connection.execute("UPDATE complaint SET source = 'imported', resolved_on = '2025-11-01'")
    assert listed_complaints(book).entries == ()


def test_open_ones_follow_the_order_and_turn_round(book: Book, account: int) -> None:
    low = received(book, account, "old and small", 20, "low")
    high = received(book, account, "fresh and big", 1, "high")
    middle = received(book, account, "between", 5)
    orders = {"severity": [high, middle, low], "age": [low, middle, high], "newest": [high, middle, low]}
    for sort, expected in orders.items():
        assert [one.id for one in listed_complaints(book, sort).entries] == expected
        turned = listed_complaints(book, sort, turned=True).entries
        assert [one.id for one in turned] == expected[::-1]


def test_the_figures_count_severities_and_time_first_replies(book: Book, account: int) -> None:
    assert listed_complaints(book).figures == ComplaintFigures()
    for days, severity in ((10, "high"), (4, "low"), (2, "low")):
        acknowledge(book, received(book, account, "late", days, severity))
    assert listed_complaints(book).figures == ComplaintFigures(1, 0, 2, oldest_days=10, reply_days=4)
    acknowledge(book, received(book, account, "late", 5, "medium"))
    assert listed_complaints(book).figures.reply_days == 4.5


def test_cards_say_what_stands_beside_a_complaint(book: Book, account: int) -> None:
    person = add_person(book, account, "Ewa Lis", role="CFO")
    one = log_complaint(book, account, "trouble", person_id=person, received_on=TODAY - timedelta(days=3))
    gone = received(book, account, "gone", 3)
    add_todo(book, account, "send it again", TODAY + timedelta(days=1))
    wait_on(book, one, "them")
    delete_record(book, "complaint", gone)
    (card,) = complaint_cards(book, [gone, one])
    assert (card.owner, card.person_role, card.since, card.has_namesake) == ("Nina", "CFO", TODAY, False)
    assert card.next_step is not None
    assert card.next_step.text == "send it again"


@pytest.mark.parametrize(
    ("typed", "found"),
    [("trou", 2), ("lodz", 3), ("nina trouble", 2), ("報告", 1), ("数字 報告", 1), ("low", 1), ("nothing", 0), ("", 3)],
)
def test_words_in_any_language_find_text_account_owner_and_severity(
    book: Book, account: int, typed: str, found: int
) -> None:
    received(book, account, "trouble one", 1, "low")
    received(book, account, "trouble two", 1)
    received(book, account, "報告がPDFなので数字を打ち直している。", 1, "high")
    assert len(holding(listed_complaints(book).entries, read_filter(typed).texts, complaint_words(book))) == found


def test_to_dos_are_grouped_by_when_they_are_due(book: Book, account: int) -> None:
    days = {"overdue": -1, "today": 0, "this week": 6, "later": 7}
    made = {group: add_todo(book, account, group, TODAY + timedelta(days=ahead)) for group, ahead in days.items()}
    made["undated"] = add_todo(book, account, "whenever")
    finish_todo(book, add_todo(book, account, "done", TODAY))
    entries = listed_todos(book)
    assert in_groups(entries, ()) == {group: [one] for group, one in made.items()}
    assert [one.id for one in listed_todos(book, turned=True)] == [one.id for one in reversed(entries)]


def test_lines_tell_apart_accounts_that_are_called_alike(book: Book, account: int) -> None:
    add_account(book, "ŁÓDŹ media")
    alone = add_account(book, "Hooli")
    todos = [add_todo(book, account, "call"), add_todo(book, alone, "call")]
    assert [one.has_namesake for one in todo_lines(book, todos)] == [True, False]


def test_a_word_typed_letter_by_letter_finds_what_it_finds_whole(book: Book, account: int) -> None:
    for text in ("invoice wrong", "invoices late", "inventory"):
        received(book, account, text, 1)
    entries, letters = listed_complaints(book).entries, RecordFilter(complaints_that, complaint_words)
    for line in ("i", "inv", "invo", "invoices", "inv", "-inv", "-invo", "inv w", "inv wr", "complaint:open inv"):
        whole = RecordFilter(complaints_that, complaint_words)
        chosen = read_filter(line)
        assert letters.fitting(book, entries, chosen) == whole.fitting(book, entries, chosen)
