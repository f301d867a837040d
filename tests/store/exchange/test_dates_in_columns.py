"""A column of days has one order: proven, named, or refused; ISO is always ISO."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.exchange.values.dates_in_columns import DateColumn, Moment
from store.exchange.values.refused import ValueRefusedError


def column_of(*values: str, wanted: str = "") -> DateColumn:
    column = DateColumn(wanted)
    for value in values:
        column.observe(value)
    return column


def days_of(*values: str, wanted: str = "") -> list[str | None]:
    column = column_of(*values, wanted=wanted)
    assert column.settle() == ""
    return [None if (moment := column.read(value)) is None else moment.day for value in values]


def test_one_value_proves_the_order_of_the_whole_column() -> None:
    assert days_of("03/04/2025", "25/06/2025") == ["2025-04-03", "2025-06-25"]
    assert days_of("03/04/2025", "06/25/2025") == ["2025-03-04", "2025-06-25"]


@pytest.mark.parametrize("mark", ["/", "-", "."])
def test_a_column_that_proves_nothing_is_not_guessed(mark: str) -> None:
    column = column_of(f"03{mark}04{mark}2025", f"05{mark}06{mark}2025")
    assert "may be day/month or month/day" in column.settle()


def test_a_column_that_proves_both_orders_is_not_guessed() -> None:
    assert "has both" in column_of("25/06/2025", "06/25/2025").settle()


def test_a_named_order_settles_it_and_leaves_iso_alone() -> None:
    assert days_of("03/04/2025", "2025-05-01", wanted="mdy") == ["2025-03-04", "2025-05-01"]
    assert days_of("03/04/2025", "2025-05-01", wanted="dmy") == ["2025-04-03", "2025-05-01"]


def test_the_same_number_twice_is_no_question() -> None:
    assert days_of("05/05/2025") == ["2025-05-05"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-05-01", "2024-05-01"),
        ("2024/5/1", "2024-05-01"),
        ("2024.05.01", "2024-05-01"),
        ("20240501", "2024-05-01"),
        ("2024年5月1日", "2024-05-01"),
        ("1 maja 2024", "2024-05-01"),
        ("1 maj 2024", "2024-05-01"),
        ("15 Jan 2023", "2023-01-15"),
        ("January 15, 2023", "2023-01-15"),
        ("3. März 2024", "2024-03-03"),
        ("7 września 2024", "2024-09-07"),
        ("31-Dec-2024", "2024-12-31"),
        ("๒๐๒๔-๐๕-๐๑", "2024-05-01"),
        ("２０２４-０５-０１", "2024-05-01"),
        ("2024-02-29", "2024-02-29"),
    ],
)
def test_days_that_say_their_order_are_read(text: str, day: str) -> None:
    assert days_of(text) == [day]


@pytest.mark.parametrize("text", ["", " ", "NaT", "null", "-"])
def test_empty_cells_are_no_day(text: str) -> None:
    assert days_of(text) == [None]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2024-02-30", "not a day that exists"),
        ("0000-00-00", "not a day that exists"),
        ("2023-02-29", "not a day that exists"),
        ("31/06/2025", "not a day that exists"),
        ("n/a", "is not a day"),
        ("yesterday", "is not a day"),
        ("13/14/2025", "does not begin with the year"),
        ("01/05/24", "year of two digits"),
        ("2567-05-01", "Buddhist era"),
        ("1 frimaire 2024", "names a month"),
        ("1650-01-01", "cannot be right"),
        ("2024-05-01 25:00", "time that does not exist"),
    ],
)
def test_a_value_that_is_no_day_is_refused(text: str, said: str) -> None:
    column = column_of(text)
    column.settle()
    with pytest.raises(ValueRefusedError, match=said):
        column.read(text)


def test_years_of_the_buddhist_era_are_read_when_asked_for() -> None:
    assert days_of("2567-05-01", "5 พฤษภาคม 2567", "01/05/2567", wanted="buddhist") == [
        "2024-05-01", "2024-05-05", "2024-05-01",
    ]  # fmt: skip


def test_excel_days_are_read_only_when_asked_for() -> None:
    assert "may be Excel days" in column_of("45413").settle()
    assert days_of("45413", "45413.75", "59", "61", wanted="excel") == [
        "2024-05-01", "2024-05-01", "1900-02-28", "1900-03-01",
    ]  # fmt: skip
    with pytest.raises(ValueRefusedError, match="never was"):
        column_of("60", wanted="excel").read("60")


def test_a_time_is_kept_and_its_zone_obeyed() -> None:
    column = column_of("x")
    assert column.read("2024-01-19T09:42:24.000+0000") == Moment("2024-01-19", "2024-01-19T09:42:24Z")
    assert column.read("2024-01-19T12:00:00+02:00") == Moment("2024-01-19", "2024-01-19T10:00:00Z")


def test_a_time_without_zone_is_local() -> None:
    column = column_of("28-07-2023 03:00")
    column.settle()
    moment = column.read("28-07-2023 03:00")
    assert moment is not None
    assert moment.day == "2023-07-28"
    assert moment == column.read("2023-07-28 03:00:00")


@given(st.dates(date(1901, 1, 1), date(2199, 12, 31)))
def test_every_day_survives_iso_whatever_was_asked(day: date) -> None:
    for wanted in ("", "dmy", "mdy", "ymd", "excel", "buddhist"):
        assert days_of(day.isoformat(), wanted=wanted) == [day.isoformat()]


@given(st.lists(st.dates(date(2000, 1, 1), date(2099, 12, 31)), min_size=1, max_size=8))
def test_a_column_written_day_first_is_never_read_month_first(days: list[date]) -> None:
    values = [f"{day:%d/%m/%Y}" for day in days]
    column = column_of(*values)
    if column.settle() == "":
        assert [column.read(value) for value in values] == [Moment(day.isoformat()) for day in days]


@given(st.integers(61, 109_000))
def test_excel_days_count_from_the_end_of_1899(number: int) -> None:
    day = date(1899, 12, 30) + timedelta(days=number)
    assert days_of(str(number), wanted="excel") == [day.isoformat()]


@given(st.text(max_size=30))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    column = column_of(text)
    column.settle()
    try:
        column.read(text)
    except ValueRefusedError:
        return
