import sqlite3
import unicodedata
from collections.abc import Callable, Iterator
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.rules.folding import FTS_TOKENIZER, fold, fold_letters, match_expression, slug_of
from store.rules.narrowing import goes_on

NAMES = [
    "王小明", "สยามพาณิชย์", "สมชาย ใจดี", "ใจดู", "Łódź Media", "Öberg AB", "Ångström", "100% Growth",
    "O'Brien & Sons", "C++ shop", "C shop", "a:b", "anna@example.se", "ACME, Inc. 50_50 \\x", "iPhone电池abc",
    "삼성전자", "ガス", "Straße", "-x", "say \"no\"", "😀 smile", "AND NOT", "Ærø Þór", "Ελλάδα", "Ёлка", "2*3",
    "NEAR(1)",
]  # fmt: skip

Find = Callable[[str], list[str]]


@pytest.fixture(scope="module", params=[FTS_TOKENIZER, "unicode61 remove_diacritics 0"])
def find(request: pytest.FixtureRequest) -> Iterator[Find]:
    database = sqlite3.connect(":memory:")
    database.execute(f'CREATE VIRTUAL TABLE found USING fts5(folded, tokenize="{request.param}")')
    database.executemany("INSERT INTO found VALUES (?)", [(fold(name),) for name in NAMES])

    def run(query: str) -> list[str]:
        expression = match_expression(query)
        if expression is None:
            return []
        rows = database.execute("SELECT rowid FROM found WHERE found MATCH ? ORDER BY rowid", (expression,))
        return [NAMES[number - 1] for (number,) in rows]

    yield run
    database.close()


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("小明", ["王小明"]), ("王", ["王小明"]), ("明", ["王小明"]), ("王小明", ["王小明"]), ("明小", []),
        ("พาณิชย์", ["สยามพาณิชย์"]), ("ใจ", ["สมชาย ใจดี", "ใจดู"]), ("สมชาย ใจ", ["สมชาย ใจดี"]),
        ("lodz", ["Łódź Media"]), ("oberg", ["Öberg AB"]), ("ÖBERG", ["Öberg AB"]), ("A\u030angstr", [
            "Ångström",
        ]),
        ("ang", ["Ångström"]), ("strasse", ["Straße"]), ("aero thor", ["Ærø Þór"]), ("ελλαδα", ["Ελλάδα"]),
        ("елка", ["Ёлка"]), ("ｶﾞｽ", ["ガス"]), ("삼성", ["삼성전자"]), ("电池a", ["iPhone电池abc"]),
        ("iphone电", ["iPhone电池abc"]), ("%", ["100% Growth"]), ("_", ["ACME, Inc. 50_50 \\x"]),
        ("\\", ["ACME, Inc. 50_50 \\x"]), ("C++", ["C++ shop"]), ("o'brien", ["O'Brien & Sons"]),
        ("o’b", ["O'Brien & Sons"]), ('"', ['say "no"']), ("*", ["2*3"]), ("AND", ["AND NOT"]), ("NOT", [
            "AND NOT",
        ]),
        ("NEAR(", ["NEAR(1)"]), ("a:b", ["a:b"]), ("-x", ["-x"]), ("anna@", ["anna@example.se"]), ("😀", [
            "😀 smile",
        ]),
        ("inc ac", [
            "ACME, Inc. 50_50 \\x",
        ]), ("^", []), ("\u0301", []), ("", []), ("\x00", []), ("\ud800", []),
    ],
)  # fmt: skip
def test_the_right_names_are_found(find: Find, query: str, names: list[str]) -> None:
    assert find(query) == names


def test_what_goes_on_finds_no_more_than_what_was_typed_before(find: Find) -> None:
    """Each name is typed letter by letter, before and behind other words; where it goes on, nothing is missed."""
    for name in NAMES:
        typed = [name[:end] for end in range(len(name) + 1)]
        for before, text in product(typed, [*typed, f"acme {name}", f"{name} c", name[1:]]):
            if match_expression(before) and goes_on([(text, False)], [(before, False)]):
                assert set(find(text)) <= set(find(before)), (before, text)
    assert goes_on([("王小明", False)], [("王", False)])
    assert goes_on([("x", True), ("berg opt", False)], [("x", True), ("be", False)])
    assert not goes_on([("berg", False)], [("x", True)])
    assert not goes_on([("ber", False)], [("berg", False)])


def test_thai_vowels_and_tones_tell_words_apart() -> None:
    assert fold("ใจดี") != fold("ใจดู")
    assert fold_letters("พาณิชย์") == unicodedata.normalize("NFC", "พาณิชย์")


@pytest.mark.parametrize(
    "query", ["a " * 5000, "王" * 10_000, "x" * 10_000, " ".join(map(str, range(2000))), '"' * 10_000]
)
def test_ten_thousand_characters_are_a_harmless_query(find: Find, query: str) -> None:
    assert isinstance(find(query), list)


@given(text=st.text(st.characters(exclude_categories=()), max_size=30))
def test_any_text_is_a_safe_query_that_finds_itself(text: str) -> None:
    expression = match_expression(text)
    database = sqlite3.connect(":memory:")
    database.execute(f'CREATE VIRTUAL TABLE found USING fts5(folded, tokenize="{FTS_TOKENIZER}")')
    database.execute("INSERT INTO found VALUES (?)", (fold(text),))
    if expression:
        known = all(unicodedata.category(letter) not in ("Cn", "Co") for letter in text)
        rows = database.execute("SELECT 1 FROM found WHERE found MATCH ?", (expression,)).fetchall()
        assert rows or not known
    database.close()


@given(st.text(max_size=30))
def test_folding_letters_twice_changes_nothing_more(text: str) -> None:
    assert fold_letters(fold_letters(text)) == fold_letters(text)


def test_a_run_without_spaces_becomes_pairs_and_its_last_character() -> None:
    assert fold("王小明").split() == ["王小", "小明", "明"]
    assert fold("王").split() == ["王"]
    assert fold("Acme 王小").split() == ["acme", "王小", "小"]


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Globex GmbH", "globex-gmbh"), ("Łódź Media", "lodz-media"),
        ("Société Générale", "societe-generale"), ("O'Brien & Sons", "obrien-sons"), ("三井物産", "account"),
        ("三井物産 Mitsui", "mitsui"), ("7-Eleven", "7-eleven"), ("360", "account"), ("", "account"),
        ("  --  ", "account"), ("Ａｃｍｅ", "acme"),
        ("The very long name of a holding company limited", "the-very-long-name-of-a-holding-company"),
        ("x" * 60, "x" * 40),
    ],
)  # fmt: skip
def test_a_slug_is_plain_letters_and_digits(name: str, slug: str) -> None:
    assert slug_of(name) == slug


@given(st.text(max_size=60))
def test_every_name_has_a_slug(name: str) -> None:
    slug = slug_of(name)
    assert 1 <= len(slug) <= 40
    assert set(slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert not slug.startswith("-")
    assert not slug.endswith("-")
