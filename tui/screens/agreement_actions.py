"""What can be done about the goals, promises and signals of an account, with the one under the cursor if there is."""

from __future__ import annotations

from datetime import date
from typing import Generic

from textual.screen import ScreenResultType

from store.account_page import AccountPage
from store.book import Book
from store.goals import add_goal, reach_goal, record_reading
from store.promises import add_promise, settle_promise
from store.records.agreements import Promise
from store.records.happenings import Goal
from store.rules.goal_line import GoalLine, ProgressLine
from store.rules.promise_line import PromiseLine
from store.rules.signal_line import SignalLine
from store.signals import record_signal
from tui.dialogs.goal_line import GoalReader, ProgressReader, goal_dialog, progress_dialog
from tui.dialogs.one_key import Choices
from tui.dialogs.promise_line import PromiseReader, promise_dialog
from tui.dialogs.signal_line import SignalReader, signal_dialog
from tui.figures import milli_text
from tui.screens.complaint_actions import ComplaintActions
from tui.screens.saved_words import shortened
from tui.wording import near_date

_NO_GOAL = "No goal is open. {add-goal} agrees one."
_NO_PROMISE = "No promise is open. {add-promise} keeps one in mind."
_NEXT_GOAL = "{add-goal} agrees the next goal."
_TALK = "Talk to them about it: {log-contact}."
_STATES = {"k": "kept", "b": "broken", "o": "oversold"}
_OPEN_AGAIN = {"p": "open"}


class AgreementActions(ComplaintActions[ScreenResultType], Generic[ScreenResultType]):
    """For a screen that shows the whole of one account."""

    def shown_page(self) -> AccountPage | None:
        """Return the page as it was read last."""
        raise NotImplementedError

    def action_add_goal(self) -> None:
        if row := self.one_account():
            reader = GoalReader(self.calls.book.clock.now(), self.vocabulary)
            self.ask_and_save(
                lambda refusal: goal_dialog(row, reader, self.kept, self.glyphs, refusal),
                lambda book, goal: _agreed(book, row.id, goal),
                lambda text: f"Agreed a goal with {row.name}: {shortened(text)}.",
            )

    def action_add_promise(self) -> None:
        if row := self.one_account():
            clock = self.calls.book.clock
            reader = PromiseReader(clock.now(), self.vocabulary)
            self.ask_and_save(
                lambda refusal: promise_dialog(row, reader, self.kept, self.glyphs, refusal),
                lambda book, promise: _promised(book, row.id, promise),
                lambda promise: _promised_words(promise, row.name, clock.today()),
            )

    def action_add_signal(self) -> None:
        if row := self.one_account():
            clock = self.calls.book.clock
            reader = SignalReader(clock.now(), self.vocabulary)
            self.ask_and_save(
                lambda refusal: signal_dialog(row, reader, self.kept, self.glyphs, refusal),
                lambda book, signal: _recorded(book, row.id, signal),
                lambda signal: _recorded_words(signal, row.name, clock.today()),
            )

    def action_show_progress(self) -> None:
        record = self.chosen_record()
        goal = record if isinstance(record, Goal) else self._stalest_goal()
        if goal is None:
            self.calls.warn(self.says(_NO_GOAL))
            return
        chosen = goal
        reader = ProgressReader(chosen, self.calls.book.clock.now(), self.vocabulary)
        self.ask_and_save(
            lambda refusal: progress_dialog(chosen, reader, self.kept, self.glyphs, refusal),
            lambda book, said: _shown(book, chosen.id, said),
            self._shown_words,
        )

    def action_settle_promise(self) -> None:
        record = self.chosen_record()
        promise = record if isinstance(record, Promise) else self._next_promise()
        if promise is None:
            self.calls.warn(self.says(_NO_PROMISE))
            return
        number, settled = promise.id, promise.state != "open"
        answers = _STATES | (_OPEN_AGAIN if settled else {})
        self.ask_key_and_save(
            Choices("Promise", f'What became of "{shortened(promise.text)}"?', answers),
            lambda book, key: settle_promise(book, number, answers[key]),
            self._settled_words,
        )

    def finish_goal(self, goal: Goal) -> None:
        """Mark an open goal as reached, a reached one as open again."""
        undone = goal.reached_on is not None
        self.save(lambda book: reach_goal(book, goal.id, undone=undone), self._shown_words)

    def finish_promise(self, promise: Promise) -> None:
        """Mark an open promise as kept, a settled one as open again."""
        state = "kept" if promise.state == "open" else "open"
        self.save(lambda book: settle_promise(book, promise.id, state), self._settled_words)

    def _stalest_goal(self) -> Goal | None:
        """The open goal on which nothing was shown for longest."""
        page = self.shown_page()
        still_open = [one for one in page.goals if one.reached_on is None] if page else []
        return min(still_open, key=lambda one: one.latest_on or one.agreed_on or date.min, default=None)

    def _next_promise(self) -> Promise | None:
        """The open promise that is due first."""
        page = self.shown_page()
        return next((one for one in page.promises if one.state == "open"), None) if page else None

    def _shown_words(self, goal: Goal) -> str:
        if goal.reached_on is not None:
            return f"Reached: {shortened(goal.text)}. {self.says(_NEXT_GOAL)}"
        now = f" {milli_text(goal.latest_milli)}" if goal.latest_milli is not None else ""
        of = f" of {milli_text(goal.target_milli)}" if now and goal.target_milli is not None else ""
        return f"{shortened(goal.text)}:{now or ' open again'}{of}."

    def _settled_words(self, promise: Promise) -> str:
        talk = f" {self.says(_TALK)}" if promise.state in ("broken", "oversold") else ""
        state = "Open again" if promise.state == "open" else promise.state.capitalize()
        return f"{state}: {shortened(promise.text)}, {promise.account_name}.{talk}"


def _agreed(book: Book, account_id: int, goal: GoalLine) -> str:
    add_goal(
        book, account_id, goal.text, measure=goal.measure, start_milli=goal.start, target_milli=goal.target,
        by_on=goal.by_on,
    )  # fmt: skip
    return goal.text


def _shown(book: Book, goal_id: int, said: ProgressLine) -> Goal:
    if said.value is None:
        return reach_goal(book, goal_id, said.day)
    return record_reading(book, goal_id, said.value, day=said.day, proof=said.proof, reached=said.reached)


def _promised(book: Book, account_id: int, promise: PromiseLine) -> PromiseLine:
    add_promise(
        book, account_id, promise.text, promised_by=promise.promised_by, promised_on=promise.promised_on,
        due_on=promise.due_on,
    )  # fmt: skip
    return promise


def _promised_words(promise: PromiseLine, account: str, today: date) -> str:
    due = f", due {near_date(promise.due_on, today)}" if promise.due_on else ""
    return f"Promised {account}: {shortened(promise.text)}{due}."


def _recorded(book: Book, account_id: int, signal: SignalLine) -> SignalLine:
    record_signal(book, account_id, signal.kind, signal.value or 0, signal.day)
    return signal


def _recorded_words(signal: SignalLine, account: str, today: date) -> str:
    return f"{signal.kind} of {account}: {milli_text(signal.value or 0)}, {near_date(signal.day or today, today)}."
