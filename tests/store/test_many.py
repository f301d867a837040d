"""One deed for many records is one step, and taking it back leaves the book as it was."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store import complaint_steps, many
from store.accounts import account_ids, add_account
from store.backup import backups_of
from store.book import Book, open_book
from store.clock import Clock, clock_from
from store.complaints import log_complaint, log_complaints, take_steps_on
from store.deleting import delete_records
from store.doctor import examine
from store.errors import InvalidError, NotFoundError, StoreError
from store.history import redo, steps_of, undo
from store.interactions import log_entries
from store.moment_turns import prepare_next_moments, repair_first_moments, say_how_moments_went, turn_moments
from store.moments import moments_of
from store.owners import hand_over
from store.reviewed import review_accounts
from store.rules.quick_entry import read_entry
from store.snoozing import snooze_accounts
from store.stage_moves import move_accounts, shift_accounts
from store.standing import settle
from store.tagging import tag_accounts
from store.todos import add_todo, add_todos, finish_todos, todos_of
from tests.empty_book import empty_book
from tests.store.book_tables import tables_of

NAMES = ("Globex GmbH", "Łódź Media", "王小明 診所", "Initech", "บริษัท ไทย", "Hooli")
DAY = date(2026, 12, 7)

Deed = Callable[[Book, Sequence[int]], object]

DEEDS: dict[str, Deed] = {
    "snooze": lambda book, ids: snooze_accounts(book, ids, DAY),
    "review": review_accounts,
    "tag": lambda book, ids: tag_accounts(book, ids, ["qbr", "vip"], ["old"]),
    "hand over": lambda book, ids: hand_over(book, ids, "Tomas"),
    "hand over to nobody": lambda book, ids: hand_over(book, ids, None),
    "move": lambda book, ids: move_accounts(book, ids, "left"),
    "forward": lambda book, ids: shift_accounts(book, ids, 1),
    "back": lambda book, ids: shift_accounts(book, ids, -1),
    "plan": lambda book, ids: add_todos(book, ids, "send the price list", DAY),
    "log": lambda book, ids: log_entries(book, ids, read_entry("call prices are up +happy t:fri", clock().now())),
    "complain": lambda book, ids: log_complaints(book, ids, "outage", severity="high"),
    "tick": lambda book, ids: turn_moments(book, ids, 1),
    "went": lambda book, ids: say_how_moments_went(book, ids, None, "poor"),
    "prepare": prepare_next_moments,
    "repair": repair_first_moments,
    "delete": lambda book, ids: delete_records(book, "account", ids),
    "finish to-dos": finish_todos,
    "delete to-dos": lambda book, ids: delete_records(book, "todo", ids),
    "resolve": lambda book, ids: take_steps_on(book, {one: [complaint_steps.resolve("done")] for one in ids}),
    "delete complaints": lambda book, ids: delete_records(book, "complaint", ids),
}


def clock() -> Clock:
    return clock_from("2026-11-23")


@cache
def whole() -> bytes:
    """A book with six accounts; to-dos and complaints have the same ids as they."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "book.db")
        fill(empty_book(path, clock()))
        return path.read_bytes()


def filled(path: Path) -> Book:
    """Such a book, of one's own."""
    path.write_bytes(whole())
    path.chmod(0o600)
    return open_book(str(path), clock())


