"""What a user sets of the rules is kept in the book, and every account is settled by it."""

from datetime import date

from store.account_rows import account_row
from store.accounts import account_ids, add_account
from store.book import Book
from store.contact_effect import contact_effect
from store.history import steps_of
from store.preferences import preferences_of, save_preferences
from store.rules.preferences import DEFAULTS, Preferences
from store.segment_cadences import cadences_of_segments, set_segment_cadence

SET = Preferences(
    phase_days={"early": 3, "mid": 14, "late": 30},
    default_days=45,
    segment_days={"Enterprise": 5},
    weights={"contact_never": 1},
    off=frozenset({"attempts_unanswered"}),
    signal_floors={"nps": 8000},
    heated_words=("never",),
    unseen_days=14,
)


def test_a_new_book_has_the_preferences_as_they_come(book: Book) -> None:
    assert preferences_of(book) == DEFAULTS


def test_preferences_come_back_as_they_were_saved(book: Book) -> None:
    save_preferences(book, SET)
    assert preferences_of(book) == SET
    save_preferences(book, DEFAULTS)
    assert preferences_of(book) == DEFAULTS


def test_saving_is_no_step_to_undo(book: Book) -> None:
    save_preferences(book, SET)
    assert steps_of(book) == []


def test_every_account_is_settled_by_new_preferences(book: Book) -> None:
    account = add_account(book, "Initech", stage="prospect")
    assert account_ids(book) == [account]
    assert account_row(book, account).health.score == 75
    save_preferences(book, Preferences(weights={"contact_never": 1}))
    assert account_row(book, account).health.score == 99
    save_preferences(book, Preferences(off=frozenset({"contact_never"})))
    account_ids(book)
    with book.reading() as connection:
        assert connection.execute("SELECT reasons, health_score FROM account_standing").fetchall() == [(0, 100)]


def test_the_cadence_of_a_segment_is_one_with_that_of_the_preferences(book: Book) -> None:
    set_segment_cadence(book, "Enterprise", 9)
    assert preferences_of(book).segment_days == {"Enterprise": 9}
    save_preferences(book, SET)
    assert cadences_of_segments(book) == {"Enterprise": 5}


def test_the_cadence_that_is_set_for_a_phase_holds_in_both_lanes(book: Book) -> None:
    today = date(2026, 11, 23)
    early = add_account(book, "Initech", since=date(2026, 11, 1))
    undated = add_account(book, "Hooli")
    save_preferences(book, SET)
    for account, days in ((early, 3), (undated, 45)):
        assert account_row(book, account).cadence_days == days
        with book.reading() as connection:
            assert contact_effect(connection, account, "personal", today, today).cadence == days
