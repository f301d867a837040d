"""Whatever was written anywhere in the book is found, newest first, as it is written and in plain letters."""

from datetime import date

import pytest

from store.accounts import add_account
from store.book import Book
from store.complaints import keep_lesson, log_complaint, resolve
from store.doctor import examine
from store.exits import record_exit
from store.finding.everything import near_lines, search_of
from store.goals import add_goal
from store.held_replies import hold_reply
from store.history import redo, undo
from store.people import add_person
from store.promises import add_promise
from store.resolve import accounts_meant, resolve_person
from store.tagging import tag_account
from store.todos import add_todo
from tests.filled_once import filled_once
from tests.finding import found
from tests.happened import NewInteraction, log_interaction


def said(book: Book, account: int, text: str, day: str, kind: str = "call") -> int:
    return log_interaction(book, account, NewInteraction(kind, text, date.fromisoformat(day), contact="personal"))


def whats(book: Book, line: str) -> list[str]:
    return [one.what for one in found(book, line)]


def names(book: Book, line: str) -> list[str]:
    return [one.account_name for one in found(book, line)]


def test_what_was_written_anywhere_is_found_and_opens_what_shows_it(book: Book) -> None:
    one = add_account(book, "Acme", fields={"note": "zebra stripes", "domain": "zebra.example"}, tags=["zebra"])
    person = add_person(book, one, "Ann", facts="keeps a zebra")
    call = said(book, one, "saw the Zebra", "2026-11-03")
    log_interaction(book, one, NewInteraction("note", "x", date(2026, 11, 2), tags=("zebras",)))
    complaint = log_complaint(book, one, "the zebra is late")
    resolve(book, complaint, "sent another zebra")
    hold_reply(book, complaint, "Dear zebra")
    todo = add_todo(book, one, "buy a zebra", date(2026, 12, 1))
    goal = add_goal(book, one, "ten zebras")
    add_promise(book, one, "a zebra for free")
    record_exit(book, one, left_on=date(2026, 11, 4), words="no zebra after all")
    hits = found(book, "zebra")
    assert {hit.kind for hit in hits} == {
        "account", "person", "interaction", "interaction_tag", "complaint", "held_reply", "todo", "goal", "promise",
        "exit",
    }  # fmt: skip
    opened = {hit.kind: hit.opens for hit in hits}
    assert (opened["interaction"], opened["person"], opened["todo"]) == (
        ("interaction", call),
        ("person", person),
        ("todo", todo),
    )
    assert opened["complaint"] == opened["held_reply"] == ("complaint", complaint)
    assert opened["goal"][0] == "goal"
    assert goal
    assert all(any(hit.text[a:b].lower() == "zebra" for a, b in hit.places) for hit in hits)


def test_names_come_first_and_then_the_newest_whenever_it_was_written_down(book: Book) -> None:
    one = add_account(book, "Plain")
    named = add_account(book, "Budget Cars", fields={"note": "nothing"})
    add_account(book, "Other", fields={"note": "talks of the budget"})
    add_person(book, one, "Bud Budgett")
    for text, day in (("budget a", "2026-11-05"), ("budget b", "2026-11-20"), ("budget c", "2025-01-02")):
        said(book, one, text, day)
    hits = found(book, "budget")
    assert [(hit.what, hit.day and hit.day.day) for hit in hits] == [
        ("account", None), ("account", None), ("person", None), ("call", 20), ("call", 5), ("call", 2),
    ]  # fmt: skip
    assert hits[0].account_id == named


@filled_once
def in_many_scripts(book: Book) -> None:
    """An account for each name, and a word with it."""
    for one in (
        "张伟",
        "王小明",
        "Łódź Media",
        "Åhléns",
        "สยามพาณิชย์",
        "Москва",
        "Αθήνα",
        "さくら住宅",
        "ศิริพร",
        "Plain",
    ):
        account = add_account(book, f"x {one}")
        said(book, account, f"met {one}", "2026-11-03")


@pytest.mark.parametrize(
    ("typed", "name"),
    [("zhang", "张伟"), ("wang", "王小明"), ("wangxiaoming", "王小明"), ("wang xiaoming", "王小明"),
     ("小明", "王小明"), ("lodz", "Łódź Media"), ("ahlens", "Åhléns"), ("phanich", "สยามพาณิชย์"), ("พาณิ", "สยามพาณิชย์"),
     ("moskv", "Москва"), ("athina", "Αθήνα"), ("sakura", "さくら住宅"), ("WANGXIAOM", "王小明"),
     ("siriphon", "ศิริพร"), ("sayamphan", "สยามพาณิชย์")],
)  # fmt: skip
def test_plain_letters_find_any_writing(typed: str, name: str, book: Book) -> None:
    in_many_scripts(book)
    assert names(book, typed) == [f"x {name}"] * 2
    assert all(hit.places for hit in found(book, typed))


