"""Birthdays and anniversaries, leap years included."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.rules.occasions import age_on, anniversaries_between, birthdays_between

DAYS = st.dates(date(1930, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize(
    ("birthday", "first", "days", "found"),
    [
        ("1984-11-25", date(2026, 11, 23), 6, [date(2026, 11, 25)]),
        ("--11-25", date(2026, 11, 23), 6, [date(2026, 11, 25)]),
        ("--11-23", date(2026, 11, 23), 0, [date(2026, 11, 23)]),
        ("--11-22", date(2026, 11, 23), 6, []),
        ("--11-30", date(2026, 11, 23), 6, []),
        ("--01-02", date(2026, 12, 29), 6, [date(2027, 1, 2)]),
        ("1992-02-29", date(2027, 2, 26), 6, [date(2027, 2, 28)]),
        ("1992-02-29", date(2028, 2, 26), 6, [date(2028, 2, 29)]),
        ("--02-29", date(2028, 2, 26), 2, []),
        ("--02-29", date(2026, 1, 1), 800, [date(2026, 2, 28), date(2027, 2, 28), date(2028, 2, 29)]),
    ],
)
def test_a_birthday_falls_on_its_day_of_the_year(birthday: str, first: date, days: int, found: list[date]) -> None:
    assert list(birthdays_between(birthday, first, first + timedelta(days=days))) == found


@given(DAYS, DAYS)
def test_a_birthday_falls_once_a_year(born: date, first: date) -> None:
    whole_year = first.replace(month=1, day=1), first.replace(month=12, day=31)
    assert len(list(birthdays_between(born.isoformat(), *whole_year))) == 1


def test_an_age_is_known_with_the_year_only() -> None:
    assert age_on("1984-11-25", date(2026, 11, 25)) == 42
    assert age_on("--11-25", date(2026, 11, 25)) is None


@pytest.mark.parametrize(
    ("since", "day", "how_long"),
    [
        (date(2026, 8, 25), date(2026, 11, 23), "90 days"),
        (date(2025, 11, 23), date(2026, 11, 23), "1 year"),
        (date(2024, 11, 23), date(2026, 11, 23), "2 years"),
        (date(2023, 11, 23), date(2026, 11, 23), "3 years"),
        (date(2024, 2, 29), date(2025, 2, 28), "1 year"),
        (date(2024, 2, 29), date(2027, 2, 28), "3 years"),
    ],
)
def test_an_account_has_its_anniversaries(since: date, day: date, how_long: str) -> None:
    assert list(anniversaries_between(since, day, day)) == [(day, how_long)]
    assert not list(anniversaries_between(since, day + timedelta(days=1), day + timedelta(days=9)))
    assert not list(anniversaries_between(since, day - timedelta(days=9), day - timedelta(days=1)))


def test_a_fourth_year_is_no_anniversary() -> None:
    assert not list(anniversaries_between(date(2022, 11, 23), date(2026, 11, 1), date(2026, 12, 1)))


@given(DAYS)
def test_every_account_has_four_anniversaries(since: date) -> None:
    assert len(list(anniversaries_between(since, since, since + timedelta(days=4 * 366)))) == 4
