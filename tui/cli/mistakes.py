"""The ledger of mistakes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from tui.cli import output
from tui.cli.given import day_back
from tui.cli.invocation import invocation_of
from tui.cli.options import AsCsv, AsJson, Plain, command_group, example
from tui.cli.output import form_of
from tui.wording import counted

if TYPE_CHECKING:
    from store.mistakes import AnswerFigures, Ledger, Mistake

app = command_group()

_PER_CENT = 100


@app.command(epilog=example("gt mistakes", "gt mistakes --since 2026-01-01 --json"))
def mistakes(
    context: typer.Context,
    since: Annotated[str, typer.Option(metavar="DATE", help="Only complaints received since then.")] = "",
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    plain: Plain = False,
) -> None:
    """Read what went wrong, and what was changed.

    With it stand how long a real answer took and how often it did not hold. More complaints are not worse: a client
    who complains is still talking.
    """
    from store.mistakes import ledger
    from tui.cli.agreement_forms import ledger_object, mistake_object

    call, form = invocation_of(context), form_of(as_json, as_csv, plain)
    held = ledger(call.book(), since=day_back(since, call))
    if form.name == "json":
        output.json_object(ledger_object(held))
    elif form.name == "csv":
        output.csv_rows([mistake_object(one) for one in held.mistakes])
    elif not held.mistakes:
        output.narrate("No complaint has been resolved yet. gt complaint ID --resolve TEXT --lesson TEXT begins it.")
    else:
        output.lines(_lines(held))


def _lines(held: Ledger) -> Iterator[str]:
    yield from _figures(held.figures)
    for one in held.mistakes:
        yield ""
        yield from _mistake(one)


def _figures(figures: AnswerFigures) -> Iterator[str]:
    """The figures, each with the counts it is taken from."""
    if figures.days_to_answer is not None:
        yield f"First answer: {figures.days_to_answer:g} days in the middle of {counted(figures.answered, 'answer')}"
    if figures.days_to_resolution is not None:
        resolved = counted(figures.resolved, "resolution")
        yield f"Really solved: {figures.days_to_resolution:g} days in the middle of {resolved}"
    if figures.reopen_share is not None:
        share = f"{figures.reopen_share * _PER_CENT:.0f} %"
        yield f"Opened again: {figures.reopened} of {figures.resolved_once} that were called solved ({share})"
    yield f"Lessons kept: {figures.with_lesson} of {figures.resolved}"


def _mistake(one: Mistake) -> Iterator[str]:
    kind = f", {one.category}" if one.category else ""
    again = f", opened again {counted(one.reopened, 'time')}" if one.reopened else ""
    days = counted(one.days_to_resolution, "day")
    yield f"#{one.complaint_id}  {one.resolved_on}  {one.account_name}{kind}: solved after {days}{again}"
    yield f"  went wrong: {one.what_went_wrong}"
    if one.what_was_done:
        yield f"  done: {one.what_was_done}"
    changed = one.what_changed or f"no lesson kept yet; gt complaint {one.complaint_id} --lesson TEXT"
    yield f"  changed: {changed}"
