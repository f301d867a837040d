from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.rules.when import When, day_at_end, read_day, read_whole_day

if TYPE_CHECKING:
    from store.rules.written_days import Direction

NOW = datetime(2026, 11, 19, 10, 0)  # a Thursday
TABLE = [line.split("\t") for line in (Path(__file__).parent / "date_phrases.tsv").read_text("utf-8").splitlines()[1:]]


def whole(phrase: str, direction: str, outright: bool = False, now: datetime = NOW) -> When | None:
    words = phrase.split()
    when = read_day(words, now, cast("Direction", direction), outright)
    return when if when and when.used == len(words) else None


def written(when: When | None) -> str:
    if when is None:
        return "not a date"
    return datetime.combine(when.day, when.clock).isoformat() if when.clock else when.day.isoformat()


@pytest.mark.parametrize(("phrase", "means", "direction"), TABLE)
def test_every_phrase_of_the_table_means_what_it_says(phrase: str, means: str, direction: str) -> None:
    assert written(whole(phrase, direction)) == means


@pytest.mark.parametrize(
    ("phrase", "means"),
    [
        ("yest", "2026-11-18"), ("tod", "2026-11-19"), ("TODAY", "2026-11-19"), ("wed", "2026-11-18"),
        ("tues", "2026-11-17"), ("thursday", "2026-11-19"), ("saturday", "2026-11-14"),
        ("sunday", "2026-11-15"), ("last sun", "2026-11-15"), ("last thursday", "2026-11-12"),
        ("this monday", "2026-11-16"), ("3d", "2026-11-16"), ("1 month ago", "2026-10-19"),
        ("a week ago", "2026-11-12"), ("2y ago", "2024-11-19"), ("nov 19", "2026-11-19"),
        ("nov 20", "2025-11-20"), ("12th nov", "2026-11-12"), ("12 nov 2025", "2025-11-12"),
        ("november 12 2025", "2025-11-12"), ("may 5", "2026-05-05"), ("3 march", "2026-03-03"),
        ("feb 29 2024", "2024-02-29"), ("yesterday 3:05pm", "2026-11-18T15:05:00"),
        ("yest 12am", "2026-11-18T00:00:00"), ("yest 12 pm", "2026-11-18T12:00:00"),
        ("12 nov 2025 3 pm", "2025-11-12T15:00:00"), ("9:59", "2026-11-19T09:59:00"),
        ("9am", "2026-11-19T09:00:00"), ("sun 9:30", "2026-11-15T09:30:00"), ("sat morning", "2026-11-14"),
        ("last night", "2026-11-18"), ("2h ago", "2026-11-19T08:00:00"),
        ("45 min ago", "2026-11-19T09:15:00"), ("12 hours ago", "2026-11-18T22:00:00"),
        ("-1w", "2026-11-12"),
    ],
)  # fmt: skip
def test_a_day_is_read_looking_back(phrase: str, means: str) -> None:
    assert written(whole(phrase, "back")) == means


@pytest.mark.parametrize(
    ("phrase", "means"),
    [
        ("today", "2026-11-19"), ("tmr", "2026-11-20"), ("thu", "2026-11-26"), ("fri", "2026-11-20"),
        ("wednesday", "2026-11-25"), ("next thursday", "2026-11-26"), ("next wed", "2026-11-25"),
        ("this friday", "2026-11-20"), ("3d", "2026-11-22"), ("1mo", "2026-12-19"),
        ("in a week", "2026-11-26"), ("in two months", "2027-01-19"), ("next month", "2026-12-19"),
        ("eow", "2026-11-20"), ("end of week", "2026-11-20"), ("nov 19", "2026-11-19"),
        ("nov 18", "2027-11-18"), ("2027-01-31", "2027-01-31"), ("tomorrow 9:30", "2026-11-20T09:30:00"),
        ("tomorrow morning", "2026-11-20"), ("1.2.2027", "2027-02-01"), ("31.01.2027", "2027-01-31"),
    ],
)  # fmt: skip
def test_a_day_is_read_looking_ahead(phrase: str, means: str) -> None:
    assert written(whole(phrase, "ahead")) == means


@pytest.mark.parametrize("direction", ["back", "ahead"])
@pytest.mark.parametrize(
    "phrase",
    [
        "", "sat", "jan", "monday at 9", "next friday", "11/12", "12/11/2026", "12.11.", "2026-02-30",
        "feb 30", "32 nov", "nov 0", "13pm", "0pm", "25:00", "9:60", "9:5", "14.30", "1430", "3", "3x", "0d",
        "1000d", "2m", "2m ago", "many days ago", "days ago", "in", "in 2", "last", "next", "+", "-", "+2",
        "-2x", "²d", "３d", "gestern", "igår", "wczoraj", "2567-05-01", "nov", "nov 2025", "last may",
        "the 12th", "ago", "a", "12.11.26", "31.11.2026", "1.13.2026",
    ],
)  # fmt: skip
def test_what_is_not_certain_is_not_a_date(phrase: str, direction: str) -> None:
    assert whole(phrase, direction) is None


