"""Promises, goals, signals, asking, the pulse: kept, settled, undone, and heard by the rules."""

from collections.abc import Callable
from datetime import date

import pytest

from store.account_page import account_page
from store.account_rows import account_row
from store.accounts import account_ids, add_account
from store.asked import ask_what_is_wrong
from store.book import Book
from store.deleting import delete_record
from store.errors import InvalidError, NotFoundError
from store.goals import add_goal, goal_with, goals_of, reach_goal, readings_of, record_reading
from store.history import undo
from store.promises import add_promise, promises_of, settle_promise
from store.pulse import set_pulse
from store.resolve import resolve_account
from store.signals import record_signal, signal_kind, signals_of
from tests.filled_once import filled_once
from tests.happened import NewInteraction, log_interaction

TODAY, YESTERDAY, TOMORROW = date(2026, 11, 23), date(2026, 11, 22), date(2026, 11, 24)


@pytest.fixture
@filled_once
def globex(book: Book) -> int:
    """A customer since September with whom somebody spoke three weeks ago."""
    account = add_account(book, "Globex GmbH", since=date(2026, 9, 20))
    log_interaction(book, account, NewInteraction("call", "hello", date(2026, 11, 20), contact="personal"))
    return account


def codes(book: Book, account: int) -> set[str]:
    account_ids(book)
    return {reason.code for reason in account_row(book, account).reasons}


def test_a_promise_is_kept_in_mind_and_settled(book: Book, globex: int) -> None:
    number = add_promise(book, globex, " Free  setup\n", promised_by="Nina", due_on=YESTERDAY)
    assert "promise_due" in codes(book, globex)
    settled = settle_promise(book, number, "broken")
    assert (settled.text, settled.state, settled.settled_on) == ("Free  setup", "broken", TODAY)
    assert "promise_broken" in codes(book, globex)
    undo(book)
    assert [one.state for one in promises_of(book, only_open=True)] == ["open"]
    assert "promise_due" in codes(book, globex)


def test_a_promise_made_tomorrow_or_of_nothing_is_refused(book: Book, globex: int) -> None:
    with pytest.raises(InvalidError, match="has not come yet"):
        add_promise(book, globex, "x", promised_on=TOMORROW)
    with pytest.raises(InvalidError, match="needs words"):
        add_promise(book, globex, "  ")
    with pytest.raises(InvalidError, match="becomes of a promise"):
        settle_promise(book, add_promise(book, globex, "x"), "forgotten")
    with pytest.raises(NotFoundError):
        settle_promise(book, 99, "kept")


def test_a_deleted_promise_comes_back_by_undo(book: Book, globex: int) -> None:
    number = add_promise(book, globex, "Free setup")
    delete_record(book, "promise", number)
    assert promises_of(book, globex) == []
    undo(book)
    assert [one.id for one in promises_of(book, globex)] == [number]


def test_a_reading_shows_progress_and_the_second_of_a_day_takes_the_place_of_the_first(book: Book, globex: int) -> None:
    goal = add_goal(book, globex, "40 leads", target_milli=40_000)
    record_reading(book, goal, 10_000, day=YESTERDAY)
    record_reading(book, goal, 20_000)
    assert record_reading(book, goal, 31_000, proof="October report").latest_milli == 31_000
    held = [(one.day, one.value_milli, one.proof) for one in readings_of(book, goal)]
    assert held == [(YESTERDAY, 10_000, None), (TODAY, 31_000, "October report")]
    with pytest.raises(InvalidError, match="has not come yet"):
        record_reading(book, goal, 1, day=TOMORROW)


def test_a_reached_goal_asks_for_the_next_one(book: Book, globex: int) -> None:
    goal = add_goal(book, globex, "40 leads")
    assert reach_goal(book, goal).reached_on == TODAY
    assert "goal_next" in codes(book, globex)
    add_goal(book, globex, "60 leads")
    assert "goal_next" not in codes(book, globex)
    assert reach_goal(book, goal, undone=True).reached_on is None
    assert [one.id for one in goals_of(book, globex)] == [goal, goal + 1]
    with pytest.raises(NotFoundError):
        goal_with(book, 99)


