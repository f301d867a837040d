"""gt config: lists, reads and changes the settings; both lanes then understand the words in them."""

import stat
from pathlib import Path

import pytest

from tests.cli.answers import Command
from tests.cli.small_book import copy_of, everything_in, texts_in
from tui import fast_lane
from tui.cli.main import run

SWEDISH = """\
[words.kinds]
samtal = "call"
"möte" = "meeting"
[words.moods]
glad = "happy"
[words.days]
"igår" = "yesterday"
"mån" = "monday"
"sedan" = "ago"
"två" = "two"
"veckor" = "weeks"
"på" = "on"
"fre" = "friday"
[kinds]
workshop = "personal"
chat = "never"
[moods]
own = ["calm"]
[cadence]
default = 40
mid = 20
"""
LINES = [
    "acme|samtal|pris|igår|30m|+glad",
    "acme|möte|plan|två veckor sedan",
    "acme|möte|plan|två|veckor|sedan",
    "acme|samtal|de bestämmer på fre",
    "acme|samtal|förra mån",
    "acme|samtal|mån|9:30|pris",
    "acme|workshop|en dag|+calm",
    "acme|chat|kort",
    "acme|c|Igår",
    "acme|n|igår kväll sa de nej",
]  # fmt: skip


@pytest.fixture
def settings_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the settings would lie; nothing is there yet."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "XDG_CONFIG_HOME"))
    (tmp_path / "XDG_CONFIG_HOME" / "goodterms").mkdir(parents=True)
    return tmp_path / "XDG_CONFIG_HOME" / "goodterms" / "settings.toml"


