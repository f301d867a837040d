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
from tui.wording import counted, one_line, times

if TYPE_CHECKING:
    from store.mistakes import AnswerFigures, Ledger, Mistake

app = command_group()

_PER_CENT = 100


@app.command(epilog=example("gt mistakes", "gt mistakes --since 2026-01-01 --json"))
def mistakes(
    context: typer.Context,
    since: Annotated[str, typer.Option(metavar="DATE", help="Only complaints received since then.")] = "",
    every: Annotated[bool, typer.Option("--all", help="Also those that came in closed and taught nothing.")] = False,
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
        output.lines(_lines(held, every=every))


def _lines(held: Ledger, *, every: bool) -> Iterator[str]:
    yield from _figures(held.figures)
    shown = [one for one in held.mistakes if every or one.what_changed or not one.came_in_closed]
    for one in shown:
        yield ""
        yield from _mistake(one)
    left_out = len(held.mistakes) - len(shown)
    if left_out:
        them = "it" if left_out == 1 else "them"
        yield ""
        yield f"{counted(left_out, 'complaint')} came in closed, without a lesson; --all lists {them} too."


def _figures(figures: AnswerFigures) -> Iterator[str]:
    """The figures, each with the counts it is taken from."""
    if figures.days_to_answer is not None:
        answered = counted(figures.answered, "answer")
        yield f"First answer: {_days(figures.days_to_answer)}, the median of {answered}"
    if figures.days_to_resolution is not None:
        resolved = counted(figures.resolved, "resolution")
        yield f"Really solved: {_days(figures.days_to_resolution)}, the median of {resolved}"
    if figures.reopen_share is not None:
        share = f"{figures.reopen_share * _PER_CENT:.0f} %"
        yield f"Opened again: {figures.reopened} of {figures.resolved_once:,} that were called solved ({share})"
    yield f"Lessons kept: {figures.with_lesson:,} of {figures.resolved:,}"


def _days(days: float) -> str:
    if days == 0:
        return "the same day"
    return "1 day" if days == 1 else f"{days:g} days"


def _mistake(one: Mistake) -> Iterator[str]:
    kind = f", {one.category}" if one.category else ""
    again = f", opened again {times(one.reopened)}" if one.reopened else ""
    days = counted(one.days_to_resolution, "day")
    yield f"#{one.complaint_id}  {one.resolved_on}  {one.account_name}{kind}: solved after {days}{again}"
    yield f"  went wrong: {one_line(one.what_went_wrong)}"
    if one.what_was_done:
        yield f"  done: {one_line(one.what_was_done)}"
    changed = one.what_changed or f"no lesson kept yet; gt complaint {one.complaint_id} --lesson TEXT"
    yield f"  changed: {one_line(changed)}"
