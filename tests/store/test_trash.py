"""The trash: what is in it, what comes back from it, and what is left of what was emptied."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing, suppress
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from store.accounts import account_ids, add_account, find_account
from store.backup import back_up, backups_of
from store.book import Book, open_book
from store.clock import clock_from
from store.complaints import complaint_with, complaints_with
from store.deleting import delete_record, delete_records
from store.doctor import examine
from store.editing.complaints import COMPLAINT
from store.editing.editable import edit
from store.errors import AccountInTrashError, NotFoundError, StoreError
from store.goals import add_goal
from store.history import next_to_undo, redo, steps_of, undo
from store.interactions import interactions_of
from store.people import people_of
from store.promises import add_promise
from store.reviews.beginning import start_review
from store.reviews.ending import finish_review
from store.signals import record_signal
from store.tagging import tag_account
from store.todos import add_todo, add_todos, todos_of, todos_with
from store.trash.emptying import empty_trash, remove_backups
from store.trash.entries import deleted_records, trash_of
from store.trash.restoring import restore_deleted, restore_in_order
from store.upgrades.triggers import DERIVED_COLUMNS
from tests.empty_book import empty_book
from tests.finding import found
from tests.happened import NewInteraction, log_interaction
from tests.store.book_tables import tables_of
from tests.store.test_history import ACTIONS, numbers, run_as_stranger
from tests.tui.book_app import Filled, fill


@pytest.fixture
def filled(book: Book) -> Filled:
    return fill(book)


def names_in_the_trash(book: Book) -> list[str]:
    return [entry.name for entry in trash_of(book)]


def test_the_trash_says_what_was_deleted_and_what_went_with_it(book: Book, filled: Filled) -> None:
    delete_record(book, "complaint", filled.complaint)
    delete_record(book, "account", filled.globex)
    account, complaint = trash_of(book)
    assert (account.name, account.kind, account.count, account.account) == ("Globex GmbH", "account", 1, None)
    assert account.counts == {"person": 2, "interaction": 1, "todo": 1}
    assert (complaint.kind, complaint.account) == ("complaint", "Globex GmbH")
    assert [one.values["text"] for one in deleted_records(book, complaint.id)] == ["Invoice wrong twice"]
    assert [step.id for step in steps_of(book)[:2]] == [account.id, complaint.id]


def test_every_kind_of_record_goes_to_the_trash_and_comes_back(book: Book, filled: Filled) -> None:
    ids = {
        "person": filled.petra,
        "interaction": 1,
        "complaint": filled.complaint,
        "todo": filled.todo,
        "moment": 1,
        "goal": add_goal(book, filled.globex, "20 calls a month"),
        "promise": add_promise(book, filled.globex, "case study"),
        "signal": record_signal(book, filled.globex, "nps", 40_000),
        "contract": 1,
        "account": filled.globex,
    }
    before = tables_of(book.path)
    for kind, number in ids.items():
        delete_record(book, kind, number)
    assert [entry.kind for entry in trash_of(book)] == list(ids)[::-1]
    restore_in_order(book, [entry.id for entry in trash_of(book)])
    assert (tables_of(book.path), trash_of(book)) == (before, [])


def test_what_is_undone_is_not_in_the_trash_and_what_is_done_again_is(book: Book, filled: Filled) -> None:
    delete_record(book, "account", filled.globex)
    undo(book)
    assert names_in_the_trash(book) == []
    redo(book)
    assert names_in_the_trash(book) == ["Globex GmbH"]
    restore_deleted(book, trash_of(book)[0].id)
    assert names_in_the_trash(book) == []
    assert undo(book) == ["Restored Globex GmbH"]
    assert names_in_the_trash(book) == ["Globex GmbH"]


def test_only_what_somebody_deleted_is_in_the_trash(book: Book, filled: Filled) -> None:
    tag_account(book, filled.globex, [], ["qbr"])
    run_as_stranger(book, "DELETE FROM todo")
    add_account(book, "A slip")
    undo(book)
    assert trash_of(book) == []


def test_several_records_deleted_together_come_back_together(book: Book, filled: Filled) -> None:
    add_todos(book, [filled.globex, filled.initech], "send the price list")
    ids = [one.id for one in todos_of(book)]
    assert delete_records(book, "todo", ids) == "3 to-dos"
    (entry,) = trash_of(book)
    assert (entry.name, entry.count, entry.account) == ("3 to-dos", 3, None)
    assert restore_deleted(book, entry.id).name == "3 to-dos"
    assert sorted(one.id for one in todos_of(book)) == sorted(ids)


def test_a_number_is_never_given_to_another_record(book: Book, filled: Filled) -> None:
    delete_record(book, "todo", filled.todo)
    new = add_todo(book, filled.globex, "another")
    assert new != filled.todo
    restore_deleted(book, trash_of(book)[0].id)
    assert {one.text for one in todos_with(book, [filled.todo, new])} == {"call CFO about quote", "another"}


def test_a_record_of_a_deleted_account_names_the_deletion_to_restore_first(book: Book, filled: Filled) -> None:
    delete_record(book, "complaint", filled.complaint)
    delete_record(book, "account", filled.globex)
    account, complaint = trash_of(book)
    with pytest.raises(AccountInTrashError, match="belongs to Globex GmbH, which is in the trash too") as refused:
        restore_deleted(book, complaint.id)
    assert refused.value.entry == account.id
    assert len(trash_of(book)) == 2
    restore_in_order(book, [complaint.id, account.id])
    assert complaint_with(book, filled.complaint).text == "Invoice wrong twice"


def test_a_short_name_that_is_taken_by_now_becomes_another_one(book: Book, filled: Filled) -> None:
    delete_record(book, "account", filled.globex)
    add_account(book, "Globex GmbH")
    back = restore_deleted(book, trash_of(book)[0].id)
    assert back.otherwise == ("Globex GmbH is globex-gmbh-2 now, since another account is globex-gmbh.",)
    assert find_account(book, "globex-gmbh-2")[0] == filled.globex


def test_what_was_written_since_about_who_complained_is_left_alone(book: Book, filled: Filled) -> None:
    delete_record(book, "person", filled.petra)
    edit(book, COMPLAINT, filled.complaint, {"person": 2})
    restore_deleted(book, trash_of(book)[0].id)
    (complaint,) = complaints_with(book, [filled.complaint])
    assert complaint.person == "Jan Maier"


def test_a_link_to_what_was_deleted_since_is_left_out_and_said(book: Book, filled: Filled) -> None:
    delete_record(book, "person", filled.petra)
    delete_record(book, "interaction", 1)
    back = restore_deleted(book, trash_of(book)[1].id)
    assert back.otherwise == ("1 link to what was deleted since could not come back.",)
    assert examine(book.path, book.clock).is_sound


def test_a_key_moment_whose_place_is_taken_comes_last(book: Book, filled: Filled) -> None:
    delete_record(book, "moment", 2)
    run_as_stranger(book, f"INSERT INTO moment (account_id, position, name) VALUES ({filled.globex}, 2, 'other')")
    back = restore_deleted(book, trash_of(book)[0].id)
    assert back.otherwise[0].endswith("is number 4 now.")


def test_what_is_not_in_the_trash_cannot_be_restored_or_emptied(book: Book, filled: Filled) -> None:
    for turn in (restore_deleted, lambda book, entry: empty_trash(book, [entry])):
        with pytest.raises(NotFoundError, match="nothing numbered 1 in the trash"):
            turn(book, 1)
    with pytest.raises(NotFoundError, match="The trash is empty"):
        empty_trash(book)


OTHERS = sorted(set(ACTIONS) - {"undo", "redo", "bring back", "delete a person", "write as a stranger"})
plots = st.lists(st.tuples(st.sampled_from(OTHERS), numbers, numbers), max_size=10)
_MAY_DIFFER = {"slug", *DERIVED_COLUMNS}


def rows_of(book: Book, numbers: Mapping[str, set[int]]) -> dict[tuple[str, int], dict[str, Any]]:
    found = {}
    with closing(sqlite3.connect(book.path)) as connection:
        connection.row_factory = sqlite3.Row
        for table, ids in numbers.items():
            for row in connection.execute(f"SELECT * FROM {table}").fetchall():
                if row["id"] in ids:
                    found[table, row["id"]] = {key: row[key] for key in dict(row) if key not in _MAY_DIFFER}
    return found


def taken_by(book: Book, step: int) -> dict[str, set[int]]:
    taken: dict[str, set[int]] = {}
    with book.reading() as connection:
        query = "SELECT table_name, row_id FROM change WHERE step_id = ? AND new IS NULL"
        for table, row_id in connection.execute(query, (step,)).fetchall():
            taken.setdefault(table, set()).add(row_id)
    return taken


few_plots = settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
kinds = st.sampled_from(("account", "interaction", "complaint", "todo", "person"))


def done(book: Book, plot: Sequence[tuple[str, int, int]]) -> None:
    for name, number, other in plot:
        with suppress(StoreError):
            ACTIONS[name](book, number, other)


def one_deleted(book: Book, kind: str, which: int) -> bool:
    """Delete one of the records of a kind; whether there is any."""
    with book.reading() as connection:
        ids = [one for (one,) in connection.execute(f"SELECT id FROM {kind}").fetchall()]
    if ids:
        delete_record(book, kind, ids[which % len(ids)])
    return bool(ids)


@few_plots
@given(before=plots, after=plots, kind=kinds, which=numbers)
def test_what_was_deleted_comes_back_the_same_whatever_was_done_since(
    before: list[tuple[str, int, int]],
    after: list[tuple[str, int, int]],
    kind: str,
    which: int,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    own = empty_book(tmp_path_factory.mktemp("plot") / "book.db", clock_from("2026-11-23"))
    fill(own)
    done(own, before)
    everything = {table: set(range(1000)) for table in ("account", "interaction", "complaint", "todo", "person")}
    held = rows_of(own, everything)
    if not one_deleted(own, kind, which):
        return
    entry = trash_of(own)[0].id
    taken = {table: gone for table, gone in taken_by(own, entry).items() if table in everything}
    done(own, after)
    try:
        restore_deleted(own, entry)
    except AccountInTrashError as first:
        restore_in_order(own, [first.entry, entry])
    back = rows_of(own, taken)
    assert back == {key: held[key] for key in back}
    assert {key for table, gone in taken.items() for key in ((table, one) for one in gone)} == set(back)
    assert examine(own.path, own.clock).is_sound
    undo(own, 1000)
    assert examine(own.path, own.clock).is_sound
    own.close()


@few_plots
@given(
    before=st.lists(st.tuples(st.sampled_from(sorted(ACTIONS)), numbers, numbers), max_size=14),
    kind=kinds,
    after=plots,
    which=numbers,
)
def test_what_was_not_emptied_can_be_undone_to_nothing_and_done_again(
    before: list[tuple[str, int, int]],
    kind: str,
    after: list[tuple[str, int, int]],
    which: int,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    own = empty_book(tmp_path_factory.mktemp("plot") / "book.db", clock_from("2026-11-23"))
    empty = tables_of(own.path)
    fill(own)
    done(own, [*before, ("redo", 0, 0), ("add an account", 1, 1)])
    if not one_deleted(own, kind, which):
        return
    done(own, after)
    if not trash_of(own):
        return
    empty_trash(own, [trash_of(own)[-1].id])
    add_account(own, "Keeper")
    if trash_of(own):
        empty_trash(own)
    account_ids(own)
    held = tables_of(own.path)
    undone = undo(own, 1000)
    assert tables_of(own.path) == empty
    assert redo(own, 1000) == undone[::-1]
    assert tables_of(own.path) == held
    assert examine(own.path, own.clock).is_sound
    own.close()


SECRETS = ("zebulon", "quixote", "windmill", "dulcinea")


@pytest.fixture
def zebulon(book: Book, filled: Filled) -> int:
    """An account whose words stand nowhere else, with everything that leaves traces."""
    one = add_account(book, "Zebulon Quixote", fields={"note": "windmill maker"}, tags=["dulcinea"])
    log_interaction(book, one, NewInteraction("call", "About the windmill.", date(2026, 11, 20), contact="personal"))
    slip = log_interaction(book, one, NewInteraction("note", "Dulcinea waits.", date(2026, 11, 20)))
    undo(book)
    log_interaction(book, one, NewInteraction("note", "Dulcinea called.", date(2026, 11, 20)))
    delete_record(book, "interaction", slip + 1)
    tag_account(book, one, ["windmill"], ["dulcinea"])
    found(book, "quixote")
    return one


def traces(folder: Path) -> dict[str, int]:
    """How often each secret stands in the files of a folder, backups aside, in any case and in two encodings."""
    texts = [path.read_bytes().lower() for path in folder.iterdir() if path.is_file()]
    counts = {
        secret: sum(text.count(secret.encode()) + text.count(secret.encode("utf-16-le")) for text in texts)
        for secret in SECRETS
    }
    return {secret: count for secret, count in counts.items() if count}


def test_nothing_of_an_emptied_account_is_left_in_the_file_while_others_read_it(
    book: Book, filled: Filled, zebulon: int
) -> None:
    with closing(open_book(book.path, book.clock)) as other:
        found(other, "zebulon")
        delete_record(book, "account", zebulon)
        assert traces(Path(book.path).parent)
        said: list[str] = []
        emptied = empty_trash(book, [trash_of(book)[0].id], said.append)
        assert traces(Path(book.path).parent) == {}
        assert found(other, "zebulon") == []
    assert (emptied.entries, emptied.problem, emptied.named) == (1, "", {})
    assert emptied.gone["interaction"] >= {3}
    assert [one.path for one in emptied.backups] == []
    assert said[0] == "Going through the history"
    assert trash_of(book) == []
    assert examine(book.path, book.clock).is_sound
    assert {one.name for one in people_of(book, filled.globex)} == {"Petra Vogel", "Jan Maier"}


def test_after_emptying_undo_says_so_and_takes_back_what_was_before(book: Book, filled: Filled, zebulon: int) -> None:
    delete_record(book, "account", zebulon)
    empty_trash(book)
    following = next_to_undo(book)
    assert following is not None
    assert following.is_before_emptied
    before = tables_of(book.path)
    undone = undo(book, 1000)
    assert not any(re.search("|".join(SECRETS), label, re.IGNORECASE) for label in undone)
    after_first = next_to_undo(book)
    assert after_first is None
    assert redo(book, 1000) == undone[::-1]
    assert tables_of(book.path) == before
    assert examine(book.path, book.clock).is_sound


def test_a_step_that_also_changed_others_can_still_be_undone(book: Book, filled: Filled) -> None:
    add_todos(book, [filled.globex, filled.initech], "send the price list")
    delete_record(book, "account", filled.initech)
    empty_trash(book)
    assert undo(book) == ["Planned send the price list for 2 accounts"]
    assert [one.text for one in todos_of(book)] == ["call CFO about quote"]


def test_what_pointed_to_an_emptied_person_can_still_be_undone(book: Book, filled: Filled) -> None:
    edit(book, COMPLAINT, filled.complaint, {"text": "Invoice wrong thrice"})
    delete_record(book, "person", filled.petra)
    empty_trash(book)
    undo(book)
    assert complaint_with(book, filled.complaint).text == "Invoice wrong twice"
    undo(book, 1000)


def test_what_else_is_in_the_trash_stays_there(book: Book, filled: Filled) -> None:
    add_todos(book, [filled.globex, filled.initech], "send the price list")
    delete_records(book, "todo", [one.id for one in todos_of(book)])
    delete_record(book, "account", filled.initech)
    empty_trash(book, [trash_of(book)[0].id])
    (entry,) = trash_of(book)
    assert (entry.name, entry.count) == ("2 to-dos", 2)
    restore_deleted(book, entry.id)
    assert len(todos_of(book)) == 2


def test_backups_from_before_are_named_and_can_go_too(book: Book, filled: Filled, zebulon: int) -> None:
    delete_record(book, "account", zebulon)
    path = back_up(book, reason="manual")
    emptied = empty_trash(book)
    assert [one.path for one in emptied.backups] == [path]
    remove_backups(book, emptied.backups)
    left = backups_of(book.path)
    assert {one.reason for one in left} == {"daily", "delete"}
    assert traces(Path(left[0].path).parent) == {}


def test_a_name_that_other_records_still_hold_is_said(book: Book, filled: Filled, zebulon: int) -> None:
    add_todo(book, filled.globex, "ask about Zebulon Quixote")
    delete_record(book, "account", zebulon)
    assert empty_trash(book).named == {"Zebulon Quixote": 1}


def test_kept_reviews_speak_of_somebody_deleted_and_can_still_be_undone(
    book: Book, filled: Filled, zebulon: int
) -> None:
    review = start_review(book)
    finish_review(book, review)
    assert "Zebulon" in str(review_texts(book))
    delete_record(book, "account", zebulon)
    empty_trash(book)
    (text,) = review_texts(book)
    assert "(deleted)" in text
    assert "Globex GmbH" in text
    assert traces(Path(book.path).parent) == {}
    undo(book)
    assert review_texts(book) == []
    redo(book)
    assert review_texts(book) == [text]


def review_texts(book: Book) -> list[str]:
    with book.reading() as connection:
        return [text for (text,) in connection.execute("SELECT after FROM review WHERE after IS NOT NULL").fetchall()]


def test_the_account_used_last_is_forgotten_with_it(book: Book, filled: Filled, zebulon: int) -> None:
    add_todo(book, zebulon, "call")
    delete_record(book, "account", zebulon)
    empty_trash(book)
    with book.reading() as connection:
        assert connection.execute("SELECT 1 FROM setting WHERE key = 'last_account'").fetchone() is None
    assert interactions_of(book, zebulon) == []
