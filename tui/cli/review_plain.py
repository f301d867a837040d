"""The review line by line: prompts on standard output, answers from standard input, the same letters as keys."""

from __future__ import annotations

from store.book import Book
from store.errors import InvalidError, NotFoundError, StoreError
from store.history import redo, undo
from store.records.review import PENDING, REVIEWED, SKIPPED, Review
from store.remembered import remember_contact
from store.reviews.account import ReviewedAccount, reviewed_account
from store.reviews.beginning import NothingToReviewError, add_latecomers, begin_anyway, start_review
from store.reviews.deciding import decide, go_on, newest_step, note_account
from store.reviews.last_spoken import ANSWERS as DAYS
from store.reviews.last_spoken import day_answered
from store.reviews.place import keep_place
from store.reviews.setting_aside import newcomers_left, set_newcomers_aside
from store.reviews.turn import ACCOUNT, LATE, QUIET, Turn, coming_up, review_at_hand, turn_of
from tui.actions.keymap import AS_IT_COMES
from tui.cli.invocation import Invocation
from tui.cli.problems import Refused
from tui.cli.review_about import About
from tui.cli.review_answers import ANSWERS
from tui.cli.review_pages import end_with_summary, look_over_quiet_ones
from tui.cli.review_sheet import reason_line, sheet
from tui.cli.review_taking_on import first_asked_for, what_to_take_on
from tui.cli.review_talk import Ended, hear, parted, refuse, say
from tui.page_text import page_lines
from tui.review_text import set_aside, title_of
from tui.wording import counted, full_date

_KEYS = (
    "enter  reviewed, next       >  skip for now      <  go back",
    "l TEXT log a contact        t TEXT to-do         c TEXT complaint",
    "m N    tick a key moment    x N done, resolved   h a .. complaint step",
    "s N    snooze 1, 2, 3, day  w TEXT review note   o  everything about the account",
    "a ..   goal, person, ...    b ..   business      e FIELD=VALUE edit",
    "u      undo                 U      redo",
    ": any gt command, where . is this account        q pause, keep the place",
)
_WHAT_NOW = "What now? (enter next, l, t, c, m, s, x, h, a, b, w, o, u, > skip, < back, q pause, ? help)"
_PAUSED = "Paused. Everything is saved; gt review goes on here, in the app or with --plain."
_KEPT = "What was decided before is saved; gt review goes on there."
_DECIDED = {REVIEWED: "Reviewed.", SKIPPED: "Skipped for now."}


