from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.rules.dates import (
    add_months,
    add_working_days,
    days_in_month,
    end_of_month,
    parse_iso_day,
)

DAYS = st.dates(date(1900, 1, 1), date(2199, 12, 31))


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 10, 31), 1, date(2026, 11, 30)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 1, 15), -1, date(2025, 12, 15)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2024, 2, 29), 48, date(2028, 2, 29)),
        (date(2026, 5, 5), 0, date(2026, 5, 5)),
    ],
)
def test_months_are_added_with_the_month_end_kept(day: date, months: int, expected: date) -> None:
    assert add_months(day, months) == expected


def test_working_days_skip_the_weekend() -> None:
    friday = date(2026, 11, 20)
    assert add_working_days(friday, 0) == friday
    assert add_working_days(friday, 1) == date(2026, 11, 23)
    assert add_working_days(date(2026, 11, 21), 2) == date(2026, 11, 24)
    assert add_working_days(date(2026, 11, 19), 5) == date(2026, 11, 26)


def test_february_is_longer_in_leap_years_only() -> None:
    assert [days_in_month(year, 2) for year in (1900, 2000, 2026, 2028, 2100)] == [28, 29, 28, 29, 28]
    assert end_of_month(date(2028, 2, 3)) == date(2028, 2, 29)


@given(DAYS)
def test_an_iso_day_is_read_in_both_forms(day: date) -> None:
    assert parse_iso_day(day.isoformat()) == day
    assert parse_iso_day(day.strftime("%Y%m%d")) == day


@pytest.mark.parametrize(
    "text",
    [
        "", "2026-02-29", "2026-13-01", "2026-00-10", "2026-1-2", "2026/01/02", "2567-05-01", "1899-12-31",
        "0000-01-01", "２０２６-01-02", "2026-11-1²", "202611", "2026-11-12T10:00", "-2026-11-1",
    ],
)  # fmt: skip
def test_what_is_no_certain_iso_day_is_none(text: str) -> None:
    assert parse_iso_day(text) is None
