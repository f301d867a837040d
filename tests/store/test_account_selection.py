"""A list is chosen by conditions in an order, narrowed by words, and says which word stands in the way."""

from datetime import date

import pytest

from store.account_joins import joins_for
from store.account_orders import SORTS, Order
from store.account_preview import account_preview
from store.account_selection import first_accounts, has_accounts, narrow, select
from store.accounts import account_ids, add_account, set_stage
from store.book import Book
from store.complaints import log_complaint
from store.deleting import delete_records
from store.editing.accounts import edit_account
from store.errors import InvalidError
from store.no_match import matches_without, meant_by
from store.people import add_person
from store.rules.filter_fields import FIELDS
from store.rules.filters import Filter, read_filter
from store.tagging import tag_accounts
from tests.filled_once import filled_once
from tests.happened import NewInteraction, log_interaction


@pytest.fixture
@filled_once
def accounts(book: Book) -> dict[str, int]:
    """Five accounts with names in three scripts."""
    names = ("Acme Corp", "Acme Foods", "Łódź Media", "王小明", "Gone AB")
    made = {name: add_account(book, name, stage="growth", since=date(2026, 1, 1)) for name in names}
    set_stage(book, made["Gone AB"], "left")
    set_stage(book, made["Acme Foods"], "renewal")
    return made


def test_narrowing_gives_what_choosing_anew_would(book: Book, accounts: dict[str, int]) -> None:
    for first, then in (("", "acme"), ("stage:growth", "stage:growth lodz"), ("acme", "ac -foods"), ("acme", "小明")):
        before = select(book, read_filter(first), Order())
        chosen = read_filter(then)
        assert before.can_narrow(chosen, Order())
        assert narrow(book, before, chosen).ids == select(book, chosen, Order()).ids, then
        assert list(narrow(book, before, chosen).ids) == account_ids(book, chosen), then


def test_narrowing_bears_that_accounts_went_and_came_meanwhile(book: Book, accounts: dict[str, int]) -> None:
    newest = add_account(book, "Acme Zebras", stage="growth")
    before = select(book, Filter(), Order())
    delete_records(book, "account", [newest])
    assert newest in narrow(book, before, read_filter("-lodz")).ids
    assert list(narrow(book, before, read_filter("acme")).ids) == account_ids(book, read_filter("acme"))
    add_account(book, "Acme Yaks", stage="growth")
    assert set(narrow(book, before, read_filter("acme")).ids) == {accounts["Acme Corp"], accounts["Acme Foods"]}


def test_other_conditions_or_another_order_cannot_be_narrowed_to(book: Book, accounts: dict[str, int]) -> None:
    before = select(book, read_filter("acme"), Order())
    assert not before.can_narrow(read_filter("acme stage:growth"), Order())
    assert not before.can_narrow(read_filter("acme"), Order("name"))


def test_an_order_turned_round_is_the_same_accounts_backwards(book: Book, accounts: dict[str, int]) -> None:
    for sort in SORTS:
        there = select(book, Filter(), Order(sort)).ids
        back = select(book, Filter(), Order(sort, turned=True)).ids
        assert list(back) == list(there)[::-1], sort
        assert len(there) == 4, sort


def test_whoever_was_spoken_with_longest_ago_comes_before_those_of_whom_that_is_not_known(
    book: Book, accounts: dict[str, int]
) -> None:
    for name, day in (("Łódź Media", date(2026, 3, 1)), ("王小明", date(2026, 2, 1))):
        log_interaction(book, accounts[name], NewInteraction("call", "", day, contact="personal"))
    expected = [accounts[name] for name in ("王小明", "Łódź Media", "Acme Corp", "Acme Foods")]
    assert account_ids(book, sort="contact") == expected == list(first_accounts(book, 9, Order("contact")))
    assert list(first_accounts(book, 9, Order("contact", turned=True))) == expected[::-1]


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_can_be_filtered_by_in_every_order(book: Book, accounts: dict[str, int], field: str) -> None:
    values = {"stage": "growth", "role": "customer", "phase": "mid", "health": "good", "contact": "never"}
    values |= {"complaint": "open", "moment": "open", "todo": "overdue", "snoozed": "no", "due": "yes"}
    compared = {"renewal": "renewal<90d", "mrr": "mrr>10", "reviewed": "reviewed>=28d"}
    chosen = read_filter(compared.get(field, f"{field}:{values.get(field, 'none')}"))
    assert len({frozenset(account_ids(book, chosen, sort=sort)) for sort in SORTS}) == 1


