"""Words of the user's own in the log line: other languages, own kinds and moods."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.rules.complaint_line import read_complaint
from store.rules.quick_entry import read_entry
from store.rules.todo_line import read_todo
from store.rules.vocabulary import ENGLISH, Vocabulary

THURSDAY = datetime(2026, 11, 19, 10)
SWEDISH = Vocabulary(
    kinds={"samtal": "call", "möte": "meeting", "s": "call"},
    counts={"workshop": "personal", "chat": "never", "letter": "answered"},
    moods={"glad": "happy", "svar": "got", "calm": "calm"},
    days={
        "igår": "yesterday", "imorgon": "tomorrow", "mån": "monday", "fre": "friday", "sedan": "ago", "v": "w",
        "veckor": "weeks", "två": "two", "om": "in", "på": "on", "nästa": "next", "förra": "last", "okt": "oct",
        "tim": "hours", "kvällen": "evening", "mars": "mar", "i går": "yesterday", "i morgon": "tomorrow",
    },
)  # fmt: skip


@pytest.mark.parametrize(
    ("line", "day", "text"),
    [
        ("samtal pris igår", date(2026, 11, 18), "pris"),
        ("samtal igår pris", date(2026, 11, 18), "pris"),
        ("Samtal pris MÅN", date(2026, 11, 16), "pris"),
        ("möte plan förra fre", date(2026, 11, 13), "plan"),
        ("möte plan 12 okt", date(2026, 10, 12), "plan"),
        ("möte plan två veckor sedan", date(2026, 11, 5), "plan"),
        ("möte 3 mars plan", date(2026, 3, 3), "plan"),
        ("möte plan yest", date(2026, 11, 18), "plan"),
        ("samtal pris on:igår", date(2026, 11, 18), "pris"),
        ("samtal pris on:okt-12", date(2026, 10, 12), "pris"),
        ("samtal pris i går", date(2026, 11, 18), "pris"),
        ("samtal I  går pris i  lager", date(2026, 11, 18), "pris i  lager"),
        ('samtal pris on:"i går"', date(2026, 11, 18), "pris"),
        ("samtal vi sågs i går i Lund", date(2026, 11, 19), "vi sågs i går i Lund"),
        ('samtal "i går" i', date(2026, 11, 19), "i går i"),
    ],
)
def test_days_in_another_language_are_read_like_english_ones(line: str, day: date, text: str) -> None:
    entry = read_entry(line, THURSDAY, vocabulary=SWEDISH)
    assert (entry.day, entry.text, entry.problems) == (day, text, [])


def test_two_words_may_stand_for_one_in_a_to_do_and_in_arguments_too() -> None:
    todo = read_todo("ringa i morgon", THURSDAY, SWEDISH)
    assert (todo.text, todo.due) == ("ringa", date(2026, 11, 20))
    todo = read_todo(["ringa", "i", "morgon"], THURSDAY, SWEDISH)
    assert (todo.text, todo.due) == ("ringa", date(2026, 11, 20))
    assert read_todo(["ringa", "i morgon"], THURSDAY, SWEDISH).due is None


def test_a_clock_time_and_a_length_may_follow_a_day_in_another_language() -> None:
    entry = read_entry("samtal pris igår 14:30 2 tim", THURSDAY, vocabulary=SWEDISH)
    assert (entry.day, entry.clock, entry.minutes, entry.text) == (date(2026, 11, 18), time(14, 30), 120, "pris")


def test_a_day_behind_a_preposition_of_another_language_is_text() -> None:
    entry = read_entry("samtal de bestämmer på fre", THURSDAY, vocabulary=SWEDISH)
    assert (entry.text, entry.day_given) == ("de bestämmer på fre", False)


def test_text_keeps_the_words_as_they_were_typed() -> None:
    entry = read_entry("samtal möte om mars och två", THURSDAY, vocabulary=SWEDISH)
    assert entry.text == "möte om mars och två"


def test_what_is_still_to_come_is_refused_in_the_words_that_were_typed() -> None:
    (sentence, _), *_ = read_entry("samtal pris imorgon", THURSDAY, vocabulary=SWEDISH).problems
    assert sentence.startswith('"imorgon" is still to come')


def test_what_is_no_day_is_named_as_it_was_typed() -> None:
    (sentence, _), *_ = read_entry("samtal pris on:på", THURSDAY, vocabulary=SWEDISH).problems
    assert sentence == '"on:på" was not understood.'


@pytest.mark.parametrize(
    ("line", "kind", "contact"),
    [
        ("workshop en dag", "workshop", "personal"),
        ("workshop +missed", "workshop", "attempt"),
        ("chat kort", "chat", "none"),
        ("letter sent", "letter", "attempt"),
        ("letter +svar", "letter", "personal"),
        ("s kort", "call", "personal"),
    ],
)
def test_own_kinds_count_as_the_settings_say(line: str, kind: str, contact: str) -> None:
    entry = read_entry(line, THURSDAY, vocabulary=SWEDISH)
    assert (entry.kind, entry.contact) == (kind, contact)


def test_moods_have_own_words_and_there_may_be_more_of_them() -> None:
    assert read_entry("c +glad", THURSDAY, vocabulary=SWEDISH).mood == "happy"
    entry = read_entry("c +calm +glada", THURSDAY, vocabulary=SWEDISH)
    assert (entry.mood, entry.tags) == ("calm", ["glada"])
    assert read_entry("c +glad +upset", THURSDAY, vocabulary=SWEDISH).problems


def test_the_other_lines_know_the_same_words() -> None:
    assert read_todo("ring dem nästa mån", THURSDAY, SWEDISH).due == date(2026, 11, 23)
    assert read_todo("ring dem t:2v", THURSDAY, SWEDISH).due == date(2026, 12, 3)
    assert read_todo("ring dem på mån", THURSDAY, SWEDISH).due is None
    assert read_complaint("fel faktura on:igår", THURSDAY, SWEDISH).received_on == date(2026, 11, 18)


def test_names_of_kinds_and_moods_are_listed_with_the_own_ones_last() -> None:
    assert SWEDISH.kind_names[-2:] == ("workshop", "letter")
    assert SWEDISH.mood_names == (*ENGLISH.mood_names, "calm")
    assert "samtal" in SWEDISH.kinds_offered
    assert "c" not in SWEDISH.kinds_offered


@given(st.text(alphabet="abcåäö 0123456789-:+@", max_size=40))
def test_words_nobody_added_change_nothing(line: str) -> None:
    other = Vocabulary(days={"överimorgon": "tomorrow"})
    mine, everybodys = read_entry(line, THURSDAY, vocabulary=other), read_entry(line, THURSDAY)
    assert all(getattr(mine, name) == getattr(everybodys, name) for name in mine.__slots__)
