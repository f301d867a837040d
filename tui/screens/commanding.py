"""Finding a command, a filter, an account, a person or a place by a part of its name, and doing or opening it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.actions.keys import Call
from tui.actions.registry import ALL
from tui.screens.filter_keeping import CLEARS, FilterKeeping
from tui.shortened import shortened

if TYPE_CHECKING:
    from tui.actions.targets import Target, Whom
    from tui.dialogs.palette_entry import Entry, Wanted

_NOT_NOW = "The book cannot be read just now, or what you chose is not in it any more."


class Commanding(FilterKeeping):
    """For every screen. What a key needs is loaded with the key, so that the first frame does not wait for it."""

    def action_palette(self) -> None:
        """Find a command, a filter, an account, a person or a place, and run or open it."""
        from tui.actions.targets import Target
        from tui.dialogs.command_palette import CommandPalette
        from tui.dialogs.palette_entry import Sources

        sources = Sources(self._palette_entries(), self._found, tuple(self.kept.chosen))
        self.app.push_screen(CommandPalette(self.whom(Target.ACCOUNTS).name, sources, self.glyphs), self._do_chosen)

    def whom(self, target: Target) -> Whom:
        """Return what actions with this target are meant for here, or why they can be meant for nothing."""
        from store.history import next_to_redo, next_to_undo
        from tui.actions.targets import Target, Whom

        if target in (Target.DONE, Target.UNDONE):
            step = self.calls.glance(next_to_undo if target is Target.DONE else next_to_redo)
            lacking = "nothing was changed yet" if target is Target.DONE else "nothing was taken back"
            return Whom(shortened(step.label)) if step else Whom(reason=lacking)
        if target is Target.DEED:
            deed = self.kept.deed
            return Whom(deed.call.action.title) if deed else Whom(reason="nothing was done yet that can be repeated")
        if target is Target.KEPT_FILTER:
            return Whom() if self.kept_filters() else Whom(reason="no filter is kept yet")
        return Whom()

    def open_account(self, account_id: int, order: Sequence[int] = (), at: tuple[str, int] | None = None) -> None:
        """Open an account's page; `order` is the list it was chosen from, for going to the next one.

        `at` is the kind and the number of the record that the cursor is to be on.
        """
        from tui.screens.account_page import AccountPageScreen

        self.calls.leave_behind()
        self.app.push_screen(AccountPageScreen(self.calls, self.glyphs, self.kept, account_id, order, at))

    def _palette_entries(self) -> Sequence[Entry]:
        from tui.screens.palette_entries import command_entries, filter_entries, review_entries

        reviews = self.calls.glance(review_entries) or ()
        filters = filter_entries(self.kept_filters(), self.keys.action("pick-filter"))
        return [*command_entries(self.keys.actions, self.whom), *filters, *reviews]

    def _found(self, wanted: Wanted) -> Sequence[Entry]:
        from tui.screens.palette_entries import found_entries

        kept = self.kept_filters()
        return self.calls.glance(lambda book: found_entries(book, wanted, kept)) or ()

    async def _do_chosen(self, entry: Entry | None) -> None:
        """Do or open what was chosen, and offer it first the next time."""
        if entry is None:
            return
        self.kept.choose(entry)
        kind, which = entry.key
        match kind:
            case "action":
                await self.begin(next(one for one in self.keys.actions if one.id == which))
            case "account" | "person" | "review":
                self.open_found(kind, int(which))
            case "find":
                from tui.screens.find import FindScreen

                self.calls.leave_behind()
                self.app.push_screen(FindScreen(self.calls, self.glyphs, self.kept, str(which)))
            case "rename-filter":
                self.rename_filter(str(which))
            case "forget-filter":
                self.forget_filter(str(which))
            case _:
                await self._filter_accounts(kind, str(which))

    def open_found(self, kind: str, number: int) -> None:
        """Open an account, the account of a person, or what a review came to."""
        from store.record_names import account_of
        from store.reviews.turn import turn_of
        from tui.screens.review_summary import SummaryScreen

        if kind == "review":
            if turn := self.calls.glance(lambda book: turn_of(book, number)):
                self.app.push_screen(SummaryScreen(self.calls, self.glyphs, self.kept, turn, quits=False))
                return
        elif account := number if kind == "account" else self.calls.glance(lambda book: account_of(book, kind, number)):
            self.open_account(account, at=(kind, number) if kind == "person" else None)
            return
        self.calls.warn(_NOT_NOW)

    async def _filter_accounts(self, kind: str, which: str) -> None:
        """Go to the accounts and show those that a kept filter lets through, or one that was typed."""
        said = self.kept_filters().get(which) if kind == "filter" else which
        if said is None:
            self.calls.warn(_NOT_NOW)
            return
        await self.run(Call(next(one for one in ALL if one.id == "view-accounts")))
        if isinstance(accounts := self.app.screen, FilterKeeping):
            accounts.filter_by(said)
            self.calls.say(f"Filtered by {which}: {said}" if kind == "filter" else f"Filtered by {said}", CLEARS)
