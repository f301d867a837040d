"""How often to be in touch, and every boundary of the contact state."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.rules.cadence import cadence_of, contact_state, contact_turns, days_since

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("own", "segment", "phase", "days"),
    [
        (5, 21, "early", 5),
        (None, 21, "early", 21),
        (None, None, "early", 7),
        (None, None, "mid", 14),
        (None, None, "late", 30),
        (None, None, None, 30),
    ],
)
def test_the_cadence_is_the_accounts_own_else_its_segments_else_its_phases(
    own: int | None, segment: int | None, phase: str | None, days: int
) -> None:
    assert cadence_of(own, segment, phase) == days


@pytest.mark.parametrize(
    ("cadence", "days", "state"),
    [
        (30, 0, "fresh"),
        (30, 23, "fresh"),
        (30, 24, "soon"),
        (30, 30, "soon"),
        (30, 31, "over"),
        (30, 44, "over"),
        (30, 45, "late"),
        (14, 7, "fresh"),
        (14, 8, "soon"),
        (14, 14, "soon"),
        (14, 15, "over"),
        (14, 20, "over"),
        (14, 21, "late"),
        (7, 3, "fresh"),
        (7, 4, "soon"),
        (7, 7, "soon"),
        (7, 8, "over"),
        (7, 10, "over"),
        (7, 11, "late"),
        (1, 0, "fresh"),
        (1, 1, "soon"),
        (1, 2, "late"),
    ],
)
def test_the_contact_state_turns_on_its_exact_day(cadence: int, days: int, state: str) -> None:
    assert contact_state(TODAY - timedelta(days=days), cadence, TODAY) == state


def test_no_contact_is_never_when_the_past_is_known_and_unknown_when_it_is_not() -> None:
    assert contact_state(None, 30, TODAY) == "never"
    assert contact_state(None, 30, TODAY, history_known=False) == "unknown"


def test_a_contact_ahead_counts_as_today_and_never_as_negative_days() -> None:
    assert days_since(TODAY + timedelta(days=3), TODAY) == 0
    assert contact_state(TODAY + timedelta(days=3), 7, TODAY) == "fresh"


def test_days_are_counted_by_the_calendar_over_a_leap_day() -> None:
    assert days_since(date(2028, 2, 28), date(2028, 3, 1)) == 2
    assert days_since(date(2027, 2, 28), date(2027, 3, 1)) == 1


@given(cadence=st.integers(1, 400), days=st.integers(0, 700))
def test_the_contact_state_changes_only_on_its_turns(cadence: int, days: int) -> None:
    last = TODAY - timedelta(days=days)
    before, now = contact_state(last, cadence, TODAY - timedelta(days=1)), contact_state(last, cadence, TODAY)
    if days and before != now:
        assert TODAY in contact_turns(last, cadence)