def test_a_part_of_today_that_has_not_begun_is_no_past() -> None:
    assert whole("this afternoon", "back") is None
    assert written(whole("this afternoon", "back", now=datetime(2026, 11, 19, 12, 0))) == "2026-11-19"


def test_two_weeks_alone_count_only_where_nothing_but_a_day_can_stand() -> None:
    assert whole("2w", "back") is None
    assert whole("2 weeks", "ahead") is None
    assert written(whole("2w", "back", outright=True)) == "2026-11-05"
    assert written(whole("2 weeks", "ahead", outright=True)) == "2026-12-03"
    assert written(whole("sun", "back", outright=True)) == "2026-11-15"


@pytest.mark.parametrize(
    "phrase",
    [
        "tomorrow", "2027-01-01", "in 2 weeks", "next monday", "+2w", "eom", "14:30", "thu 15:00", "10:01",
    ],
)  # fmt: skip
def test_a_day_to_come_is_known_as_one_looking_back(phrase: str) -> None:
    when = whole(phrase, "back")
    assert when is not None
    assert when.is_ahead_of(NOW)


@pytest.mark.parametrize("phrase", ["yesterday 15:00", "10:00", "today", "mon"])
def test_a_day_that_has_come_is_not_ahead(phrase: str) -> None:
    when = whole(phrase, "back")
    assert when is not None
    assert not when.is_ahead_of(NOW)


def test_a_short_february_is_clamped_and_leap_years_are_kept() -> None:
    assert written(whole("1 month ago", "back", now=datetime(2026, 3, 31, 9, 0))) == "2026-02-28"
    assert written(whole("1mo", "ahead", now=datetime(2028, 1, 31, 9, 0))) == "2028-02-29"
    assert whole("feb 29", "back") is None
    assert written(whole("feb 29", "back", now=datetime(2028, 3, 1, 9, 0))) == "2028-02-29"
    assert written(whole("eom", "ahead", now=datetime(2028, 2, 10, 9, 0))) == "2028-02-29"


def test_the_longest_phrase_is_read_and_the_rest_left() -> None:
    when = read_day(["mon", "9:30", "kickoff"], NOW, "back")
    assert when is not None
    assert (when.day, when.clock, when.used) == (date(2026, 11, 16), time(9, 30), 2)


@pytest.mark.parametrize(
    ("sentence", "used"),
    [
        ("spoke with Jan yest", 1), ("invoice 4711 yest", 1), ("invoice 4711 3 days ago", 3),
        ("done last friday", 2), ("they decide on friday", 0), ("by next monday", 0), ("every monday", 0),
        ("monday or tuesday", 0), ("since last friday", 0), ("before yesterday 15:00", 0),
        ("call back in 2 weeks", 0), ("meeting at 14:30", 0), ("twenty two weeks ago", 0),
        ("half an hour ago", 0), ("12/11 9:30", 0), ("march 9:30", 0), ("12 nov 25", 0),
        ("12 nov 25 9:30", 0), ("2026-02-30 9:30", 0), ("room 4 nov 12", 0), ("next friday 9:30", 0),
        ("the sun", 0), ("they may", 0), ("yesterday at 9:30", 0),
    ],
)  # fmt: skip
def test_a_day_at_the_end_stands_free_of_the_sentence(sentence: str, used: int) -> None:
    when = day_at_end(sentence.split(), NOW, "back")
    assert (when.used if when else 0) == used


def test_hyphens_join_the_words_of_one_day() -> None:
    for text in ("nov-12", "nov 12", "last-monday", "last monday", "-2d", "2026-11-12"):
        assert read_whole_day(text, NOW, "back") is not None
    for text in ("", "-", "11-12", "nov-12-x", "mon tue"):
        assert read_whole_day(text, NOW, "back") is None


PIECES = (
    "last next this in a two 2 12 3d 2w mon sun may nov week weeks days ago 9:30 3 pm am today yest"
    " end of month + -2d 2025"
)
WORDS = st.one_of(
    st.sampled_from(PIECES.split()),
    st.text(max_size=6),
)  # fmt: skip


@given(st.lists(WORDS, max_size=8), st.datetimes(datetime(1950, 1, 1), datetime(2150, 1, 1)), st.booleans())
def test_any_words_are_read_without_a_fault(words: list[str], now: datetime, outright: bool) -> None:
    for when in (read_day(words, now, "back", outright), read_day(words, now, "ahead", outright)):
        if when:
            assert 1 <= when.used <= len(words)
            assert 1900 <= when.day.year <= 2199
