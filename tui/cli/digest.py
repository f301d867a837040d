"""What today asks for, on one page, for people, programs, calendars and cron."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from store.errors import InvalidError
from tui.cli import output
from tui.cli.filter_given import FilterWords, filter_given
from tui.cli.invocation import invocation_of
from tui.cli.options import ANY_WORDS, AsJson, command_group, example

if TYPE_CHECKING:
    from store.records.digest import Digest

app = command_group()

FORMS = ("text", "md", "json", "ics")


@app.command(
    context_settings=ANY_WORDS,
    epilog=example("gt digest mine --quiet", "gt digest --as md", "gt digest --as ics > goodterms.ics"),
)
def digest(
    context: typer.Context,
    words: FilterWords = None,
    form: Annotated[str, typer.Option("--as", metavar="|".join(FORMS), help="How to print it.")] = "text",
    as_json: AsJson = False,
    quiet: Annotated[bool, typer.Option("--quiet", help="Print nothing on a day that asks for nothing.")] = False,
) -> None:
    """Print what today asks for.

    Accounts that need you, to-dos due, held replies, promises, the week's key moments, renewals within a month,
    and the birthdays and anniversaries of seven days. Made for cron: no colours, and 0 unless the book cannot be read.
    """
    from store.digest import digest_of

    call = invocation_of(context)
    chosen = "json" if as_json else form
    if chosen not in FORMS:
        raise InvalidError(f'"{form}" is not how a digest is printed.', hint=f"Choose {', '.join(FORMS)}.")
    held = digest_of(call.book(), filter_given(call, words or ()))
    if not (held.can_wait and quiet):
        _print(held, chosen, call.clock.utc())


def _print(held: Digest, form: str, written_at: str) -> None:
    from tui.cli.digest_sheet import digest_events, digest_object, digest_sheet
    from tui.sheet import as_markdown, under_headings

    if form == "json":
        output.json_object(digest_object(held))
    elif form == "ics":
        from store.exchange.writers.icalendar import calendar_text

        with output.data_stream() as out:
            out.write(calendar_text(digest_events(held), "goodterms", written_at))
    else:
        sheet = digest_sheet(held)
        output.lines(as_markdown(sheet) if form == "md" else under_headings(sheet))
        if held.is_empty:
            output.line("Nothing asks for you today." if form == "text" else "\nNothing asks for you today.")
