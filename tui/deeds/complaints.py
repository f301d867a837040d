"""What can be done with the complaints that are meant, from acknowledged to client told."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence

from store import complaint_steps as steps
from store.complaint_steps import Step
from store.complaints import Handled, take_steps_on
from store.many import called
from store.records.happenings import Complaint
from store.rules.reasons_complaints import SEVERITIES
from tui.deeds.account_screen import AccountScreen
from tui.deeds.belonging import shift
from tui.deeds.deeds import Deeds
from tui.deeds.replies import NO_COMPLAINT, drop_reply, hold_reply, send_reply
from tui.deeds.saved_words import stepped
from tui.shortened import shortened

_HIGHEST = len(SEVERITIES) - 1
_FORWARD = {
    "new": ("Acknowledged", steps.acknowledge),
    "waiting_us": ("Waits on them", steps.wait_on("them")),
    "waiting_them": ("Resolved", steps.resolve()),
    "resolved": ("Client told", steps.tell_client),
}
_BACK = {
    "waiting_them": ("Waits on us", steps.wait_on("us")),
    "resolved": ("Reopened", steps.reopen),
    "told": ("Reopened", steps.reopen),
}
"""What moving a complaint means in each of its states: what is then said, and the step."""
_NOT_BACK = "It waits on us already; {undo} takes back the last step."
_THEN_TELL = "{finish} once the client knows, {resolve-in-words} for how"
_SETTLED = "That complaint is resolved and the client knows. {keep-lesson} keeps the lesson, {reopen} reopens it."


def add_complaint(screen: AccountScreen) -> None:
    from tui.deeds.logging import ask_complaint

    ask_complaint(screen)


def take_on(screen: AccountScreen, complaints: Sequence[Complaint]) -> None:
    """Take open complaints to resolved, resolved ones to client told."""
    still_open = [one for one in complaints if one.resolved_on is None]
    untold = [one for one in complaints if one.resolved_on is not None and one.told_on is None]
    if not still_open and not untold:
        screen.calls.say(screen.says(_SETTLED))
        return
    wanted: dict[int, list[Step]] = {one.id: [steps.resolve()] for one in still_open}
    wanted |= {one.id: [steps.tell_client] for one in untold}
    said = "Resolved" if not untold else "Client told" if not still_open else "Resolved or told"
    # First what comes next: the name of what the cursor is on can be cut.
    _handle(screen, f"{said}; {screen.says(_THEN_TELL)}" if still_open else said, wanted)


def acknowledge(screen: AccountScreen) -> None:
    _take(screen, "Acknowledged", steps.acknowledge)


def apologise(screen: AccountScreen) -> None:
    _take(screen, "Apologised", steps.apologise)


def wait_on_us(screen: AccountScreen) -> None:
    _take(screen, "Waits on us", steps.wait_on("us"))


def wait_on_them(screen: AccountScreen) -> None:
    _take(screen, "Waits on them", steps.wait_on("them"))


def tell_client(screen: AccountScreen) -> None:
    _take(screen, "Client told", steps.tell_client)


def reopen(screen: AccountScreen) -> None:
    _take(screen, "Reopened", steps.reopen)


def move_forward(screen: AccountScreen) -> None:
    """Move complaints on to whom they wait for next; without one under the cursor, accounts to their next stage."""
    if meant := screen.chosen_complaints():
        _move(screen, meant, _FORWARD, "Moved forward", _SETTLED)
    else:
        shift(screen, 1)


def move_back(screen: AccountScreen) -> None:
    """Move complaints back to whom they waited for; without one under the cursor, accounts to the stage before."""
    if meant := screen.chosen_complaints():
        _move(screen, meant, _BACK, "Moved back", _NOT_BACK)
    else:
        shift(screen, -1)


def severity_up(screen: AccountScreen) -> None:
    _change_severity(screen, 1)


def severity_down(screen: AccountScreen) -> None:
    _change_severity(screen, -1)


def resolve_in_words(screen: AccountScreen) -> None:
    from tui.dialogs.words_line import resolve_dialog

    if meant := _complaints(screen):
        left = screen.left_out()
        screen.ask_and_save(
            lambda refusal: resolve_dialog(_called(meant), _about(meant), screen.kept, screen.glyphs, refusal),
            lambda book, how: take_steps_on(book, {one.id: [steps.resolve(how or None)] for one in meant}),
            lambda handled: _said("Resolved", handled, left),
        )


def keep_lesson(screen: AccountScreen) -> None:
    from tui.dialogs.words_line import lesson_dialog

    if meant := _complaints(screen):
        left = screen.left_out()
        screen.ask_and_save(
            lambda refusal: lesson_dialog(_called(meant), _about(meant), screen.kept, screen.glyphs, refusal),
            lambda book, lesson: take_steps_on(book, {one.id: [steps.keep_lesson(lesson)] for one in meant}),
            lambda handled: _said("Lesson kept", handled, left),
        )


def _move(
    screen: AccountScreen, meant: Sequence[Complaint], to: Mapping[str, tuple[str, Step]], said: str, at_the_end: str
) -> None:
    """Take the step that belongs to the state of each complaint; where none has one say so."""
    if moved := {one.id: to[one.state] for one in meant if one.state in to}:
        words = {done for done, _ in moved.values()}
        _handle(
            screen,
            words.pop() if len(words) == 1 else said,
            {one: [step] for one, (_, step) in moved.items()},
            left=len(meant) - len(moved),
        )
    else:
        screen.calls.say(screen.says(at_the_end))


def _change_severity(screen: AccountScreen, by: int) -> None:
    meant = _complaints(screen)
    places = {one.id: SEVERITIES.index(one.severity) + by for one in meant}
    changed = {one: [steps.change_severity(SEVERITIES[to])] for one, to in places.items() if 0 <= to <= _HIGHEST}
    if changed:
        to = {SEVERITIES[places[one]] for one in changed}
        said = f"Severity {to.pop()}" if len(to) == 1 else f"Severity {'up' if by > 0 else 'down'}"
        _handle(screen, said, changed, left=len(meant) - len(changed))
    elif meant:
        screen.calls.say(f"The severity is {meant[0].severity} already.")


def _complaints(screen: AccountScreen) -> Sequence[Complaint]:
    complaints = screen.chosen_complaints() or screen.only_complaint()
    if not complaints:
        screen.calls.warn(NO_COMPLAINT)
    return complaints


def _take(screen: AccountScreen, said: str, step: Step) -> None:
    if meant := _complaints(screen):
        _handle(screen, said, {one.id: [step] for one in meant})


def _handle(screen: AccountScreen, said: str, wanted: Mapping[int, Sequence[Step]], left: int = 0) -> None:
    """Take the steps of complaints; `left` is how many more stay as they are."""
    left += screen.left_out()
    screen.save(
        lambda book: take_steps_on(book, wanted),
        lambda handled: _said(said, handled, left),
    )


def _said(done: str, handled: Handled, left: int) -> str:
    return stepped(done, handled._replace(left=handled.left + left))


def _called(complaints: Sequence[Complaint]) -> str:
    return called([shortened(one.text) for one in complaints], "complaints")


def _about(complaints: Sequence[Complaint]) -> Hashable:
    return complaints[0].id if len(complaints) == 1 else "marked"


DEEDS: Deeds[AccountScreen] = Deeds(
    add_complaint,
    acknowledge,
    apologise,
    wait_on_us,
    wait_on_them,
    resolve_in_words,
    tell_client,
    keep_lesson,
    hold_reply,
    send_reply,
    drop_reply,
    reopen,
    move_forward,
    move_back,
    severity_up,
    severity_down,
)
