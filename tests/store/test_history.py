"""Undo and redo: whatever was done, by whom, and however often."""

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from store import accounts, complaints, moments, people, todos
from store.account_page import account_page
from store.book import Book, open_book
from store.clock import clock_from
from store.deleting import delete_record
from store.doctor import examine
from store.editing.accounts import edit_account
from store.editing.editable import edit
from store.editing.interactions import INTERACTION
from store.editing.people import PERSON
from store.errors import ConflictError, NotFoundError, StoreError
from store.history import redo, steps_of, undo
from store.records.account import Money
from store.snoozing import snooze_account
from store.steps import FOREIGN_LABEL
from store.tagging import tag_account
from store.trash.entries import trash_of
from store.trash.restoring import restore_deleted
from tests.empty_book import empty_book
from tests.finding import found
from tests.happened import NewInteraction, log_interaction
from tests.store.book_tables import tables_of

DAY = date(2026, 11, 20)
WORDS = ("Åkerlunds Tandvård", "王小明 診所", "Łódź [/] Media", "a\nb", "บริษัท ไทย", 'say "no" %s', "x" * 300)


def run_as_stranger(book: Book, statement: str, values: tuple[object, ...] = ()) -> None:
    """What another program does that knows nothing of goodterms."""
    with closing(sqlite3.connect(book.path)) as connection:
        connection.execute(statement, values)
        connection.commit()


def test_undo_names_what_it_took_back_and_redo_what_it_did_again(book: Book) -> None:
    accounts.add_account(book, "Acme")
    accounts.add_account(book, "Globex")
    assert undo(book, 2) == ["Added Globex", "Added Acme"]
    assert redo(book, 2) == ["Added Acme", "Added Globex"]


def test_there_is_nothing_to_undo_or_redo_in_a_new_book(book: Book) -> None:
    with pytest.raises(NotFoundError, match=r"nothing to undo"):
        undo(book)
    with pytest.raises(NotFoundError, match=r"nothing to redo"):
        redo(book)


def test_a_new_step_ends_what_can_be_done_again(book: Book) -> None:
    accounts.add_account(book, "Acme")
    undo(book)
    accounts.add_account(book, "Globex")
    with pytest.raises(NotFoundError):
        redo(book)


def test_what_was_undone_before_a_new_step_never_comes_back_with_it(book: Book) -> None:
    accounts.add_account(book, "Acme")
    undo(book)
    accounts.add_account(book, "Globex")
    undo(book)
    assert redo(book) == ["Added Globex"]
    with pytest.raises(NotFoundError):
        redo(book)


def test_a_changed_text_is_found_by_each_of_its_words_again_and_again(book: Book) -> None:
    one = accounts.add_account(book, "Acme")
    text = log_interaction(book, one, NewInteraction("note", "the budget is fine", DAY))
    edit(book, INTERACTION, text, {"text": "the budget is late"})
    assert [hit.id for hit in found(book, "budget late")] == [text]
    assert found(book, "fine") == []
    undo(book)
    assert [hit.id for hit in found(book, "budget fine")] == [text]
    redo(book)
    assert [hit.id for hit in found(book, "budget")] == [text]


def test_undo_works_after_the_book_was_closed_and_opened_again(book: Book) -> None:
    empty = tables_of(book.path)
    one = accounts.add_account(book, "Acme", tags=["qbr"])
    log_interaction(book, one, NewInteraction("call", "hello", DAY, contact="personal"))
    book.close()
    again = open_book(book.path, book.clock)
    undo(again, 2)
    again.close()
    assert tables_of(book.path) == empty


def test_an_account_deleted_with_all_it_has_comes_back_whole(book: Book) -> None:
    one = accounts.add_account(book, "Acme", mrr=Money(100, "EUR"), tags=["a", "b"])
    person = people.add_person(book, one, "Jane")
    log_interaction(book, one, NewInteraction("call", "hello", DAY, contact="personal", people=(person,), tags=("t",)))
    complaints.log_complaint(book, one, "Too slow", person_id=person)
    before, page = tables_of(book.path), account_page(book, one)
    delete_record(book, "account", one)
    assert accounts.account_ids(book) == []
    undo(book)
    assert tables_of(book.path) == before
    assert account_page(book, one) == page


