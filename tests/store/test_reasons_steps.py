"""What is planned, what was offered, and who has not been looked at: reasons of the weekly review."""

from datetime import date

import pytest

from store.rules.attention import standing_of
from tests.store.example_facts import QUIET, TODAY, ago, ahead, given, heard

UNSEEN = heard(QUIET._replace(seen_on=None, created_on=ago(5)), offered_on=ago(30))


def test_reasons_of_the_weekly_review_leave_an_account_quiet_in_the_list() -> None:
    standing = standing_of(UNSEEN._replace(created_on=ago(40)), TODAY)
    assert {reason.code for reason in standing.review_reasons} == {"no_next_step", "unseen"}
    assert (standing.reasons, standing.sign, standing.rank, standing.health.score) == ((), "", 3100, 100)


def test_an_account_with_a_to_do_has_a_next_step_even_without_a_day() -> None:
    assert "no_next_step" in given(UNSEEN)
    assert "no_next_step" not in given(UNSEEN._replace(has_todo=True))


@pytest.mark.parametrize(("days", "is_given"), [(27, False), (28, True)])
def test_whether_steps_of_an_imported_account_are_kept_elsewhere_shows_in_four_weeks(days: int, is_given: bool) -> None:
    imported = UNSEEN._replace(history_known=False, created_on=ago(days))
    assert ("no_next_step" in given(imported)) is is_given
    assert "no_next_step" in given(heard(imported, has_planned=True))


@pytest.mark.parametrize(("days", "codes"), [(27, set()), (28, {"unseen", "no_next_step"})])
def test_a_look_at_an_account_puts_its_mild_reasons_to_rest_for_four_weeks(days: int, codes: set[str]) -> None:
    assert given(UNSEEN._replace(seen_on=ago(days))).keys() == codes


@pytest.mark.parametrize(("days", "is_given"), [(27, False), (28, True)])
def test_an_account_never_looked_at_is_unseen_from_its_day_in_the_book(days: int, is_given: bool) -> None:
    assert ("unseen" in given(UNSEEN._replace(created_on=ago(days)))) is is_given


def test_a_paused_account_is_left_alone() -> None:
    assert given(UNSEEN._replace(role="paused", created_on=ago(100))) == {}


def test_something_new_is_to_be_offered_every_year() -> None:
    long_here = heard(UNSEEN._replace(since=date(2023, 1, 1)), offered_on=None)
    assert given(long_here)["nothing_offered"].text == "nothing new offered since Jan 2023"
    assert "nothing_offered" in given(heard(long_here, offered_on=date(2025, 11, 23)))
    assert "nothing_offered" not in given(heard(long_here, offered_on=date(2025, 11, 24)))
    assert "nothing_offered" not in given(long_here._replace(since=date(2026, 1, 1)))


def test_what_was_offered_to_an_imported_account_counts_from_its_day_in_the_book() -> None:
    imported = heard(UNSEEN._replace(since=date(2020, 1, 1), history_known=False), offered_on=None)
    assert "nothing_offered" not in given(imported._replace(created_on=date(2025, 11, 24)))
    assert "nothing_offered" in given(imported._replace(created_on=date(2025, 11, 23)))


def test_a_to_do_ahead_is_no_reason() -> None:
    assert given(QUIET._replace(todo_text="call", todo_due=ahead(1), has_todo=True)) == {}
