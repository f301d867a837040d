"""The weekly review in the app: walking, going back, taking back, asking, and its pages at the end."""

from datetime import date
from pathlib import Path

import pytest

from store.account_page import account_fields
from store.account_rows import account_row
from store.accounts import add_account
from store.book import Book, open_book
from store.complaints import complaints_of, log_complaint
from store.editing.accounts import edit_account
from store.history import steps_of
from store.interactions import interactions_of
from store.moments import moments_of
from store.records.review import ReviewEntry
from store.reviews.beginning import start_review
from store.reviews.deciding import decide, note_account
from store.reviews.ending import note_review
from store.reviews.entries import entries_of
from store.reviews.held import last_review, latest_open_review, review_with
from store.todos import add_todo, todos_of
from tests.happened import NewInteraction, log_interaction
from tests.review_book import add_fresh, add_over, add_unknown, fill_with
from tests.tui.book_app import DESIGN, SMALLEST, WIDE, User, fill, opened
from tests.tui.editors import an_editor_that

TODAY = date(2026, 11, 23)


async def begin(user: User) -> None:
    await user.press("2")
    await user.until(lambda: "1 of " in user.seen())


def entries(book: Book) -> list[ReviewEntry]:
    review = latest_open_review(book)
    assert review is not None
    return entries_of(book, review.id)


async def test_each_account_says_why_it_is_here_and_which_key_clears_it(book: Book) -> None:
    fill(book)
    async with opened(book) as user:
        await begin(user)
        seen = user.seen()
        assert "Globex GmbH" in seen
        assert "41 days since personal contact, cadence 30" in seen
        assert "l clears" in seen
        assert "Petra Vogel CFO" in seen
        assert "call CFO about quote" in seen
        await user.press("l", "c", "enter")
        await user.until(lambda: "cleared" in user.seen())
        assert "✓ 41 days since personal contact" in user.seen()


async def test_quitting_in_the_middle_keeps_the_place(book: Book) -> None:
    fill_with(book, 3)
    async with opened(book) as user:
        await begin(user)
        await user.press("enter")
        await user.until(lambda: "2 of 3" in user.seen())
        await user.press("q")
        assert "[1 Accounts 3]" in user.seen()
        assert "2 of 3" in user.status()
        assert "2 Review 2" in user.seen()
    async with opened(book) as user:
        await user.press("2")
        await user.until(lambda: "2 of 3" in user.seen())
        assert "Firm 01" in user.seen()


async def test_left_goes_back_right_skips_and_undo_returns_to_the_account(book: Book) -> None:
    fill_with(book, 3)
    async with opened(book) as user:
        await begin(user)
        await user.press("right")
        await user.until(lambda: "2 of 3" in user.seen())
        await user.press("left")
        await user.until(lambda: "1 of 3" in user.seen())
        assert "skipped in this review" in user.seen()
        await user.press("enter")
        await user.until(lambda: "2 of 3" in user.seen())
        assert [one.outcome for one in entries(book)] == ["reviewed", "pending", "pending"]
        await user.press("enter")
        await user.until(lambda: "3 of 3" in user.seen())
        await user.press("u")
        await user.until(lambda: "2 of 3" in user.seen())
        assert "Took back: Reviewed Firm 01." in user.seen()
        assert [one.outcome for one in entries(book)] == ["reviewed", "pending", "pending"]


async def test_one_undo_takes_back_a_log_and_the_decision_that_followed_from_it(book: Book) -> None:
    first, _ = fill_with(book, 2)
    async with opened(book) as user:
        await begin(user)
        await user.press("l", "c", "enter")
        await user.until(lambda: "2 of 2" in user.seen())
        assert "No reason is left." in user.seen()
        await user.press("u")
        await user.until(lambda: "1 of 2" in user.seen())
        assert len(interactions_of(book, first)) == 1
        assert [one.outcome for one in entries(book)] == ["pending", "pending"]


