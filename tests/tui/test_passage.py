"""A passage fits its room, says nothing that is not in the text, and shows the first match."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from store.records.found import Found
from store.rules.graphemes import graphemes
from tui.passage import beside_name, passage
from tui.safe_text import show
from tui.width import cells

_TEXTS = st.text(alphabet="ab cd łé王小明พาณิชย์ำさ\n👩🏽‍🚀", min_size=1, max_size=200)


@given(_TEXTS, st.integers(12, 60), st.data())
def test_the_first_match_is_in_sight_in_the_room_there_is(text: str, width: int, data: st.DataObject) -> None:
    pieces = list(graphemes(text))
    first = data.draw(st.integers(0, len(pieces) - 1))
    start = sum(map(len, pieces[:first]))
    place = (start, start + len(pieces[first]))
    parts = passage(text, [place], width, ">")
    assert sum(cells(part.text) for part in parts) <= width
    assert [part.text for part in parts if part.is_match] == [show(pieces[first].translate({10: " "}))]
    said = "".join(part.text for part in parts).strip(">")
    assert said in show(text.translate({10: " "}))


def test_a_text_that_fits_stays_whole_and_a_long_one_begins_at_a_word() -> None:
    assert [part.text for part in passage("met Anna", [(4, 8)], 20, ">")] == ["met ", "Anna"]
    long = "one two three four five six seven Anna eight nine"
    assert "".join(part.text for part in passage(long, [(34, 38)], 24, ">")) == ">seven Anna eight nine"


def test_an_account_found_by_its_name_alone_shows_its_city_and_no_cut_begins_or_ends_with_a_comma() -> None:
    text = "Acme, x, likes mornings, Stockholm"
    one = Found("account", 1, "account", 1, "acme", "Acme", None, text, ((0, 4),), (), ("account", 1), "Stockholm")
    assert beside_name(one) == ("Stockholm", ())
    places = ((9, 14),)
    assert beside_name(replace(one, places=places)) == ("x, likes mornings, Stockholm", ((3, 8),))
    assert "".join(part.text for part in passage("aaaaaaaaaa, bbbb, cccc", ((12, 16),), 6, "›")) == "›bbbb›"
    assert "".join(part.text for part in passage("happy, sad", (), 7, "›")) == "happy ›"