def fill(book: Book) -> None:
    """Put the accounts and what belongs to them into a book, and close it."""
    for number, name in enumerate(NAMES):
        stage = ("onboarding", "growth", "paused", "prospect", "renewal", "adoption")[number]
        one = add_account(book, name, stage=stage, since=date(2026, 10, 1), tags=["old"], fields={"owner": "Nina"})
        add_todo(book, one, "call", date(2026, 11, 20))
        log_complaint(book, one, "too slow")
        with suppress(StoreError):
            turn_moments(book, [one], 1)
    settle(book)
    book.close()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    deed=st.sampled_from(sorted(DEEDS)),
    ids=st.lists(st.integers(1, 7), min_size=1, unique=True),
    together=st.booleans(),
)
def test_a_deed_for_many_taken_back_leaves_the_same_book(
    deed: str, ids: list[int], together: bool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("store.snoozing.TOGETHER_FROM", 1 if together else many.TOGETHER_FROM)
        book = filled(tmp_path_factory.mktemp("many") / "book.db")
        before, steps = tables_of(book.path, log=True), len(steps_of(book, 1000))
        try:
            DEEDS[deed](book, ids)
        except StoreError:
            assert tables_of(book.path, log=True) == before
            return
        done = tables_of(book.path)
        assert len(steps_of(book, 1000)) - steps <= 1
        if len(steps_of(book, 1000)) > steps:
            undo(book)
            after = tables_of(book.path)
            assert {name: after[name] for name in after} == {name: before[name] for name in after}
            redo(book)
            assert tables_of(book.path) == done
        settle(book)
        assert examine(book.path, book.clock).is_sound
        book.close()


def test_a_single_one_is_called_by_its_name_and_many_are_counted(tmp_path: Path) -> None:
    book = filled(tmp_path / "book.db")
    assert snooze_accounts(book, [1], DAY) == "Globex GmbH"
    assert snooze_accounts(book, [1, 2, 99], DAY) == "2 accounts"
    assert [step.label for step in steps_of(book, 2)] == [
        "Snoozed 2 accounts until 7 Dec 2026",
        "Snoozed Globex GmbH until 7 Dec 2026",
    ]
    with pytest.raises(NotFoundError, match="not in the book any more"):
        snooze_accounts(book, [99], DAY)
    book.close()


def test_stages_go_on_and_back_among_those_on_the_way(tmp_path: Path) -> None:
    book = filled(tmp_path / "book.db")
    assert shift_accounts(book, [1], 1).stage == "Adoption"
    moved = shift_accounts(book, [2, 3, 5], 1)
    assert (moved.whom, moved.stage, moved.left) == ("Łódź Media", "Renewal", 2)
    with pytest.raises(InvalidError, match="Renewal is the last stage on the way"):
        shift_accounts(book, [5], 1)
    with pytest.raises(InvalidError, match="Paused is not a stage on the way"):
        shift_accounts(book, [3], 1)
    book.close()


def test_ticks_are_put_where_they_lack_and_taken_away_only_where_all_have_them(tmp_path: Path) -> None:
    book = filled(tmp_path / "book.db")
    turn_moments(book, [2], 1)
    assert moments_of(book, 2)[0].done_on is None
    assert turn_moments(book, [1, 2], 1).whom == "Łódź Media"
    assert moments_of(book, 1)[0].done_on is not None
    turned = turn_moments(book, [1, 2, 4], 1)
    assert (turned.whom, turned.left) == ("2 accounts", 1)
    assert moments_of(book, 1)[0].done_on is None
    book.close()


def test_complaints_that_cannot_take_the_step_are_left(tmp_path: Path) -> None:
    book = filled(tmp_path / "book.db")
    take_steps_on(book, {1: [complaint_steps.resolve()]})
    handled = take_steps_on(book, {one: [complaint_steps.tell_client] for one in (1, 2, 3)})
    assert ([one.id for one in handled.taken], handled.left) == ([1], 2)
    with pytest.raises(InvalidError, match="still open"):
        take_steps_on(book, {2: [complaint_steps.tell_client]})
    book.close()


def test_very_many_are_snoozed_as_they_are_one_by_one(tmp_path: Path) -> None:
    one, together = filled(tmp_path / "one.db"), filled(tmp_path / "together.db")
    snooze_accounts(one, range(1, 7), DAY)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("store.snoozing.TOGETHER_FROM", 2)
        snooze_accounts(together, range(1, 7), DAY)
    assert tables_of(one.path, log=True) == tables_of(together.path, log=True)
    assert account_ids(one) == account_ids(together)


def test_the_book_is_backed_up_before_many_accounts_are_deleted(tmp_path: Path) -> None:
    book = filled(tmp_path / "book.db")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("store.deleting.MANY", 3)
        delete_records(book, "account", [1, 2])
        assert "delete" not in {one.reason for one in backups_of(book.path)}
        delete_records(book, "account", [3, 4, 5])
    assert "delete" in {one.reason for one in backups_of(book.path)}
    assert [one.id for one in todos_of(book)] == [6]
    book.close()