async def test_an_account_without_history_asks_once_and_one_key_answers(book: Book) -> None:
    first, second = add_unknown(book, "Asked"), add_unknown(book, "Later")
    async with opened(book) as user:
        await user.press("2")
        await user.until(lambda: "When did you last speak with Asked" in user.seen())
        await user.press("w")
        await user.until(lambda: "When did you last speak with Later" in user.seen())
        assert account_row(book, first).days_since_contact == 7
        await user.press("escape")
        await user.until(lambda: "When did you" not in user.seen())
        await user.press("o")
        await user.until(lambda: "Accounts ›" in user.seen())
        await user.press("escape")
        await user.until(lambda: "2 of 2" in user.seen())
        assert "When did you" not in user.seen()
        await user.press("enter")
        await user.until(lambda: "All 2 accounts" in user.seen())
        assert account_row(book, second).contact_state == "unknown"


async def test_all_accounts_without_history_are_set_aside_with_one_key_and_brought_back(book: Book) -> None:
    add_unknown(book, "Asked"), add_unknown(book, "Later"), add_over(book, "Over")
    async with opened(book) as user:
        await user.press("2")
        await user.until(lambda: "1 of 3" in user.seen())
        await user.press("enter")
        await user.until(lambda: "a set all 2 such accounts aside" in user.seen())
        await user.press("a")
        await user.until(lambda: "Set 2 accounts without history aside for four weeks." in user.seen())
        assert [one.outcome for one in entries(book)] == ["reviewed", "skipped", "skipped"]
        await user.press("u")
        await user.until(lambda: "When did you last speak with Asked" in user.seen())


async def test_another_day_can_be_typed_for_the_last_contact(book: Book) -> None:
    account = add_unknown(book, "Asked")
    async with opened(book) as user:
        await user.press("2")
        await user.until(lambda: "When did you last speak" in user.seen())
        await user.press("d")
        await user.type("nov 2")
        await user.press("enter")
        await user.until(lambda: account_row(book, account).last_personal_contact == date(2026, 11, 2))


async def test_clearing_the_last_reason_on_the_accounts_own_page_goes_on_as_well(book: Book) -> None:
    fill_with(book, 2)
    async with opened(book) as user:
        await begin(user)
        await user.press("o")
        await user.until(lambda: "Accounts ›" in user.seen())
        await user.press("l", "c", "enter", "escape")
        await user.until(lambda: "2 of 2" in user.seen())
        assert entries(book)[0].outcome == "contacted"


async def test_saying_that_a_complaint_was_heard_clears_it_and_goes_on(book: Book) -> None:
    account = add_over(book, "Unhappy", date(2026, 11, 22))
    log_complaint(book, account, "Invoice wrong twice", received_on=TODAY)
    async with opened(book) as user:
        await begin(user)
        await user.press("h", "a")
        await user.until(lambda: "All" in user.seen() or "has been looked at" in user.seen())
        assert complaints_of(book)[0].acknowledged_on == TODAY
        assert last_review(book) is None


async def test_the_key_that_resolved_a_complaint_then_says_of_the_same_one_that_the_client_knows(book: Book) -> None:
    account = add_over(book, "Unhappy", date(2026, 11, 1))
    late = log_complaint(book, account, "Invoice late", severity="high", received_on=date(2026, 11, 2))
    wrong = log_complaint(book, account, "Invoice wrong", severity="high", received_on=date(2026, 11, 3))
    async with opened(book) as user:
        await begin(user)
        await user.press("down", "x")
        assert "Resolved; x once the client knows" in user.seen()
        await user.press("x")
        await user.until(lambda: "Client told: Invoice wrong" in user.seen())
    assert {one.id: one.state for one in complaints_of(book)} == {late: "new", wrong: "told"}


async def test_how_a_moment_went_can_be_said_after_the_review_has_gone_on(book: Book) -> None:
    fill(book)
    hooli = add_account(book, "Hooli", stage="onboarding", since=date(2026, 11, 16))
    log_interaction(book, hooli, NewInteraction("call", "Kick-off.", TODAY, contact="personal"))
    async with opened(book) as user:
        await begin(user)
        await user.press("enter")
        await user.until(lambda: "2 of 3" in user.seen())
        ticked, following = (one.account_id for one in entries(book)[1:])
        await user.press("m", "1")
        await user.until(lambda: "3 of 3" in user.seen())
        await user.press("m", "p")
        await user.until(lambda: moments_of(book, ticked)[0].went == "poor")
        assert [one.went for one in moments_of(book, following)] == [None, None, None]
        assert "3 of 3" in user.seen()


