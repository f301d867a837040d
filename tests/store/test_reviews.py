"""Beginning a review, deciding about its accounts, and adding it up."""

from datetime import date
from pathlib import Path

import pytest

from store.account_counts import counts
from store.account_rows import account_row
from store.accounts import add_account
from store.asked import ask_what_is_wrong
from store.book import Book, open_book
from store.clock import clock_from
from store.complaints import log_complaint, resolve
from store.contracts import announce_price, forecast_renewal, set_contract, tell_price
from store.errors import InvalidError
from store.exits import record_exit
from store.goals import add_goal, reach_goal, record_reading
from store.held_replies import hold_reply
from store.history import steps_of, undo
from store.pauses import pause_accounts
from store.people import add_person
from store.promises import add_promise, settle_promise
from store.pulse import set_pulse
from store.records.account import Money
from store.records.review import CONTACTED, PENDING, PLANNED, REVIEWED, SKIPPED, SNOOZED, Review
from store.remembered import remember_contact
from store.reviews.account import reviewed_account
from store.reviews.beginning import NothingToReviewError, add_latecomers, begin_anyway, latecomers, start_review
from store.reviews.deciding import decide, go_on, look_over_quiet, newest_step, note_account
from store.reviews.ending import finish_review, summary_as_kept
from store.reviews.entries import entries_of
from store.reviews.held import can_go_on, open_review, review_with, reviews_of
from store.reviews.place import keep_place
from store.reviews.setting_aside import newcomers_left, set_newcomers_aside
from store.reviews.turn import ACCOUNT, LATE, QUIET, SUMMARY, review_at_hand, turn_of
from store.settings.taking_over import take_over
from store.signals import record_signal
from store.snoozing import snooze_account
from store.todos import add_todo
from tests.happened import NewInteraction, log_interaction
from tests.review_book import add_fresh, add_over, add_unknown, fill_with

TODAY = date(2026, 11, 23)


def names_of(book: Book, review: Review) -> list[str]:
    return [entry.name for entry in entries_of(book, review.id)]


def outcome_in(book: Book, review: Review, account: int) -> str:
    return next(entry.outcome for entry in entries_of(book, review.id) if entry.account_id == account)


def on_day(book: Book, day: str) -> Book:
    return open_book(book.path, clock_from(day))


def called(book: Book, account: int, contact: str = "personal") -> None:
    log_interaction(book, account, NewInteraction("call", "spoke", TODAY, contact=contact))


def test_accounts_with_the_same_reason_stand_together_the_worst_first(book: Book) -> None:
    add_over(book, "Over a little", date(2026, 10, 30))
    worst = add_over(book, "Late and unhappy", date(2026, 9, 1))
    log_complaint(book, worst, "It does not work", severity="high", received_on=date(2026, 11, 20))
    add_over(book, "Late", date(2026, 9, 2))
    add_over(book, "Over a little too", date(2026, 10, 29))
    names = names_of(book, start_review(book))
    assert names[0] == "Late and unhappy"
    assert names == ["Late and unhappy", "Late", "Over a little too", "Over a little"]


def test_snoozed_accounts_stay_out_and_quiet_ones_wait_for_the_end(book: Book) -> None:
    over, fresh, away = add_over(book, "Over"), add_fresh(book, "Fresh"), add_over(book, "Away")
    snooze_account(book, away, date(2026, 12, 7))
    review = start_review(book)
    assert [entry.account_id for entry in entries_of(book, review.id)] == [over]
    assert review.quiet == (fresh,)


def test_a_filter_walks_a_part_of_the_book(book: Book) -> None:
    fill_with(book, 3)
    other = add_account(book, "Elsewhere", stage="growth", fields={"owner": "Nina"})
    called(book, other)
    log_complaint(book, other, "Slow")
    assert names_of(book, start_review(book, "owner:nina")) == ["Elsewhere"]
    with pytest.raises(InvalidError):
        start_review(book, "sigment:x")


def test_nobody_to_look_at_is_said_and_all_can_be_walked_anyway(book: Book) -> None:
    add_fresh(book, "Fresh")
    with pytest.raises(NothingToReviewError):
        start_review(book)
    assert names_of(book, begin_anyway(book)) == ["Fresh"]


