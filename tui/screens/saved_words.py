"""The sentences on the status line: what was saved, and what was asked."""

from collections.abc import Sequence
from datetime import date

from store.check_in import CheckIn
from store.moment_weights import MomentWeight
from store.records.happenings import Complaint, Moment, Todo
from tui.actions.keymap import Keymap
from tui.wording import near_date, weekday_date

_SHORT = 40


def logged(saved: CheckIn, today: date) -> str:
    """Return `Logged call with Acme Corp, today 30m, happy.`, and what went with it."""
    entry = saved.entry
    when = [near_date(entry.day, today)]
    when += [f"{entry.clock:%H:%M}"] if entry.clock else []
    when += [f"{entry.minutes}m"] if entry.minutes else []
    facts = [f"Logged {entry.kind} with {saved.account}", " ".join(when)]
    facts += [entry.mood] if entry.mood else []
    sentences = [", ".join(facts)]
    sentences += [f"To-do {weekday_date(entry.todo_day)}"] if entry.todo_day else []
    sentences += [f"Ticked {', '.join(saved.moments)}"] if saved.moments else []
    return "".join(f"{sentence}. " for sentence in sentences).rstrip()


def planned(text: str, due: date | None, account: str, today: date) -> str:
    """Return `Planned call CFO for Acme Corp, tomorrow.`"""
    day = f", {near_date(due, today)}" if due else ""
    return f"Planned {shortened(text)} for {account}{day}."


def ticked(moment: Moment, account: str, keymap: Keymap) -> str:
    """Return what happened to a key moment, and the keys that say how it went."""
    if moment.done_on is None:
        return f"{moment.name} of {account} is not done after all."
    if moment.went:
        return f"{moment.name} of {account} went {keymap.says(_OUTCOMES[moment.went])}."
    return f"Ticked {moment.name}, {account}. {keymap.says(_HOW_DID_IT_GO)}"


def weighed(weights: Sequence[MomentWeight]) -> str:
    """Return what the book's exits say of the key moment that matters most, with the counts behind it."""
    known = [one for one in weights if one.points is not None]
    if not known:
        return "No key moment has gone well on some accounts and wrong on others yet."
    one = known[0]
    counts = f"{one.wrong_left} of {one.wrong} left when it went wrong, {one.well_left} of {one.well} when well"
    return f"{one.name}: {counts}{', few accounts' if one.few else ''}."


def finished(todo: Todo) -> str:
    """Return `Done: call CFO, Acme Corp.`"""
    return f"{'Done' if todo.done_on else 'Open again'}: {shortened(todo.text)}, {todo.account_name}."


def snoozed(account: str, until: date) -> str:
    """Return `Snoozed Globex GmbH until Mon 7 Dec.`"""
    return f"Snoozed {account} until {weekday_date(until)}."


def stepped(done: str, complaint: Complaint) -> str:
    """Return `Acknowledged: Invoice wrong twice, Globex GmbH.`"""
    return f"{done}: {shortened(complaint.text)}, {complaint.account_name}."


def shortened(text: str) -> str:
    """Return the first line of a text, cut where it is too long to name something by."""
    first = text.split("\n")[0]
    return first if len(first) <= _SHORT else f"{first[: _SHORT - 3].rstrip()}..."


_OUTCOMES = {"great": "great", "fine": "fine", "poor": "poorly; {moment-repaired} once it is repaired"}
_HOW_DID_IT_GO = "How did it go: {moment-great} great, {moment-fine} fine, {moment-poor} poor."
