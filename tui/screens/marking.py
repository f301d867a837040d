"""Marking rows, so that the next actions are meant for all of them."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING, Any

from tui.actions.action import Group
from tui.actions.keys import Call
from tui.deeds.asking import Asking
from tui.marks import Marks
from tui.widgets.line_list import LineList

if TYPE_CHECKING:
    from tui.widgets.card_board import CardBoard

_BEGINS = "A range begins here and goes to where the cursor moves; {mark-range} again ends it."
_CLEARS = "{back} takes the marks away"


class Marking(Asking):
    """For a screen whose list draws the marks it is given."""

    marks: Marks[Any]

    def marked_list(self) -> LineList[Any] | CardBoard:
        """Return what shows the rows."""
        raise NotImplementedError

    def shown_keys(self) -> Sequence[Hashable]:
        """Return the keys of the rows that are shown, in their order."""
        raise NotImplementedError

    def marks_changed(self) -> None:
        """Say how many rows are marked."""
        raise NotImplementedError

    async def run(self, call: Call) -> bool:
        """Run an action; a range goes to the cursor, and stays as it is once something else than moving is done."""
        if call.action.group not in (Group.MOVING, Group.MARKING):
            self.marks.end_range()
        is_run = await super().run(call)
        if self.marks.has_range and (key := self.marked_list().cursor_key) is not None:
            self.marks.draw_range(self.shown_keys(), key)
            self._redraw_marks()
        return is_run

    def action_mark_row(self) -> None:
        if (key := self._key()) is not None:
            self.marks.turn(key)
            self._tell_marks()
            self.marked_list().action_move_down()

    def action_mark_range(self) -> None:
        if (key := self._key()) is not None:
            if self.marks.has_range:
                self.marks.end_range()
                self._tell_marks()
            else:
                self.marks.begin_range(key)
                self._redraw_marks()
                self.calls.say_in_passing(self.says(_BEGINS), self.says(_CLEARS))

    def action_mark_all(self) -> None:
        self.marks.turn_all(self.shown_keys())
        self._tell_marks()

    def clear_marks(self) -> bool:
        """Take every mark away; whether there was one."""
        if not self.marks:
            return False
        self.marks.clear()
        self._tell_marks()
        return True

    def forget_gone(self, there: Sequence[Hashable]) -> None:
        """Keep the marks of these rows only, since the others have left the book."""
        self.marks.keep(set(there))
        self._redraw_marks()

    def _key(self) -> Hashable:
        """The key of the row under the cursor, None where nothing can be marked."""
        key = self.marked_list().cursor_key
        if key not in self.shown_keys():
            self.calls.warn("There is nothing to mark.")
            return None
        return key

    def _tell_marks(self) -> None:
        self._redraw_marks()
        count = len(self.marks)
        if count > 1:
            self.calls.say_in_passing(f"{count:,} marked; what you do next is done to all.", self.says(_CLEARS))
        else:
            self.calls.say_in_passing("Marked; what you do next is done to it." if count else "Nothing is marked.")

    def _redraw_marks(self) -> None:
        self.marked_list().refresh()
        self.marks_changed()
