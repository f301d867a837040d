"""Setting one thing changes one line; comments and everything else stay."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import InvalidError
from store.settings.editing import with_setting, without_setting
from store.settings.settings import read_settings

MINE = """\
# my settings

[cadence]   # how often
late = 45     # they are busy
segments.SMB = 21

[complaints]
heated_words = [
  "never",  # oh dear
]  # enough
"""
LATE = ("cadence", "late")


def test_a_value_is_changed_in_its_place() -> None:
    assert with_setting(MINE, LATE, 60) == MINE.replace("late = 45", "late = 60")


def test_a_list_over_several_lines_becomes_one_line_with_its_last_comment() -> None:
    changed = with_setting(MINE, ("complaints", "heated_words"), ["no # way", "never"])
    assert 'heated_words = ["no # way", "never"]  # enough\n' in changed
    assert read_settings(changed)["complaints.heated_words"] == ["no # way", "never"]


def test_a_new_setting_joins_those_of_its_table() -> None:
    changed = with_setting(MINE, ("cadence", "mid"), 10)
    assert changed == MINE.replace("busy\n", "busy\nmid = 10\n")


def test_a_new_setting_follows_the_way_its_neighbours_are_written() -> None:
    changed = with_setting(MINE, ("cadence", "segments", "Mid-market"), 14)
    assert changed == MINE.replace("SMB = 21\n", "SMB = 21\nsegments.Mid-market = 14\n")


def test_a_setting_without_a_table_gets_one_at_the_end() -> None:
    assert with_setting(MINE, ("words", "days", "igår"), "yesterday") == f'{MINE}\n[words.days]\n"igår" = "yesterday"\n'


def test_the_first_setting_of_all_makes_the_file() -> None:
    assert with_setting("", LATE, 45) == "[cadence]\nlate = 45\n"


def test_a_setting_under_an_empty_heading_stands_below_it() -> None:
    assert with_setting("[cadence]\n\n[look]\n", LATE, 45) == "[cadence]\nlate = 45\n\n[look]\n"


def test_the_line_ends_of_another_system_stay() -> None:
    assert with_setting("\ufeff[cadence]\r\nlate = 1\r\n", LATE, 2) == "\ufeff[cadence]\r\nlate = 2\r\n"


def test_a_file_without_a_last_line_end_gets_one() -> None:
    assert with_setting("[cadence]\nlate = 1", LATE, 2) == "[cadence]\nlate = 2\n"


def test_a_setting_is_taken_out_with_its_lines() -> None:
    assert without_setting(MINE, LATE) == MINE.replace("late = 45     # they are busy\n", "")
    assert "heated" not in without_setting(MINE, ("complaints", "heated_words"))
    assert without_setting(MINE, ("look", "theme")) == MINE


def test_a_table_on_one_line_is_left_to_an_editor() -> None:
    text = 'stages.pilot = { title = "Pilot", role = "lead" }\n'
    with pytest.raises(InvalidError, match="line 1"):
        with_setting(text, ("stages", "pilot", "role"), "customer")


def test_lines_that_are_not_understood_stay_too() -> None:
    broken = "[look]\ntheme = neon\n[[odd]]\n"
    changed = with_setting(broken, ("look", "glyphs"), "ascii")
    assert changed == '[look]\nglyphs = "ascii"\ntheme = neon\n[[odd]]\n'


TITLES = st.text(min_size=1, max_size=30).filter(lambda text: bool(text.strip()) and text.isprintable())


@given(TITLES, st.sampled_from([MINE, ""]))
def test_any_text_comes_back_as_it_was_set(title: str, before: str) -> None:
    key = ("stages", "pilot", "title")
    once = with_setting(before, key, title)
    twice = with_setting(once, key, title)
    assert once == twice
    assert read_settings(once).values[key] == title.strip()
    assert not read_settings(once).problems
