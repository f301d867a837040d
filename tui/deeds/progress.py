"""How far a goal has come and what became of a promise: of the one under the cursor, else of the account's next."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from store import promises
from store.goals import keep_progress, reach_goal
from store.records.agreements import Promise
from store.records.happenings import Goal
from tui import agreement_words
from tui.deeds.agreements import ADDING
from tui.deeds.deeds import Deeds
from tui.deeds.page_screen import PageScreen
from tui.dialogs.goal_line import ProgressReader, progress_dialog
from tui.dialogs.one_key import Choices, OneKey
from tui.shortened import shortened

_MOST_GOALS = 9
"""How many are asked for by a digit; the others are under the cursor."""
_NO_GOAL = "No goal is open. {add-goal} agrees one."
_NO_PROMISE = "No promise is open. {add-promise} keeps one in mind."
_NEXT_GOAL = "{add-goal} agrees the next goal."
_TALK = "Talk to them about it: {log-contact}."


def show_progress(screen: PageScreen) -> None:
    record, page = screen.chosen_record(), screen.shown_page()
    still_open = [one for one in page.goals if one.reached_on is None] if page else []
    goals = [record] if isinstance(record, Goal) else still_open
    if not goals:
        screen.calls.warn(screen.says(_NO_GOAL))
    elif len(goals) == 1:
        _ask_progress(screen, goals[0])
    else:
        _ask_which(screen, goals[:_MOST_GOALS])


def _ask_which(screen: PageScreen, goals: Sequence[Goal]) -> None:
    """Ask for which of several goals progress is shown, and for that at once."""
    named = {str(number): goal for number, goal in enumerate(goals, 1)}

    def answer(key: str | None) -> None:
        if key is not None:
            _ask_progress(screen, named[key])

    answers = {key: shortened(goal.text) for key, goal in named.items()}
    screen.app.push_screen(OneKey(Choices("Progress", "Which goal is it?", answers), screen.glyphs), answer)


def _ask_progress(screen: PageScreen, chosen: Goal) -> None:
    reader = ProgressReader(chosen, screen.calls.book.clock.now(), screen.vocabulary)
    screen.ask_and_save(
        lambda refusal: progress_dialog(chosen, reader, screen.kept, screen.glyphs, refusal),
        lambda book, said: keep_progress(book, chosen.id, said),
        _shown_words(screen),
    )


def settle_promise(screen: PageScreen) -> None:
    record, page = screen.chosen_record(), screen.shown_page()
    promise = record if isinstance(record, Promise) else promises.next_promise(page.promises if page else ())
    if promise is None:
        screen.calls.warn(screen.says(_NO_PROMISE))
        return
    number, settled = promise.id, promise.state != "open"
    answers = agreement_words.OUTCOMES | (agreement_words.OPEN_AGAIN if settled else {})
    screen.ask_key_and_save(
        Choices("Promise", f'What became of "{shortened(promise.text)}"?', answers),
        lambda book, key: promises.settle_promise(book, number, answers[key]),
        _settled_words(screen),
    )


def finish_agreement(screen: PageScreen, record: Goal | Promise) -> None:
    """Mark an open goal as reached and an open promise as kept, another one as open again."""
    if isinstance(record, Goal):
        undone = record.reached_on is not None
        screen.save(lambda book: reach_goal(book, record.id, undone=undone), _shown_words(screen))
    else:
        state = "kept" if record.state == "open" else "open"
        screen.save(lambda book: promises.settle_promise(book, record.id, state), _settled_words(screen))


def _shown_words(screen: PageScreen) -> Callable[[Goal], str]:
    def words(goal: Goal) -> str:
        reached = f" {screen.says(_NEXT_GOAL)}" if goal.reached_on is not None else ""
        return f"{agreement_words.progress_shown(goal)}{reached}"

    return words


def _settled_words(screen: PageScreen) -> Callable[[Promise], str]:
    def words(promise: Promise) -> str:
        talk = f" {screen.says(_TALK)}" if promise.state in ("broken", "oversold") else ""
        return f"{agreement_words.promise_settled(promise)}{talk}"

    return words


DEEDS: Deeds[PageScreen] = Deeds(*ADDING, show_progress, settle_promise)
