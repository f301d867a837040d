"""Contracts, forecasts, prices, pauses and exits."""

import sqlite3
from datetime import date
from pathlib import Path

import pytest

from store.account_page import account_page
from store.account_rows import account_row
from store.accounts import add_account, set_stage
from store.book import Book
from store.contracts import (
    announce_price,
    contracts_of,
    forecast_renewal,
    price_changes_of,
    set_contract,
    tell_price,
    tell_prices,
)
from store.editing.accounts import edit_account
from store.editing.contract import contract_as_typed
from store.errors import InvalidError
from store.exit_reasons import exit_reason, exit_reasons
from store.exits import exits_of, record_exit, take_back_exit, take_back_exits
from store.history import steps_of, undo
from store.owners import owner_spans, owner_warning
from store.pauses import pause_accounts, pauses_of, return_account, return_accounts
from store.records.account import Money
from store.settings.taking_over import take_over
from store.snoozing import snooze_account
from tests.filled_once import filled_once

TODAY = date(2026, 11, 23)


@pytest.fixture
@filled_once
def globex(book: Book) -> int:
    """A customer of 2,000 euros a month whose contract renews on 11 December."""
    return add_account(
        book, "Globex GmbH", stage="growth", since=date(2026, 9, 20), mrr=Money(200_000, "EUR"),
        renews_on=date(2026, 12, 11),
    )  # fmt: skip


def codes(book: Book, account: int) -> set[str]:
    return {reason.code for reason in account_page(book, account).row.reasons}


def test_a_contract_is_changed_field_by_field(book: Book, globex: int) -> None:
    set_contract(book, globex, period="annual", amount=Money(2_400_000, "EUR"), seats=20, notice_days=30)
    set_contract(book, globex, plan="Grow")
    [contract] = contracts_of(book, globex)
    assert (contract.period, contract.amount_minor, contract.seats, contract.notice_days) == (
        "annual",
        2_400_000,
        20,
        30,
    )
    assert (contract.plan, contract.renews_on, contract.started_on) == ("Grow", date(2026, 12, 11), date(2026, 9, 20))
    assert account_row(book, globex).mrr == Money(200_000, "EUR")


def test_a_price_that_came_in_without_a_currency_stands_in_the_form(book: Book, globex: int) -> None:
    assert contract_as_typed(book, globex)["price"] == "2000 EUR"
    with sqlite3.connect(book.path) as connection:
        connection.execute("UPDATE contract SET amount_minor = 24599166, currency = NULL")
    assert contract_as_typed(book, globex)["price"] == "245991.66"


def test_an_account_without_a_contract_gets_one(book: Book) -> None:
    account = add_account(book, "Initech")
    set_contract(book, account, amount=Money(5_000, "SEK"), trial=True)
    assert [(one.period, one.trial) for one in contracts_of(book, account)] == [("monthly", True)]
    assert account_row(book, account).mrr is None


@pytest.mark.parametrize("terms", [{"period": "weekly"}, {"seats": -1}, {"notice_days": 4000}])
def test_terms_that_cannot_be_are_refused(book: Book, globex: int, terms: dict[str, object]) -> None:
    with pytest.raises(InvalidError):
        set_contract(book, globex, **terms)  # type: ignore[arg-type]


def test_a_forecast_answers_the_renewal_and_a_new_renewal_day_asks_again(book: Book, globex: int) -> None:
    assert "renewal_near" in codes(book, globex)
    forecast_renewal(book, globex, "good")
    assert not codes(book, globex) & {"renewal_near", "renewal_forecast"}
    set_contract(book, globex, renews_on=date(2026, 12, 31))
    assert contracts_of(book, globex)[0].forecast is None
    with pytest.raises(InvalidError, match="is not a forecast"):
        forecast_renewal(book, globex, "fine")
    with pytest.raises(InvalidError, match="No renewal"):
        forecast_renewal(book, add_account(book, "Initech"), "good")


def test_another_price_holds_from_its_day_and_is_to_be_told(book: Book, globex: int) -> None:
    announce_price(book, globex, date(2027, 1, 1), Money(250_000, "EUR"))
    new, old = contracts_of(book, globex)
    assert (old.amount_minor, old.ended_on, new.amount_minor, new.started_on) == (
        200_000, date(2027, 1, 1), 250_000, date(2027, 1, 1),
    )  # fmt: skip
    assert (old.renews_on, new.renews_on) == (date(2026, 12, 11), date(2027, 1, 11))
    assert account_row(book, globex).mrr == Money(200_000, "EUR")
    assert "price_untold" in codes(book, globex)
    assert tell_price(book, globex) == 1
    assert "price_untold" not in codes(book, globex)
    assert price_changes_of(book, globex)[0].told_on == TODAY
    with pytest.raises(InvalidError, match="knows of every price change"):
        tell_price(book, globex)


