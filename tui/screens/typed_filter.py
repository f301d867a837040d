"""A filter above a list of records: typed, kept with enter, taken back with esc."""

from __future__ import annotations

from store.rules.filters import Filter, FilterError, read_filter
from tui.deeds.asking import Asking
from tui.dialogs.filter_input import FilterInput
from tui.dialogs.kept_lines import KeptLines
from tui.glyphs import Glyphs
from tui.screens.known_words import known_in
from tui.store_calls import StoreCalls
from tui.widgets.line_list import Place

_TYPING = "-typing"


class TypedFilter(Asking):
    """For a screen with `filter`, a field that is in sight while it has the class -typing."""

    def __init__(self, calls: StoreCalls, glyphs: Glyphs, kept: KeptLines) -> None:
        super().__init__(calls, glyphs, kept)
        self.filter = FilterInput(known_in(calls), glyphs)
        self._came_from: Place | None = None

    def filter_changed(self) -> None:
        """Show what the filter lets through, and whether it is being typed."""
        raise NotImplementedError

    def place(self) -> Place:
        """Return where the cursor is."""
        raise NotImplementedError

    def go_back(self, place: Place) -> None:
        """Put the cursor where it was."""
        raise NotImplementedError

    def focus_records(self) -> None:
        """Give the keys to what shows the records."""
        raise NotImplementedError

    def chosen_filter(self) -> Filter | None:
        """Return what was typed; None where it cannot be meant, which is said."""
        try:
            chosen = read_filter(self.filter.value, self.filter.kept)
        except FilterError as problem:
            self.filter.refuse(f"{problem} {problem.hint}", problem.place)
            return None
        self.filter.accept()
        return chosen

    @property
    def is_typing_filter(self) -> bool:
        """Whether the filter is being typed."""
        return self.has_class(_TYPING)

    def on_mount(self) -> None:
        self.watch(self.filter, "value", self.filter_changed, init=False)

    def action_filter(self) -> None:
        """Let it be typed what the rows must be."""
        self._came_from = None if self.filter.value else self.place()
        self.add_class(_TYPING)
        self.filter.begin(self.filter.value)
        self.type_into(self.filter)
        self.filter_changed()

    def action_back(self) -> None:
        """Clear the filter; one that is still being typed gives back the place one came from."""
        place = self._came_from if self.is_typing_filter else None
        self._stop_typing()
        self.filter.value = ""
        self.filter_changed()
        if place is not None:
            self.go_back(place)

    def on_input_submitted(self) -> None:
        """Keep the filter and give the keys back to the list, unless it means nothing."""
        if not self.filter.say_if_refused():
            self._stop_typing()

    def _stop_typing(self) -> None:
        self.remove_class(_TYPING)
        self.filter.end()
        self.focus_records()
        self.filter_changed()