def test_a_reading_that_is_deleted_with_its_goal_is_heard_by_the_rules(book: Book, globex: int) -> None:
    goal = add_goal(book, globex, "40 leads")
    reach_goal(book, goal)
    assert "goal_next" in codes(book, globex)
    undo(book, 2)
    assert "goal_next" not in codes(book, globex)


def test_a_signal_below_its_threshold_is_heard_by_the_rules(book: Book, globex: int) -> None:
    record_signal(book, globex, "NPS", 9000, YESTERDAY)
    assert "signal_low" not in codes(book, globex)
    number = record_signal(book, globex, "nps", 8000)
    assert record_signal(book, globex, "nps", 5000) == number
    assert "signal_low" in codes(book, globex)
    assert [(one.day, one.value_milli) for one in signals_of(book, globex)] == [(TODAY, 5000), (YESTERDAY, 9000)]
    undo(book)
    assert signals_of(book, globex)[0].value_milli == 8000


@pytest.mark.parametrize(
    ("said", "kind"),
    [("NPS", "nps"), ("users", "active_users"), ("Active Users", "active_users"), ("our-own", "our_own")],
)
def test_a_signal_has_one_name_however_it_is_written(said: str, kind: str) -> None:
    assert signal_kind(said) == kind


def test_what_was_agreed_last_says_which_account_a_dot_means(book: Book, globex: int) -> None:
    ways: tuple[Callable[[int], int], ...] = (
        lambda account: add_goal(book, account, "40 leads"),
        lambda account: add_promise(book, account, "Own login"),
        lambda account: record_signal(book, account, "nps", 8000),
    )
    for keep in ways:
        account = add_account(book, "Another")
        add_account(book, "Other")
        keep(account)
        with book.reading() as connection:
            assert resolve_account(connection, ".")[0] == account


def test_a_signal_of_tomorrow_or_beyond_measure_is_refused(book: Book, globex: int) -> None:
    with pytest.raises(InvalidError, match="has not come yet"):
        record_signal(book, globex, "nps", 1, TOMORROW)
    with pytest.raises(InvalidError, match="too large"):
        record_signal(book, globex, "nps", 10**16)
    with pytest.raises(InvalidError, match="is not a signal"):
        record_signal(book, globex, " ", 1)


def test_a_pulse_stands_beside_the_score_and_can_be_cleared(book: Book, globex: int) -> None:
    assert set_pulse(book, globex, "worried") == "Globex GmbH"
    health = account_row(book, globex).health
    assert (health.pulse, health.pulse_on, health.pulse_disagrees) == ("worried", TODAY, health.state == "good")
    set_pulse(book, globex, None)
    assert account_row(book, globex).health.pulse is None
    with pytest.raises(InvalidError, match="is not a pulse"):
        set_pulse(book, globex, "meh")


def test_asking_what_is_wrong_is_kept_with_its_day(book: Book, globex: int) -> None:
    ask_what_is_wrong(book, globex, YESTERDAY)
    ask_what_is_wrong(book, globex, date(2026, 1, 1))
    with book.reading() as connection:
        asked = connection.execute("SELECT account_id, day FROM asked ORDER BY day").fetchall()
    assert asked == [(globex, "2026-01-01"), (globex, YESTERDAY.isoformat())]
    with pytest.raises(InvalidError, match="has not come yet"):
        ask_what_is_wrong(book, globex, TOMORROW)


def test_the_page_of_an_account_holds_all_of_it(book: Book, globex: int) -> None:
    add_promise(book, globex, "Free setup")
    record_signal(book, globex, "nps", 5000)
    page = account_page(book, globex)
    assert ([one.text for one in page.promises], [one.kind for one in page.signals]) == (["Free setup"], ["nps"])
