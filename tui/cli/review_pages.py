"""The two pages at the end of a plain review: the quiet accounts, and the summary."""

from __future__ import annotations

from store.account_page import account_page
from store.account_rows import account_rows
from store.editing.accounts import edit_account
from store.errors import StoreError
from store.history import undo
from store.records.account import AccountRow
from store.reviews.deciding import look_over_quiet
from store.reviews.ending import finish_review, note_review, summary_as_kept
from store.reviews.held import review_with
from store.reviews.place import keep_place
from store.reviews.turn import Turn
from tui.actions.keymap import AS_IT_COMES
from tui.cli.invocation import Invocation
from tui.cli.review_about import About
from tui.cli.review_answers import ANSWERS
from tui.cli.review_talk import hear, parted, refuse, say
from tui.page_text import contact_sentence, page_lines
from tui.review_text import next_sentence, summary_lines, summary_markdown
from tui.wording import counted

_ALONE = ("l", "t", "c", "s")
"""The letters that take an account from the quiet page."""


def look_over_quiet_ones(call: Invocation, turn: Turn) -> None:
    """Read out the quiet accounts and take lines about any of them, until all are looked over or one goes back."""
    rows = account_rows(call.book(), turn.review.quiet)
    say("", f"{counted(len(rows), 'quiet account')} to run an eye over:")
    say(*(f"  {number}: {_quiet_line(row)}" for number, row in enumerate(rows, 1)))
    while True:
        line = hear("enter all looked over; o 3 opens the third; l, t, c, s, w and its number; < back; q pause")
        if line == "<":
            if (before := turn.before) is not None:
                keep_place(call.book(), turn.review, before)
            return
        try:
            if line == "":
                count = look_over_quiet(call.book(), turn.review)
                say(f"{counted(count, 'quiet account')} looked over.")
                return
            if line == "u":
                say(f"Took back: {undo(call.book())[0]}.")
                return
            _about_one(call, rows, line)
        except StoreError as problem:
            refuse(problem)


def end_with_summary(call: Invocation, turn: Turn) -> bool:
    """Read out the summary and finish the review; whether it is finished."""
    review, today = turn.review, call.clock.today()
    summary = summary_as_kept(call.book(), review)
    say("", *summary_lines(review, summary, today))
    while True:
        letter, rest = parted(hear("enter done; y as Markdown; e TEXT closing note; < back; u undo; q leave it open"))
        if letter == "y":
            say(*summary_markdown(review_with(call.book(), review.id), summary, today).splitlines())
            continue
        try:
            done = _answered(call, turn, letter, rest)
        except StoreError as problem:
            refuse(problem)
            continue
        if done is not None:
            return done


def _answered(call: Invocation, turn: Turn, letter: str, rest: str) -> bool | None:
    """Do what a letter says below the summary: True once the review is finished, False to look where it stands."""
    review = turn.review
    if letter == "":
        done = finish_review(call.book(), review_with(call.book(), review.id))
        say(f"Done. {next_sentence(done)} gt review --last shows it again.")
        return True
    if letter == "<" and (before := turn.before) is not None:
        keep_place(call.book(), review, before)
        return False
    if letter == "u":
        say(f"Took back: {undo(call.book())[0]}.")
        return False
    if letter == "e":
        note_review(call.book(), review, rest or hear("Closing note:"))
        say("Noted.")
    else:
        say("No account was gone through." if letter == "<" else f'"{letter}" is not known here.')
    return None


def _quiet_line(row: AccountRow) -> str:
    stands = f"{row.stage_title} stage, health {row.health.score} {row.health.state}"
    return f"{row.name_apart}, {stands}. {contact_sentence(row)}"


def _about_one(call: Invocation, rows: list[AccountRow], line: str) -> None:
    """Do what a letter, the number of an account and the rest of the line say."""
    letter, rest = parted(line)
    number, _, words = rest.partition(" ")
    if not (number.isascii() and number.isdigit() and 1 <= int(number) <= len(rows)):
        raise StoreError("Say which account.", hint="A letter, its number, the words: l 3 call spoke about prices.")
    row = rows[int(number) - 1]
    if letter == "o":
        say(*page_lines(account_page(call.book(), row.id), call.clock.today(), AS_IT_COMES))
    elif letter == "w":
        edit_account(call.book(), row.id, {"note": words or hear("Standing note:")})
        say(f"Kept the note on {row.name}.")
    elif letter in _ALONE:
        asked, answer = ANSWERS[letter]
        say(answer(About(call, row, []), words or hear(asked)))
    else:
        raise StoreError(f'"{letter}" is not known here.', hint="o, l, t, c, s or w, then the number of an account.")