def test_what_another_program_wrote_is_a_step_that_can_be_undone(book: Book) -> None:
    one = accounts.add_account(book, "Acme")
    before = tables_of(book.path)
    run_as_stranger(book, "UPDATE account SET name = 'Żubr' WHERE id = ?", (one,))
    accounts.add_account(book, "Globex")
    assert [step.label for step in steps_of(book)] == ["Added Globex", FOREIGN_LABEL, "Added Acme"]
    undo(book, 2)
    assert tables_of(book.path) == before


def test_what_another_program_wrote_can_be_undone_at_once(book: Book) -> None:
    accounts.add_account(book, "Acme")
    run_as_stranger(book, "UPDATE account SET city = 'Malmö'")
    assert undo(book) == [FOREIGN_LABEL]


def test_what_another_program_wrote_is_found_and_sorted_once_the_list_was_read(book: Book) -> None:
    one = accounts.add_account(book, "Acme")
    two = accounts.add_account(book, "Milla")
    run_as_stranger(book, "UPDATE account SET name = 'Żubr' WHERE id = ?", (one,))
    assert accounts.account_ids(book, sort="name") == [two, one]
    assert [hit.id for hit in found(book, "zubr")] == [one]
    assert found(book, "acme") != []  # the slug stays what it was


def test_a_step_is_not_undone_over_a_later_change_by_another_program(book: Book) -> None:
    one = accounts.add_account(book, "Acme")
    edit_account(book, one, {"city": "Malmö"})
    with closing(sqlite3.connect(book.path)) as connection:
        connection.execute("DROP TRIGGER account_log_update")
        connection.execute("UPDATE account SET city = 'Lund'")
        connection.commit()
    before = tables_of(book.path)
    with pytest.raises(ConflictError, match="Changed city of Acme"):
        undo(book)
    assert tables_of(book.path) == before


def test_a_step_that_changes_nothing_leaves_no_trace(book: Book) -> None:
    one = accounts.add_account(book, "Acme", tags=["qbr"])
    tag_account(book, one, ["qbr"], [])
    edit_account(book, one, {"name": "Acme"})
    assert [step.label for step in steps_of(book)] == ["Added Acme"]


def test_a_failed_action_leaves_nothing_behind(book: Book) -> None:
    one = accounts.add_account(book, "Acme")
    before = tables_of(book.path, log=True)
    with pytest.raises(StoreError):
        log_interaction(book, one, NewInteraction("call", "hello", DAY, moments=(1, 9)))
    assert tables_of(book.path, log=True) == before


Action = Callable[[Book, int, int], object]


def _one_of(book: Book, table: str, number: int) -> int:
    with book.reading() as connection:
        ids = [row[0] for row in connection.execute(f"SELECT id FROM {table} ORDER BY id")]
    return int(ids[number % len(ids)]) if ids else 0


def _add(book: Book, number: int, other: int) -> None:
    stage = ("onboarding", "prospect", "growth", "paused")[other % 4]
    accounts.add_account(
        book,
        WORDS[number % len(WORDS)],
        stage=stage,
        since=DAY - timedelta(days=number) if other % 3 else None,
        mrr=Money(number, "EUR") if other % 2 else None,
        tags=[f"t{other % 3}"],
        fields={"segment": f"s{other % 2}", "note": WORDS[other % len(WORDS)], "owner": "Nina"},
    )


def _log(book: Book, number: int, other: int) -> None:
    account = _one_of(book, "account", number)
    log_interaction(
        book,
        account,
        NewInteraction(
            kind=("call", "email", "note")[other % 3],
            text=WORDS[other % len(WORDS)],
            day=DAY - timedelta(days=other),
            contact=("personal", "attempt", "none")[number % 3],
            tags=("x",) if other % 2 else (),
            todo="next" if other % 5 == 0 else None,
            moments=(1,) if other % 7 == 0 else (),
        ),
    )


def _edit(book: Book, number: int, other: int) -> None:
    values: list[dict[str, Any]] = [
        {"name": WORDS[other % len(WORDS)]},
        {"owner": f"O{other % 3}", "tags": [f"t{other % 4}"]},
        {"stage": ("left", "growth", "renewal", "declined")[other % 4]},
        {"since": DAY - timedelta(days=other * 10), "cadence": other % 40 + 1},
        {"x.color": f"c{other % 2}" if other % 3 else None, "aliases": [f"a{number}"]},
    ]
    edit_account(book, _one_of(book, "account", number), values[other % len(values)])


