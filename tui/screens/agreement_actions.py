"""What can be done about the goals, promises and signals of an account, with the one under the cursor if there is."""

from __future__ import annotations

from collections.abc import Sequence

from store.account_page import AccountPage
from store.agreement_lines import keep_goal, keep_progress, keep_promise, keep_signal
from store.goals import reach_goal
from store.promises import next_promise, settle_promise
from store.records.agreements import Promise
from store.records.happenings import Complaint, Goal
from tui import agreement_words
from tui.dialogs.goal_line import GoalReader, ProgressReader, goal_dialog, progress_dialog
from tui.dialogs.one_key import Choices
from tui.dialogs.promise_line import PromiseReader, promise_dialog
from tui.dialogs.signal_line import SignalReader, signal_dialog
from tui.screens.complaint_actions import ComplaintActions
from tui.shortened import shortened

_MOST_GOALS = 9
"""How many are asked for by a digit; the others are under the cursor."""
_NO_GOAL = "No goal is open. {add-goal} agrees one."
_NO_PROMISE = "No promise is open. {add-promise} keeps one in mind."
_NEXT_GOAL = "{add-goal} agrees the next goal."
_TALK = "Talk to them about it: {log-contact}."


class AgreementActions(ComplaintActions):
    """For a screen that shows the whole of one account."""

    def shown_page(self) -> AccountPage | None:
        """Return the page as it was read last."""
        raise NotImplementedError

    def only_complaint(self) -> Sequence[Complaint]:
        """Return the account's one complaint that is not settled; where there are more the cursor has to say which."""
        page = self.shown_page()
        found = [one for one in page.complaints if not one.is_settled] if page else []
        return found if len(found) == 1 else ()

    def action_add_goal(self) -> None:
        if row := self.one_account():
            clock = self.calls.book.clock
            reader = GoalReader(clock.now(), self.vocabulary)
            self.ask_and_save(
                lambda refusal: goal_dialog(row, reader, self.kept, self.glyphs, refusal),
                lambda book, goal: keep_goal(book, row.id, goal),
                lambda goal: agreement_words.goal_agreed(goal, row.name, clock.today()),
            )

    def action_add_promise(self) -> None:
        if row := self.one_account():
            clock = self.calls.book.clock
            reader = PromiseReader(clock.now(), self.vocabulary)
            self.ask_and_save(
                lambda refusal: promise_dialog(row, reader, self.kept, self.glyphs, refusal),
                lambda book, promise: keep_promise(book, row.id, promise),
                lambda promise: agreement_words.promised(promise, row.name, clock.today()),
            )

    def action_add_signal(self) -> None:
        if row := self.one_account():
            clock = self.calls.book.clock
            reader = SignalReader(clock.now(), self.vocabulary)
            self.ask_and_save(
                lambda refusal: signal_dialog(row, reader, self.kept, self.glyphs, refusal),
                lambda book, signal: keep_signal(book, row.id, signal),
                lambda signal: agreement_words.signal_read(signal, row.name, clock.today()),
            )

    def action_show_progress(self) -> None:
        record, page = self.chosen_record(), self.shown_page()
        still_open = [one for one in page.goals if one.reached_on is None] if page else []
        goals = [record] if isinstance(record, Goal) else still_open
        if not goals:
            self.calls.warn(self.says(_NO_GOAL))
        elif len(goals) == 1:
            self._ask_progress(goals[0])
        else:
            self._ask_which(goals[:_MOST_GOALS])

    def _ask_which(self, goals: Sequence[Goal]) -> None:
        """Ask for which of several goals progress is shown, and for that at once."""
        from tui.dialogs.one_key import OneKey

        named = {str(number): goal for number, goal in enumerate(goals, 1)}

        def answer(key: str | None) -> None:
            if key is not None:
                self._ask_progress(named[key])

        answers = {key: shortened(goal.text) for key, goal in named.items()}
        self.app.push_screen(OneKey(Choices("Progress", "Which goal is it?", answers), self.glyphs), answer)

    def _ask_progress(self, chosen: Goal) -> None:
        reader = ProgressReader(chosen, self.calls.book.clock.now(), self.vocabulary)
        self.ask_and_save(
            lambda refusal: progress_dialog(chosen, reader, self.kept, self.glyphs, refusal),
            lambda book, said: keep_progress(book, chosen.id, said),
            self._shown_words,
        )

    def action_settle_promise(self) -> None:
        record, page = self.chosen_record(), self.shown_page()
        promise = record if isinstance(record, Promise) else next_promise(page.promises if page else ())
        if promise is None:
            self.calls.warn(self.says(_NO_PROMISE))
            return
        number, settled = promise.id, promise.state != "open"
        answers = agreement_words.OUTCOMES | (agreement_words.OPEN_AGAIN if settled else {})
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

    def _shown_words(self, goal: Goal) -> str:
        reached = f" {self.says(_NEXT_GOAL)}" if goal.reached_on is not None else ""
        return f"{agreement_words.progress_shown(goal)}{reached}"

    def _settled_words(self, promise: Promise) -> str:
        talk = f" {self.says(_TALK)}" if promise.state in ("broken", "oversold") else ""
        return f"{agreement_words.promise_settled(promise)}{talk}"
