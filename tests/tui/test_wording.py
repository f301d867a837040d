"""Days and counts read alike everywhere."""

from datetime import date, datetime

import pytest

from tui.shortened import shortened
from tui.wording import (
    counted,
    full_date,
    how_long,
    near_date,
    near_time,
    short_date_said,
    weekday_date,
    without_domain,
)

MONDAY = date(2026, 11, 23)


def test_dates_are_said_in_one_way() -> None:
    assert full_date(MONDAY) == "Mon 23 Nov 2026"
    assert weekday_date(date(2026, 12, 6)) == "Sun 6 Dec"


def test_a_day_of_another_year_never_passes_for_one_of_this_year() -> None:
    assert short_date_said(date(2026, 5, 3), MONDAY) == "Sun 3 May"
    assert short_date_said(date(2025, 5, 31), MONDAY) == "31 May 2025"


def test_a_time_is_told_of_today_only() -> None:
    now = datetime(2026, 11, 23, 11, 0)
    times = (datetime(2026, 11, 23, 9, 5), datetime(2026, 11, 22, 23, 59), datetime(2025, 11, 23, 9, 5))
    assert [near_time(one, now) for one in times] == ["today 09:05", "yesterday", "23 Nov 2025"]


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("pam.beesly@example.com", "pam.beesly"),
        ("Nina", "Nina"),
        ("Nina @home", "Nina @home"),
        ("@example.com", "@example.com"),
        ("nina@home", "nina@home"),
    ],
)
def test_an_address_is_called_by_what_stands_before_its_domain(name: str, called: str) -> None:
    assert without_domain(name) == called


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (MONDAY, "today"),
        (date(2026, 11, 22), "yesterday"),
        (date(2026, 11, 24), "tomorrow"),
        (date(2026, 11, 17), "17 Nov"),
        (date(2025, 11, 17), "17 Nov 2025"),
    ],
)
def test_a_near_date_is_said_by_its_distance(day: date, said: str) -> None:
    assert near_date(day, MONDAY) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Invoice wrong\ntwice", "Invoice wrong"),
        ("We were invoiced twice for October and nobody knows", "We were invoiced twice for October..."),
        ("Donaudampfschifffahrtsgesellschaftskapitän an Bord", "Donaudampfschifffahrtsgesellschaftsk..."),
        ("竹風室內設計" * 5, "竹風室內設計竹風室內設計竹風室內設計..."),
    ],
)
def test_a_long_text_is_named_by_whole_words_and_whole_signs(text: str, said: str) -> None:
    assert shortened(text) == said


def test_a_count_agrees_with_its_noun() -> None:
    assert counted(1, "account") == "1 account"
    assert counted(1204, "account") == "1,204 accounts"
    assert counted(2, "person", "people") == "2 people"


def test_a_long_review_is_told_in_hours() -> None:
    assert [how_long(one) for one in (1, 119, 120, 200, 390)] == ["1 min", "119 min", "2 h", "3 h 30 min", "6 h 30 min"]
