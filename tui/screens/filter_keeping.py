"""The filters that are kept under a name: which there are, giving one another name, forgetting one."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from tui.screens.asking import Asking

CLEARS = "{back} clears it"
_NONE = "No filter is kept yet. {filter} types one, {keep-filter} keeps it."
_WHICH = "Which filter?"


class FilterKeeping(Asking):
    """For every screen, since the palette names the kept filters on each."""

    def filter_by(self, said: str) -> None:
        """Show what a filter lets through; where there is no list of accounts, nothing."""

    def kept_filters(self) -> Mapping[str, str]:
        """Return the kept filters as typed, by name."""
        from store.saved_filters import saved_filters

        return self.calls.glance(saved_filters) or {}

    def action_rename_filter(self) -> None:
        self._of_one("Rename a kept filter", self.rename_filter)

    def action_forget_filter(self) -> None:
        self._of_one("Forget a kept filter", self.forget_filter)

    def rename_filter(self, name: str) -> None:
        """Ask for another name for a kept filter."""
        from store.saved_filters import rename_filter
        from tui.dialogs.filter_name import new_filter_name_dialog

        text = self.kept_filters().get(name, "")
        self.ask_and_save(
            lambda refusal: new_filter_name_dialog(name, text, self.kept, self.glyphs, refusal),
            lambda book, to: rename_filter(book, name, to),
            lambda to: f"The filter {name} is called {to} now.",
        )

    def forget_filter(self, name: str) -> None:
        """Forget a kept filter."""
        from store.saved_filters import forget_filter

        self.save(lambda book: forget_filter(book, name), lambda text: f"Forgot the filter {name}: {text}.")

    def _of_one(self, title: str, then: Callable[[str], None]) -> None:
        """Ask which of the kept filters is meant, by its number."""
        from tui.dialogs.one_key import Choices, OneKey

        numbered = {str(number): name for number, name in enumerate(self.kept_filters(), 1)}
        if not numbered:
            self.calls.warn(self.says(_NONE))
            return
        answered = self.ask(OneKey(Choices(title, _WHICH, numbered), self.glyphs))

        async def settle() -> None:
            if (key := await answered) in numbered:
                then(numbered[key])

        self.app.run_worker(settle())
