from datetime import datetime

import pytest

from store.rules.kinds import KINDS, contact_of
from store.rules.nobody_reached import sounds_missed
from store.rules.quick_entry import read_entry

NOW = datetime(2026, 11, 19, 10)


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("c", "call"), ("m", "meeting"), ("meet", "meeting"), ("v", "video"), ("visit", "visit"),
        ("e", "email"), ("mail", "email"), ("h", "chat"), ("n", "note"), ("g", "gift"), ("Call", "call"),
    ],
)  # fmt: skip
def test_a_kind_is_named_by_its_word_or_letter(word: str, kind: str) -> None:
    entry = read_entry([word], NOW)
    assert (entry.kind, entry.kind_given, entry.text) == (kind, True, "")


@pytest.mark.parametrize("word", ["", "a", "called", "ca", "ｃ", "电话"])
def test_other_words_name_no_kind(word: str) -> None:
    assert not read_entry([word], NOW).kind_given


@pytest.mark.parametrize(
    ("kind", "flags", "contact"),
    [
        ("call", [], "personal"),
        ("meeting", [], "personal"),
        ("video", [], "personal"),
        ("visit", [], "personal"),
        ("chat", [], "personal"),
        ("call", ["missed"], "attempt"),
        ("meeting", ["missed"], "attempt"),
        ("email", [], "attempt"),
        ("email", ["got"], "personal"),
        ("note", [], "none"),
        ("gift", [], "none"),
        ("note", ["got"], "none"),
        ("gift", ["missed"], "none"),
        ("note", ["personal"], "personal"),
        ("call", ["missed", "personal"], "personal"),
        ("call", ["auto"], "none"),
        ("email", ["got", "auto"], "none"),
    ],
)
def test_only_people_in_touch_make_a_personal_contact(kind: str, flags: list[str], contact: str) -> None:
    assert contact_of(kind, flags) == contact


@pytest.mark.parametrize("kind", KINDS)
def test_the_two_flags_overrule_every_kind(kind: str) -> None:
    assert contact_of(kind, ["personal"]) == "personal"
    assert contact_of(kind, ["auto"]) == "none"


@pytest.mark.parametrize(
    ("line", "sounds"),
    [
        ("c no answer", True), ("c Left a Voicemail.", True), ("m they didn't show up", True),
        ("visit nobody 30m", True),
        ("v not reached, again tomorrow", True), ("c did not pick up +worried", True),
        ("c no answer +missed", False), ("c no answer +got", False), ("c no answer +personal", False),
        ("c spoke with Jane", False), ("c notreached", False), ("e no reply", False), ("n nobody", False), ("c", False),
    ],
)  # fmt: skip
def test_a_contact_whose_words_say_that_nobody_was_there_sounds_missed(line: str, sounds: bool) -> None:
    entry = read_entry(line, NOW)
    before = entry.contact
    assert sounds_missed(entry) is sounds
    assert entry.contact == before
