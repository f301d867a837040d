"""Phases at every boundary, over month ends and leap days."""

from datetime import date

import pytest

from store.rules.lifecycle import phase_of


@pytest.mark.parametrize(
    ("since", "today", "phase"),
    [
        (date(2026, 8, 23), date(2026, 8, 23), "early"),
        (date(2026, 8, 23), date(2026, 11, 22), "early"),
        (date(2026, 8, 23), date(2026, 11, 23), "mid"),
        (date(2025, 11, 23), date(2026, 11, 22), "mid"),
        (date(2025, 11, 23), date(2026, 11, 23), "late"),
        (date(2026, 11, 30), date(2027, 2, 27), "early"),
        (date(2026, 11, 30), date(2027, 2, 28), "mid"),
        (date(2027, 11, 30), date(2028, 2, 28), "early"),
        (date(2027, 11, 30), date(2028, 2, 29), "mid"),
        (date(2024, 2, 29), date(2025, 2, 27), "mid"),
        (date(2024, 2, 29), date(2025, 2, 28), "late"),
        (date(2023, 12, 31), date(2024, 3, 30), "early"),
        (date(2023, 12, 31), date(2024, 3, 31), "mid"),
    ],
)
def test_a_phase_turns_on_the_whole_calendar_month(since: date, today: date, phase: str) -> None:
    assert phase_of(since, today) == phase


def test_there_is_no_phase_without_a_start_or_before_it() -> None:
    assert phase_of(None, date(2026, 11, 23)) is None
    assert phase_of(date(2026, 11, 24), date(2026, 11, 23)) is None
