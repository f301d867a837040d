"""Filters kept under a name, chosen by f and their number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.actions.action import Action
from tui.actions.hints import Hint
from tui.screens.commanding import Commanding
from tui.screens.filter_keeping import CLEARS

if TYPE_CHECKING:
    from tui.actions.targets import Target, Whom

SNOOZED = "snoozed:yes"
_HOW_TO_KEEP = "{filter} types one, {keep-filter} keeps it."


class KeptFilters(Commanding):
    """For a screen whose list is filtered by what is typed."""

    def filter_text(self) -> str:
        """The filter as typed, empty without one."""
        raise NotImplementedError

    def whom(self, target: Target) -> Whom:
        from tui.actions.targets import Target, Whom

        if target is Target.FILTER:
            return Whom(said) if (said := self.filter_text()) else Whom(reason="there is no filter")
        return super().whom(target)

    def action_pick_filter(self, number: int) -> None:
        kept = list(self.kept_filters().items())
        if number > len(kept):
            self.calls.warn(f"No filter is kept as number {number}. {self.says(_HOW_TO_KEEP)}")
            return
        name, text = kept[number - 1]
        self.filter_by(text)
        self.calls.say(f"Filtered by {name}: {text}", CLEARS)

    def action_show_snoozed(self) -> None:
        self.filter_by(SNOOZED)

    def action_keep_filter(self) -> None:
        from store.saved_filters import save_filter
        from tui.dialogs.filter_name import filter_name_dialog

        said = self.filter_text()
        if not said:
            self.calls.warn(self.says("There is no filter to keep. {filter} types one."))
            return
        named = self.kept_filters()
        self.ask_and_save(
            lambda refusal: filter_name_dialog(said, named, self.kept, self.glyphs, refusal),
            lambda book, name: save_filter(book, name, said),
            lambda name: f"Kept as {name}: {said}. In the shell: gt list @{name}.",
        )

    def digit_hints(self, action: Action) -> Sequence[Hint]:
        """Name the kept filters by their numbers."""
        if action.id != "pick-filter":
            return super().digit_hints(action)
        return [Hint(str(number), name, press=str(number)) for number, name in enumerate(self.kept_filters(), 1)]
