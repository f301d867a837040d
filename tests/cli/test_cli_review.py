"""The review from the shell: line by line through a pipe, and what past ones came to."""

import os
import signal
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest

from store.accounts import add_account
from store.book import Book
from store.clock import clock_from
from store.complaints import acknowledge, complaints_of, log_complaint
from store.history import undo
from store.people import people_of
from store.reviews.entries import entries_of
from store.reviews.held import last_review, latest_open_review
from store.todos import add_todo
from tests.cli.answers import Command, Process
from tests.cli.small_book import TODAY
from tests.empty_book import empty_book
from tests.filled_once import filled_once
from tests.review_book import add_fresh, add_over, add_unknown, fill_with


@filled_once
def _fill(book: Book) -> None:
    accounts = fill_with(book, 6)
    log_complaint(book, accounts[4], "Invoice wrong twice", severity="high")
    add_unknown(book, "Silent")
    add_fresh(book, "Fresh")


@pytest.fixture
def held(book: Path) -> Book:
    """A book with six accounts to look at and a quiet one."""
    opened = empty_book(book, clock_from(TODAY))
    _fill(opened)
    return opened


def outcomes(book: Book) -> list[str]:
    review = latest_open_review(book) or last_review(book)
    assert review is not None
    return [entry.outcome for entry in entries_of(book, review.id)]


def test_a_whole_review_is_held_through_a_pipe(held: Book, process: Process, gt: Command) -> None:
    """Log, snooze, plan, resolve, skip, take back, note, answer when one last spoke, and the pages at the end."""
    lines = [
        "h a", "l c spoke about the quote",  # the unhappy one: heard, then spoken with
        "s2",
        "t send the offer fri", "",
        "", ">", "u", "w waiting for the CFO", "r",
        "l m 1h on site",
        "2w",  # the one whose history is unknown
        "l 1 call all is well", "",
        "y", "e a good week", "",
    ]  # fmt: skip
    done = process("review", "--plain", text="\n".join([*lines, ""]).encode())
    said = done.stdout.decode()
    assert done.returncode == 0, done.stderr.decode()
    assert "1 of 7: Firm 04." in said
    assert "needs you now: high complaint unanswered since today (h a clears it)" in said
    assert "Took back: Skipped" in said
    assert "When did you last speak? t today" in said
    assert "1 quiet account to run an eye over:" in said
    assert "# Weekly review, week 48" in said
    assert "Done. Next review: Mon 30 Nov" in said
    assert outcomes(held) == ["contacted", "snoozed", "planned", "reviewed", "reviewed", "contacted", "reviewed"]
    assert complaints_of(held)[0].acknowledged_on is not None
    assert gt("review", "--last", check=True).out.splitlines()[0].startswith("Weekly review, week 48")
    assert gt("review", "--last", "--json").json["note"] == "a good week"


def test_a_review_that_is_killed_goes_on_at_the_same_account(held: Book, home: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-m", "tui", "review", "--plain"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=dict(os.environ),
    )
    assert child.stdin is not None
    child.stdin.write(b"\n\n")
    child.stdin.flush()
    for _ in range(400):
        review = latest_open_review(held)
        if review is not None and outcomes(held).count("reviewed") == 2:
            break
        time.sleep(0.02)
    child.send_signal(signal.SIGKILL)
    child.wait(timeout=10)
    child.stdin.close()
    assert child.stdout is not None
    child.stdout.close()
    assert outcomes(held) == ["reviewed", "reviewed", *["pending"] * 5]
    done = subprocess.run(
        [sys.executable, "-m", "tui", "review", "--plain"], input=b"", capture_output=True, timeout=60, check=True
    )
    assert b"3 of 7: " in done.stdout
    assert b"Paused. Everything is saved" in done.stdout


def test_what_cannot_be_done_is_said_and_the_talk_goes_on(held: Book, gt: Command) -> None:
    lines = "zzz\nl c tomorrow\nm 9\ns yesterday\nx 9\n: nonsense\nq\n"
    done = gt("review", "--plain", typed=lines, check=True)
    assert '"zzz" is not known here.' in done.out
    assert done.out.count("Not done: ") == 5
    assert "Paused." in done.out
    assert done.err == ""


def test_any_command_can_be_run_about_the_account(held: Book, gt: Command) -> None:
    assert "1 of 7: " in gt("review", "--plain", typed=":tag . +vip\ne owner=Nina\nq\n").out
    with held.reading() as connection:
        assert connection.execute(
            "SELECT owner FROM account JOIN account_tag ON account_id = account.id"
        ).fetchall() == [("Nina",)]


def test_the_app_cannot_be_opened_in_a_pipe_and_the_way_out_is_named(held: Book, process: Process) -> None:
    done = process("review")
    assert done.returncode == 2
    assert b"gt review --plain" in done.stderr


def test_a_filter_that_means_nothing_is_refused(held: Book, gt: Command) -> None:
    assert gt("review", "--plain", "sigment:x").status == 2
    assert latest_open_review(held) is None


def test_json_tells_who_would_be_walked_and_begins_nothing(held: Book, gt: Command) -> None:
    told = gt("review", "--json", check=True).json
    assert told["accounts"][0]["name"] == "Firm 04"
    assert (told["stage"], told["id"], len(told["accounts"]), len(told["quiet"])) == ("not begun", None, 7, 1)
    assert latest_open_review(held) is None


