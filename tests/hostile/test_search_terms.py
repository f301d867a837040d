"""Whatever is searched for is taken literally, in any script, and nothing typed there is an error."""

import json
from pathlib import Path

import pytest

from store.book import open_book
from store.clock import clock_from

from .answers import Gt
from .books import TODAY, fill
from .terminal import Terminal

NAMES = ["王小明", "สยามพาณิชย์", "สมชาย ใจดี", "Łódź Media", "Öberg & Åsa", "O'Brien; Sons", "50% Off AB", "C++ Shop",
         "under_score", "back\\slash", 'Quote "q" AB', "anna@example.se", "Plain"]  # fmt: skip


@pytest.fixture(scope="module")
def names_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("names") / "book.db"
    book = open_book(str(path), clock_from(TODAY), create=True)
    fill(book, NAMES)
    book.close()
    return path


def found(gt: Gt, book: Path, *words: str) -> set[str]:
    answer = gt("find", "--json", "--book", str(book), "--", *words)
    return {one["name"] for one in json.loads(answer.out) if one.get("kind", "account") == "account"}


@pytest.mark.parametrize(
    "words",
    ['"', "*", "AND", "OR", "NOT", "NEAR(", "a:b", "-x", "O'Brien", "anna@", "%", "_", "\\", "C++", "", " ", "(", ")",
     "^", "{", "name:x", "x" * 10_000, "\u0301", "\u200b", "\x00", "' OR 1=1 --", "x' UNION SELECT"],
)  # fmt: skip
def test_no_search_term_is_an_error(words: str, names_book: Path, gt: Gt) -> None:
    for command in ("find", "list"):
        answer = gt(command, "--json", "--book", str(names_book), "--", words, statuses=(0, 2))
        if command == "find" and words.strip():
            assert answer.status == 0


@pytest.mark.parametrize(
    ("words", "name"),
    [("小明", "王小明"), ("王", "王小明"), ("พาณิชย์", "สยามพาณิชย์"), ("ใจ", "สมชาย ใจดี"), ("lodz", "Łódź Media"),
     ("oberg", "Öberg & Åsa"), ("ÖBERG", "Öberg & Åsa"), ("O\u0308berg", "Öberg & Åsa"), ("A\u030asa", "Öberg & Åsa"),
     ("O'Brien", "O'Brien; Sons"), ("anna@", "anna@example.se"), ("C++", "C++ Shop")],
)  # fmt: skip
def test_the_right_account_is_found(words: str, name: str, names_book: Path, gt: Gt) -> None:
    answer = gt("list", "--json", "--book", str(names_book), "--", words)
    listed = {one["name"] for one in json.loads(answer.out)}
    assert name in listed
    assert "Plain" not in listed


def test_what_is_typed_into_the_filter_never_ends_the_app(names_book: Path) -> None:
    typed = [
        '"',
        "*",
        "NEAR(",
        "a:b",
        "[/]",
        "%",
        "\\",
        "C++",
        "\u0301",
        "小明",
        "-",
        "owner:",
        "contact>",
        ">",
        "x" * 300,
    ]
    with Terminal(env={"GOODTERMS_BOOK": str(names_book)}) as app:
        app.wait_for("Plain")
        for words in typed:
            app.press("/", words, "enter")
            app.read_for(0.1)
            app.press("esc")
        app.wait_for("Plain")
        app.press("ctrl+q")
        app.wait_for_end()
        assert app.status == 0
