"""A settings file is read line by line: what is wrong costs no more than its own line."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.rules.preferences import DEFAULTS, Preferences
from store.settings.example import example_text
from store.settings.known import KNOWN, key_said
from store.settings.settings import read_settings


def problems_of(text: str) -> list[tuple[int, str]]:
    return [(problem.line, problem.text) for problem in read_settings(text).problems]


def test_an_empty_file_leaves_everything_as_it_comes() -> None:
    settings = read_settings("")
    assert settings["look.theme"] == "dark"
    assert settings["cadence.mid"] == 14
    assert settings["snooze.choices"] == ["1w", "2w", "1mo"]
    assert not settings.values
    assert not settings.problems


def test_what_the_file_says_holds_with_its_line() -> None:
    settings = read_settings('# mine\n[cadence]\nlate = 45\n\n[words.days]\n"igår" = "yesterday"\n')
    assert settings["cadence.late"] == 45
    assert settings.table("words.days") == {"igår": "yesterday"}
    assert settings.lines[("words", "days", "igår")] == 6


def test_a_list_may_go_over_several_lines() -> None:
    text = '[complaints]\nheated_words = [\n  "Not Our  Fault", # one\n  "whatever",\n]\n[cadence]\nmid = 9\n'
    settings = read_settings(text)
    assert settings["complaints.heated_words"] == ["not our fault", "whatever"]
    assert settings.lines[("cadence", "mid")] == 7


def test_tables_may_be_written_on_one_line_or_with_dots() -> None:
    settings = read_settings('stages.pilot = { title = "Pilot", role = "lead" }\n[stages]\nwon.title = "Won"\n')
    assert settings.table("stages.pilot") == {"title": "Pilot", "role": "lead"}
    assert settings.table("stages.won") == {"title": "Won"}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("[look]\ntheme = neon", "Put words in quotes"),
        ('[look]\ntheme = "neon"', "look.theme takes dark, light, ansi or another theme, such as nord."),
        ("[look]\nglyphs", "Write it as name = value."),
        ('[words.days]\nigår = "yesterday"', 'Put the name in quotes: "igår" = "yesterday"'),
        ('[words.kinds]\n"i går" = "call"', '"i går" is not one word'),
        ('[words.days]\n"i går då för tiden" = "yesterday"', '"i går då för tiden" is not one word'),
        ('[words.days]\n"igår" = "gestern"', "igår takes an English word of a day"),
        ('[words.days]\nmon = "tuesday"', '"mon" is an English word of a day already.'),
        ('[words.kinds]\nsamtal = "workshop"', "samtal takes a kind: call, chat, email"),
        ('[words.moods]\nglad = "joyful"', "glad takes a mood or a mark"),
        ('[kinds]\nworkshop = "sometimes"', "workshop takes personal, answered or never."),
        ("[cadence]\nlate = 0", "cadence.late takes a whole number from 1 to 3650."),
        ("[cadence]\nlate = true", "cadence.late takes a whole number from 1 to 3650."),
        ("[cadence]\nlate = 7.5", "cadence.late takes a whole number from 1 to 3650."),
        ("[cadence]\nerly = 7", "There is no setting cadence.erly. Close: cadence.early."),
        ("[cadence.segments]\nSMB = -1", "SMB takes a whole number from 1 to 3650."),
        ("[reasons]\nunseen = 101", 'reasons.unseen takes "off"'),
        ("[reasons]\nnothing = 10", "There is no setting reasons.nothing."),
        ("[signals]\nnps = 7.0001", "signals.nps takes a number from 0 to 1000000"),
        ("[signals]\nnps = nan", "signals.nps takes a number from 0 to 1000000"),
        ('[snooze]\nchoices = ["1w", "soon"]', "snooze.choices takes a list of three lengths"),
        ("[snooze]\nchoices = []", "snooze.choices takes a list of three lengths"),
        ('[moods]\nown = ["very calm"]', '"very calm" cannot be a mood'),
        ('[stages.Pilot]\ntitle = "Pilot"', '"Pilot" cannot be a stage'),
        ('[stages.growth]\nrole = "lost"', "The stage growth has its role"),
        ('[stages.pilot]\nrole = "friend"', "stages.pilot.role takes lead, customer, paused, lost or declined."),
        ('[stages]\norder = ["trial", "trial"]', "stages.order names a stage twice."),
        ("[complaints]\nheated_words = [1]", "complaints.heated_words takes a list of words"),
        ('[complaints]\nheated_words = ["a",', "The value is not understood."),
        (f"[cadence]\nlate = {'9' * 5000}", "The value is not understood."),
        (f"[cadence]\nlate = {'[' * 5000}", "The value is not understood."),
    ],
)  # fmt: skip
def test_what_cannot_be_is_left_out_and_named_with_its_line(line: str, said: str) -> None:
    ((number, text),) = problems_of(line)
    assert number == 2
    assert said in text


def test_what_stands_beside_a_bad_line_holds() -> None:
    settings = read_settings('[look]\ntheme = neon\nglyphs = "ascii"\n[[odd]]\nthing = 1\n[cadence]\nlate = 45\n')
    assert settings["look.theme"] == "dark"
    assert settings["look.glyphs"] == "ascii"
    assert settings["cadence.late"] == 45
    assert [problem.line for problem in settings.problems] == [2, 4]


def test_of_two_lines_for_one_setting_the_first_holds() -> None:
    settings = read_settings("[cadence]\nlate = 45\nlate = 50\n")
    assert settings["cadence.late"] == 45
    assert problems_of("[cadence]\nlate = 45\nlate = 50\n") == [(3, "cadence.late is set on line 2 already.")]


def test_own_kinds_and_moods_may_be_named_by_own_words() -> None:
    kinds = '[words.kinds]\nws = "workshop"\n[kinds]\nworkshop = "personal"\n'
    moods = '[moods]\nown = ["calm"]\n[words.moods]\nlugn = "calm"\n'
    assert not problems_of(kinds + moods)


def test_files_of_other_systems_are_read() -> None:
    assert read_settings("\ufeff[cadence]\r\nlate = 45\r\n")["cadence.late"] == 45


def test_the_example_changes_nothing_as_it_stands() -> None:
    settings = read_settings(example_text())
    assert not settings.values
    assert not settings.problems


def test_every_line_of_the_example_can_be_used() -> None:
    settings = read_settings(re.sub(r"(?m)^#(?=\S)", "", example_text()))
    assert not settings.problems
    assert all(known.key in settings.values for known in KNOWN if not known.is_family)
    assert all(settings[".".join(known.key)] == known.default for known in KNOWN if not known.is_family)


def test_every_number_of_the_preferences_can_be_set() -> None:
    numbers = {name for name in Preferences._fields if isinstance(getattr(DEFAULTS, name), int)}
    settable = {known.key[1] for known in KNOWN if known.key[0] == "thresholds"}
    assert numbers - {"default_days"} == settable


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("cadence.late", ("cadence", "late")),
        ("words.days.kl.", ("words", "days", "kl.")),
        ('words.days."igår"', ("words", "days", "igår")),
        ("stages.pilot.title", ("stages", "pilot", "title")),
        ("stages.order", ("stages", "order")),
        ("cadence.segments.Mid market", ("cadence", "segments", "Mid market")),
        ("nothing", None),
        ("words.days.", None),
    ],
)
def test_a_key_is_read_from_a_text(text: str, key: tuple[str, ...] | None) -> None:
    assert key_said(text) == key


@given(st.text(alphabet="[]{}\"'=.#\\\n abcdå01,-", max_size=120))
def test_no_text_is_too_strange_to_be_read(text: str) -> None:
    settings = read_settings(text)
    assert all(1 <= problem.line <= text.count("\n") + 1 for problem in settings.problems)