def test_accounts_that_come_up_meanwhile_are_offered_at_the_end(book: Book) -> None:
    over, fresh = add_over(book, "Over"), add_fresh(book, "Fresh")
    review = start_review(book)
    log_complaint(book, fresh, "Slow", received_on=TODAY)
    assert turn_of(book, review.id).account_id == over
    decide(book, review, over)
    turn = turn_of(book, review.id)
    assert (turn.stage, turn.late) == (LATE, ("Fresh",))
    assert turn_of(book, review.id, late_passed=True).stage == QUIET
    assert add_latecomers(book, review) == 1
    assert turn_of(book, review.id).account_id == fresh
    assert latecomers(book, review) == []


def test_what_was_done_in_between_is_recorded_with_the_decision(book: Book) -> None:
    spoken, tried, planned, noted, plain = fill_with(book, 5)
    review = start_review(book)
    called(book, spoken)
    called(book, tried, contact="attempt")
    add_todo(book, planned, "ring them", date(2026, 11, 25))
    log_interaction(book, noted, NewInteraction("note", "thought of them", TODAY))
    assert [decide(book, review, one) for one in (spoken, tried, planned, noted, plain)] == [
        CONTACTED, REVIEWED, PLANNED, REVIEWED, REVIEWED,
    ]  # fmt: skip


def test_what_was_done_before_the_review_or_taken_back_does_not_count(book: Book) -> None:
    before, back = fill_with(book, 2)
    add_todo(book, before, "old plan")
    review = start_review(book)
    called(book, back)
    undo(book)
    assert decide(book, review, before) == REVIEWED
    assert decide(book, review, back) == REVIEWED


def test_a_decision_is_no_contact_and_marks_the_account_as_looked_at(book: Book) -> None:
    over, skipped = fill_with(book, 2)
    last = account_row(book, over).last_personal_contact
    review = start_review(book)
    decide(book, review, over)
    assert decide(book, review, skipped, SKIPPED) == SKIPPED
    assert account_row(book, over).last_personal_contact == last
    with book.reading() as connection:
        seen = connection.execute("SELECT account_id, seen_on, health_score FROM account_seen").fetchall()
    assert seen == [(over, "2026-11-23", account_row(book, over).health.score)]


def test_the_review_goes_on_when_the_last_reason_is_cleared_and_undo_takes_both_back(book: Book) -> None:
    (over,) = fill_with(book, 1)
    review = start_review(book)
    since = newest_step(book)
    called(book, over)
    assert go_on(book, review, over, since) == CONTACTED
    assert steps_of(book)[0].label == "Logged call with Firm 00"
    undo(book)
    assert outcome_in(book, review, over) == PENDING
    assert account_row(book, over).contact_state == "late"


def test_the_review_stays_while_a_reason_is_left_or_only_a_note_was_written(book: Book) -> None:
    (over,) = fill_with(book, 1)
    log_complaint(book, over, "Slow")
    review = start_review(book)
    since = newest_step(book)
    called(book, over)
    assert go_on(book, review, over, since) is None
    resolve(book, 1)
    since = newest_step(book)
    note_account(book, review, over, "ask again")
    assert go_on(book, review, over, since) is None


def test_a_snoozed_account_is_decided_about_in_the_same_step(book: Book) -> None:
    (over,) = fill_with(book, 1)
    review = start_review(book)
    since = newest_step(book)
    snooze_account(book, over, date(2026, 12, 7))
    assert go_on(book, review, over, since) == SNOOZED
    undo(book)
    assert outcome_in(book, review, over) == PENDING
    assert account_row(book, over).snoozed_until is None


def test_an_unknown_history_is_asked_once_and_the_answer_is_no_contact_of_today(book: Book) -> None:
    silent, answered = add_unknown(book, "Silent"), add_unknown(book, "Answered")
    review = start_review(book)
    assert reviewed_account(book, review, answered).asks_for_history
    since = newest_step(book)
    remember_contact(book, answered, date(2026, 11, 16))
    assert go_on(book, review, answered, since) == REVIEWED
    decide(book, review, silent)
    finish_review(book, review)
    later = on_day(book, "2026-11-30")
    with pytest.raises(NothingToReviewError):
        start_review(later)


def test_a_remembered_day_that_has_not_come_is_refused(book: Book) -> None:
    with pytest.raises(InvalidError, match="has not come yet"):
        remember_contact(book, add_unknown(book, "Silent"), date(2026, 11, 24))


def test_the_place_is_the_next_account_or_the_one_that_was_gone_back_to(book: Book) -> None:
    first, second = fill_with(book, 2)
    review = start_review(book)
    decide(book, review, first)
    assert turn_of(book, review.id).account_id == second
    keep_place(book, review, first)
    again = open_book(book.path, book.clock)
    assert turn_of(again, review.id).account_id == first
    keep_place(again, review, None)
    assert turn_of(again, review.id).account_id == second