def test_a_value_that_cannot_be_is_refused(book: Book) -> None:
    with pytest.raises(InvalidError, match="There is no stage"):
        select(book, read_filter("stage:nowhere"), Order())


def test_only_the_tables_that_are_named_are_joined() -> None:
    assert joins_for("listed = 1 rank, since_day, account_standing.sort_name, account_standing.account_id") == ""
    assert "account_summary" in joins_for("open_complaints > 0")
    assert "stage" not in joins_for("account.owner IS NULL")
    assert "stage.key" in joins_for("stage.role = ?")


def test_the_first_accounts_are_those_of_the_whole_list(book: Book, accounts: dict[str, int]) -> None:
    whole = account_ids(book)
    assert first_accounts(book, 2) == whole[:2]


def test_a_book_is_empty_until_it_has_any_account(book: Book) -> None:
    assert not has_accounts(book)
    made = add_account(book, "Acme Corp")
    set_stage(book, made, "left")
    assert has_accounts(book)


def test_the_word_in_the_way_is_named_the_most_helpful_first(book: Book, accounts: dict[str, int]) -> None:
    assert matches_without(book, read_filter("stage:renewal corp")) == [("stage:renewal", 1), ("corp", 1)]
    assert matches_without(book, read_filter("acme risky")) == [("risky", 2)]
    assert matches_without(book, read_filter("acme corp foods")) == [("corp", 1), ("foods", 1)]
    assert matches_without(book, read_filter("acme -corp -foods")) == [("acme", 2), ("-corp", 1), ("-foods", 1)]
    assert matches_without(book, read_filter("risky")) == []


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("swieto", "owner:Świętosława"),
        ("berg", 'owner:"Nina Berg"'),
        ("renewal", "stage:renewal"),
        ("acme qbr", "tag:qbr"),
        ("contact 30d", "contact>30d"),
        ("-berg", ""),
        ("nobody", ""),
        ("gone", "all gone"),
        ("owner:swietoslva", "owner:Świętosława"),
        ("owner:nina tag:risky", ""),
        ("-owner:swietoslva tag:qrb", "tag:qbr"),
    ],
)
def test_a_word_that_an_account_holds_elsewhere_than_in_its_name_is_known(book: Book, words: str, meant: str) -> None:
    edit_account(book, add_account(book, "Acme Corp"), {"owner": "Świętosława"})
    globex = add_account(book, "Globex")
    edit_account(book, globex, {"owner": "Nina Berg"})
    tag_accounts(book, [globex], ["qbr"], [])
    add_account(book, "Gone Ltd", stage="left")
    assert meant_by(book, read_filter(words)) == meant


def test_the_preview_holds_the_newest_of_both_kinds(book: Book, accounts: dict[str, int]) -> None:
    acme = accounts["Acme Corp"]
    person = add_person(book, acme, "Jane Road", role="CFO")
    for day in (1, 3, 5, 7):
        log_interaction(
            book, acme, NewInteraction("call", f"Day {day}.", date(2026, 11, day), contact="personal", people=(person,))
        )
    log_complaint(book, acme, "Late again", severity="high", received_on=date(2026, 11, 6))
    preview = account_preview(book, acme)
    assert [(one.day.day, one.what) for one in preview.happenings] == [(7, "call"), (6, "complaint"), (5, "call")]
    assert preview.happenings[1].detail == "high"
    assert [one.name for one in preview.people] == ["Jane Road"]
    assert [one.position for one in preview.moments] == [1, 2, 3]
    assert account_preview(book, 999).happenings == ()


def test_each_letter_of_a_filter_gives_what_choosing_anew_would(book: Book, accounts: dict[str, int]) -> None:
    """Letters come and go, in any script, and each step chooses among the accounts of the one before where it may."""
    add_account(book, "Acme กาแฟ 삼성 Straße", stage="growth", since=date(2026, 1, 1))
    typed = (
        "a", "ac", "acm", "acme", "acme f", "acme", "ac", "ac -", "ac -f", "ac -fo", "ac", "łó", "lodz m", "王", "王小",
        "王小明", "小", "ก", "กา", "กาแ", "삼", "삼성", "stra", "straß", "strass", "", "f acm", "f acme c", "+", "+a",
    )  # fmt: skip
    selection = select(book, Filter(), Order())
    for text in typed:
        selection = narrow(book, selection, read_filter(text))
        assert list(selection.ids) == account_ids(book, read_filter(text)), text
