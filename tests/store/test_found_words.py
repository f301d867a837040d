"""What was looked for is found again in the text as it was written, and no place cuts a character in two."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.plain_letters import spelled
from store.rules.folding import fold
from store.rules.found_words import places_of
from store.rules.graphemes import graphemes
from store.rules.search_words import SoughtWord, holding, read_search

_LETTERS = "abXY łŁøÖé\u0301\u0308ßﬁİıĳ張王小明さくラเพาณิชย์ำ서울\u1112\u1161\u11abМоαΩ0١½²'’\"-+_.\u200d\u200b👩🏽‍🚀🇸🇪"
_TEXTS = st.text(alphabet=_LETTERS, max_size=60) | st.text(max_size=40)


def marked(line: str, text: str) -> list[str]:
    words = read_search(line, (), date(2026, 11, 23)).words
    return [text[start:end] for start, end in places_of(text, words, spelled)]


@pytest.mark.parametrize(
    ("line", "text", "found"),
    [
        ("lodz", "From Łódź to ŁÓDŹ", ["Łódź", "ŁÓDŹ"]),
        ("lod", "Łódź", ["Łód"]),
        ("strasse", "Hauptstraße, Straße 5", ["Straße"]),
        ("somchai", "met สมชาย ใจดี here", ["สมชาย"]),
        ("chaidi", "met สมชาย ใจดี here", ["ใจดี"]),
        ("wangxiaoming", "我和王小明见面", ["王小明"]),
        ("wang xiao", "我和王小明见面", ["王小"]),
        ("phanich", "บริษัทสยามพาณิชย์", ["พาณิช"]),
        ("moskv", "из Москвы", ["Москв"]),
        ('"next step"', "next to the next  step", ["next  step"]),
        ("c++", "C++ and C", ["C++"]),
        ("o'brien", "O’Brien", ["O’Brien"]),
        ("10", "110 or 10%", ["10"]),
        ("budget", "x " * 5000 + "the Budget.", ["Budget"]),
        ("小明", "小 明 小明", ["小明"]),
        ("zz", "nothing here", []),
    ],
)
def test_words_are_marked_where_they_stand(line: str, text: str, found: list[str]) -> None:
    assert marked(line, text) == found


@given(_TEXTS, _TEXTS, st.booleans())
def test_places_lie_in_the_text_in_order_and_never_cut_a_grapheme(text: str, said: str, is_ended: bool) -> None:
    words = [SoughtWord(word, is_ended) for word in said.split()]
    ends = {0}
    for piece in graphemes(text):
        ends.add(max(ends) + len(piece))
    before = -1
    for start, end in places_of(text, words, spelled):
        assert before < start < end <= len(text)
        assert {start, end} <= ends
        before = end


@given(_TEXTS, st.data())
def test_what_the_index_would_find_is_marked(text: str, data: st.DataObject) -> None:
    parts = text.split()
    if not parts:
        return
    word = SoughtWord(data.draw(st.sampled_from(parts)), data.draw(st.booleans()))
    if fold(word.text).strip() and holding([word])(fold(text)):
        assert places_of(text, [word])
