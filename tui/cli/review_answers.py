"""What a line typed about one account does, by its first letter; the same letters as the keys of the app."""

from __future__ import annotations

from collections.abc import Callable

from store import complaints
from store.book import Book
from store.complaints import log_complaint
from store.errors import InvalidError
from store.held_replies import drop_reply, held_replies, hold_reply, send_reply
from store.interactions import log_entry
from store.moment_turns import prepare_next_moment, repair_first_moment, say_how_moment_went, turn_moment
from store.records.agreements import HeldReply
from store.records.happenings import Complaint, Moment, Todo
from store.resolve import resolve_person
from store.rules.complaint_line import read_complaint
from store.rules.quick_entry import read_entry
from store.rules.todo_line import read_todo
from store.snoozing import snooze_account, snooze_choices
from store.todos import finish_todo
from tui.cli.given import day_ahead, refuse
from tui.cli.log_echo import effect_sentence
from tui.cli.review_about import About, Answer, Step, obey_step, said_of
from tui.cli.review_agreements import AGREEMENTS
from tui.cli.review_business import BUSINESS
from tui.cli.todos import plan
from tui.wording import first_line, full_date, sentence, with_remarks


def _log(about: About, said: str) -> str:
    entry = read_entry(said, about.call.clock.now(), None, about.call.vocabulary())
    saved = log_entry(about.book, (about.row.id, about.row.name), entry)
    todo = f" To-do {full_date(entry.todo_day)}." if entry.todo_day else ""
    effect = effect_sentence(saved.effect, entry.contact)
    done = f"Logged {entry.kind} with {saved.account}, {full_date(entry.day)}. {effect}{todo}".rstrip()
    return with_remarks(done, entry.remarks)


def _plan(about: About, said: str) -> str:
    todo = read_todo(said, about.call.clock.now(), about.call.vocabulary())
    return f"Planned for {about.row.name}: {plan(about.call, about.row.id, todo)[1]}."


def _complain(about: About, said: str) -> str:
    line = read_complaint(said, about.call.clock.now(), about.call.vocabulary())
    refuse(line.problems)
    who = None
    if line.person is not None:
        with about.book.reading() as connection:
            who = resolve_person(connection, about.row.id, line.person)[0]
    log_complaint(
        about.book, about.row.id, line.text, severity=line.severity, person_id=who, received_on=line.received_on
    )
    return f"Logged {line.severity} complaint of {about.row.name}: {line.text}"


def _moment(about: About, said: str) -> str:
    book, account = about.book, about.row.id
    if said.isascii() and said.isdigit():
        return _moment_words(turn_moment(book, account, int(said)))
    if said in _WENT:
        return _moment_words(say_how_moment_went(book, account, about.ticked, _WENT[said]))
    if said == "a":
        return f"{prepare_next_moment(book, account).name} is prepared."
    if said == "r":
        return f"{repair_first_moment(book, account).name} is repaired."
    raise InvalidError(f'"{said}" is no key moment.', hint="m 2 ticks the second; m g, m f, m p say how it went.")


_WENT = {"g": "great", "f": "fine", "p": "poor"}


def _moment_words(moment: Moment) -> str:
    if moment.done_on is None:
        return f"{moment.name} is not done after all."
    return (
        f"{moment.name} is done, {moment.went}." if moment.went else f"{moment.name} is done. m g, f or p: how it went."
    )


def _snooze(about: About, said: str) -> str:
    choices = snooze_choices(about.book)
    phrase = choices[int(said) - 1] if said in map(str, range(1, len(choices) + 1)) else said
    until = day_ahead(phrase, about.call)
    if until is None:
        raise InvalidError("A snooze needs a day.", hint="s 1, s 2 and s 3, or a day such as s fri.")
    snooze_account(about.book, about.row.id, until)
    return f"Snoozed {about.row.name} until {full_date(until)}."


def _take_on(about: About, said: str) -> str:
    held = _chosen(about, said)
    if isinstance(held, Todo):
        return sentence(f"Done: {first_line(finish_todo(about.book, held.id).text)}")
    if held.resolved_on is None:
        resolved = first_line(complaints.resolve(about.book, held.id).text)
        return f"{sentence(f'Resolved: {resolved}')} The client is still to be told."
    return sentence(f"Client told: {first_line(complaints.tell_client(about.book, held.id).text)}")


def _handle(about: About, said: str) -> str:
    return obey_step(_STEPS, about, said)