class PlainReview:
    """Holds one review to its end, or until it is paused."""

    def __init__(self, call: Invocation, said: str) -> None:
        self._call = call
        self._said = said
        self._late_passed = False
        self._asked: set[int] = set()
        self._ticked: int | None = None
        self._told: tuple[int, str] | None = None
        """The account that was read out last, and the outcome it had then."""

    @property
    def _book(self) -> Book:
        return self._call.book()

    def hold(self) -> None:
        """Go through the accounts and the pages at the end."""
        try:
            review = self._review()
            say(f"{title_of(review)}. Every decision is saved at once.")
            while self._take_turn(turn_of(self._book, review.id, late_passed=self._late_passed)):
                pass
        except Ended:
            say(_PAUSED)
        except StoreError as problem:
            if self._book.has_saved:
                problem.hint = f"{problem.hint} {_KEPT}".lstrip()
            raise

    def _review(self) -> Review:
        """The review to go on with, or a new one if somebody gives a reason or all are to be walked."""
        review = review_at_hand(self._book, self._said)
        if review is not None and review.finished_at is None:
            return review
        if review is not None:
            hear(f"{title_of(review)} is done; gt review --last shows it. enter begins another, q leaves.")
            return begin_anyway(self._book, self._said)
        try:
            return start_review(self._book, self._said)
        except NothingToReviewError as problem:
            coming = "".join(f" Next due: {name}, {full_date(day)}." for day, name in coming_up(self._book)[:1])
            hear(f"{problem}{coming} enter walks all accounts anyway, q leaves.")
            return begin_anyway(self._book, self._said)

    def _take_turn(self, turn: Turn) -> bool:
        """Take one step; False once the review is finished."""
        if turn.stage == ACCOUNT and turn.account_id is not None:
            self._account(turn, turn.account_id)
        elif turn.stage == LATE:
            self._late(turn)
        elif turn.stage == QUIET:
            look_over_quiet_ones(self._call, turn)
        else:
            return not end_with_summary(self._call, turn)
        return True

    def _late(self, turn: Turn) -> None:
        line = hear(f"Came up meanwhile: {', '.join(turn.late)}. enter looks at them now, > leaves them for next time.")
        if line == ">":
            self._late_passed = True
        else:
            add_latecomers(self._book, turn.review)

    def _account(self, turn: Turn, account: int) -> None:
        try:
            reviewed = reviewed_account(self._book, turn.review, account)
        except NotFoundError:
            return
        now = (account, reviewed.entry.outcome)
        if self._told != now:
            say("", *sheet(turn, reviewed, self._call.clock.today()))
            self._told, self._ticked = now, None
        if reviewed.asks_for_history and reviewed.entry.outcome == PENDING and account not in self._asked:
            self._asked.add(account)
            self._ask_when_last_spoken(turn, reviewed)
            return
        self._obey(turn, reviewed, hear(_WHAT_NOW))

    def _ask_when_last_spoken(self, turn: Turn, reviewed: ReviewedAccount) -> None:
        days = ", ".join(f"{letter} {words}" for letter, (words, _) in DAYS.items())
        newcomers = newcomers_left(self._book, turn.review)
        aside = f" a sets all {newcomers:,} such accounts aside." if newcomers > 1 else ""
        line = hear(f"When did you last speak? {days}, or a day such as 12 oct; enter if it is not known.{aside}")
        if line == "a" and aside:
            say(set_aside(set_newcomers_aside(self._book, turn.review)))
            return
        day = day_answered(line, self._call.clock.now(), self._call.vocabulary())
        if line in ("", ">", "<", "?"):
            self._obey(turn, reviewed, line)
        elif day is None:
            say(f'Not done: "{line}" is not a day that has come.')
            self._asked.discard(reviewed.row.id)
        else:
            since = newest_step(self._book)
            remember_contact(self._book, reviewed.row.id, day)
            self._go_on(turn, reviewed, since, f"Last spoke on {full_date(day)}.")

    def _obey(self, turn: Turn, reviewed: ReviewedAccount, line: str) -> None:
        letter, rest = parted(line)
        try:
            if letter in ("", "r"):
                self._decide(turn, reviewed, REVIEWED)
            elif letter == ">":
                self._decide(turn, reviewed, SKIPPED)
            elif letter == "<":
                self._go_back(turn)
            elif letter in ("u", "U"):
                self._undo(turn, letter)
            elif letter == "w":
                note_account(self._book, turn.review, reviewed.row.id, rest or hear("Your note for the next review:"))
                say("Noted.")
            elif letter == "o":
                say(*page_lines(reviewed.page, self._call.clock.today(), AS_IT_COMES))
            elif letter == ":":
                self._run(turn, reviewed, rest)
            elif letter == "e":
                self._run(turn, reviewed, f"edit . {rest or hear('Which field? Such as owner=Nina:')}")
            elif letter in ANSWERS:
                self._answer(turn, reviewed, letter, rest)
            else:
                say(*([] if letter == "?" else [f'"{line}" is not known here.']), *_KEYS)
        except StoreError as problem:
            refuse(problem)

    def _answer(self, turn: Turn, reviewed: ReviewedAccount, letter: str, rest: str) -> None:
        """Do what a letter does with the account, and go on if that leaves no reason."""
        asked, answer = ANSWERS[letter]
        held = what_to_take_on(reviewed)
        meant = first_asked_for(reviewed.reasons, held, self._call.clock.today())
        about = About(self._call, reviewed.row, held, meant, self._ticked)
        said = rest or (hear(asked) if asked else "")
        since = newest_step(self._book)
        done = answer(about, said)
        if letter == "m" and said.isdigit():
            self._ticked = int(said)
        self._go_on(turn, reviewed, since, done)

    def _run(self, turn: Turn, reviewed: ReviewedAccount, words: str) -> None:
        """Run a command of the shell; a dot stands for this account."""
        import shlex

        from tui.cli.command_line import obey_words

        since = newest_step(self._book)
        try:
            parts = shlex.split(words)
        except ValueError:
            raise InvalidError("A quotation mark is not closed.", hint="Close it, or leave it out.") from None
        typed = [reviewed.row.slug if word == "." else word for word in parts]
        try:
            obey_words(self._call, typed or [""])
        except Refused as problem:
            say(f"Not done: {problem} {problem.advice}".rstrip())
        self._go_on(turn, reviewed, since, "")

    def _go_on(self, turn: Turn, reviewed: ReviewedAccount, since: int, done: str) -> None:
        """Say what was done; decide if no reason is left, else say which ones are."""
        outcome = go_on(self._book, turn.review, reviewed.row.id, since)
        if outcome is not None:
            keep_place(self._book, turn.review, None)
            say(f"{done} Nothing is left to do here.".lstrip())
            return
        now = reviewed_account(self._book, turn.review, reviewed.row.id)
        held, today = what_to_take_on(now), self._call.clock.today()
        kept = (one for one in now.reasons if not one.cleared and one.reason.level != "review")
        left = [reason_line(one, held, today) for one in kept]
        say(
            *([done] if done else []),
            f"{counted(len(left), 'reason')} left{': ' if left else ''}{'; '.join(left)}.",
        )

    def _decide(self, turn: Turn, reviewed: ReviewedAccount, otherwise: str) -> None:
        account, held = reviewed.row.id, reviewed.entry.outcome
        if otherwise == SKIPPED and held != PENDING:
            after = turn.after
            keep_place(self._book, turn.review, None if after == turn.pending else after)
            return
        keep_place(self._book, turn.review, None)
        outcome = decide(self._book, turn.review, account, otherwise)
        say(_DECIDED.get(outcome, f"Reviewed, {outcome}."))

    def _go_back(self, turn: Turn) -> None:
        before = turn.before
        if before is None:
            say("This is the first account of the review.")
        else:
            keep_place(self._book, turn.review, before)

    def _undo(self, turn: Turn, letter: str) -> None:
        label = (undo if letter == "u" else redo)(self._book)[0]
        say(f"{'Took back' if letter == 'u' else 'Done again'}: {label}.")
        keep_place(self._book, turn.review, None)
        self._told = None
