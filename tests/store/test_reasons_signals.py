"""Signals beyond their thresholds, and annual contracts that hide falling ones."""

import pytest

from store.rules.facts import AccountFacts, SignalFacts
from store.rules.preferences import Preferences
from tests.store.example_facts import QUIET, ago, given, heard


def reading(kind: str, value: int, earlier: int | None = None, days: int = 1) -> AccountFacts:
    return heard(QUIET._replace(seats=100), signals=(SignalFacts(kind, ago(days), value, earlier),))


@pytest.mark.parametrize(
    ("kind", "fine", "low"),
    [
        ("nps", 7000, 6999),
        ("csat", 3500, 3499),
        ("csat", 70_000, 69_000),
        ("active_users", 50_000, 49_000),
        ("seat_use", 50_000, 49_999),
        ("seat_use", 500, 499),
    ],
)
def test_a_signal_below_its_floor_is_a_reason(kind: str, fine: int, low: int) -> None:
    assert "signal_low" not in given(reading(kind, fine))
    assert "signal_low" in given(reading(kind, low))


def test_active_users_say_nothing_without_the_number_of_seats() -> None:
    assert "signal_low" not in given(reading("active_users", 1000)._replace(seats=None))


def test_usage_without_a_floor_is_low_when_it_fell_by_three_tenths() -> None:
    assert given(reading("usage", 70_000, 100_000))["signal_low"].text == "usage fell 30 %"
    assert "signal_low" not in given(reading("usage", 70_001, 100_000))


@pytest.mark.parametrize("kind", ["open_tickets", "days_since_login", "a measure of our own"])
def test_a_signal_of_which_less_may_be_better_gives_no_reason(kind: str) -> None:
    assert not given(reading(kind, 1, 100_000)).keys() & {"signal_low", "hidden_risk"}


@pytest.mark.parametrize(("days", "is_given"), [(180, True), (181, False)])
def test_an_old_reading_says_nothing_about_today(days: int, is_given: bool) -> None:
    assert ("signal_low" in given(reading("nps", 0, days=days))) is is_given


def test_falling_signals_are_a_hidden_risk_of_an_annual_contract_only() -> None:
    falling = reading("nps", 7000, 10_000)
    assert given(falling._replace(is_annual=True))["hidden_risk"].text == "annual contract, NPS fell 30 %"
    assert "hidden_risk" not in given(falling)
    assert "hidden_risk" not in given(reading("nps", 7001, 10_000)._replace(is_annual=True))


def test_floors_can_be_set() -> None:
    assert "signal_low" not in given(reading("nps", 5000), Preferences(signal_floors={"nps": 5000}))
