"""Going from one row that a filter lets through to the next, around the end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tui.deeds.book_screen import BookScreen
from tui.widgets.line_list import LineList

if TYPE_CHECKING:
    from tui.actions.targets import Target, Whom


class Hits(BookScreen):
    """For a screen whose `list` shows what the filter lets through."""

    list: LineList[Any]

    def whom(self, target: Target) -> Whom:
        from tui.actions.targets import Target, Whom

        if target is Target.FILTER:
            return Whom(said) if (said := self.filter_text()) else Whom(reason="there is no filter")
        return super().whom(target)

    def action_next_hit(self) -> None:
        self._go_to_hit(1)

    def action_previous_hit(self) -> None:
        self._go_to_hit(-1)

    def _go_to_hit(self, step: int) -> None:
        if not self.filter_text():
            self.calls.warn(self.says("There is no filter, so there are no hits. {filter} types one."))
        elif self.list.length:
            self.list.move_to((self.list.cursor_position + step) % self.list.length)
