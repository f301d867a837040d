"""Goals of an account."""

from __future__ import annotations

from typing import Annotated

import typer

from tui.cli import output
from tui.cli.given import day_ahead, decimal_scaled
from tui.cli.invocation import invocation_of
from tui.cli.options import ANY_WORDS, Account, AsCsv, AsJson, Plain, command_group, example
from tui.cli.output import Listing, form_of
from tui.cli.tables import Column

app = command_group()

_MILLI_DIGITS = 3


@app.command(context_settings=ANY_WORDS, epilog=example("gt goal globex 40 leads a month --target 40 --by 2027-03-31"))
def goal(
    context: typer.Context,
    account: Account,
    words: Annotated[
        list[str] | None, typer.Argument(metavar="TEXT...", help="What the client wants to reach.")
    ] = None,
    target: Annotated[str, typer.Option(metavar="N", help="The figure to reach.")] = "",
    start: Annotated[str, typer.Option(metavar="N", help="The figure it starts from.")] = "",
    measure: Annotated[str, typer.Option(metavar="TEXT", help="What is counted, such as leads a month.")] = "",
    by: Annotated[str, typer.Option(metavar="DATE", help="By when.")] = "",
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    plain: Plain = False,
) -> None:
    """Agree a goal with an account, or list them."""
    from store.goals import add_goal, goals_of
    from tui.cli.json_forms import goal_object
    from tui.cli.page_text import goal_line

    call, form = invocation_of(context), form_of(as_json, as_csv, plain)
    account_id, _, name = call.account(account)
    if words:
        number = add_goal(
            call.book(), account_id, " ".join(words), measure=measure, start_milli=_milli(start),
            target_milli=_milli(target), by_on=day_ahead(by, call.clock),
        )  # fmt: skip
        output.saved(f"Goal {number} of {name}: {' '.join(words)}.")
        return
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


def _milli(text: str) -> int | None:
    return decimal_scaled(text, _MILLI_DIGITS) if text.strip() else None
