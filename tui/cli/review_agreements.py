"""What a line that begins with `a` does in a review: people, goals, promises and signals of the account."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from store.editing.people import add_filled_in, fields_of_new_person
from store.errors import InvalidError
from store.goals import add_goals, goals_of, keep_progress, stalest_goal
from store.promises import add_promises, next_promise, promises_of, settle_promise
from store.records.agreements import Promise
from store.records.happenings import Goal
from store.rules.goal_line import read_goal, read_progress
from store.rules.promise_line import read_promise
from store.rules.signal_line import read_signal
from store.signals import record_signals
from tui import agreement_words
from tui.agreement_words import OPEN_AGAIN, OUTCOMES
from tui.cli.given import refuse
from tui.cli.review_about import About, Step
from tui.cli.review_fields import asked_for, written
from tui.wording import sentence, with_remarks

Numbered = TypeVar("Numbered", Goal, Promise)


def _goal(about: About, said: str) -> str:
    goal = read_goal(said, about.call.clock.now(), about.call.vocabulary())
    refuse(goal.problems)
    whom = add_goals(about.book, [about.row.id], goal)
    return with_remarks(agreement_words.goal_agreed(goal, whom, about.call.clock.today()), goal.remarks)


def _progress(about: About, said: str) -> str:
    goals = goals_of(about.book, about.row.id)
    goal, words = _meant(goals, stalest_goal(goals), said)
    if goal is None:
        raise InvalidError("No goal is open.", hint="a g agrees one.")
    progress = read_progress(words, about.call.clock.now(), about.call.vocabulary())
    refuse(progress.problems)
    if progress.value is None and not progress.reached:
        raise InvalidError("There is no figure.", hint="Such as a m 31.5 the report of October, or a m reached.")
    return agreement_words.progress_shown(keep_progress(about.book, goal.id, progress))


def _promise(about: About, said: str) -> str:
    promise = read_promise(said, about.call.clock.now(), about.call.vocabulary())
    refuse(promise.problems)
    whom = add_promises(about.book, [about.row.id], promise)
    return with_remarks(agreement_words.promised(promise, whom, about.call.clock.today()), promise.remarks)


def _settle(about: About, said: str) -> str:
    promises = promises_of(about.book, about.row.id)
    promise, word = _meant(promises, next_promise(promises), said)
    if promise is None:
        raise InvalidError("No promise is open.", hint="a r keeps one in mind.")
    states = OUTCOMES | OPEN_AGAIN
    state = states.get(word, word)
    if state not in states.values():
        raise InvalidError(f'"{word}" is not what becomes of a promise.', hint="k kept, b broken or o oversold.")
    return agreement_words.promise_settled(settle_promise(about.book, promise.id, state))


def _signal(about: About, said: str) -> str:
    signal = read_signal(said, about.call.clock.now(), about.call.vocabulary())
    refuse(signal.problems)
    if signal.value is None:
        raise InvalidError("There is no figure.", hint="Such as a s nps 8.")
    whom = record_signals(about.book, [about.row.id], signal)
    return agreement_words.signal_read(signal, whom, about.call.clock.today())


def _person(about: About, said: str) -> str:
    fields = fields_of_new_person(about.book)
    typed = written(fields, said, first="name") if said else asked_for(fields, {})
    values = {field.name: field.read(typed.get(field.name, "")) for field in fields}
    return sentence(f"Added {add_filled_in(about.book, about.row.id, values)} to {about.row.name}")


def _meant(held: Sequence[Numbered], otherwise: Numbered | None, said: str) -> tuple[Numbered | None, str]:
    """The record that `#3` at the beginning names, and the rest of the line. Raises InvalidError for another number."""
    first, _, rest = said.partition(" ")
    if not first.startswith("#"):
        return otherwise, said
    for one in held:
        if first == f"#{one.id}":
            return one, rest.strip()
    raise InvalidError(f"There is no {first} here.", hint="The numbers stand above.")


AGREEMENTS = {
    "p": Step("person", "", _person),
    "g": Step("goal", "What do they want to reach? target:40 and by march where they are known:", _goal),
    "m": Step("progress", "How far is it? A figure or reached, and where that can be seen:", _progress),
    "r": Step("promise", "What was promised, and by when? by:NAME for who promised it:", _promise),
    "k": Step("kept or not", "What became of it? k kept, b broken, o oversold:", _settle),
    "s": Step("signal", "Which signal, and its figure? Such as nps 8:", _signal),
}