@pytest.mark.parametrize("written", LINES)
def test_both_lanes_understand_the_words_of_the_settings_alike(
    written: str, small_book: Path, settings_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings_file.write_text(SWEDISH)
    assert run(["list"]) == 0
    twin = copy_of(small_book, tmp_path / "twin")
    capsys.readouterr()
    line = ["log", *written.split("|")]
    assert fast_lane.serve(line)
    fast = capsys.readouterr().out
    assert run([*line, "--book", str(twin)]) == 0
    assert capsys.readouterr() == (fast, "")
    assert everything_in(small_book) == everything_in(twin)


def test_the_fast_lane_logs_in_another_language(
    small_book: Path, settings_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings_file.write_text(SWEDISH)
    assert run(["list"]) == 0
    capsys.readouterr()
    assert fast_lane.serve(["l", "acme", "samtal", "pris", "igår", "+glad"])
    out = capsys.readouterr().out
    assert out.startswith("Logged call with Acme Corp: Sun 22 Nov 2026, happy.")
    assert "(cadence 21)" in out
    assert texts_in(small_book)[-1] == "pris"
    assert fast_lane.serve(["l", "globex", "samtal", "pris"])
    assert fast_lane.serve(["_complete", "3", "log", "acme", "sam"])
    assert capsys.readouterr().out.endswith("\nsamtal\n")


def test_the_cadence_of_the_settings_counts_in_the_fast_lane_too(
    small_book: Path, settings_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings_file.write_text("[cadence]\nlate = 45\n")
    assert run(["list"]) == 0
    capsys.readouterr()
    assert fast_lane.serve(["l", "globex", "c", "pris"])
    assert "(cadence 45)" in capsys.readouterr().out


def test_a_setting_is_set_read_and_taken_back(gt: Command) -> None:
    assert gt("config", "get", "cadence.late", check=True).out == "30\n"
    assert gt("config", "set", "cadence.late", "45", check=True).out == "cadence.late is 45 now.\n"
    assert gt("config", "get", "cadence.late", check=True).out == "45\n"
    assert gt("config", "get", "cadence.late", "--json", check=True).json["source"] == "file"
    said = gt("config", "unset", "cadence.late", check=True).out
    assert said == "cadence.late is not set any more. It is 30, as it comes.\n"
    assert gt("config", "unset", "cadence.late", check=True).out == "cadence.late was not set.\n"


def test_every_kind_of_value_can_be_set(gt: Command) -> None:
    for line in (
        "snooze.choices 3d,1w,1mo", "signals.nps 6.5", "reasons.unseen off", "reasons.silent 7",
        "words.days.igår yesterday",
        "stages.pilot.title Pilot project", "complaints.heated_words not our fault, whatever",
        "cadence.segments.SMB 10",
    ):  # fmt: skip
        key, _, value = line.partition(" ")
        gt("config", "set", key, *value.split(" "), check=True)
    assert gt("config", "check", check=True).err.startswith("Every line is understood: 8 settings in ")
    held = {one["key"]: one["value"] for one in gt("config", "--json", check=True).json if one["source"] == "file"}
    assert held["snooze.choices"] == ["3d", "1w", "1mo"]
    assert held["complaints.heated_words"] == ["not our fault", "whatever"]
    assert held["signals.nps"] == 6.5
    assert held["reasons.unseen"] == "off"
    assert held["stages.pilot.title"] == "Pilot project"


def test_the_list_says_where_each_value_comes_from(gt: Command) -> None:
    gt("config", "set", "cadence.late", "45", check=True)
    rows = [line.split() for line in gt("config", "--plain", check=True).out.splitlines()]
    assert ["cadence.late", "45", "line", "2"] in rows
    assert ["cadence.mid", "14", "default"] in rows


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("get", "cadence.lat"), "There is no setting cadence.lat. Close: cadence.late."),
        (("set", "cadence.late", "soon"), "cadence.late takes a whole number from 1 to 3650."),
        (("set", "cadence.late"), '"set cadence.late" is nothing to do with settings.'),
        (("get", "words.days.igår"), "words.days.igår is not set."),
        (("show",), '"show" is nothing to do with settings.'),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    gt: Command, home: Path, words: tuple[str, ...], said: str
) -> None:
    answer = gt("config", *words)
    assert answer.status == 2
    assert said in answer.err
    assert not (home / "XDG_CONFIG_HOME").exists()


def test_bad_lines_are_named_and_the_rest_holds(filled: Command, home: Path) -> None:
    folder = home / "XDG_CONFIG_HOME" / "goodterms"
    folder.mkdir(parents=True)
    (folder / "settings.toml").write_text("[cadence]\nlate = 45\nearly = soon\n")
    answer = filled("due", check=True)
    assert answer.err.startswith("Settings, line 3: The value is not understood.")
    assert filled("due", check=True).err == ""
    checked = filled("config", "check")
    assert (checked.status, checked.out.partition(":")[0]) == (1, "line 3")
    assert filled("list", "globex", "--json", check=True).json[0]["cadence_days"] == 45


def test_the_file_is_private_and_its_place_is_said(gt: Command, home: Path) -> None:
    place = home / "XDG_CONFIG_HOME" / "goodterms" / "settings.toml"
    answer = gt("config", "path", check=True)
    assert answer.out == f"{place}\n"
    assert answer.err.startswith("There is no file yet")
    gt("config", "set", "look.theme", "light", check=True)
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert gt("config", "path", check=True).err == ""


def test_the_example_is_a_file_that_checks_out(gt: Command, home: Path) -> None:
    example = gt("config", "--example", check=True).out
    folder = home / "XDG_CONFIG_HOME" / "goodterms"
    folder.mkdir(parents=True)
    (folder / "settings.toml").write_text(example)
    assert gt("config", "check", check=True).err.startswith("Every line is understood: 0 settings")


def test_the_order_of_days_of_the_settings_settles_files_that_do_not_show_it(filled: Command, home: Path) -> None:
    file = home / "clients.csv"
    file.write_text("name,customer since\nNew One,03/04/2026\n")
    assert filled("import", str(file)).status == 2
    filled("config", "set", "dates.import_order", "dmy", check=True)
    filled("import", str(file), check=True)
    assert filled("list", "New", "--json", check=True).json[0]["since"] == "2026-04-03"


def test_days_of_options_may_be_said_in_the_words_of_the_settings(filled: Command, home: Path) -> None:
    for word, meant in (("igår", "yesterday"), ("nästa", "next"), ("mån", "monday"), ("v", "w")):
        filled("config", "set", f"words.days.{word}", meant, check=True)
    filled("moment", "王", "1", "--on", "igår", check=True)
    assert filled("moment", "王", "--json", check=True).json[0]["done_on"] == "2026-11-22"
    assert "until Mon 30 Nov 2026" in filled("snooze", "globex", "nästa", "mån", check=True).out
    assert "until Mon 7 Dec 2026" in filled("snooze", "globex", "2v", check=True).out
    filled("todo", "globex", "ring", "nästa", "mån", check=True)
    assert filled("todo", "globex", "--json", check=True).json[0]["due"] == "2026-11-30"
    assert filled("snooze", "globex", "sedan").status == 2
