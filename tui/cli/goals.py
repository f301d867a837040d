"""Goals of accounts: agreed, read, and reached."""

from __future__ import annotations

from typing import Annotated

import typer

from store.editing.readers import figure
from store.errors import InvalidError
from tui.cli import output
from tui.cli.given import day_back, day_by, option_or_line, refuse
from tui.cli.in_quotes import tell_of_quotes
from tui.cli.invocation import Invocation, invocation_of
from tui.cli.options import ANY_WORDS, AsCsv, AsJson, OnDay, Plain, command_group, example
from tui.cli.output import Form, Listing, form_of
from tui.cli.tables import Column

app = command_group()


@app.command(
    context_settings=ANY_WORDS,
    epilog=example(
        "gt goal globex 40 leads a month by march target:40",
        'gt goal 3 --reading 31 --proof "the report of October"',
        "gt goal 3 --reached",
    ),
)
def goal(
    context: typer.Context,
    which: Annotated[str, typer.Argument(metavar="ACCOUNT|ID", help="The account, or the number of a goal.")],
    words: Annotated[
        list[str] | None, typer.Argument(metavar="[TEXT]...", help="What the client wants to reach.")
    ] = None,
    target: Annotated[str, typer.Option(metavar="N", help="The figure to reach.")] = "",
    start: Annotated[str, typer.Option(metavar="N", help="The figure it starts from.")] = "",
    measure: Annotated[str, typer.Option(metavar="TEXT", help="What is counted, such as leads a month.")] = "",
    by: Annotated[str, typer.Option(metavar="DATE", help="By when.")] = "",
    reading: Annotated[str, typer.Option(metavar="N", help="How far the goal of that number is.")] = "",
    proof: Annotated[str, typer.Option(metavar="TEXT", help="Where the client can see it.")] = "",
    reached: Annotated[bool, typer.Option("--reached", help="The goal of that number is reached.")] = False,
    reopen: Annotated[bool, typer.Option("--open", help="The goal of that number is not reached after all.")] = False,
    on: OnDay = "",
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    plain: Plain = False,
) -> None:
    """Agree a goal with an account, show how far it is, or list them.

    With the number of a goal and nothing else, it lists the readings.
    """
    call, form = invocation_of(context), form_of(as_json, as_csv, plain)
    is_number = which.isascii() and which.isdigit() and not words
    if reading or reached or reopen:
        _progress(call, which if is_number else "", reading, proof, on, reached=reached, reopen=reopen)
    elif words:
        _agree(call, which, words, measure=measure, start=start, target=target, by=by)
    elif is_number:
        _readings(call, form, int(which))
    else:
        _list(call, form, which)


def _agree(call: Invocation, account: str, words: list[str], *, measure: str, start: str, target: str, by: str) -> None:
    from store.goals import add_goal
    from store.rules.goal_line import read_goal
    from tui.wording import full_date, with_remarks

    account_id, _, name = call.account(account)
    said = read_goal(words, call.clock.now(), call.vocabulary())
    refuse(said.problems)
    by_on = option_or_line("by", day_by(by, call), said.by_on)
    number = add_goal(
        call.book(), account_id, said.text, measure=option_or_line("measure", measure or None, said.measure),
        start_milli=option_or_line("start", figure(start), said.start),
        target_milli=option_or_line("target", figure(target), said.target), by_on=by_on,
    )  # fmt: skip
    due = f", by {full_date(by_on)}" if by_on else ""
    output.saved(with_remarks(f"Goal {number} of {name}: {said.text}{due}.", said.remarks))
    tell_of_quotes(words, lambda line: bool(read_goal(line, call.clock.now(), call.vocabulary()).spans))


def _progress(call: Invocation, number: str, reading: str, proof: str, on: str, *, reached: bool, reopen: bool) -> None:
    from store.goals import reach_goal, record_reading
    from tui.page_text import goal_line

    if not number:
        raise InvalidError("A reading belongs to a goal.", hint="Give its number, as gt goal ACCOUNT lists it.")
    day, milli = day_back(on, call), figure(reading)
    if milli is not None:
        held = record_reading(call.book(), int(number), milli, day=day, proof=proof, reached=reached)
        output.saved(f"Goal {goal_line(held)}")
    if reopen or (reached and milli is None):
        output.saved(f"Goal {goal_line(reach_goal(call.book(), int(number), day, undone=reopen))}")
    if reached:
        output.narrate("Next: agree the next goal with them.")


def _readings(call: Invocation, form: Form, number: int) -> None:
    from store.goals import goal_with, readings_of
    from tui.cli.agreement_forms import reading_object
    from tui.figures import milli_text

    held = goal_with(call.book(), number)
    readings = readings_of(call.book(), number)
    output.listing(
        form,
        Listing(
            columns=(Column("DAY"), Column("VALUE", on_the_right=True), Column("PROOF", gives_way=True)),
            rows=[(one.day.isoformat(), milli_text(one.value_milli), one.proof or "") for one in readings],
            objects=[reading_object(one) for one in readings],
            nothing=f"No progress is shown yet on: {held.text}. gt goal {number} --reading N shows it.",
        ),
    )


def _list(call: Invocation, form: Form, account: str) -> None:
    from store.goals import goals_of
    from tui.cli.json_forms import goal_object
    from tui.page_text import goal_line

    account_id, _, name = call.account(account)
    held = goals_of(call.book(), account_id)
    output.listing(
        form,
        Listing(
            columns=(Column("GOAL", gives_way=True),),
            rows=[(goal_line(one),) for one in held],
            objects=[goal_object(one) for one in held],
            nothing=f"No goal is agreed with {name} yet. gt goal ACCOUNT TEXT keeps one.",
        ),
    )
