"""What is said about a typed line, and what is shown being what is stored."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.account_rows import account_row
from store.accounts import add_account
from store.book import Book
from store.people import add_person, people_of
from store.rules.quick_entry import read_entry
from store.rules.vocabulary import ENGLISH
from tests.tui.book_app import fill
from tui.dialogs.contact_effect_words import effect_words
from tui.dialogs.held_reply import ReplyReader
from tui.dialogs.known_people import people_words
from tui.dialogs.line_input import PROBLEM
from tui.dialogs.log_reader import LogReader
from tui.dialogs.meant import only
from tui.dialogs.reading import Fact, reading_lines
from tui.dialogs.stage_line import StageReader
from tui.dialogs.word_completion import completed
from tui.dialogs.words_line import WordsReader
from tui.glyphs import UNICODE
from tui.width import cells
from tui.wrapping import wrap

NOW = datetime(2026, 11, 19, 10, 0)
WORDS = st.lists(
    st.sampled_from(
        ["c", "call", "yest", "20m", "+ok", "+tag", "@petra", "t:fri", "done:2", "on:3d", "spoke", "about", "1h", "mon"]
    ),
    max_size=9,
)


@pytest.mark.parametrize(
    ("contact", "day", "words"),
    [
        ("personal", date(2026, 11, 22), "personal contact 41 days back to 1"),
        ("personal", date(2026, 10, 1), "personal contact stays at 41 days"),
        ("attempt", date(2026, 11, 23), "an attempt; personal contact stays at 41 days"),
        ("none", date(2026, 11, 23), "not a contact; personal contact stays at 41 days"),
    ],
)
def test_the_effect_is_said_before_anything_is_saved(book: Book, contact: str, day: date, words: str) -> None:
    row = account_row(book, fill(book).globex)
    assert effect_words(row, contact, day, date(2026, 11, 23)) == words


def test_who_can_be_named_is_said_while_a_name_begins(book: Book) -> None:
    globex = fill(book).globex
    people = people_of(book, globex)
    reader = LogReader(only(account_row(book, globex)), NOW, lambda: (people, []), ENGLISH)
    names = ", ".join(one.name for one in people)
    assert names
    assert reader.read("c spoke with @", "").remarks == [(f"People here: {names}.", "")]
    assert reader.read("c spoke with @p", "").remarks == []


def test_one_person_is_named_with_the_role_and_several_by_their_names(book: Book) -> None:
    globex = fill(book).globex
    petra = people_of(book, globex)[0]
    add_person(book, globex, "王小明", role="CEO")
    reader = LogReader(only(account_row(book, globex)), NOW, lambda: (people_of(book, globex), []), ENGLISH)

    def people_in(line: str) -> str:
        return next(fact.words for fact in reader.read(line, "").facts if fact.label == "People")

    assert people_in("c spoke @wang") == "王小明, CEO"
    assert people_in("c spoke @wang @petra") == f"王小明, {petra.name}"


@pytest.mark.parametrize(
    ("beginning", "names"),
    [
        ("@", ["@王小明", "@พิมพ์", "@Łukasz"]),
        ("@lu", ["@Łukasz"]),
        ("@Łu", ["@Łukasz"]),
        ("@wangx", ["@王小明"]),
        ("@xiao", ["@王小明"]),
        ("@王", ["@王小明"]),
        ("@phim", ["@พิมพ์"]),
        ("@nobody", []),
    ],
)
def test_people_are_completed_from_plain_letters(book: Book, beginning: str, names: list[str]) -> None:
    account = add_account(book, "Acme Corp")
    for name in ("王小明", "พิมพ์ ศรีทอง", "Łukasz Żak"):
        add_person(book, account, name)
    assert sorted(people_words(people_of(book, account), beginning)) == sorted(names)


@pytest.mark.parametrize(
    ("line", "effect"),
    [
        ("c no answer", "counts as personal contact; +missed if nobody was reached"),
        ("c no answer +missed", "an attempt; personal contact stays at 41 days"),
        ("c spoke", "personal contact 41 days back to 0"),
    ],
)
def test_a_call_that_reads_as_if_nobody_was_there_names_the_mark_for_that(book: Book, line: str, effect: str) -> None:
    row = account_row(book, fill(book).globex)
    read = LogReader(only(row), datetime(2026, 11, 23, 10), None, ENGLISH).read(line, "")
    assert [fact.words for fact in read.facts if fact.label == "Effect"] == [effect]


@given(WORDS)
def test_taking_the_text_into_an_editor_leaves_what_was_understood_as_it_was(words: list[str]) -> None:
    line = " ".join(words)
    whole = read_entry(line, NOW)
    marked = " ".join(line[start:end] for start, end, role in whole.spans if role != PROBLEM)
    again = read_entry(marked, NOW, "a longer text")
    if not whole.problems:
        for field in ("kind", "day", "minutes", "mood", "tags", "people", "done", "todo_day", "contact"):
            assert getattr(again, field) == getattr(whole, field), (line, marked, field)


@given(st.text(), st.integers(2, 60))
def test_wrapped_lines_fit_and_no_word_is_lost(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(cells(line) <= width for line in lines)


def test_wrapping_keeps_every_word_in_order() -> None:
    text = "one two three 株式会社サクラ averyveryverylongword end"
    assert "".join(wrap(text, 8)).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    ("line", "position", "words", "expected"),
    [
        ("me", 2, ["meeting"], ("meeting ", 8)),
        ("+w", 2, ["+worried"], ("+worried ", 9)),
        ("c @pe", 5, ["@petra", "@peter"], ("c @pet", 6)),
        ("c @wangxiaom", 12, ["@王小明"], ("c @王小明 ", 7)),
        ("c @wang", 7, ["@王小明", "@王明"], ("c @wang", 7)),
        ("c xyz", 5, [], ("c xyz", 5)),
    ],
)
def test_a_word_is_completed_as_far_as_it_is_certain(
    line: str, position: int, words: list[str], expected: tuple[str, int]
) -> None:
    assert completed(line, position, lambda beginning, first: words) == expected


@pytest.mark.parametrize("width", [40, 79, 119])
def test_a_blank_parts_each_label_from_its_words(width: int) -> None:
    facts = [Fact("Severity", "high"), Fact("Received", "today"), Fact("Text", "wrong", whole_line=True)]
    shown = "\n".join(line.plain for line in reading_lines(facts, (), width, UNICODE))
    assert "Severity high" in " ".join(shown.split())
    assert "Received today" in " ".join(shown.split())


@pytest.mark.parametrize("reader", [WordsReader("Note"), ReplyReader([], "tomorrow")])
def test_a_text_of_several_lines_says_how_many_are_not_shown(reader: WordsReader | ReplyReader) -> None:
    assert reader.read("first", "").facts[-1].words == "first"
    assert reader.read("first", "second\nthird").facts[-1].words == "first  (and 2 more lines)"


def test_a_stage_that_is_none_is_answered_on_enter_with_the_stages_and_not_as_if_nothing_was_typed() -> None:
    reader = StageReader({"growth": "Growth", "left": "Left"})
    assert reader.read("growht", "").lacking is None
    assert reader.read("", "").lacking is not None
