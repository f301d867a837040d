"""Finds what may stand at a place of a command line, for the shell's completion.

    gt _complete INDEX WORD...

The words are those of the line after the program, and INDEX is the place, from 1, of the one to complete. The
candidates come one a line. The standard library only; what only the full command line knows is asked there.
"""

from __future__ import annotations

from store.errors import StoreError
from store.locations import chosen_book
from tui.cli.commands import ALIASES, MODULES
from tui.cli.everywhere import CHOICES, Everywhere

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_ACCOUNT_FIRST = frozenset(
    (
        "log", "show", "edit", "stage", "tag", "delete", "person", "moment", "complain", "todo", "snooze", "goal",
        "brief", "handover", "promise", "signal", "pulse", "asked", "contract", "pause", "resume", "exit",
    )
)  # fmt: skip
_FILTERED = frozenset(("list", "due", "review", "digest"))
"""Commands whose words are a filter."""
_VALUES = {
    "--as": ("json", "csv"),
    "--went": ("great", "fine", "poor"),
    "--waiting": ("us", "them"),
    "--on-error": ("skip", "stop"),
}
_FORMS = {"digest": ("text", "md", "json", "ics")}
"""What `--as` takes on commands where it is not a file's format."""


def candidates(words: Sequence[str]) -> list[str]:
    """What the word at the place may become, in order; nothing when the shell should do as it likes."""
    try:
        place = int(words[0])
        before, typed, kept = _rejoined(list(words[1:place]), words[place])
        call = Everywhere(before)
    except (ValueError, IndexError, StoreError):
        return []
    return [one.removeprefix(kept) for one in _candidates(call, typed)]


def _rejoined(before: list[str], typed: str) -> tuple[list[str], str, str]:
    """The words before and the one to complete, which bash parts at a colon, and what of it bash keeps."""
    if typed == ":" and before:
        kept = f"{before.pop()}:"
        return before, kept, kept
    if len(before) > 1 and before[-1] == ":":
        kept = f"{before[-2]}:"
        return before[:-2], f"{kept}{typed}", kept
    return before, typed, ""


def _candidates(call: Everywhere, typed: str) -> list[str]:
    book = chosen_book(call.book)[0]
    previous = call.words[-1] if call.words else ""
    if previous == "--stage":
        return _beginning(_stages(book), typed)
    if previous == "--as" and call.words[0] in _FORMS:
        return _beginning(_FORMS[call.words[0]], typed)
    if previous == "--sort":
        from store.account_orders import SORTS

        return _beginning(list(SORTS), typed)
    if previous in _VALUES:
        return _beginning(_VALUES[previous], typed)
    if not call.words:
        return _beginning(CHOICES if typed.startswith("-") else (*MODULES, *ALIASES), typed)
    return _arguments(book, call.words, typed)


def _arguments(book: str, words: list[str], typed: str) -> list[str]:
    command = ALIASES.get(words[0], words[0])
    given = [word for word in words[1:] if not word.startswith("-")]
    if typed.startswith("-"):
        filters = _filter_words(book, typed) if command in _FILTERED and typed != "-" else []
        return [*_beginning([*_options(command), *CHOICES, "--help"], typed), *filters]
    if command in _ACCOUNT_FIRST and not given:
        from store.quick import slugs

        return slugs(book, typed)
    if command == "stage" and len(given) == 1:
        return _beginning(_stages(book), typed)
    if command == "log" and len(given) == 1:
        from store.quick import kinds

        return _beginning(kinds(book), typed)
    if command in _FILTERED:
        return _filter_words(book, typed)
    if command == "completion" and not given:
        return _beginning(("bash", "zsh", "fish"), typed)
    if command == "export" and not given:
        from store.exchange.writers.csv_columns import CSV_KINDS

        return _beginning(list(CSV_KINDS), typed)
    return []


def _filter_words(book: str, typed: str) -> list[str]:
    """What the word of a filter may become; a value with a blank in it is left to the shell to quote."""
    from store.quick import field_values, kept_filters
    from store.rules.filter_completion import complete_filter

    found = complete_filter(typed, len(typed), lambda field: field_values(book, field), kept_filters(book))
    # A shell takes only what goes on behind what is typed, so no comparison in place of a colon.
    fitting = [one.text.replace('"', "") for one in found.candidates if ":" in one.text or ":" not in typed]
    return fitting if typed else []


def _stages(book: str) -> list[str]:
    from store.quick import stages

    return stages(book)


def _options(command: str) -> list[str]:
    import typer

    from tui.cli.command_line import Commands, app

    commands = typer.main.get_command(app)
    assert isinstance(commands, Commands)
    found = commands.get_command(None, command)
    return [name for parameter in found.params for name in parameter.opts if name.startswith("-")] if found else []


def _beginning(names: Sequence[str], typed: str) -> list[str]:
    return [name for name in names if name.startswith(typed)]
