"""What can be done with the complaints that are meant, from acknowledged to client told."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import TYPE_CHECKING

from store import complaint_steps as steps
from store.complaint_steps import Step
from store.complaints import take_steps_on
from store.many import called
from store.records.happenings import Complaint
from store.rules.reasons_complaints import SEVERITIES
from tui.dialogs.words_line import lesson_dialog, resolve_dialog
from tui.screens.reply_actions import NO_COMPLAINT, ReplyActions
from tui.screens.saved_words import stepped
from tui.shortened import shortened

if TYPE_CHECKING:
    from tui.actions.targets import Target, Whom

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


class ComplaintActions(ReplyActions):
    """For a screen that knows the complaint under its cursor."""

    def chosen_complaints(self) -> Sequence[Complaint]:
        """Return the complaints that an action is meant for, which are several where rows are marked."""
        complaint = self.chosen_complaint()
        return [complaint] if complaint else ()

    def whom(self, target: Target) -> Whom:
        from tui.actions.targets import Target, Whom

        if target is not Target.COMPLAINTS:
            return super().whom(target)
        meant = self.chosen_complaints() or self.only_complaint()
        if not meant:
            return Whom(reason="no complaint is under the cursor")
        return Whom(shortened(meant[0].text) if len(meant) == 1 else f"{len(meant):,} marked complaints")

    def take_on(self, complaints: Sequence[Complaint]) -> None:
        """Take open complaints to resolved, resolved ones to client told."""
        still_open = [one for one in complaints if one.resolved_on is None]
        untold = [one for one in complaints if one.resolved_on is not None and one.told_on is None]
        if not still_open and not untold:
            self.calls.say(self.says(_SETTLED))
            return
        wanted: dict[int, list[Step]] = {one.id: [steps.resolve()] for one in still_open}
        wanted |= {one.id: [steps.tell_client] for one in untold}
        said = "Resolved" if not untold else "Client told" if not still_open else "Resolved or told"
        # First what comes next: the name of what the cursor is on can be cut.
        self._handle(f"{said}; {self.says(_THEN_TELL)}" if still_open else said, wanted)

    def action_acknowledge(self) -> None:
        self._take("Acknowledged", steps.acknowledge)

    def action_apologise(self) -> None:
        self._take("Apologised", steps.apologise)

    def action_wait_on_us(self) -> None:
        self._take("Waits on us", steps.wait_on("us"))

    def action_wait_on_them(self) -> None:
        self._take("Waits on them", steps.wait_on("them"))

    def action_tell_client(self) -> None:
        self._take("Client told", steps.tell_client)

    def action_reopen(self) -> None:
        self._take("Reopened", steps.reopen)

    def action_move_forward(self) -> None:
        """Move complaints on to whom they wait for next; without one under the cursor, accounts to their next stage."""
        if meant := self.chosen_complaints():
            self._move(meant, _FORWARD, "Moved forward", _SETTLED)
        else:
            super().action_move_forward()

    def action_move_back(self) -> None:
        """Move complaints back to whom they waited for; without one under the cursor, accounts to the stage before."""
        if meant := self.chosen_complaints():
            self._move(meant, _BACK, "Moved back", _NOT_BACK)
        else:
            super().action_move_back()

    def action_severity_up(self) -> None:
        self._change_severity(1)

    def action_severity_down(self) -> None:
        self._change_severity(-1)

    def action_resolve_in_words(self) -> None:
        if meant := self._complaints():
            self.ask_and_save(
                lambda refusal: resolve_dialog(_called(meant), _about(meant), self.kept, self.glyphs, refusal),
                lambda book, how: take_steps_on(book, {one.id: [steps.resolve(how or None)] for one in meant}),
                lambda handled: stepped("Resolved", handled),
            )

    def action_keep_lesson(self) -> None:
        if meant := self._complaints():
            self.ask_and_save(
                lambda refusal: lesson_dialog(_called(meant), _about(meant), self.kept, self.glyphs, refusal),
                lambda book, lesson: take_steps_on(book, {one.id: [steps.keep_lesson(lesson)] for one in meant}),
                lambda handled: stepped("Lesson kept", handled),
            )

    def _move(self, meant: Sequence[Complaint], to: Mapping[str, tuple[str, Step]], said: str, at_the_end: str) -> None:
        """Take the step that belongs to the state of each complaint; where none has one say so."""
        if moved := {one.id: to[one.state] for one in meant if one.state in to}:
            words = {done for done, _ in moved.values()}
            self._handle(
                words.pop() if len(words) == 1 else said,
                {one: [step] for one, (_, step) in moved.items()},
                left=len(meant) - len(moved),
            )
        else:
            self.calls.say(self.says(at_the_end))

    def _change_severity(self, by: int) -> None:
        meant = self._complaints()
        places = {one.id: SEVERITIES.index(one.severity) + by for one in meant}
        changed = {one: [steps.change_severity(SEVERITIES[to])] for one, to in places.items() if 0 <= to <= _HIGHEST}
        if changed:
            to = {SEVERITIES[places[one]] for one in changed}
            said = f"Severity {to.pop()}" if len(to) == 1 else f"Severity {'up' if by > 0 else 'down'}"
            self._handle(said, changed, left=len(meant) - len(changed))
        elif meant:
            self.calls.say(f"The severity is {meant[0].severity} already.")

    def _complaints(self) -> Sequence[Complaint]:
        complaints = self.chosen_complaints() or self.only_complaint()
        if not complaints:
            self.calls.warn(NO_COMPLAINT)
        return complaints

    def _take(self, said: str, step: Step) -> None:
        if meant := self._complaints():
            self._handle(said, {one.id: [step] for one in meant})

    def _handle(self, said: str, wanted: Mapping[int, Sequence[Step]], left: int = 0) -> None:
        """Take the steps of complaints; `left` is how many more stay as they are."""
        self.save(
            lambda book: take_steps_on(book, wanted),
            lambda handled: stepped(said, handled._replace(left=handled.left + left)),
        )


def _called(complaints: Sequence[Complaint]) -> str:
    return called([shortened(one.text) for one in complaints], "complaints")


def _about(complaints: Sequence[Complaint]) -> Hashable:
    return complaints[0].id if len(complaints) == 1 else "marked"
