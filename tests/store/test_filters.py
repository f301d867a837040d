"""One filter language for app and shell: what it lets through, where it is wrong, what a word could become."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.accounts import account_ids, add_account, set_stage
from store.book import Book
from store.complaints import log_complaint
from store.errors import WrongWordError
from store.field_values import field_values
from store.records.account import Money
from store.reviewed import review_accounts
from store.rules.filter_completion import complete_filter
from store.rules.filter_fields import FIELDS, comparison_meant
from store.rules.filter_words import words_given, words_of_line
from store.rules.filters import FilterError, UnknownKeptError, amount_of, read_filter
from store.saved_filters import forget_filter, save_filter, saved_filters
from store.snoozing import snooze_account
from store.tagging import tag_accounts
from store.todos import add_todo
from tests.filled_once import filled_once
from tests.happened import NewInteraction, log_interaction

NOTHING: dict[str, str] = {}


@pytest.fixture
@filled_once
def several(book: Book) -> Book:
    """Four accounts that differ in everything that can be filtered by."""
    globex = add_account(
        book, "Globex GmbH", stage="renewal", since=date(2024, 2, 3), mrr=Money(200_000, "EUR"),
        renews_on=date(2026, 12, 11), tags=["qbr"],
        fields={"owner": "Nina Berg", "segment": "Mid-market", "country": "Germany", "city": "Köln", "size": "50"},
    )  # fmt: skip
    acme = add_account(book, "Acme Corp", stage="growth", since=date(2026, 5, 1), fields={"owner": "Tomas"})
    add_account(book, "Łódź Media", stage="onboarding", since=date(2026, 11, 1), fields={"source": "referral"})
    gone = add_account(book, "Gone AB", stage="growth", fields={"owner": "Nina Berg"})
    set_stage(book, gone, "left")
    log_interaction(book, globex, NewInteraction("call", "hello", date(2026, 10, 13), contact="personal"))
    log_interaction(book, acme, NewInteraction("call", "hello", date(2026, 11, 20), contact="personal"))
    log_complaint(book, globex, "Invoice wrong twice", severity="high")
    add_todo(book, acme, "call back", date(2026, 11, 20))
    snooze_account(book, acme, date(2026, 12, 7))
    review_accounts(book, [globex])
    return book


def names(book: Book, line: str) -> list[str]:
    chosen = account_ids(book, read_filter(line, saved_filters(book)), sort="name")
    with book.reading() as connection:
        held = dict(connection.execute("SELECT id, name FROM account").fetchall())
    return [held[one].split()[0] for one in chosen]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("", ["Acme", "Globex", "Łódź"]),
        ("all", ["Acme", "Globex", "Gone", "Łódź"]),
        ("stage:ren", ["Globex"]),
        ("-stage:growth", ["Globex", "Łódź"]),
        ("role:lost", ["Gone"]),
        ("phase:early", ["Łódź"]),
        ("owner:nina", ["Globex"]),
        ('owner:"nina berg" all', ["Globex", "Gone"]),
        ("owner:none", ["Łódź"]),
        ("-owner:tomas", ["Globex", "Łódź"]),
        ("segment:mid-market", ["Globex"]),
        ("country:germany city:koln size:50", ["Globex"]),
        ("source:referral", ["Łódź"]),
        ("tag:qbr", ["Globex"]),
        ("tag:none", ["Acme", "Łódź"]),
        ("contact>30d", ["Globex"]),
        ("contact>=41d", ["Globex"]),
        ("contact>41d", []),
        ("contact<1w", ["Acme"]),
        ("contact<=3d", ["Acme"]),
        ("complaint:open", ["Globex"]),
        ("complaint:high", ["Globex"]),
        ("complaint:none", ["Acme", "Łódź"]),
        ("todo:overdue", ["Acme"]),
        ("todo:none", ["Globex", "Łódź"]),
        ("-todo:none", ["Acme"]),
        ("renewal<30d", ["Globex"]),
        ("renewal>1y", []),
        ("reviewed>28d", ["Acme", "Łódź"]),
        ("reviewed<=1d", ["Globex"]),
        ("mrr>=2000", ["Globex"]),
        ("mrr>2000", []),
        ("snoozed:yes", ["Acme"]),
        ("globex", ["Globex"]),
        ("-globex -lodz", ["Acme"]),
        ('"acme corp"', ["Acme"]),
        ('-"acme corp"', ["Globex", "Łódź"]),
        ('"stage:renewal"', []),
        ("@slipping", ["Globex"]),
        ("@slipping -complaint:open", []),
    ],
)
def test_a_filter_lets_through_what_it_says(several: Book, line: str, expected: list[str]) -> None:
    save_filter(several, "slipping", 'contact>30d "globex gmbh"')
    assert names(several, line) == expected


@pytest.mark.parametrize(
    ("line", "wrong", "said"),
    [
        ("contct>30d acme", "contct>30d", '"contct" is nothing to filter by.'),
        ("acme stagee:growth nina", "stagee:growth", '"stagee" is nothing to filter by.'),
        ("-health:bad", "-health:bad", '"bad" is nothing that health can be.'),
        ("contact>30x", "contact>30x", '"30x" is not a number of days.'),
        ("mrr>30d", "mrr>30d", '"30d" is not a whole number.'),
        ("a b owner:", "owner:", '"owner" lacks its value.'),
        ("owner>3", "owner>3", '"owner" cannot be compared.'),
        ("renewal:90d x", "renewal:90d", '"renewal" takes < or >.'),
        ("acme @nope", "@nope", 'No filter is called "nope".'),
        ("acme -@late", "-@late", "A kept filter cannot be turned round."),
        ('"two words" phase:"not one"', 'phase:"not one"', '"not one" is nothing that phase can be.'),
    ],
)
def test_a_wrong_word_is_pointed_at(line: str, wrong: str, said: str) -> None:
    with pytest.raises(FilterError) as found:
        read_filter(line, {"late": "contact:late"})
    assert found.value.place is not None
    assert line[slice(*found.value.place)] == wrong
    assert str(found.value) == said
    assert found.value.hint


def test_what_only_this_book_does_not_have_is_pointed_at_too(several: Book) -> None:
    for line, wrong in (("acme stage:nowhere", "stage:nowhere"), ("mine x", "mine")):
        with pytest.raises(WrongWordError) as found:
            names(several, line)
        assert found.value.place is not None
        assert line[slice(*found.value.place)] == wrong


def test_a_near_field_is_offered() -> None:
    with pytest.raises(FilterError) as found:
        read_filter("stagee:growth")
    assert found.value.hint.startswith("Did you mean stage?")


def test_a_link_and_a_time_are_text() -> None:
    assert read_filter("https://acme.example 14:30").terms == ()


def test_an_at_sign_is_text_where_no_filters_are_kept_at_all() -> None:
    assert read_filter("@acme").texts == (("@acme", False),)
    with pytest.raises(UnknownKeptError):
        read_filter("@acme", NOTHING)


def test_a_kept_filter_keeps_the_words_of_those_it_names(book: Book) -> None:
    save_filter(book, "late", "contact:late")
    save_filter(book, "mine-late", '@late "two words" owner:"nina b"')
    assert saved_filters(book)["mine-late"] == 'contact:late "two words" owner:"nina b"'


def test_the_words_of_a_shell_make_the_same_filter_as_the_line(several: Book) -> None:
    shell = ["owner:Nina Berg", "-tag:none", "globex gmbh", "contact>30d"]
    line, _ = words_given(shell)
    assert line == '"owner:Nina Berg" -tag:none "globex gmbh" contact>30d'
    assert read_filter(shell) == read_filter('owner:"Nina Berg" -tag:none "globex gmbh" contact>30d')


lines = st.text(st.sampled_from(' "-@:<>=30dwxaestgownrph\u0142\u738b'), max_size=40)


@given(line=lines)
def test_any_line_is_read_or_refused_at_one_of_its_words(line: str) -> None:
    places = {word.place for word in words_of_line(line)}
    assert all(line[start:end].strip() == line[start:end] != "" for start, end in places if '"' not in line)
    wrong: set[object] = set()
    try:
        read_filter(line, NOTHING)
    except FilterError as problem:
        wrong = {problem.place}
    assert wrong <= places


@given(line=lines, back=st.integers(0, 10))
def test_whatever_is_taken_from_the_candidates_is_a_word_that_can_be_meant(line: str, back: int) -> None:
    position = max(len(line) - back, 0)
    held = {"owner": ["Nina Berg", "Tomas"], "tag": ["qbr"], "stage": ["renewal", "growth"]}
    completion = complete_filter(line, position, lambda field: held.get(field, []), {"late": "contact:late"})
    for one in completion.candidates:
        put, cursor = completion.put_into(line, one)
        assert put[: completion.start] == line[: completion.start]
        assert 0 <= cursor <= len(put)
        if one.is_whole:
            read_filter(one.text, {"late": "contact:late"})


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("ow", ["owner:"]),
        ("acme -hea", ["-health:", "-health<", "-health>"]),
        ("ren", ["renewal<", "renewal>"]),
        ("mi", ["mine"]),
        ("stage:re", ["stage:renewal"]),
        ("owner:", ["owner:Nina Berg", "owner:Tomas", "owner:me", "owner:none"]),
        ("owner:ber", ["owner:Nina Berg"]),
        ("contact:o", ["contact:over"]),
        ("contact>3", ["contact>30d"]),
        ("-tag:q", ["-tag:qbr"]),
        ("@s", ["@slipping"]),
        ('"ow', []),
        ("acme", []),
        ("stage:renewal", []),
    ],
)
def test_a_word_half_typed_could_become_these(several: Book, line: str, expected: list[str]) -> None:
    completion = complete_filter(
        line, len(line), lambda field: field_values(several, field), {"slipping": "contact:over"}
    )
    assert [one.text.replace('"', "") for one in completion.candidates] == expected


def test_behind_the_colon_the_comparisons_are_offered_too() -> None:
    for field in ("contact", "renewal", "health"):
        offered = [one.text for one in complete_filter(f"{field}:", len(field) + 1, lambda one: [], NOTHING).candidates]
        assert offered[-2:] == [f"{field}<", f"{field}>"]


@pytest.mark.parametrize(
    ("words", "meant"),
    [("contact 300d", "contact>300d"), ("acme over 300d", "contact>300d"), ("renewal 90d", "renewal<90d"),
     ("stage 3", ""), ("over there", ""), ("300d", "")],
)  # fmt: skip
def test_a_comparison_written_with_a_blank_is_understood(words: str, meant: str) -> None:
    assert comparison_meant(words.split()) == meant


def test_every_field_says_what_it_takes(several: Book) -> None:
    whole = complete_filter("acme ", 5, lambda field: [], NOTHING)
    offered = {one.text.rstrip(":<>"): one.says for one in whole.candidates}
    assert set(FIELDS) < set(offered)
    assert all(offered.values())
    assert whole.put_into("acme ", whole.candidates[0]) == ("acme stage:", 11)


def test_tags_of_marked_accounts_can_be_filtered_by_at_once(several: Book) -> None:
    tag_accounts(several, [1, 2], ["spring sale"], [])
    assert names(several, "tag:spring-sale") == ["Acme", "Globex"]


@pytest.mark.parametrize(
    ("said", "days"),
    [("14", 14), ("2w", 14), ("2 weeks", 14), ("10days", 10), ("1 month", 30), ("6mo", 180), ("1 year", 365)],
)
def test_days_can_be_said_in_words(said: str, days: int) -> None:
    assert amount_of(said) == days


@pytest.mark.parametrize("said", ["", "weeks", "2 moons", "w2", "2 w 3"])
def test_what_are_no_days_is_refused(said: str) -> None:
    with pytest.raises(FilterError, match="is not a number of days"):
        amount_of(said)


@pytest.mark.parametrize("name", ["Ważne konta", "ลูกค้าสำคัญ", "重点"])
def test_a_filter_is_kept_under_a_name_of_any_language(book: Book, name: str) -> None:
    kept = save_filter(book, name, "contact:late")
    assert kept == name.lower().replace(" ", "-")
    assert read_filter(f"@{kept}", saved_filters(book)) == read_filter("contact:late")
    forget_filter(book, name)
    assert saved_filters(book) == {}
