"""Stored text on a real terminal: shown as it is, obeyed by nothing, in the app and in the shell."""

import json
import os
import sys
from pathlib import Path

import pytest

from tui.safe_text import show

from .another_program import count
from .answers import Gt
from .obeyed import KINDS, obeyed
from .terminal import Terminal
from .ways import come_back, go
from .words import CONTROLS, MARKUP

READING = ("list", "due", "complaints", "complaints --read", "todo", "history", "find ZQ", "moment zq", "goal zq",
           "person zq", "template", "list --csv", "list --plain", "where", "doctor")  # fmt: skip
EXPORTING = ("export accounts --raw", "export")
ALL = "import sys; from tui.cli.main import run; [run(line.split()) for line in sys.argv[1:]]"
"""A program that runs one command after the other."""


def test_a_sequence_that_is_sent_would_be_noticed() -> None:
    assert obeyed("".join(CONTROLS).encode()) == KINDS


@pytest.mark.parametrize(("lines", "allowed"), [(READING, set()), (EXPORTING, {"tab", "byte order mark"})])
def test_no_command_lets_stored_text_reach_the_terminal_as_a_control(
    lines: tuple[str, ...], allowed: set[str], controls_book: Path
) -> None:
    program = [sys.executable, "-c", ALL]
    with Terminal(*lines, program=program, env={"GOODTERMS_BOOK": str(controls_book)}, size=(120, 50)) as shell:
        shell.wait_for_end()
        sent = bytes(shell.written).replace(b"\r\n", b"\n")
        assert shell.status == 0
        assert b"ZQ" in sent
        assert b"Traceback" not in sent
        assert obeyed(sent) <= allowed


def test_no_page_in_the_shell_has_a_control_of_the_stored_text(controls_book: Path, gt: Gt) -> None:
    for one in json.loads(gt("list", "--json", "--book", str(controls_book)).out):
        page = gt("show", one["slug"], "--book", str(controls_book)).out
        assert obeyed(page.encode()) == set()
        assert "ZQ" in page or "zq" in page


def test_no_message_sends_stored_text_to_the_terminal_as_a_control(controls_book: Path) -> None:
    with Terminal(env={"GOODTERMS_BOOK": str(controls_book)}, size=(120, 36)) as app:
        app.wait_for("ZQ")
        for _ in CONTROLS[::2]:
            app.press("l")
            app.wait_for("esc cancel")
            app.press("ctrl+u")
            app.settle(0.1)
            app.press("n said again", "enter")
            app.wait_for("u undoes it")
            app.press("u")
            app.wait_for("Took back")
            app.press("j", "j")
        assert obeyed(bytes(app.written)) == set()
        app.quit()


def test_json_gives_every_name_back_to_the_letter(controls_book: Path, gt: Gt) -> None:
    answer = gt("list", "--json", "--book", str(controls_book))
    assert answer.out.isascii()
    stored = {" ".join(name.split()) for name in CONTROLS}
    assert {one["name"] for one in json.loads(answer.out)} == stored


def test_every_name_stands_on_its_page_and_in_the_shell_as_it_is(markup_book: Path, gt: Gt) -> None:
    listed = gt("list", "--plain", "--book", str(markup_book)).out
    for name in MARKUP:
        assert show(name) in listed
    with Terminal(env={"GOODTERMS_BOOK": str(markup_book)}, size=(120, 36)) as app:
        app.wait_for(f"[1 Accounts {len(MARKUP)}]")
        app.press("enter")
        app.wait_for("Accounts ›")
        seen = set()
        for number in range(1, len(MARKUP) + 1):
            app.wait_for(f"{number} of {len(MARKUP)}")
            seen.add(app.lines[0].partition(" › ")[2].rpartition("  J K")[0].rstrip())
            app.press("J")
    assert seen == set(MARKUP)


def test_no_click_on_a_name_does_more_than_choose_it(markup_book: Path) -> None:
    before = os.listdir(markup_book.parent)
    with Terminal(env={"GOODTERMS_BOOK": str(markup_book)}, size=(120, 36)) as app:
        app.wait_for(f"[1 Accounts {len(MARKUP)}]")
        for name in ("accounts", "account", "deletion", "log", "complaints", "to-dos", "commands for an account"):
            go(app, name)
            for line in range(1, 33):
                if "delete it" not in app.lines[line] and not app.lines[line].startswith(" Moments"):
                    app.click(4 + 7 * (line % 3), line)
            app.settle()
            come_back(app)
        app.wait_for("Accounts")
        assert obeyed(bytes(app.written)) == set()
        app.quit()
    assert count(markup_book, "account") == len(MARKUP)
    assert os.listdir(markup_book.parent) == before
