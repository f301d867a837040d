"""The sentences on the status line: what was saved, and what was asked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from store.many import called
from tui.actions.keymap import Keymap
from tui.shortened import shortened
from tui.wording import near_date, weekday_date

if TYPE_CHECKING:
    from store.check_in import CheckIn
    from store.complaints import Handled
    from store.moment_turns import Turned
    from store.moment_weights import MomentWeight
    from store.records.happenings import Moment, Todo
    from store.rules.todo_line import TodoLine
    from store.stage_moves import Moved


def logged(saved: Sequence[CheckIn], today: date) -> str:
    """Return `Logged call with Acme Corp, today 30m, happy.`, and what went with it."""
    entry, whom = saved[0].entry, called([one.account for one in saved])
    when = [near_date(entry.day, today)]
    when += [f"{entry.clock:%H:%M}"] if entry.clock else []
    when += [f"{entry.minutes}m"] if entry.minutes else []
    facts = [f"Logged {entry.kind} with {whom}", " ".join(when)]
    facts += [entry.mood] if entry.mood else []
    sentences = [", ".join(facts)]
    sentences += [f"To-do {weekday_date(entry.todo_day)}"] if entry.todo_day else []
    ticked = dict.fromkeys(moment for one in saved for moment in one.moments)
    sentences += [f"Ticked {', '.join(ticked)}"] if ticked else []
    return "".join(f"{sentence}. " for sentence in sentences).rstrip()


def planned(todo: TodoLine, account: str, today: date) -> str:
    """Return `Planned call CFO for Acme Corp, tomorrow.` or `Asked of Nina: call CFO for Acme Corp, tomorrow.`"""
    day = f", {near_date(todo.due, today)}" if todo.due else ""
    done = f"Asked of {todo.assignee}:" if todo.assignee else "Planned"
    return f"{done} {shortened(todo.text)} for {account}{day}."


def turned(done: Turned, keymap: Keymap, became: str = "") -> str:
    """Return what happened to key moments, `became` such as prepared, and the keys that say how they went."""
    from store.moment_turns import named

    moment, what = done.moments[0], named(done.moments)
    left = f" {left_words(done.left)}" if done.left else ""
    if became:
        return f"{what} of {done.whom} {_is(done.moments)} {became}.{left}"
    if moment.done_on is None:
        return f"{what} of {done.whom} {_is(done.moments)} not done after all.{left}"
    if moment.went:
        return f"{what} of {done.whom} went {keymap.says(_OUTCOMES[moment.went])}.{left}"
    return f"Ticked {what}, {done.whom}.{left} {keymap.says(_HOW_DID_IT_GO)}"


def left_words(count: int) -> str:
    """Return how many of those that were meant could not be changed."""
    return f"{count:,} {'was' if count == 1 else 'were'} left as before."


def left_too(said: str, left: int) -> str:
    """Return a sentence, and behind it how many were left as before if any were."""
    return f"{said} {left_words(left)}" if left else said


def weighed(weights: Sequence[MomentWeight]) -> str:
    """Return what the book's exits say of the key moment that matters most, with the counts behind it."""
    known = [one for one in weights if one.points is not None]
    if not known:
        return "No key moment has gone well on some accounts and wrong on others yet."
    one = known[0]
    counts = f"{one.wrong_left} of {one.wrong} left when it went wrong, {one.well_left} of {one.well} when well"
    return f"{one.name}: {counts}{', few accounts' if one.few else ''}."


def finished(todos: Sequence[Todo]) -> str:
    """Return `Done: call CFO, Acme Corp.`, or `Done: 3 to-dos.`"""
    one = todos[0]
    said = f"{shortened(one.text)}, {one.account_name}" if len(todos) == 1 else f"{len(todos):,} to-dos"
    return f"{'Done' if one.done_on else 'Open again'}: {said}."


def snoozed(account: str, until: date) -> str:
    """Return `Snoozed Globex GmbH until Mon 7 Dec.`"""
    return f"Snoozed {account} until {weekday_date(until)}."


def stepped(done: str, handled: Handled) -> str:
    """Return `Acknowledged: Invoice wrong twice, Globex GmbH.`, or `Acknowledged: 3 complaints.`"""
    one, count = handled.taken[0], len(handled.taken)
    said = f"{shortened(one.text)}, {one.account_name}" if count == 1 else f"{count:,} complaints"
    return left_too(f"{done}: {said}.", handled.left)


def moved(done: Moved) -> str:
    """Return `Moved Globex GmbH to Growth.`"""
    return left_too(f"Moved {done.whom} to {done.stage}.", done.left)


def _is(moments: Sequence[Moment]) -> str:
    return "is" if len({one.name for one in moments}) == 1 else "are"


_OUTCOMES = {"great": "great", "fine": "fine", "poor": "poorly; {moment-repaired} once it is repaired"}
_HOW_DID_IT_GO = "{moment-great} great, {moment-fine} fine, {moment-poor} poor."
