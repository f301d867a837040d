"""Another program holds or changes the book while this one works on it."""

import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from .another_program import count, writing, writing_for
from .answers import Gt
from .terminal import Terminal

LONGEST_WAIT = 10.0


def test_a_command_waits_for_another_program_that_is_soon_done(filled: Path, process: Gt) -> None:
    with writing_for(filled, 2):
        process("log", "globex-gmbh", "n", "waited for")
        process("add", "Another AB")
    assert (count(filled, "interaction"), count(filled, "account")) == (4, 4)


def test_a_command_gives_up_on_one_that_never_ends_and_says_so(filled: Path, process: Gt) -> None:
    lines = ("log globex-gmbh n never", "edit globex-gmbh owner=Nina", "backup")
    with writing(filled), ThreadPoolExecutor() as together:
        started = time.monotonic()
        *refused, backed_up = together.map(lambda line: process(*line.split(), statuses=(0, 4)), lines)
        assert time.monotonic() - started < LONGEST_WAIT
        for answer in refused:
            assert answer.status == 4
            assert "Nothing saved: another program is writing to the book." in answer.err
        assert backed_up.status == 0
        assert "Globex GmbH" in process("list").out
    assert count(filled, "interaction") == 3


def test_the_app_keeps_what_was_typed_while_the_book_is_held(filled: Path) -> None:
    with Terminal() as app:
        app.wait_for("Globex GmbH")
        with writing(filled):
            app.press("l")
            app.wait_for("esc cancel")
            app.press("n do not lose me")
            app.wait_for("do not lose me")
            app.press("enter")
            app.wait_until(lambda: "esc cancel" not in app.text, "the list in front")
            app.press("G")
            app.wait_until(lambda: app.lines[5].startswith("▸"), "the cursor in the last row", 1.0)
            app.wait_for("another program is writing", LONGEST_WAIT)
            app.wait_for("do not lose me")
        assert count(filled, "interaction") == 3
        app.press("enter")
        app.wait_for("u undoes it")
        app.quit()
    assert count(filled, "interaction") == 4


def test_what_the_shell_changes_appears_in_the_open_app_and_the_cursor_stays(filled: Path, gt: Gt) -> None:
    def cursor_row() -> str:
        return next(line for line in app.lines if line.startswith("▸"))

    with Terminal() as app:
        app.wait_for("Globex GmbH")
        app.press("G")
        app.wait_until(lambda: app.lines[5].startswith("▸"), "the cursor in the last row")
        name = cursor_row()[3:20]
        gt("add", "Brand New AB")
        assert app.wait_for("Brand New AB") < 1.0
        assert cursor_row()[3:20] == name
        gt("edit", "brand-new-ab", "name=Renamed AB")
        assert app.wait_for("Renamed AB") < 1.0
        assert cursor_row()[3:20] == name
        gt("delete", "brand-new-ab", "--yes")
        assert app.wait_until(lambda: "Renamed AB" not in "".join(app.lines[2:8]), "one row less") < 1.0
        assert cursor_row()[3:20] == name


def test_an_account_deleted_elsewhere_while_its_page_is_open_is_said(filled: Path, gt: Gt) -> None:
    with Terminal() as app:
        app.wait_for("Globex GmbH")
        app.press("enter")
        app.wait_for("Accounts ›")
        slug = {"Globex": "globex-gmbh", "Łódź M": "lodz-media", "王小明": "wangxiaoming"}
        name = app.lines[0].partition("› ")[2]
        gt("delete", next(slug for start, slug in slug.items() if name.startswith(start)), "--yes")
        app.settle(0.1)
        app.press("l", "n into nothing", "enter")
        app.settle(0.1)
        app.press("esc", "esc")
        app.quit()
    assert count(filled, "account") == 2
