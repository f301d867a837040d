"""The filters that are kept under a name: using, keeping, renaming and forgetting them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from store import saved_filters
from tui.actions.hints import Hint
from tui.deeds.book_screen import BookScreen
from tui.deeds.deeds import ByDigit, Deeds
from tui.dialogs.filter_name import filter_name_dialog, new_filter_name_dialog
from tui.dialogs.one_key import Choices, OneKey

CLEARS = "{back} clears it"
_NONE = "No filter is kept yet. {filter} types one, {keep-filter} keeps it."
_NOT_THERE = "There is no filter to keep. {filter} types one."
_HOW_TO_KEEP = "{filter} types one, {keep-filter} keeps it."
_SNOOZED = "snoozed:yes"
_WHICH = "Which filter?"


def kept_filters(screen: BookScreen) -> Mapping[str, str]:
    """Return the kept filters as typed, by name."""
    return screen.calls.glance(saved_filters.saved_filters) or {}


def pick_filter(screen: BookScreen, number: int) -> None:
    kept = list(kept_filters(screen).items())
    if number > len(kept):
        screen.calls.warn(f"No filter is kept as number {number}. {screen.says(_HOW_TO_KEEP)}")
        return
    name, text = kept[number - 1]
    screen.filter_by(text)
    screen.calls.say_in_passing(f"Filtered by {name}: {text}", CLEARS)


def filters_by_number(screen: BookScreen) -> Sequence[Hint]:
    """Name the kept filters by their numbers."""
    return [Hint(str(number), name, press=str(number)) for number, name in enumerate(kept_filters(screen), 1)]


def show_snoozed(screen: BookScreen) -> None:
    screen.filter_by(_SNOOZED)


def keep_filter(screen: BookScreen) -> None:
    said = screen.filter_text()
    if not said:
        screen.calls.warn(screen.says(_NOT_THERE))
        return
    named = kept_filters(screen)
    screen.ask_and_save(
        lambda refusal: filter_name_dialog(said, named, screen.kept, screen.glyphs, refusal),
        lambda book, name: saved_filters.save_filter(book, name, said),
        lambda name: f"Kept as {name}: {said}. In the shell: gt list @{name}.",
    )


def rename_filter(screen: BookScreen) -> None:
    _of_one(screen, "Rename a kept filter", ask_new_name)


def forget_filter(screen: BookScreen) -> None:
    _of_one(screen, "Forget a kept filter", forget)


def ask_new_name(screen: BookScreen, name: str) -> None:
    """Ask for another name for a kept filter."""
    text = kept_filters(screen).get(name, "")
    screen.ask_and_save(
        lambda refusal: new_filter_name_dialog(name, text, screen.kept, screen.glyphs, refusal),
        lambda book, to: saved_filters.rename_filter(book, name, to),
        lambda to: f"The filter {name} is called {to} now.",
    )


def forget(screen: BookScreen, name: str) -> None:
    """Forget a kept filter."""
    screen.save(lambda book: saved_filters.forget_filter(book, name), lambda text: f"Forgot the filter {name}: {text}.")


def _of_one(screen: BookScreen, title: str, then: Callable[[BookScreen, str], None]) -> None:
    """Ask which of the kept filters is meant, by its number."""
    numbered = {str(number): name for number, name in enumerate(kept_filters(screen), 1)}
    if not numbered:
        screen.calls.warn(screen.says(_NONE))
        return
    answered = screen.ask(OneKey(Choices(title, _WHICH, numbered), screen.glyphs))

    async def settle() -> None:
        if (key := await answered) in numbered:
            then(screen, numbered[key])

    screen.app.run_worker(settle())


DEEDS: Deeds[BookScreen] = Deeds(
    show_snoozed,
    keep_filter,
    rename_filter,
    forget_filter,
    by_digit=[ByDigit(pick_filter, filters_by_number)],
)