def test_past_reviews_are_listed_and_the_last_one_written_as_markdown(held: Book, gt: Command, tmp_path: Path) -> None:
    assert gt("review", "--last").status == 3
    assert gt("review", "--list", check=True).out == ""
    gt("review", "--plain", typed="\n" * 11)
    assert gt("review", "--list", "--json", check=True).json[0]["outcomes"] == {"reviewed": 7}
    assert gt("review", "--list").out.splitlines()[1].startswith("2026-W48  2026-11-23  2026-11-23")
    path = tmp_path / "week.md"
    gt("review", "-o", str(path), check=True)
    assert path.read_text(encoding="utf-8").startswith("# Weekly review, week 48\n")
    assert gt("review", "-o", str(path)).status == 1
    assert gt("review", "--md", check=True).out == path.read_text(encoding="utf-8")
    for week in ("2026-W48", "w48", "48"):
        assert gt("review", "--week", week, "--md", check=True).out == path.read_text(encoding="utf-8")
    missing = gt("review", "--week", "2026-W47")
    assert (missing.status, "Close: 2026-W48." in missing.err, "Nothing saved" in missing.err) == (3, True, False)
    assert gt("review", "owner:nina", "--last").status == 3


def test_names_cannot_act_on_the_terminal_or_on_markdown(book: Path, process: Process, gt: Command) -> None:
    opened = empty_book(book, clock_from(TODAY))
    account = add_account(opened, "Evil [x](y) *z* \x1b[2J")
    log_complaint(opened, account, "Slow")
    opened.close()
    done = process("review", "--plain", text=b"\n" * 3)
    assert b"\x1b" not in done.stdout
    assert r"Evil \[x\](y) \*z\*" in gt("review", "--md", check=True).out


def test_what_goes_wrong_after_a_decision_does_not_say_that_nothing_was_saved(held: Book, home: Path) -> None:
    """Another program takes the review back while it is held: what was logged stands, and that is said."""
    talk = subprocess.Popen(
        [sys.executable, "-m", "tui", "review", "--plain"],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, bufsize=1,
    )  # fmt: skip
    assert talk.stdin is not None
    assert talk.stdout is not None
    talk.stdin.write("enter\n")
    for line in talk.stdout:
        if line.startswith("2 of 7"):
            break
    undo(held, 2)
    said, problem = talk.communicate("enter\n", timeout=60)
    assert "Not done: That account is not in this review any more." in said
    assert talk.returncode == 3
    assert "Nothing saved" not in problem
    assert "What was decided before is saved; gt review goes on there." in problem


def test_the_pages_at_the_end_take_a_refusal_and_go_on(held: Book, gt: Command) -> None:
    """A wrong letter on the quiet page and below the summary is said; then both are left with enter."""
    lines = ["enter"] * 6 + ["", "z 9", "", "nonsense", "<", "", "u", "", ""]
    said = gt("review", "--plain", typed="\n".join([*lines, ""]), check=True).out
    assert "Not done: Say which account." in said
    assert '"nonsense" is not known here.' in said


def test_x_means_what_the_reason_asks_for_and_says_its_number(book: Path, gt: Command) -> None:
    held = empty_book(book, clock_from(TODAY))
    (account,) = fill_with(held, 1)
    acknowledge(held, log_complaint(held, account, "Slow answers", severity="low"))
    add_todo(held, account, "send the offer", date(2026, 11, 20))
    said = gt("review", "--plain", typed="l call spoke\nx\n\n\n").out
    assert "to-do overdue 3d: send the offer (x 2 clears it)" in said
    assert "Done: send the offer." in said
    assert [one.resolved_on for one in complaints_of(held)] == [None]


def test_a_person_is_added_line_by_line(book: Path, gt: Command) -> None:
    held = empty_book(book, clock_from(TODAY))
    (account,) = fill_with(held, 1)
    lines = 'a p Jane Doe role="Head of sales" email=jane@firm.example\na p Jo colour=red\n'
    said = gt("review", "--plain", typed=lines).out
    assert "Added Jane Doe to Firm 00." in said
    assert '"colour=red" is not understood.' in said
    assert [(one.name, one.role) for one in people_of(held, account)] == [("Jane Doe", "Head of sales")]


def test_two_accounts_of_one_name_are_told_apart(book: Path, gt: Command) -> None:
    held = empty_book(book, clock_from(TODAY))
    for _ in range(2):
        add_over(held, "Twin")
    said = gt("review", "--plain", typed="\n").out
    assert "1 of 2: Twin (twin)." in said
    assert "2 of 2: Twin (twin-2)." in said


def test_all_newcomers_are_set_aside_line_by_line(book: Path, gt: Command) -> None:
    held = empty_book(book, clock_from(TODAY))
    for name in ("One", "Two", "Three"):
        add_unknown(held, name)
    said = gt("review", "--plain", typed="a\n").out
    assert "a sets all 3 such accounts aside." in said
    assert "Set 3 accounts without history aside for four weeks." in said
    assert outcomes(held) == ["skipped"] * 3