def test_a_review_ends_with_the_quiet_page_and_the_summary(book: Book) -> None:
    over, fresh = add_over(book, "Over"), add_fresh(book, "Fresh")
    review = start_review(book)
    decide(book, review, over)
    assert turn_of(book, review.id).stage == QUIET
    assert look_over_quiet(book, review) == 1
    assert turn_of(book, review.id).stage == SUMMARY
    with book.reading() as connection:
        seen = connection.execute("SELECT account_id FROM account_seen ORDER BY 1").fetchall()
    assert seen == [(over,), (fresh,)]


def test_the_summary_tells_before_and_now_what_was_done_and_what_to_ask_of_whom(book: Book) -> None:
    over, late = fill_with(book, 2)
    complaint = log_complaint(book, over, "Invoice wrong twice", received_on=date(2026, 11, 17))
    review = start_review(book)
    called(book, over)
    resolve(book, complaint)
    add_todo(book, late, "send the figures", date(2026, 11, 25), assignee="Petra")
    add_todo(book, late, "ring them", date(2026, 11, 24))
    decide(book, review, over)
    decide(book, review, late)
    kept = finish_review(book, review)
    assert (kept.over.before, kept.over.now) == (2, 1)
    assert (kept.complaints.before, kept.complaints.now) == (1, 0)
    assert [one.name for one in kept.decided[CONTACTED]] == ["Firm 00"]
    assert kept.contacts == {"call": 1}
    assert kept.changed == ("1 complaint resolved (Firm 00, after 6 days)",)
    assert [(one.text, one.due) for one in kept.week] == [("ring them", date(2026, 11, 24))]
    assert [(one.assignee, one.text) for one in kept.asked] == [("Petra", "send the figures")]
    assert kept.next_on == date(2026, 11, 30)
    called(book, late)
    assert summary_as_kept(book, review_with(book, review.id)) == kept