def test_a_new_price_without_a_contract_is_refused(book: Book) -> None:
    with pytest.raises(InvalidError, match="No contract"):
        announce_price(book, add_account(book, "Initech"), TODAY, Money(1, "EUR"))


def test_a_pause_is_no_exit_and_ends_where_it_began(book: Book, globex: int) -> None:
    pause_accounts(book, [globex], until_on=date(2026, 12, 1), fee=Money(5_000, "EUR"), note="parental leave")
    row = account_row(book, globex)
    assert (row.role, row.ended) == ("paused", None)
    assert codes(book, globex) == {"pause_ending"}
    pause_accounts(book, [globex], until_on=date(2027, 2, 1))
    [pause] = pauses_of(book, globex)
    assert (pause.from_on, pause.until_on, pause.fee_minor) == (TODAY, date(2027, 2, 1), 5_000)
    assert return_account(book, globex) == "growth"
    assert pauses_of(book, globex)[0].returned_on == TODAY
    with pytest.raises(InvalidError, match="is not paused"):
        return_account(book, globex)


def test_a_pause_must_end_ahead_and_return_to_a_stage_of_customers(book: Book, globex: int) -> None:
    with pytest.raises(InvalidError, match="is not ahead"):
        pause_accounts(book, [globex], until_on=TODAY)
    pause_accounts(book, [globex])
    with pytest.raises(InvalidError, match="not a stage of customers"):
        return_account(book, globex, "prospect")
    assert return_account(book, globex, "adoption") == "adoption"


def test_moving_a_paused_account_to_another_stage_ends_its_pause_too(book: Book, globex: int) -> None:
    pause_accounts(book, [globex])
    set_stage(book, globex, "growth")
    assert pauses_of(book, globex)[0].returned_on == TODAY


def test_a_pause_is_one_step_to_undo(book: Book, globex: int) -> None:
    pause_accounts(book, [globex], until_on=date(2027, 2, 1))
    undo(book)
    assert (account_row(book, globex).stage, pauses_of(book, globex)) == ("growth", [])


def test_an_exit_keeps_why_and_ends_the_contract(book: Book, globex: int) -> None:
    day = date(2026, 11, 20)
    record_exit(book, globex, left_on=day, reasons=["never", "PRICE"], words="No leads.", would_return="maybe")
    [left] = exits_of(book, globex)
    assert (left.left_on, left.reasons, left.words, left.would_return) == (
        day, ("never adopted", "price"), "No leads.", "maybe",
    )  # fmt: skip
    page = account_page(book, globex)
    assert (page.row.role, page.row.ended, page.row.mrr) == ("lost", day, None)
    assert page.contracts[0].ended_on == day


def test_an_exit_told_again_completes_what_is_known(book: Book, globex: int) -> None:
    record_exit(book, globex, left_on=date(2026, 11, 20))
    record_exit(book, globex, reasons=["price"], went_to="Initech")
    [left] = exits_of(book, globex)
    assert (left.left_on, left.reasons, left.went_to) == (date(2026, 11, 20), ("price",), "Initech")


def test_a_day_ahead_is_notice_which_wakes_a_snoozed_account(book: Book, globex: int) -> None:
    snooze_account(book, globex, date(2026, 12, 20))
    record_exit(book, globex, left_on=date(2026, 12, 31), reasons=["price"])
    row = account_page(book, globex).row
    assert (row.role, row.snoozed_until, row.health.state) == ("customer", None, "risk")
    assert "exit_notice" in codes(book, globex)
    record_exit(book, globex)
    assert [one.left_on for one in exits_of(book, globex)] == [TODAY]


def test_coming_back_ends_the_exit_and_leaving_again_is_another_one(book: Book, globex: int) -> None:
    record_exit(book, globex, left_on=date(2026, 11, 20))
    set_stage(book, globex, "growth")
    assert exits_of(book, globex)[0].returned_on == TODAY
    record_exit(book, globex)
    assert [one.returned_on for one in exits_of(book, globex)] == [None, TODAY]


def test_an_exit_taken_back_leaves_the_account_and_its_contracts_as_if_it_had_not_been(book: Book, globex: int) -> None:
    record_exit(book, globex, left_on=date(2026, 11, 20))
    assert account_row(book, globex).role == "lost"
    take_back_exit(book, globex)
    row = account_row(book, globex)
    assert (row.stage, row.ended, exits_of(book, globex)) == ("growth", None, [])
    assert contracts_of(book, globex)[0].ended_on is None
    with pytest.raises(InvalidError, match="neither left nor given notice"):
        take_back_exit(book, globex)