ACTIONS: dict[str, Action] = {
    "add an account": _add,
    "log": _log,
    "edit": _edit,
    "add a person": lambda book, n, m: people.add_person(
        book, _one_of(book, "account", n), WORDS[m % len(WORDS)], facts=WORDS[n % len(WORDS)]
    ),
    "change a person": lambda book, n, m: edit(book, PERSON, _one_of(book, "person", n), {"role": f"r{m}"}),
    "complain": lambda book, n, m: complaints.log_complaint(
        book, _one_of(book, "account", n), WORDS[m % len(WORDS)], person_id=_one_of(book, "person", m) or None
    ),
    "acknowledge": lambda book, n, m: complaints.acknowledge(book, _one_of(book, "complaint", n)),
    "resolve": lambda book, n, m: complaints.resolve(book, _one_of(book, "complaint", n), "done"),
    "tell": lambda book, n, m: complaints.tell_client(book, _one_of(book, "complaint", n)),
    "reopen": lambda book, n, m: complaints.reopen(book, _one_of(book, "complaint", n)),
    "tick": lambda book, n, m: moments.tick_moment(book, _one_of(book, "account", n), m % 4, undone=m % 5 == 0),
    "plan": lambda book, n, m: todos.add_todo(book, _one_of(book, "account", n), "to do", DAY + timedelta(days=m)),
    "finish": lambda book, n, m: todos.finish_todo(book, _one_of(book, "todo", n), undone=m % 3 == 0),
    "snooze": lambda book, n, m: snooze_account(
        book, _one_of(book, "account", n), date(2026, 12, 1) + timedelta(days=m)
    ),
    "change the template": lambda book, n, m: moments.set_template(
        book, f"s{m % 2}", [(f"m{one}", one * 7, None) for one in range(n % 4)]
    ),
    "change an interaction": lambda book, n, m: edit(
        book,
        INTERACTION,
        _one_of(book, "interaction", n),
        {"day": DAY - timedelta(days=m), "text": WORDS[m % len(WORDS)]},
    ),
    "delete an interaction": lambda book, n, m: delete_record(book, "interaction", _one_of(book, "interaction", n)),
    "delete a person": lambda book, n, m: delete_record(book, "person", _one_of(book, "person", n)),
    "delete an account": lambda book, n, m: delete_record(book, "account", _one_of(book, "account", n)),
    "write as a stranger": lambda book, n, m: run_as_stranger(
        book, "UPDATE interaction SET text = ?, day = ? WHERE id = ?", (f"w{m}", DAY.isoformat(), n)
    ),
    "bring back": lambda book, n, m: [restore_deleted(book, entry.id) for entry in trash_of(book)[n % 2 :][:1]],
    "undo": lambda book, n, m: undo(book, 1 + m % 2),
    "redo": lambda book, n, m: redo(book),
}

numbers = st.integers(0, 60)
plots = st.lists(st.tuples(st.sampled_from(sorted(ACTIONS)), numbers, numbers), min_size=1, max_size=14)


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # a shrunk plot costs minutes and says no more
)
@given(plot=plots, first=numbers)
def test_anything_done_is_undone_to_nothing_and_redone_to_the_same(
    plot: list[tuple[str, int, int]], first: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    own = empty_book(tmp_path_factory.mktemp("plot") / "book.db", clock_from("2026-11-23"))
    empty = tables_of(own.path)
    for name, number, other in [("add an account", first, first), ("log", first, 0), *plot, ("add an account", 1, 1)]:
        with suppress(StoreError):
            ACTIONS[name](own, number, other)
    accounts.account_ids(own)
    done = tables_of(own.path)
    count = sum(1 for step in steps_of(own, 1000) if not step.undone)
    undone = undo(own, 1000)
    assert len(undone) >= count
    assert tables_of(own.path) == empty
    assert examine(own.path, own.clock).is_sound
    assert redo(own, len(undone)) == undone[::-1]
    assert tables_of(own.path) == done
    assert examine(own.path, own.clock).is_sound
    own.close()


def test_a_long_history_is_listed_newest_first_with_what_is_undone(book: Book) -> None:
    for name in ("One", "Two", "Three"):
        accounts.add_account(book, name)
    undo(book)
    assert [(step.label, step.undone) for step in steps_of(book, 2)] == [("Added Three", True), ("Added Two", False)]
