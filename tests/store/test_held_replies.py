"""Replies that are slept on, and the ledger of mistakes."""

from datetime import date

import pytest

from store.account_page import account_page
from store.accounts import add_account
from store.book import Book, open_book
from store.clock import clock_from
from store.complaints import acknowledge, complaint_with, keep_lesson, log_complaint, reopen, resolve
from store.errors import InvalidError, NotFoundError
from store.held_replies import change_reply, drop_reply, held_replies, held_reply, hold_reply, send_reply
from store.history import undo
from store.mistakes import ledger
from store.preferences import save_preferences
from store.rules.heated import heated_words_in
from store.rules.preferences import Preferences
from tests.filled_once import filled_once


@pytest.fixture
@filled_once
def complaint(book: Book) -> int:
    """A complaint of ten days ago that nobody has answered."""
    account = add_account(book, "Globex GmbH")
    return log_complaint(book, account, "The invoice was wrong", received_on=date(2026, 11, 13))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("This is NOT our fault!", ("not our fault",)),
        ("it was not  our\nfault.", ("not our fault",)),
        ("not our faulty wire", ()),
        ("We are sorry", ()),
    ],
)
def test_heated_words_are_found_however_they_are_written(text: str, found: tuple[str, ...]) -> None:
    assert heated_words_in(text, ("not our fault", "obviously")) == found


def test_heated_words_may_be_in_any_language() -> None:
    assert heated_words_in("Det är inte vårt FEL.", ("inte vart fel",)) == ("inte vart fel",)
    assert heated_words_in("anything", ("", "  ")) == ()


def test_a_held_reply_waits_until_tomorrow_and_then_comes_back(book: Book, complaint: int) -> None:
    held = hold_reply(book, complaint, "That is not our fault.")
    assert (held.until_on, held.is_due, held.heated) == (date(2026, 11, 24), False, ("not our fault",))
    account = held.account_id
    assert "reply_held" not in {reason.code for reason in account_page(book, account).row.reasons}
    tomorrow = open_book(book.path, clock_from("2026-11-24"))
    assert "reply_held" in {reason.code for reason in account_page(tomorrow, account).row.reasons}
    assert held_reply(tomorrow, held.id).is_due
    tomorrow.close()


def test_the_words_that_are_marked_can_be_set(book: Book, complaint: int) -> None:
    save_preferences(book, Preferences(heated_words=("sorry",)))
    assert hold_reply(book, complaint, "Sorry, not our fault").heated == ("sorry",)


def test_a_sent_reply_answers_its_complaint(book: Book, complaint: int) -> None:
    held = hold_reply(book, complaint, "Not our fault")
    change_reply(book, held.id, "We are sorry")
    assert send_reply(book, held.id).text == "We are sorry"
    answered = complaint_with(book, complaint)
    assert (answered.acknowledged_on, answered.state) == (date(2026, 11, 23), "waiting_us")
    assert [(step.kind, step.text) for step in answered.steps][-1] == ("acknowledged", "We are sorry")
    assert held_replies(book) == []
    undo(book)
    assert complaint_with(book, complaint).acknowledged_on is None
    assert len(held_replies(book)) == 1


def test_a_dropped_reply_is_gone_and_its_complaint_unanswered(book: Book, complaint: int) -> None:
    drop_reply(book, hold_reply(book, complaint, "Not our fault").id)
    assert held_replies(book) == []
    assert complaint_with(book, complaint).state == "new"
    with pytest.raises(NotFoundError):
        send_reply(book, 1)


def test_a_reply_without_words_or_for_today_is_refused(book: Book, complaint: int) -> None:
    with pytest.raises(InvalidError, match="needs words"):
        hold_reply(book, complaint, " ")
    with pytest.raises(InvalidError, match="is not ahead"):
        hold_reply(book, complaint, "x", date(2026, 11, 23))
    with pytest.raises(NotFoundError):
        hold_reply(book, 99, "x")


def test_an_empty_ledger_has_no_figures(book: Book, complaint: int) -> None:
    held = ledger(book)
    assert held.mistakes == ()
    assert (held.figures.days_to_resolution, held.figures.reopen_share) == (None, None)


def test_the_ledger_tells_what_was_changed_and_how_long_a_real_answer_took(book: Book, complaint: int) -> None:
    acknowledge(book, complaint)
    resolve(book, complaint, "sent anew")
    keep_lesson(book, complaint, "check twice")
    [mistake] = ledger(book).mistakes
    assert (mistake.what_went_wrong, mistake.what_was_done, mistake.what_changed) == (
        "The invoice was wrong", "sent anew", "check twice",
    )  # fmt: skip
    assert (mistake.days_to_answer, mistake.days_to_resolution) == (10, 10)
    assert ledger(book, since=date(2026, 11, 14)).mistakes == ()


def test_a_complaint_that_came_back_counts_as_opened_again_and_not_as_solved(book: Book, complaint: int) -> None:
    resolve(book, complaint, "sent anew")
    reopen(book, complaint)
    figures = ledger(book).figures
    assert (figures.resolved, figures.reopened, figures.resolved_once, figures.reopen_share) == (0, 1, 1, 1.0)
    resolve(book, complaint, "sent at last")
    assert (ledger(book).figures.resolved, ledger(book).figures.reopened) == (1, 1)
