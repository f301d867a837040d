"""Anything can be pasted: nothing of it is obeyed, and none of it is lost without a word."""

import sqlite3
from pathlib import Path

from .another_program import count
from .terminal import Terminal
from .ways import come_back, go

BEGIN, END = b"\x1b[200~", b"\x1b[201~"
UNFINISHED = 1.5
"""Seconds after which the end of a paste is not waited for any more."""
MEGABYTE = b"word [b]bold[/b] \xe7\x8e\x8b " * 45_000
HOSTILE = (
    b"n a\x1b[31mred\x07\x00\x7f \xc2\x9b31m [@click=app.quit]x[/] \xe2\x80\xaegnp\xff\xfe \x1b]52;c;WlE=\x07 ${x} end"
)


def longest_text(book: Path) -> str:
    connection = sqlite3.connect(book)
    try:
        return str(connection.execute("SELECT text FROM interaction ORDER BY length(text) DESC").fetchone()[0])
    finally:
        connection.close()


def paste(app: Terminal, text: bytes) -> None:
    app.send(BEGIN + text + END)


def test_a_megabyte_is_refused_in_a_sentence_and_the_app_goes_on(filled: Path) -> None:
    refused = "! Not pasted: 855,000 letters are more than the 20,000 that this takes."
    with Terminal(size=(120, 30)) as app:
        app.wait_for("Globex GmbH")
        for way, said in (("accounts", ""), ("log", refused), ("filter", ""), ("commands", ""), ("editing", "")):
            go(app, way)
            assert "Not pasted" not in app.text
            paste(app, MEGABYTE)
            app.wait_for(said or ("Globex GmbH" if way == "accounts" else "Not pasted: 855,000 letters"))
            come_back(app)
            app.press("j", "k")
            app.wait_for("Łódź Media")
        app.quit()


def test_a_long_text_is_taken_whole_and_saved(filled: Path) -> None:
    with Terminal() as app:
        app.wait_for("Globex GmbH")
        app.press("l")
        app.wait_for("esc cancel")
        paste(app, b"\n".join(b"line %d of many" % number for number in range(1_000)))
        app.wait_for("Text    line 0 of many")
        app.press("enter")
        app.wait_for("undoes it")
        app.quit()
    assert longest_text(filled).splitlines() == [f"line {number} of many" for number in range(1_000)]


def test_what_is_pasted_is_text_and_is_not_obeyed(filled: Path) -> None:
    with Terminal() as app:
        app.wait_for("Globex GmbH")
        before = len(app.written)
        app.send(b"l")
        paste(app, HOSTILE)
        app.wait_for("n a[31mred 31m [@click=app.quit]x[/]")
        assert b"\x1b]52" not in app.written[before:]
        assert "\x9b".encode() not in app.written[before:]
        app.press("enter")
        app.wait_for("undoes it")
        app.quit()


def test_a_paste_where_nothing_is_typed_presses_no_key(filled: Path) -> None:
    with Terminal() as app:
        app.wait_for("Globex GmbH")
        paste(app, b"Dyq\n\x1bq\x1b[Aq\x1b\x1bD\x11")
        app.press("j", "k")
        app.settle()
        assert "Globex GmbH" in app.text
        assert "Delete" not in app.text
        app.send(b"/")
        paste(app, b"Media")
        app.wait_for("1 of 3 accounts")
        app.quit()
    assert count(filled, "account") == 3


def test_a_paste_without_an_end_is_shown_and_the_keys_are_keys_again(filled: Path) -> None:
    with Terminal() as app:
        app.wait_for("Globex GmbH")
        app.send(BEGIN + b"Dyq\n")
        app.read_for(UNFINISHED)
        app.press("l")
        app.wait_for("esc cancel")
        app.send(BEGIN + b"n half of it")
        app.wait_for("n half of it")
        app.press(",")
        app.wait_for("half of it,")
        app.press(" and typed", "enter")
        app.wait_for("u undoes it")
        app.quit()
    assert longest_text(filled) == "half of it, and typed"
    assert count(filled, "account") == 3