async def test_the_quiet_page_marks_all_and_lets_any_be_logged(book: Book) -> None:
    over, fresh = add_over(book, "Over"), add_fresh(book, "Fresh")
    async with opened(book) as user:
        await begin(user)
        await user.press("enter")
        await user.until(lambda: "1 quiet account" in user.seen())
        await user.press("l", "c", "enter")
        await user.until(lambda: len(interactions_of(book, fresh)) == 2)
        await user.press("w")
        await user.type("likes short calls")
        await user.press("enter")
        await user.until(lambda: account_fields(book, fresh).note == "likes short calls")
        await user.press("enter")
        await user.until(lambda: "has been looked at" in user.seen())
        await user.press("u")
        await user.until(lambda: "1 quiet account" in user.seen())
        await user.press("left")
        await user.until(lambda: "reviewed in this review" in user.seen())
        assert entries(book)[0].account_id == over


async def test_those_who_come_up_meanwhile_are_offered_and_can_be_left(book: Book) -> None:
    add_over(book, "Over")
    fresh = add_fresh(book, "Fresh")
    async with opened(book) as user:
        await begin(user)
        log_complaint(book, fresh, "Slow", received_on=TODAY)
        await user.press("enter")
        await user.until(lambda: "1 account came up while you were at it" in user.seen())
        await user.press("right")
        await user.until(lambda: "1 quiet account" in user.seen())
        await user.press("left", "enter")
        await user.until(lambda: "1 quiet account" in user.seen())


