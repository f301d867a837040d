"""Columns line up whatever language a name is written in."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.rules.graphemes import graphemes
from tui.facts import facts_within
from tui.glyphs import UNICODE
from tui.safe_text import show
from tui.width import ONE_CELL_EACH, cells, clip, clip_words, fit, fit_right

NAMES = [
    "Acme Corp",
    "Société Générale de Publicité",
    "Łódź Media",
    "บริษัท ไทยเบฟ จำกัด",
    "กำธร น้ำทิพย์",
    "株式会社サクラ",
    "臺灣積體電路",
    "김철수",
    "👨\u200d👩\u200d👧\u200d👦 Family",
    "❤\ufe0f Heart",
    "🇸🇪🇵🇱🇹🇭 Flags",
    "A\u030asa with a ring",
    "Z" + "\u0316\u0301" * 40 + "algo",
    "क्षत्रिय",
    "محمد علي",
    "ｆｕｌｌｗｉｄｔｈ",
    "ends with a joiner\u200d",
    "\u0301starts with an accent",
]
CHARACTERS = st.characters() | st.sampled_from("\u200d\ufe0f1ก\u0e33\u0e49漢👍🏽🇸🇪")
ANY_TEXT = st.text(CHARACTERS, max_size=40).map(show)


def hazard_names() -> list[str]:
    folder = os.environ.get("GOODTERMS_HAZARD_FILES")
    if not folder:
        return []
    rows = json.loads((Path(folder) / "hc03_wide_names.json").read_text(encoding="utf-8"))
    return [row["name"] for row in rows]


@pytest.mark.parametrize("name", NAMES + hazard_names())
@pytest.mark.parametrize("width", [1, 2, 3, 5, 12, 24])
def test_a_name_takes_exactly_the_cells_of_its_column(name: str, width: int) -> None:
    assert cells(fit(show(name), width)) == width
    assert cells(fit_right(show(name), width)) == width


@given(ANY_TEXT, st.integers(0, 30))
def test_any_text_takes_exactly_the_cells_of_its_column(text: str, width: int) -> None:
    assert cells(fit(text, width)) == width
    assert cells(fit_right(text, width)) == width
    assert cells(clip(text, width)) <= width


@given(ANY_TEXT)
def test_graphemes_are_the_text_and_their_cells_add_up(text: str) -> None:
    pieces = list(graphemes(text))
    assert "".join(pieces) == text
    assert sum(map(cells, pieces)) == cells(text)


@given(ANY_TEXT, st.integers(1, 30))
def test_a_cut_falls_between_graphemes_and_is_marked(text: str, width: int) -> None:
    text = text.strip("\u200d")
    cut = clip(text, width)
    if cut != text:
        assert cut.endswith(">")
        pieces = list(graphemes(text))
        assert cut[:-1].rstrip(" ") in {"".join(pieces[:count]).rstrip(" ") for count in range(len(pieces))}


@pytest.mark.parametrize(
    ("text", "width", "seen"),
    [
        ("Société Générale", 10, "Société G>"),
        ("株式会社", 4, "株 >"),
        ("株式会社", 5, "株式>"),
        ("กำธร", 2, " >"),
        ("🇸🇪🇵🇱", 3, "🇸🇪>"),
        ("Acme", 6, "Acme  "),
        ("Acme", 0, ""),
    ],
)
def test_text_is_cut_as(text: str, width: int, seen: str) -> None:
    assert fit(text, width) == seen


def test_figures_stand_at_the_right_edge() -> None:
    assert fit_right("41", 4) == "  41"
    assert fit("Acme Corporation", 6, cut=">") == "Acme >"


@pytest.mark.parametrize(
    ("text", "width", "seen"),
    [
        ("d does nothing", 14, "d does nothing"),
        ("d does nothing", 13, "d does ›"),
        ("d does nothing", 9, "d does ›"),
        ("d does nothing", 8, "d does ›"),
        ("d does nothing", 7, "d ›"),
        ("nothing", 4, "not›"),
        ("王小明 有限公司", 10, "王小明 ›"),
        ("王小明有限公司", 9, "王小明有›"),
        ("", 4, ""),
    ],
)
def test_sentences_end_behind_a_word(text: str, width: int, seen: str) -> None:
    assert clip_words(text, width, "›") == seen


@given(ANY_TEXT, st.integers(1, 30))
def test_no_cut_is_wider_than_asked_for(text: str, width: int) -> None:
    assert cells(clip_words(show(text), width, "›")) <= width


@pytest.mark.parametrize(
    ("width", "seen"),
    [(30, "one fact ∙ two facts ∙ three"), (27, "one fact ∙ two facts ›"), (12, "one fact ›"), (7, "one ›")],
)
def test_facts_stay_whole(width: int, seen: str) -> None:
    assert facts_within(["one fact", "two facts", "three"], width, UNICODE) == seen


def test_a_thai_vowel_stays_with_the_consonant_behind_which_it_is_spoken() -> None:
    assert list(graphemes("คุ้มไหม เก็บ")) == ["คุ้", "ม", "ไห", "ม", " ", "เก็", "บ"]


def test_letters_of_one_cell_each_can_be_cut_anywhere() -> None:
    plain = "".join(letter for letter in map(chr, range(0x10000)) if ONE_CELL_EACH.fullmatch(letter))
    assert "é" in plain
    assert "▮" in plain
    assert "ก" not in plain
    assert cells(plain) == len(plain)
    assert list(graphemes(plain)) == list(plain)
