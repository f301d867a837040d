"""Finding a command, a filter, an account, a person or a place by a part of its name, and doing or opening it."""

from __future__ import annotations

from collections.abc import Sequence

from tui.actions.keys import Call
from tui.actions.registry import BY_ID
from tui.actions.targets import Target
from tui.deeds.book_screen import BookScreen
from tui.deeds.finding import CLEARS, ask_new_name, forget, kept_filters
from tui.deeds.going_to import open_found, say_it_is_gone
from tui.deeds.palette_entries import command_entries, filter_entries, found_entries, review_entries
from tui.dialogs.command_palette import CommandPalette
from tui.dialogs.palette_entry import Entry, Sources, Wanted


def open_palette(screen: BookScreen) -> None:
    """Find a command, a filter, an account, a person or a place, and run or open it."""
    kept = kept_filters(screen)

    def found(wanted: Wanted) -> Sequence[Entry]:
        return screen.calls.glance(lambda book: found_entries(book, wanted, kept)) or ()

    async def do(chosen: Entry | None) -> None:
        if chosen is not None:
            await _do(screen, chosen)

    reviews = screen.calls.glance(review_entries) or ()
    filters = filter_entries(kept, screen.keys.action("pick-filter"))
    entries = [*command_entries(screen.keys.actions, screen.whom), *filters, *reviews]
    sources = Sources(entries, found, tuple(screen.kept.chosen))
    screen.app.push_screen(CommandPalette(screen.whom(Target.ACCOUNTS).name, sources, screen.glyphs), do)


async def _do(screen: BookScreen, entry: Entry) -> None:
    """Do or open what was chosen, and offer it first the next time."""
    screen.kept.choose(entry)
    kind, which = entry.key
    match kind:
        case "action":
            await screen.begin(next(one for one in screen.keys.actions if one.id == which))
        case "account" | "person" | "review":
            open_found(screen, kind, int(which))
        case "find":
            screen.book_app.open_find(str(which))
        case "rename-filter":
            ask_new_name(screen, str(which))
        case "forget-filter":
            forget(screen, str(which))
        case _:
            await _filter_accounts(screen, kind, str(which))


async def _filter_accounts(screen: BookScreen, kind: str, which: str) -> None:
    """Go to the accounts and show those that a kept filter lets through, or one that was typed."""
    said = kept_filters(screen).get(which) if kind == "filter" else which
    if said is None:
        say_it_is_gone(screen)
        return
    await screen.run(Call(BY_ID["view-accounts"]))
    if isinstance(accounts := screen.app.screen, BookScreen):
        accounts.filter_by(said)
        name = f"{which}: " if kind == "filter" else ""
        screen.calls.say_in_passing(f"Filtered by {name}{said}", CLEARS)