def _taken(done: str, work: Callable[[Book, int, str], Complaint]) -> Answer:
    """What takes the first complaint a step further."""

    def answer(about: About, said: str) -> str:
        held = next((one for one in about.to_take_on if isinstance(one, Complaint)), None)
        if held is None:
            raise InvalidError("There is no complaint to take on.", hint="c TEXT logs one.")
        return sentence(f"{done}: {first_line(work(about.book, held.id, said).text)}")

    return answer


def _lesson(about: About, said: str) -> str:
    """Keep the lesson from the first complaint to take on, else from the newest one without a lesson."""
    held = [one for one in about.to_take_on if isinstance(one, Complaint)]
    others = [one for one in complaints.complaints_of(about.book, about.row.id) if one.lesson is None]
    newest = max(others, key=lambda one: (one.received_on, one.id), default=None)
    complaint = held[0] if held else newest
    if complaint is None:
        raise InvalidError("There is no complaint to learn from.")
    return sentence(f"Lesson kept: {first_line(complaints.keep_lesson(about.book, complaint.id, said).text)}")


def _hold(about: About, said: str) -> str:
    held = next((one for one in about.to_take_on if isinstance(one, Complaint)), None)
    if held is None:
        raise InvalidError("There is no complaint to reply to.", hint="c TEXT logs one.")
    reply = hold_reply(about.book, held.id, said)
    heated = f" It says {', '.join(reply.heated)}: read it once more." if reply.heated else ""
    return f"The reply is held until {full_date(reply.until_on)}.{heated}"


def _settled(done: str, work: Callable[[Book, int], HeldReply]) -> Answer:
    """What becomes of the held reply that comes back first."""

    def answer(about: About, said: str) -> str:
        held = held_replies(about.book, about.row.id)
        if not held:
            raise InvalidError("No reply is held.", hint="h h TEXT holds one until tomorrow.")
        return sentence(f"{done}: {first_line(work(about.book, held[0].id).text)}")

    return answer


_STEPS = {
    "a": Step("heard", "", _taken("Acknowledged", lambda book, number, words: complaints.acknowledge(book, number))),
    "s": Step("sorry", "", _taken("Apologised", lambda book, number, words: complaints.apologise(book, number))),
    "u": Step("on us", "", _taken("Waits on us", lambda book, number, words: complaints.wait_on(book, number, "us"))),
    "t": Step(
        "on them", "", _taken("Waits on them", lambda book, number, words: complaints.wait_on(book, number, "them"))
    ),
    "r": Step(
        "solved", "", _taken("Resolved", lambda book, number, words: complaints.resolve(book, number, words or None))
    ),
    "c": Step("told", "", _taken("Client told", lambda book, number, words: complaints.tell_client(book, number))),
    "o": Step(
        "not solved after all", "", _taken("Reopened", lambda book, number, words: complaints.reopen(book, number))
    ),
    "l": Step("lesson", "What was learned?", _lesson),
    "h": Step("hold a reply", "Write it as you would send it now:", _hold),
    "g": Step("reply sent", "", _settled("Sent", send_reply)),
    "d": Step("reply dropped", "", _settled("Dropped", drop_reply)),
}


def _chosen(about: About, said: str) -> Complaint | Todo:
    """What a number means; without one, what the first reason asks for. Raises InvalidError."""
    held = about.to_take_on
    number = int(said) if said.isascii() and said.isdigit() else 0 if said else about.first_to_take_on
    if not 1 <= number <= len(held):
        raise InvalidError("There is nothing of that number to take on.", hint="The lines of x above name them.")
    return held[number - 1]


ANSWERS: dict[str, tuple[str, Answer]] = {
    "l": ("What happened? Kind, words, when:", _log),
    "t": ("What is to be done, and when?", _plan),
    "c": ("What are they unhappy with?", _complain),
    "m": ("Which key moment? Its number, or g, f, p for how it went:", _moment),
    "s": ("Until when? 1, 2, 3 or a day:", _snooze),
    "x": ("", _take_on),
    "h": (f"Which step? {said_of(_STEPS)}:", _handle),
    "a": (f"What of it? {said_of(AGREEMENTS)}:", lambda about, said: obey_step(AGREEMENTS, about, said)),
    "b": (f"What of it? {said_of(BUSINESS)}:", lambda about, said: obey_step(BUSINESS, about, said)),
}
"""Each letter with what is asked when it stands alone (nothing where it needs no more), and what it does."""
