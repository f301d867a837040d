"""Accounts that rest, come back, or leave."""

from __future__ import annotations

from typing import Annotated

import typer

from tui.cli import output
from tui.cli.given import any_day, day_ahead
from tui.cli.invocation import invocation_of
from tui.cli.money_given import amount_given
from tui.cli.options import Account, command_group, example
from tui.wording import full_date

app = command_group()


@app.command(epilog=example("gt pause globex --until 2027-02-01 --fee 50"))
def pause(
    context: typer.Context,
    account: Account,
    until: Annotated[str, typer.Option(metavar="DATE", help="When it returns.")] = "",
    fee: Annotated[str, typer.Option(metavar="N", help="What it pays a month meanwhile.")] = "",
    currency: Annotated[str, typer.Option(metavar="C", help="Its three letters, such as EUR.")] = "",
    note: Annotated[str, typer.Option(metavar="TEXT", help="Why, or what was agreed.")] = "",
) -> None:
    """Let an account rest by agreement; that is no exit.

    It asks for no contact meanwhile, and is named two weeks before it returns.
    """
    from store.pauses import pause_accounts

    call = invocation_of(context)
    account_id, _, _ = call.account(account)
    day = day_ahead(until, call)
    name, _ = pause_accounts(call.book(), [account_id], until_on=day, fee=amount_given(fee, currency), note=note)
    output.saved(f"{name} rests" + (f" until {full_date(day)}." if day else ", without a day to return."))


@app.command(epilog=example("gt resume globex", "gt resume globex --stage growth"))
def resume(
    context: typer.Context,
    account: Account,
    stage: Annotated[str | None, typer.Option(metavar="STAGE", help="Where it goes instead of where it was.")] = None,
) -> None:
    """Let an account come back from its pause."""
    from store.pauses import return_account

    call = invocation_of(context)
    account_id, _, name = call.account(account)
    chosen = return_account(call.book(), account_id, stage and stage.lower())
    output.saved(f"{name} is back, at {chosen}.")


@app.command(
    "exit",
    epilog=example(
        'gt exit globex --on 2026-11-20 --reason price --words "We could not see what it brings"',
        "gt exit globex --on 2026-12-31 --reason oversold --reason service --would-return maybe",
        "gt exit globex --stays",
    ),
)
def leave(
    context: typer.Context,
    account: Account,
    on: Annotated[str, typer.Option(metavar="DATE", help="When it left; a day ahead is its notice.")] = "",
    reason: Annotated[list[str] | None, typer.Option(metavar="R", help="Why, such as price; more than once.")] = None,
    stuck: Annotated[str, typer.Option(metavar="TEXT", help="The moment or step where it got stuck.")] = "",
    words: Annotated[str, typer.Option(metavar="TEXT", help="What they said.")] = "",
    to: Annotated[str, typer.Option(metavar="TEXT", help="Where they went.")] = "",
    would_return: Annotated[
        str | None, typer.Option("--would-return", metavar="yes|no|maybe", help="Whether they would come back.")
    ] = None,
    stays: Annotated[bool, typer.Option("--stays", help="Take it back: it has not left, or stays after all.")] = False,
) -> None:
    """Keep that an account left, when and why.

    Reasons: oversold, never adopted, no progress seen, price, service, errors piled up, found better, outgrew us,
    fit, went out of business; gt config set exits.reasons makes them your own. Told again, it completes what is known.
    """
    from store.exits import record_exit, take_back_exit

    call = invocation_of(context)
    account_id, _, _ = call.account(account)
    if stays:
        output.saved(f"{take_back_exit(call.book(), account_id)} stays.")
        return
    day = any_day(on, call)
    name = record_exit(
        call.book(), account_id, left_on=day, reasons=reason or (), stuck_at=stuck, words=words, went_to=to,
        would_return=would_return,
    )  # fmt: skip
    when = day or call.clock.today()
    what = "gave notice for" if when > call.clock.today() else "left on"
    output.saved(f"{name} {what} {full_date(when)}.")
    if not reason:
        output.narrate("Next: ask them why, and keep it with --reason and --words.")
