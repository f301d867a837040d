"""Silence and changes of owner on their exact days."""

from datetime import date

import pytest

from store.rules.preferences import Preferences
from tests.store.example_facts import QUIET, TODAY, ago, given, heard


@pytest.mark.parametrize(("days", "is_silent"), [(89, False), (90, True)])
def test_a_customer_is_silent_after_ninety_days_without_a_word(days: int, is_silent: bool) -> None:
    assert ("silent" in given(QUIET._replace(last_personal_on=ago(days), own_cadence=365))) is is_silent


def test_a_complaint_breaks_the_silence() -> None:
    quiet = QUIET._replace(last_personal_on=ago(200))
    assert "silent" in given(heard(quiet, complained_on=ago(90)))
    assert "silent" not in given(heard(quiet, complained_on=ago(89)))


@pytest.mark.parametrize(("days", "is_silent"), [(89, False), (90, True)])
def test_asking_what_is_wrong_answers_silence_for_ninety_days(days: int, is_silent: bool) -> None:
    assert ("silent" in given(heard(QUIET._replace(last_personal_on=ago(200)), asked_on=ago(days)))) is is_silent


@pytest.mark.parametrize(("days", "is_silent"), [(89, False), (90, True)])
def test_whether_an_imported_account_was_asked_is_known_only_since_it_came_in(days: int, is_silent: bool) -> None:
    imported = QUIET._replace(last_personal_on=ago(300), history_known=False, created_on=ago(days))
    assert ("silent" in given(imported)) is is_silent


def test_only_customers_are_called_silent() -> None:
    for role in ("lead", "paused"):
        assert "silent" not in given(QUIET._replace(role=role, last_personal_on=ago(200)))


@pytest.mark.parametrize(
    ("changed", "is_given"),
    [
        ((ago(100),), False),
        ((ago(100), ago(10)), True),
        ((date(2026, 5, 24), ago(10)), True),
        ((date(2026, 5, 23), ago(10)), False),
    ],
)
def test_two_changes_of_owner_in_six_calendar_months_are_too_many(changed: tuple[date, ...], is_given: bool) -> None:
    assert ("owners_changed" in given(heard(QUIET._replace(last_personal_on=ago(20)), owners_changed_on=changed))) is (
        is_given
    )


def test_a_new_owner_who_has_spoken_with_them_has_introduced_himself() -> None:
    changed = heard(QUIET, owners_changed_on=(ago(50), ago(10)))
    assert "owners_changed" in given(changed._replace(last_personal_on=ago(11)))
    assert "owners_changed" not in given(changed._replace(last_personal_on=ago(10)))


def test_how_many_changes_are_too_many_can_be_set() -> None:
    changed = heard(QUIET._replace(last_personal_on=None), owners_changed_on=(ago(50), ago(10)))
    assert "owners_changed" not in given(changed, Preferences(owner_changes=3))


def test_an_imported_account_gives_no_reason_but_the_question_when_you_spoke() -> None:
    imported = QUIET._replace(
        last_personal_on=None, history_known=False, created_on=TODAY, seen_on=None, since=date(2023, 1, 1)
    )
    assert set(given(imported)) == {"contact_unknown"}
    assert set(given(imported._replace(since=date(2026, 4, 1)))) == {"contact_unknown"}