async def test_the_summary_is_kept_and_shown_again(book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is copied, written to a file that is never replaced, kept with enter, and there the next time."""
    monkeypatch.chdir(tmp_path)
    fill_with(book, 1)
    copied: list[str] = []
    async with opened(book) as user:
        user.app.copy_to_clipboard = copied.append  # type: ignore[method-assign, assignment]
        await begin(user)
        await user.press("enter")
        await user.until(lambda: "Reviewed    1   Firm 00" in user.seen())
        await user.press("y")
        assert copied[0].startswith("# Weekly review, week 48\n")
        await user.press("w")
        await user.until(lambda: "Wrote review-2026-W48.md" in user.seen())
        assert (tmp_path / "review-2026-W48.md").read_text(encoding="utf-8") == copied[0]
        await user.press("w")
        await user.until(lambda: "is there already" in user.seen())
        assert last_review(book) is None
        await user.press("enter")
        await user.until(lambda: "[1 Accounts" in user.seen())
        assert "Week 48 is done. Next review: Mon 30 Nov" in user.status()
        assert last_review(book) is not None
        await user.press("2")
        await user.until(lambda: "n begin another review" in user.seen())
        await user.press("n")
        await user.until(lambda: "1 of 1" in user.seen())


async def test_a_review_note_is_kept_for_the_next_time(book: Book) -> None:
    fill_with(book, 1)
    async with opened(book) as user:
        await begin(user)
        await user.press("w")
        await user.type("waiting for the CFO")
        await user.press("enter")
        await user.until(lambda: "Noted now waiting for the CFO" in user.seen())
        assert entries(book)[0].note == "waiting for the CFO"
        assert entries(book)[0].outcome == "pending"


async def test_a_review_note_and_a_closing_note_written_elsewhere_meanwhile_are_shown_in_both_versions(
    book: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (account,) = fill_with(book, 1)
    elsewhere = open_book(book.path, book.clock)
    async with opened(book) as user:
        await begin(user)
        review = latest_open_review(book)
        assert review is not None
        await user.press("w", *"mine")
        note_account(elsewhere, review, account, "theirs")
        await user.press("enter")
        await user.until(lambda: "Two versions of Firm 00" in user.seen())
        await user.press("enter")
        await user.until(lambda: entries(book)[0].note == "mine")
        await user.press("enter")
        await user.until(lambda: "Keep this" in user.seen())
        an_editor_that(monkeypatch, tmp_path, 'printf mine > "$2"', lambda: note_review(elsewhere, review, "theirs"))
        await user.press("e")
        await user.until(lambda: "Two versions of the closing note" in user.seen())
        await user.press("t", "enter")
        await user.until(lambda: "Two versions" not in user.seen())
        assert review_with(book, review.id).note == "theirs"


async def test_taking_back_the_beginning_leaves_nothing_and_begins_only_when_asked(book: Book) -> None:
    fill_with(book, 1)
    async with opened(book) as user:
        await begin(user)
        await user.press("u")
        await user.until(lambda: "Nothing to review" in user.seen())
        assert latest_open_review(book) is None
        await user.press("enter")
        await user.until(lambda: "1 of 1" in user.seen())


async def test_nothing_to_review_names_who_is_next_and_all_can_be_walked(book: Book) -> None:
    add_fresh(book, "Fresh")
    async with opened(book) as user:
        await user.press("2")
        await user.until(lambda: "DUE NEXT" in user.seen())
        assert "Fresh" in user.seen()
        assert steps_of(book)[0].label.startswith("Planned")
        await user.press("enter")
        await user.until(lambda: "1 of 1" in user.seen())
        assert "everybody is looked at in this review" in user.seen()


async def test_snooze_reviewed_and_the_standing_note_work_on_the_list_too(book: Book) -> None:
    (account,) = fill_with(book, 1)
    async with opened(book) as user:
        await user.press("r")
        assert "Reviewed Firm 00; it counts as no contact." in user.status()
        await user.press("w")
        await user.type("likes short calls")
        await user.press("enter")
        assert account_fields(book, account).note == "likes short calls"
        await user.press("s", "3")
        assert "Snoozed Firm 00 until Wed 23 Dec." in user.status()
        assert account_row(book, account).snoozed_until == date(2026, 12, 23)
        await user.press("u", "s", "d")
        await user.type("fri")
        await user.press("enter")
        assert account_row(book, account).snoozed_until == date(2026, 11, 27)


async def test_a_to_do_planned_in_the_review_leaves_it_planned(book: Book) -> None:
    """It is asked of a colleague, whom the dialog names in full before it is saved."""
    accounts = fill_with(book, 2)
    edit_account(book, accounts[1], {"owner": "Nina Berg"})
    async with opened(book) as user:
        await begin(user)
        await user.press("t")
        await user.type("send the offer @nin fri")
        await user.until(lambda: "Nina Berg" in user.seen())
        await user.press("enter")
        await user.until(lambda: any(todo.text == "send the offer" for todo in todos_of(book)))
        assert [todo.assignee for todo in todos_of(book) if todo.text == "send the offer"] == ["Nina Berg"]
        await user.until(lambda: "Asked of Nina Berg: send the offer" in user.seen())
        await user.press("enter")
        await user.until(lambda: "2 of 2" in user.seen())
        assert entries(book)[0].outcome == "planned"


async def test_the_review_can_be_held_at_any_size(book: Book) -> None:
    fill(book)
    for size in (WIDE, DESIGN, SMALLEST):
        async with opened(book, size) as user:
            await user.press("2")
            await user.until(lambda: "Globex GmbH" in user.seen())
            await user.press("j", "k", "G")
            assert "Globex GmbH" in user.seen()


async def test_a_long_line_is_cut_before_the_key_the_day_and_the_name_at_its_right(book: Book) -> None:
    account = add_over(book, "Globex GmbH")
    words = "ask the head of purchasing whether the new prices suit them "
    log_complaint(book, account, words * 2, received_on=date(2026, 11, 1))
    add_todo(book, account, words * 2, date(2026, 11, 2), assignee="Nina")
    async with opened(book, size=DESIGN) as user:
        await begin(user)
        lines = user.seen().splitlines()
        assert [line for line in lines if "to-do overdue" in line and line.rstrip().endswith("clears")]
        assert [line for line in lines if line.rstrip().endswith("22d  not answered")]
        assert [line for line in lines if "To-dos" in line and line.rstrip().endswith("Nina  due 2 Nov")]


async def test_a_summary_that_is_longer_than_the_screen_can_be_scrolled(book: Book) -> None:
    accounts = fill_with(book, 12)
    for account in accounts:
        add_todo(book, account, "ask for the figures", date(2026, 11, 25), assignee="Nina")
    review = start_review(book)
    for account in accounts:
        decide(book, review, account)
    async with opened(book) as user:
        await user.press("2")
        await user.until(lambda: "12 accounts" in user.seen())
        assert "Next review" not in user.seen()
        await user.press("G")
        await user.until(lambda: "Next review: Mon 30 Nov" in user.seen())
        await user.press("pageup", "pageup")
        await user.until(lambda: "All 12 accounts" in user.seen())