def test_all_newcomers_are_set_aside_as_one_step_and_asked_about_again_in_four_weeks(
    book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    over = add_over(book, "Over")
    for number in range(6):
        add_unknown(book, f"New {number}")
    monkeypatch.setattr("store.reviews.entries.ALL_AT_ONCE", 3)
    monkeypatch.setattr("store.reviews.entries._AHEAD", 4)
    review = start_review(book)
    assert newcomers_left(book, review) == 6
    before = everything_of(book)
    assert set_newcomers_aside(book, review) == 6
    turn = turn_of(book, review.id)
    assert (turn.account_id, turn.left, newcomers_left(book, review)) == (over, 1, 0)
    decide(book, review, over)
    assert turn_of(book, review.id).stage == SUMMARY
    kept = finish_review(book, review)
    assert (kept.total, sorted(one.name for one in kept.decided[SKIPPED])) == (7, [f"New {n}" for n in range(6)])
    assert {tuple(reason.code for reason in entry.reasons) for entry in entries_of(book, review.id)} == {
        ("contact_late",), ("contact_unknown",)
    }  # fmt: skip
    week_after = on_day(book, "2026-11-30")
    assert names_of(week_after, start_review(week_after)) == ["Over"]
    undo(book, 4)
    assert everything_of(book) == before
    set_newcomers_aside(book, review)
    later = on_day(book, "2026-12-21")
    assert turn_of(later, start_review(later).id).total == 7


def everything_of(book: Book) -> list[tuple[object, ...]]:
    """What a review has written of accounts."""
    with book.reading() as connection:
        entries = connection.execute("SELECT account_id, outcome FROM review_entry ORDER BY account_id").fetchall()
        seen = connection.execute("SELECT account_id, seen_on FROM account_seen").fetchall()
        return [*entries, *seen, *connection.execute("SELECT waiting FROM review").fetchall()]


def test_the_summary_tells_every_kind_of_deed(book: Book) -> None:
    (account,) = fill_with(book, 1)
    set_contract(book, account, amount=Money(120_000, "EUR"), renews_on=date(2027, 1, 31))
    goal, promise = add_goal(book, account, "40 leads"), add_promise(book, account, "Free setup")
    review = start_review(book)
    record_reading(book, goal, 31_500)
    reach_goal(book, goal)
    add_goal(book, account, "60 leads")
    settle_promise(book, promise, "kept")
    add_promise(book, account, "Own login")
    forecast_renewal(book, account, "good")
    announce_price(book, account, date(2027, 1, 1), Money(130_000, "EUR"))
    tell_price(book, account)
    record_signal(book, account, "nps", 8_500)
    ask_what_is_wrong(book, account)
    set_pulse(book, account, "worried")
    add_person(book, account, "Jane Doe")
    hold_reply(book, log_complaint(book, account, "Too dear"), "We will see")
    pause_accounts(book, [account], until_on=date(2027, 2, 1))
    record_exit(book, account, left_on=date(2026, 12, 31))
    assert finish_review(book, review).changed == (
        "1 complaint logged (Firm 00, Too dear)",
        "1 reply held (Firm 00)",
        "1 goal agreed (Firm 00, 60 leads)",
        "1 goal with progress shown (Firm 00, 40 leads)",
        "1 goal reached (Firm 00, 40 leads)",
        "1 promise kept in mind (Firm 00, Own login)",
        "1 promise settled (Firm 00, kept, Free setup)",
        "1 renewal forecast (Firm 00, good)",
        "1 new price planned (Firm 00, from 2027-01-01)",
        "1 new price told (Firm 00, from 2027-01-01)",
        "1 account paused (Firm 00, until 2027-02-01)",
        "1 exit or notice (Firm 00, 2026-12-31)",
        "1 reading kept (Firm 00, nps 8.5)",
        "1 account asked what is wrong (Firm 00)",
        "1 pulse set (Firm 00, worried)",
        "1 person added (Firm 00, Jane Doe)",
    )


def test_an_untouched_review_is_dropped_the_next_day_and_a_begun_one_closed_after_a_week(book: Book) -> None:
    first, _ = fill_with(book, 2)
    untouched = start_review(book)
    tuesday = on_day(book, "2026-11-24")
    assert not can_go_on(tuesday, untouched)
    begun = start_review(tuesday)
    assert [one.review.id for one in reviews_of(tuesday)] == [begun.id]
    decide(tuesday, begun, first)
    assert review_at_hand(on_day(book, "2026-11-30"), "") is not None
    later = on_day(book, "2026-12-01")
    assert review_at_hand(later, "") is None
    fresh = start_review(later)
    assert open_review(later) == fresh
    assert review_with(later, begun.id).finished_at == "2026-11-24T10:00:00Z"


def test_a_review_finished_this_week_is_shown_and_next_week_another_begins(book: Book) -> None:
    (over,) = fill_with(book, 1)
    review = start_review(book)
    decide(book, review, over)
    finish_review(book, review)
    held = review_at_hand(book)
    assert held is not None
    assert held.id == review.id
    assert turn_of(book, held.id).stage == SUMMARY
    assert review_at_hand(on_day(book, "2026-11-30")) is None


def test_another_review_begins_with_the_week_as_the_settings_count_it(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On Sunday the week of a book whose weeks begin on Monday is not over yet."""
    (over,) = fill_with(book, 1)
    review = start_review(book)
    decide(book, review, over)
    finish_review(book, review)
    sunday = on_day(book, "2026-11-29")
    assert review_at_hand(sunday) is not None
    assert counts(sunday).review == 0
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "goodterms").mkdir()
    (tmp_path / "goodterms" / "settings.toml").write_text('[dates]\nfirst_weekday = "sunday"\n')
    take_over(sunday)
    assert review_at_hand(sunday) is None
    assert counts(sunday).review == 1


def test_a_note_and_what_happened_since_are_there_in_the_next_review(book: Book) -> None:
    (over,) = fill_with(book, 1)
    review = start_review(book)
    note_account(book, review, over, "waiting for the CFO")
    decide(book, review, over)
    finish_review(book, review)
    later = on_day(book, "2026-11-30")
    log_complaint(later, over, "Slow", received_on=date(2026, 11, 26))
    seen = reviewed_account(later, start_review(later), over)
    assert (seen.last_note, seen.last_note_on) == ("waiting for the CFO", TODAY)
    assert [one.what for one in seen.since] == ["complaint"]
    assert seen.seen_on == TODAY


def test_cleared_reasons_stay_in_sight(book: Book) -> None:
    (over,) = fill_with(book, 1)
    log_complaint(book, over, "Slow", received_on=TODAY)
    review = start_review(book)
    called(book, over)
    reasons = reviewed_account(book, review, over).reasons
    assert {one.reason.code: one.cleared for one in reasons} == {"complaint_unanswered": False, "contact_late": True}
    assert turn_of(book, review.id).stage == ACCOUNT
