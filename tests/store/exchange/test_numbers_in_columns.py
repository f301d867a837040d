"""A column of amounts has one decimal mark: proven, named, or refused."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.exchange.values.json_text import NumberText
from store.exchange.values.numbers_in_columns import NumberColumn
from store.exchange.values.other_columns import OtherColumn
from store.exchange.values.refused import ValueRefusedError
from store.exchange.values.truth_words import read_truth


def read_all(*values: str, decimal: str = "") -> list[tuple[Decimal, str] | None]:
    column = NumberColumn(decimal)
    for value in values:
        column.observe(value)
    assert column.settle() == ""
    return [column.read(value) for value in values]


def amounts(*values: str, decimal: str = "") -> list[str]:
    return [str(found[0]) for found in read_all(*values, decimal=decimal) if found]


@pytest.mark.parametrize(
    ("values", "read"),
    [
        (("1234,50", "-5,00"), ["1234.50", "-5.00"]),
        (("1.234,50", "1.234"), ["1234.50", "1234"]),
        (("1,234.50", "1,234"), ["1234.50", "1234"]),
        (("1 234,5", "1\u00a0000"), ["1234.5", "1000"]),
        (("1'234.5",), ["1234.5"]),
        (("1.234.567", "1.234"), ["1234567", "1234"]),
        (("0.125",), ["0.125"]),
        (("(12.50)", "12.50-"), ["-12.50", "-12.50"]),
        (("6759560",), ["6759560"]),
    ],
)
def test_one_value_proves_the_decimal_mark_of_the_column(values: tuple[str, ...], read: list[str]) -> None:
    assert amounts(*values) == read


def test_a_column_that_proves_nothing_is_not_guessed() -> None:
    column = NumberColumn()
    column.observe("1,234")
    assert "decimal or a thousands mark" in column.settle()
    assert amounts("1,234", decimal=",") == ["1.234"]
    assert amounts("1,234", decimal=".") == ["1234"]


def test_a_column_that_proves_both_is_not_guessed() -> None:
    column = NumberColumn()
    column.observe("1,50")
    column.observe("1.50")
    assert "has both" in column.settle()


def test_a_json_number_has_a_decimal_point_for_certain() -> None:
    assert amounts(NumberText("1.234"), "2,5") == ["1.234", "2.5"]


@pytest.mark.parametrize(
    ("text", "currency"),
    [("€1.50", "EUR"), ("1.50 EUR", "EUR"), ("$1.50", "USD"), ("1.50 zł", "PLN"), ("1.50 kr", ""), ("1.50", "")],
)
def test_the_currency_beside_an_amount_is_kept_when_it_is_certain(text: str, currency: str) -> None:
    assert read_all(text) == [(Decimal("1.50"), currency)]


@pytest.mark.parametrize("text", ["abc", "1.2.3,4.5", "12 apples", "1e5", "--5", "9" * 30])
def test_what_is_no_amount_is_refused(text: str) -> None:
    column = NumberColumn(".")
    with pytest.raises(ValueRefusedError):
        column.read(text)


@given(st.text(max_size=20))
def test_no_text_makes_the_reader_fail(text: str) -> None:
    column = NumberColumn()
    column.observe(text)
    column.settle()
    try:
        column.read(text)
    except ValueRefusedError:
        return


def others(*values: str, verbatim: bool = False) -> list[str]:
    column = OtherColumn(verbatim=verbatim)
    for value in values:
        column.observe(value)
    column.settle()
    return [column.read(value) for value in values]


def test_two_spellings_of_a_number_or_a_yes_become_one() -> None:
    assert others("27.0", "3.5") == others("27", "3.5") == ["27", "3.5"]
    assert others("1234,50", "-5,00") == ["1234.50", "-5"]
    assert others("TRUE", "False") == ["true", "false"]


@pytest.mark.parametrize("values", [("0123", "4567"), ("+46701", "5"), ("1,234", "2,345"), ("1.0", "x")])
def test_what_may_be_no_number_is_kept_as_it_stands(values: tuple[str, ...]) -> None:
    assert others(*values) == list(values)


def test_a_column_of_our_own_is_kept_to_the_letter() -> None:
    assert others("27.0", "TRUE", " x ", verbatim=True) == ["27.0", "TRUE", " x "]


@pytest.mark.parametrize(("text", "truth"), [("TRUE", True), ("no", False), ("1", True), ("Nie", False), ("", None)])
def test_yes_and_no_are_read(text: str, truth: bool | None) -> None:
    assert read_truth(text) is truth


def test_neither_yes_nor_no_is_refused() -> None:
    with pytest.raises(ValueRefusedError):
        read_truth("maybe")
