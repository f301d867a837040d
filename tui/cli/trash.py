"""The trash: what is in it, bringing it back, and emptying it for good."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated, Any

import typer

from store.connection import reason_of
from store.errors import InvalidError, NotFoundError
from tui.cli import output
from tui.cli.invocation import Invocation, invocation_of
from tui.cli.options import AsCsv, AsJson, Plain, command_group, example
from tui.cli.output import Form, Listing, form_of
from tui.cli.tables import Column
from tui.cli.terminal import is_terminal
from tui.trash_words import gone_for_good, kind_word, what_still_holds, what_went_with
from tui.wording import counted, sentence

if TYPE_CHECKING:
    from store.records.trash import Emptied, TrashEntry

app = command_group()


@app.command(
    epilog=example(
        "gt trash", "gt trash restore 412", "gt trash empty 412", "gt trash empty --older-than 30d --yes"
    )
)  # fmt: skip
def trash(
    context: typer.Context,
    words: Annotated[
        list[str] | None, typer.Argument(metavar="[restore N... | empty [N...]]", help="Without one, list all.")
    ] = None,
    older_than: Annotated[
        str, typer.Option("--older-than", metavar="30d", help="Empty only what was deleted before that.")
    ] = "",
    backups_too: Annotated[
        bool, typer.Option("--backups-too", help="Remove the backups that hold it too, after a new one.")
    ] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask before emptying.")] = False,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    plain: Plain = False,
) -> None:
    """List what was deleted, bring it back, or delete it for good.

    What is brought back is as it was, whatever was done since. Emptying takes it out of the records, the history and
    the search for good; it asks first, cannot be undone, and names the backups that still hold it.
    """
    call, form = invocation_of(context), form_of(as_json, as_csv, plain)
    match words or []:
        case []:
            _list(call, form)
        case ["restore", *numbers] if numbers:
            _restore(call, _numbers(numbers))
        case ["empty", *numbers]:
            _empty(call, _numbers(numbers), older_than, backups_too=backups_too, yes=yes)
        case other:
            raise InvalidError(f'"{" ".join(other)}" is nothing to do with the trash.', hint="Say restore N, or empty.")


def _list(call: Invocation, form: Form) -> None:
    from store.clock import local_time
    from store.trash.entries import trash_of

    entries = trash_of(call.book())
    output.listing(
        form,
        Listing(
            columns=(Column("N", on_the_right=True), Column("DELETED"), Column("KIND"),
                     Column("WHAT", gives_way=True), Column("")),
            rows=[(str(one.id), f"{local_time(one.at):%Y-%m-%d %H:%M}", kind_word(one), one.name, what_went_with(one))
                  for one in entries],
            objects=[_object(one) for one in entries],
            nothing="The trash is empty. What you delete waits there until you empty it.",
        ),
    )  # fmt: skip


def _restore(call: Invocation, numbers: Sequence[int]) -> None:
    from store.trash.restoring import restore_in_order

    for back in restore_in_order(call.book(), numbers):
        output.saved(sentence(f"Restored {back.name}"))
        for otherwise in back.otherwise:
            output.narrate(otherwise)


def _empty(call: Invocation, numbers: Sequence[int], older_than: str, *, backups_too: bool, yes: bool) -> None:
    from store.trash.emptying import empty_trash, remove_backups
    from store.trash.entries import trash_of

    chosen = _chosen(call, trash_of(call.book()), numbers, older_than)
    if not chosen:
        output.narrate("Nothing in the trash is that old." if older_than else "The trash is empty.")
        return
    if not yes:
        _ask(chosen)
    tell = call.book().tell
    try:
        emptied = empty_trash(call.book(), [one.id for one in chosen], tell)
    finally:
        tell("")
    _forget_drafts(call, emptied)
    output.line(gone_for_good(emptied))
    if backups_too and emptied.backups:
        new = remove_backups(call.book(), emptied.backups)
        output.line(f"Removed {counted(len(emptied.backups), 'backup')} that held it; a new one is {new}")
        emptied = replace(emptied, backups=())
    for told in what_still_holds(emptied):
        output.narrate(told)


def _numbers(words: Sequence[str]) -> list[int]:
    """The numbers that were typed. Raises InvalidError for what is none."""
    for word in words:
        if not (word.isascii() and word.isdigit()):
            raise InvalidError(f'"{word}" is not a number of the trash.', hint="gt trash lists them.")
    return [int(word) for word in words]


def _chosen(call: Invocation, there: Sequence[TrashEntry], numbers: Sequence[int], older_than: str) -> list[TrashEntry]:
    """What is to be emptied. Raises InvalidError for a length that is none, NotFoundError for a wrong number."""
    from store.clock import utc_text
    from store.editing.readers import number_of_days

    if unknown := set(numbers) - {one.id for one in there}:
        raise NotFoundError(
            f"There is nothing numbered {min(unknown)} in the trash.", hint="gt trash lists what is there."
        )
    days = number_of_days(older_than)
    before = utc_text(call.clock.now() - timedelta(days=days)) if days is not None else None
    return [one for one in there if (not numbers or one.id in numbers) and (before is None or one.at < before)]


def _ask(chosen: Sequence[TrashEntry]) -> None:
    """Ask on a terminal. Raises InvalidError where nobody can answer or the answer is no."""
    what = chosen[0].name if len(chosen) == 1 else counted(len(chosen), "deletion")
    if not is_terminal(sys.stdin):
        nobody = sentence(f"Nobody can be asked whether to delete {what} for good")
        raise InvalidError(nobody, hint="Add --yes to delete it.")
    if not output.asked(f"Delete {what} for good? This cannot be undone. [y/N] "):
        raise InvalidError("The trash is kept as it is.")


def _forget_drafts(call: Invocation, emptied: Emptied) -> None:
    """Let go of texts about what is gone that apps have left which have ended."""
    from tui.draft_file import DraftFile
    from tui.emptied_drafts import about_emptied

    file = DraftFile(os.path.realpath(call.book_path))
    try:
        gone = set(about_emptied(file.drafts, emptied))
        file.write({about: one for about, one in file.drafts.items() if about not in gone})
    except OSError as problem:
        output.narrate(f"Texts typed and not saved could not be looked through: {reason_of(problem)}.")
    finally:
        file.close()


def _object(one: TrashEntry) -> dict[str, Any]:
    from store.record_names import PARTS

    return {
        "id": one.id,
        "at": one.at,
        "kind": one.kind,
        "name": one.name,
        "count": one.count,
        "account": one.account,
        "with": {kind: one.counts.get(kind, 0) for kind in PARTS},
    }
