"""Filters kept under a name, chosen by f and their number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic

from textual.screen import ScreenResultType

from store.saved_filters import save_filter, saved_filters
from tui.actions.hints import Hint
from tui.screens.asking import Asking

SNOOZED = "snoozed:yes"


class KeptFilters(Asking[ScreenResultType], Generic[ScreenResultType]):
    """For a screen whose list is filtered by what is typed."""

    def filter_text(self) -> str:
        """The filter as typed, empty without one."""
        raise NotImplementedError

    def filter_by(self, said: str) -> None:
        """Show what a filter lets through."""
        raise NotImplementedError

    def action_pick_filter(self, number: int) -> None:
        kept = list(self._kept_filters().items())
        if number > len(kept):
            self.calls.warn(f"No filter is kept as number {number}. / types one, f s keeps it.")
            return
        name, text = kept[number - 1]
        self.filter_by(text)
        self.calls.say(f"Filtered by {name}: {text}", "esc clears it")

    def action_show_snoozed(self) -> None:
        self.filter_by(SNOOZED)

    def action_keep_filter(self) -> None:
        from tui.dialogs.filter_name import filter_name_dialog

        said = self.filter_text()
        if not said:
            self.calls.warn("There is no filter to keep. / types one.")
            return
        named = self._kept_filters()
        self.ask_and_save(
            lambda refusal: filter_name_dialog(said, named, self.kept, self.glyphs, refusal),
            lambda book, name: save_filter(book, name, said),
            lambda name: f"Kept as {name}: {said}. In the shell: gt list @{name}.",
            aside="",
        )

    def prefix_hints(self, prefix: str) -> Sequence[Hint]:
        """Name the kept filters after f."""
        if prefix != "f":
            return super().prefix_hints(prefix)
        kept = [Hint(str(number), name, press=str(number)) for number, name in enumerate(self._kept_filters(), 1)]
        others = (Hint("z", "snoozed", press="z"), Hint("s", "keep this one", "keep", press="s"))
        return (*kept, *others, Hint("esc", "cancel", press="escape"))

    def _kept_filters(self) -> dict[str, str]:
        return self.calls.glance(saved_filters) or {}