def test_a_contract_that_another_one_follows_is_not_brought_back_with_the_exit(book: Book, globex: int) -> None:
    announce_price(book, globex, date(2026, 12, 31), Money(99_000, "EUR"))
    record_exit(book, globex, left_on=date(2026, 12, 31))
    take_back_exit(book, globex)
    following, first = contracts_of(book, globex)
    assert (following.ended_on, first.ended_on) == (None, date(2026, 12, 31))


def test_a_notice_that_is_put_off_lets_the_contract_run_until_then(book: Book, globex: int) -> None:
    record_exit(book, globex, left_on=date(2026, 12, 31), reasons=["price"])
    record_exit(book, globex, left_on=date(2027, 1, 31))
    assert contracts_of(book, globex)[0].ended_on == date(2027, 1, 31)
    assert exits_of(book, globex)[0].reasons == ("price",)


def test_told_whole_an_exit_and_a_pause_forget_what_is_not_said(book: Book, globex: int) -> None:
    record_exit(book, globex, left_on=date(2026, 12, 31), reasons=["price"], words="Too dear")
    record_exit(book, globex, left_on=date(2026, 12, 31), reasons=["service"], whole=True)
    (left,) = exits_of(book, globex)
    assert (left.reasons, left.words) == (("service",), None)
    take_back_exit(book, globex)
    pause_accounts(book, [globex], until_on=date(2026, 12, 31), fee=Money(5000, "EUR"), note="holiday")
    pause_accounts(book, [globex], note="winter", whole=True)
    (pause,) = pauses_of(book, globex)
    assert (pause.until_on, pause.fee_minor, pause.note) == (None, None, "winter")


def test_an_exit_is_one_step_to_undo(book: Book, globex: int) -> None:
    before = account_page(book, globex)
    record_exit(book, globex, left_on=date(2026, 11, 20), reasons=["price"])
    undo(book)
    assert account_page(book, globex) == before


@pytest.mark.parametrize("said", ["", "bored", "o"])
def test_a_reason_that_is_not_on_the_list_is_refused(said: str) -> None:
    with pytest.raises(InvalidError, match="is not a reason to leave"):
        exit_reason(said)


def test_the_reasons_of_the_settings_are_offered_beside_those_told_before(
    book: Book, globex: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    record_exit(book, globex, left_on=date(2026, 12, 31), reasons=["price"])
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    (tmp_path / "goodterms").mkdir()
    (tmp_path / "goodterms" / "settings.toml").write_text('[exits]\nreasons = ["Merged", "found better"]\n')
    take_over(book)
    assert exit_reasons(book, globex) == ("merged", "found better", "price")
    with pytest.raises(InvalidError, match="is not a reason to leave"):
        record_exit(book, globex, reasons=["service"])
    record_exit(book, globex, left_on=date(2026, 12, 31), reasons=["mer", "price"])
    assert exits_of(book, globex)[0].reasons == ("merged", "price")


def test_the_owners_are_told_with_their_days_and_too_many_with_a_warning(book: Book) -> None:
    account = add_account(book, "Initech", fields={"owner": "Nina"})
    for owner in ("Omar", "Pia"):
        assert owner_warning(book, account) == ""
        edit_account(book, account, {"owner": owner})
    assert owner_warning(book, account).startswith("The owner has changed 2 times in 6 months")
    assert [(one.owner, one.until_on) for one in owner_spans(book, account)] == [("Pia", None)]


def test_what_is_over_is_taken_back_for_many_as_one_step_and_the_others_are_left(book: Book, globex: int) -> None:
    initech, hooli = (add_account(book, name, stage="growth") for name in ("Initech", "Hooli"))
    for one in (globex, initech):
        pause_accounts(book, [one], until_on=date(2026, 12, 1))
    together, stages = return_accounts(book, [globex, initech, hooli])
    assert (together, stages) == (("2 accounts", 1), ["growth", "growth"])
    for one in (globex, initech):
        record_exit(book, one, left_on=TODAY)
    assert take_back_exits(book, [globex, initech, hooli]) == ("2 accounts", 1)
    undo(book)
    undo(book)
    assert take_back_exits(book, [initech, globex]) == ("Globex GmbH", 1)
    assert steps_of(book, 1)[0].label == "Took back the exit of Globex GmbH"
    announce_price(book, globex, date(2027, 1, 1), Money(120_000, "EUR"))
    assert tell_prices(book, [globex, initech, hooli]) == ("Globex GmbH", 1, 2)
    undo(book)
    assert price_changes_of(book, globex)[0].told_on is None
    with pytest.raises(InvalidError, match=r"Initech is not paused\. The other account was left too\."):
        return_accounts(book, [initech, hooli])
