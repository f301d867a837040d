"""gt log: what it understands, what it refuses, and where the text may come from."""

import io
import stat
import sys
from pathlib import Path

import pytest

from tests.cli.answers import Command


def interactions(gt: Command, account: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = gt("show", account, "--json", check=True).json["interactions"]
    return found


def test_what_was_understood_and_its_effect_are_said(filled: Command) -> None:
    answer = filled(
        "log", "globex", "call", "talked with Petra about Q3", "yesterday", "30m", "+happy", "@petra", check=True
    )
    assert answer.out.splitlines() == [
        "Logged call with Globex GmbH: Sun 22 Nov 2026, 30 min, happy.",
        "  talked with Petra about Q3",
        "  Petra Vogel: linked. Personal contact 41 days back to 1 (cadence 30).".ljust(69) + "  gt undo",
    ]


def test_the_to_do_and_the_key_moment_of_a_line_are_said(filled: Command) -> None:
    out = filled("log", "王小明", "m", "kick-off", "t:fri", "done:1", check=True).out
    assert "  To-do: follow up, Fri 27 Nov 2026." in out
    assert "  Key moment done: Onboarding." in out
    assert "First personal contact (cadence 7)." in out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("e", "sent the offer"), "An attempt; personal contact still 41 days ago (cadence 30)."),
        (("c", "long ago", "2026-01-15"), "Personal contact still 41 days ago (cadence 30)."),
    ],
)
def test_what_is_no_new_contact_is_said_to_change_nothing(filled: Command, words: tuple[str, ...], said: str) -> None:
    assert said in filled("log", "globex", *words, check=True).out


def test_a_day_that_does_not_exist_is_said_to_stay_text(filled: Command) -> None:
    out = filled("log", "globex", "c", "talked", "31", "feb", check=True).out
    assert out.splitlines()[1:3] == [
        "  talked 31 feb",
        '  "31 feb" is no day of 2026 and stays text. Days are written like on:nov-12.',
    ]


def test_l_is_short_for_log(filled: Command) -> None:
    assert filled("l", "globex", "c", check=True).out.startswith(
        "Logged call with Globex GmbH: today, Mon 23 Nov 2026."
    )


def test_a_future_date_is_refused_when_logging(filled: Command) -> None:
    before = interactions(filled, "globex")
    answer = filled("log", "globex", "c", "price talk", "on:2026-12-01")
    assert answer.status == 2
    assert "still to come" in answer.err
    assert "t:2026-12-01" in answer.err
    assert interactions(filled, "globex") == before


def test_an_unknown_person_is_refused_with_those_there_are(filled: Command) -> None:
    answer = filled("log", "globex", "c", "hello", "@jane")
    assert answer.status == 3
    assert 'gt: Nobody here is called "jane". Close: Petra Vogel.' in answer.err
    assert "Nothing saved. gt person globex-gmbh NAME adds somebody." in answer.err


def test_an_unknown_account_is_refused_with_near_names(filled: Command) -> None:
    answer = filled("log", "globax-gmbh", "c", "hello")
    assert answer.status == 3
    assert "Close: globex-gmbh (Globex GmbH)." in answer.err
    assert answer.err.rstrip().endswith("Nothing saved. gt list shows them; gt add NAME adds one.")


def test_an_ambiguous_account_is_answered_with_a_command_to_run(filled: Command) -> None:
    filled("add", "Globo TV", check=True)
    answer = filled("log", "glo", "c", "price talk")
    assert answer.status == 2
    assert 'gt: "glo" matches 2 accounts: globex-gmbh (Globex GmbH), globo-tv (Globo TV).' in answer.err
    assert "Nothing saved. Run: gt log globex-gmbh c 'price talk'" in answer.err


def test_a_line_that_says_nothing_is_refused(filled: Command) -> None:
    assert filled("log", "globex").status == 2
    assert filled("log").status == 2


def test_dashes_within_the_text_are_text(filled: Command) -> None:
    filled("log", "globex", "n", "-5%", "off", "--", "as", "agreed", check=True)
    assert interactions(filled, "globex")[0]["text"] == "-5% off -- as agreed"


def test_help_after_the_account_logs_nothing(filled: Command) -> None:
    before = interactions(filled, "globex")
    assert "KIND" in filled("log", "globex", "--help", check=True).out
    assert interactions(filled, "globex") == before


def test_a_dash_as_last_word_reads_standard_input(filled: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("first line\n\n  second yesterday\n"))
    filled("log", "globex", "n", "-", check=True)
    [note, *_] = interactions(filled, "globex")
    assert note["text"] == "first line\n\n  second yesterday"
    assert note["day"] == "2026-11-23"


def editor(folder: Path, script: str) -> str:
    path = folder / "an editor"
    path.write_text(f"#!{sys.executable}\nimport os, sys\npath = sys.argv[-1]\n{script}\n")
    path.chmod(0o700)
    return f"'{path}' --wait"


def test_the_editor_gets_a_private_file_and_its_text_is_logged(
    filled: Command, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = f"""
open({str(home / "modes")!r}, "w").write(f"{{os.stat(path).st_mode:o}} {{os.stat(os.path.dirname(path)).st_mode:o}}")
open(path, "w").write("written at length")"""
    monkeypatch.setenv("VISUAL", editor(home, script))
    filled("log", "globex", "m", "-e", check=True)
    [meeting, *_] = interactions(filled, "globex")
    assert (meeting["kind"], meeting["text"]) == ("meeting", "written at length")
    modes = [int(mode, 8) & 0o777 for mode in (home / "modes").read_text().split()]
    assert modes == [0o600, 0o700]


def test_a_text_that_cannot_be_logged_is_kept(filled: Command, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", editor(home, 'open(path, "w").write("many hard words")'))
    answer = filled("log", "globex", "m", "@nobody", "-e")
    assert answer.status == 3
    [kept] = (home / "XDG_STATE_HOME" / "goodterms").glob("draft-*")
    assert str(kept) in answer.err
    assert kept.read_text() == "many hard words"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600


@pytest.mark.parametrize("script", ["sys.exit(3)", "pass"])
def test_an_editor_that_fails_or_leaves_nothing_saves_nothing(
    filled: Command, home: Path, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    before = interactions(filled, "globex")
    monkeypatch.setenv("EDITOR", editor(home, script))
    answer = filled("log", "globex", "m", "-e")
    assert answer.status == 1
    assert answer.err.startswith("gt: ")
    assert interactions(filled, "globex") == before


def test_log_alone_on_a_terminal_asks_for_one_line(filled: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    typed = io.StringIO('globex c "price talk" yest\n')
    monkeypatch.setattr(typed, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys, "stdin", typed)
    answer = filled("log", check=True)
    assert "account kind text:" in answer.err
    assert interactions(filled, "globex")[0]["text"] == "price talk"
