"""The weekly review from the shell: in the app, line by line, and what past ones came to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from store.errors import InvalidError, NotFoundError
from tui.cli import output
from tui.cli.filter_given import FilterWords
from tui.cli.given import path_given
from tui.cli.invocation import Invocation, invocation_of
from tui.cli.options import ANY_WORDS, AsJson, command_group, example
from tui.cli.output import Form, Listing
from tui.cli.tables import Column

if TYPE_CHECKING:
    from store.records.review import Review, ReviewCount

app = command_group()

_OUTCOMES = ("reviewed", "contacted", "planned", "snoozed", "skipped", "pending")


@app.command(
    context_settings=ANY_WORDS,
    epilog=example("gt review owner:nina --plain", "gt review --last", "gt review --week 2026-W47 --md"),
)
def review(
    context: typer.Context,
    words: FilterWords = None,
    plain: Annotated[bool, typer.Option("--plain", help="Line by line, without drawing on the terminal.")] = False,
    last: Annotated[bool, typer.Option("--last", help="Show what the last finished review came to.")] = False,
    week: Annotated[str, typer.Option(metavar="WEEK", help="Show that of another week, such as 2026-W47.")] = "",
    listed: Annotated[bool, typer.Option("--list", help="List the reviews that were held.")] = False,
    markdown: Annotated[bool, typer.Option("--md", help="The last review as Markdown.")] = False,
    to: Annotated[str, typer.Option("-o", "--output", metavar="PATH", help="Write that Markdown to a file.")] = "",
    force: Annotated[bool, typer.Option("--force", help="Replace a file that is there.")] = False,
    as_json: AsJson = False,
) -> None:
    """Walk through every account that gives a reason.

    One at a time, each decision saved at once; stopped anywhere, it goes on there. With a filter a part of the book.
    """
    call = invocation_of(context)
    said = _joined(call, words or ())
    if listed:
        _list(call, as_json)
    elif last or week or markdown or to:
        held = _past(call, week, said)
        _show_past(call, held, as_json, markdown=markdown or bool(to), path=to, force=force)
    elif as_json:
        _show_open(call, said)
    elif plain:
        from tui.cli.review_plain import PlainReview

        PlainReview(call, said).hold()
    else:
        raise typer.Exit(_open_app(call, said))


def _joined(call: Invocation, words: Sequence[str]) -> str:
    """The filter as one line, kept ones put in; a word with a blank in it was quoted in the shell."""
    for word in words:
        if word.startswith("--"):
            raise InvalidError(f"There is no option {word}.", hint="gt review --help names them.")
    from store.saved_filters import with_saved

    whole = with_saved(call.book(), list(words))
    return " ".join(f'"{word}"' if " " in word else word for word in whole)


def _open_app(call: Invocation, said: str) -> int:
    from store.reviews.queue import chosen_ids
    from tui.cli.terminal import why_no_app

    reason = why_no_app()
    if reason:
        raise InvalidError(f"The app cannot open: {reason}.", hint="gt review --plain goes through it line by line.")
    chosen_ids(call.book(), said)
    call.close()
    from tui.app import run_app
    from tui.cli.telling import Telling

    return run_app(call.book_path, True, call.clock, review=said, say=output.lines, tell=Telling())


def _past(call: Invocation, week: str, said: str) -> Review:
    """The review of a week, or the one that was finished last, of a filter if one is given. Raises NotFoundError."""
    from store.reviews.held import last_review, review_of_week

    held = review_of_week(call.book(), week) if week else last_review(call.book(), said or None)
    if held is None:
        raise NotFoundError("No review has been finished yet.", hint="gt review begins one.")
    return held


def _show_past(call: Invocation, held: Review, as_json: bool, *, markdown: bool, path: str, force: bool) -> None:
    from store.reviews.ending import summary_as_kept
    from tui.cli.review_forms import summary_object
    from tui.review_text import summary_lines, summary_markdown, title_of, took

    summary = summary_as_kept(call.book(), held)
    if as_json:
        output.json_object(summary_object(held, summary))
    elif path:
        _write(path, summary_markdown(held, summary, call.clock.today()), force)
    elif markdown:
        output.lines(summary_markdown(held, summary, call.clock.today()).splitlines())
    else:
        aside = f", {took(summary)}" if took(summary) else ""
        output.lines([f"{title_of(held)}{aside}", "", *summary_lines(held, summary, call.clock.today())])


def _write(path: str, text: str, force: bool) -> None:
    from pathlib import Path

    from store.exchange.writers.atomic_file import write_new_text

    write_new_text(Path(path_given(path)), text, force=force)
    output.narrate(f"Wrote {path}.")


def _show_open(call: Invocation, said: str) -> None:
    """Print the review to go on with, or the one that would begin now, without beginning it."""
    from tui.cli.review_forms import open_object

    output.json_object(open_object(call.book(), said))


def _list(call: Invocation, as_json: bool) -> None:
    from store.reviews.held import reviews_of
    from tui.cli.review_forms import count_object

    held = reviews_of(call.book())
    output.listing(
        Form("json" if as_json else "table"),
        Listing(
            columns=(Column("WEEK"), Column("BEGUN"), Column("FINISHED"),
                     *(Column(outcome.upper(), on_the_right=True) for outcome in _OUTCOMES),
                     Column("FILTER", gives_way=True)),
            rows=[_row(one) for one in held],
            objects=[count_object(one) for one in held],
            nothing="No review has been held yet. gt review begins one.",
        ),
    )  # fmt: skip


def _row(one: ReviewCount) -> tuple[str, ...]:
    held: Review = one.review
    counts = (str(one.outcomes.get(outcome, 0) or "") for outcome in _OUTCOMES)
    return (held.week, _day(held.started_at), _day(held.finished_at), *counts, held.filter)


def _day(at: str | None) -> str:
    from store.clock import local_time

    return local_time(at).date().isoformat() if at else "open"