def test_what_is_written_so_comes_before_what_is_spelled_so(book: Book) -> None:
    one, two = add_account(book, "王"), add_account(book, "Wang AB")
    said(book, one, "和王说话", "2026-11-20")
    said(book, two, "met Wang", "2026-11-01")
    assert [hit.text for hit in found(book, "wang") if hit.day] == ["met Wang", "和王说话"]
    assert names(book, "wang")[:2] == ["Wang AB", "王"]


def test_quoted_words_stand_side_by_side_and_the_last_word_may_go_on(book: Book) -> None:
    one = add_account(book, "Acme")
    for text in ("the next step", "step next", "nextstep", "next steps"):
        said(book, one, text, "2026-11-03")
    assert sorted(hit.text for hit in found(book, '"next step"')) == ["the next step"]
    assert sorted(hit.text for hit in found(book, "next ste")) == ["next steps", "step next", "the next step"]
    assert len(found(book, "nex ste")) == 3, "where nothing holds the words, each may begin a longer one"


def test_conditions_choose_accounts_kinds_and_days(book: Book) -> None:
    one, two = (add_account(book, name, fields={"owner": who}) for name, who in (("Acme", "Nina"), ("Bolt", "Ola")))
    said(book, one, "price", "2026-11-20")
    said(book, two, "price", "2026-11-20", kind="email")
    said(book, two, "price", "2026-01-20")
    assert names(book, "price owner:nina") == ["Acme"]
    assert set(names(book, "price -owner:nina")) == {"Bolt"}
    assert names(book, "price owner:nina -owner:ola") == ["Acme"]
    assert whats(book, "price kind:em") == ["email"]
    assert len(found(book, "price since:30d")) == 2
    assert len(found(book, "price until:2026-02-01")) == 1
    assert found(book, "price owner:nobody") == []
    assert found(book, "kind:call") == [], "a condition alone looks for nothing"


def test_what_is_changed_undone_or_written_by_another_program_is_found_as_it_is_now(book: Book) -> None:
    one = add_account(book, "Acme")
    call = said(book, one, "before", "2026-11-03")
    tag_account(book, one, ["walrus"], [])
    assert names(book, "walrus") == ["Acme"]
    undo(book)
    assert found(book, "walrus") == []
    redo(book)
    assert names(book, "walrus") == ["Acme"]
    with book.writing("Later") as connection:
        connection.execute("UPDATE interaction SET day = '2026-11-09' WHERE id = ?", (call,))
    assert [hit.day for hit in found(book, "before")] == [date(2026, 11, 9)]
    keep_lesson(book, log_complaint(book, one, "slow"), "answer by badger")
    assert whats(book, "badger") == ["complaint"], "the step that kept the lesson says the same"
    assert examine(book.path, book.clock).is_sound


def test_an_account_and_a_person_are_meant_by_their_names_in_plain_letters(book: Book) -> None:
    one = add_account(book, "Firma 王小明")
    person = add_person(book, one, "张伟")
    add_person(book, one, "Zhao Li")
    with book.reading() as connection:
        assert [found[0] for found in accounts_meant(connection, "wang")] == [one]
        assert resolve_person(connection, one, "zhang") == (person, "张伟")
        assert resolve_person(connection, one, "zha")[1] == "Zhao Li", "what is written so is meant first"


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("lodzz", ("Łódź Media",)),
        ("lodzz -stage:left", ("Łódź Media -stage:left",)),
        ('tariffs lodzz kind:call "by mail"', ('tariffs Łódź kind:call "by mail"',)),
        ('"globx"', ("Globex GmbH",)),
        ("tariffs globex", ()),
        ("kind:call", ()),
    ],
)
def test_only_the_word_that_nothing_holds_is_replaced_by_what_may_be_meant(
    line: str, meant: tuple[str, ...], book: Book
) -> None:
    said(book, add_account(book, "Łódź Media"), "tariffs by mail", "2026-11-03")
    add_account(book, "Globex GmbH")
    assert near_lines(book, line, search_of(book, line)) == meant
