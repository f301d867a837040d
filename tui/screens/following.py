"""A view of a list that follows the book: at once while it is in sight, else when it is looked at again."""

from __future__ import annotations

from textual import work
from textual.screen import ModalScreen

from store.errors import StoreError
from store.records.account import AccountCounts
from tui.deeds.asking import Asking


class Following(Asking):
    """Reading 100,000 accounts again after each change would keep the keys of the view in front waiting."""

    _is_behind = False
    """Whether the book has changed since the list was read."""

    def read_again(self) -> None:
        """Show the list as it is in the book now."""
        raise NotImplementedError

    def draw_again(self) -> None:
        """Show what was read last, each row as it is in the book now."""
        raise NotImplementedError

    def show_counts(self, found: AccountCounts) -> None:
        """Show the counts of the views."""
        raise NotImplementedError

    def holds_many(self) -> bool:
        """Return whether reading takes longer than a key may."""
        raise NotImplementedError

    def change_shows(self) -> bool:
        """Return whether the last change of the book may show in the list."""
        return True

    def on_mount(self) -> None:
        self.calls.changed.subscribe(self, self._book_changed)

    def on_screen_resume(self) -> None:
        if self._is_behind:
            self._is_behind = False
            self.draw_again()
            self.read_again()

    def _book_changed(self, _: None) -> None:
        if not self.holds_many():
            self.read_again()
        elif not self._is_in_sight:
            self._is_behind = True
        elif self.change_shows():
            self.read_again()
        else:
            self._count_again()

    @work(exclusive=True, group="count")
    async def _count_again(self) -> None:
        # Imported here, since the first frame does without.
        from store.account_counts import counts

        try:
            self.show_counts(await self.calls.read(counts))
        except StoreError as problem:
            self.calls.refuse(problem)

    @property
    def _is_in_sight(self) -> bool:
        """Whether nothing but dialogs is in front."""
        front = self.app.screen_stack[::-1]
        return self in front and all(isinstance(one, ModalScreen) for one in front[: front.index(self)])
