"""Adding accounts, moving them to another stage, tagging them."""

from __future__ import annotations

from typing import Annotated

import typer

from store.editing.readers import number_of_days
from tui.cli import output
from tui.cli.editing import pairs_given
from tui.cli.given import day_ahead, day_back
from tui.cli.invocation import invocation_of
from tui.cli.options import ANY_WORDS, Account, command_group, example

app = command_group()


@app.command(epilog=example('gt add "Globex GmbH" --stage renewal --since 2024-02-03 --mrr 2000 --owner Nina'))
def add(
    context: typer.Context,
    name: Annotated[list[str], typer.Argument(metavar="NAME", help="The account's name.")],
    stage: Annotated[
        str, typer.Option(metavar="S", help="prospect, trial, onboarding, adoption, growth, ...")
    ] = "onboarding",
    segment: Annotated[str, typer.Option(metavar="S", help="What it is compared by.")] = "",
    owner: Annotated[str, typer.Option(metavar="O", help="Who looks after it.")] = "",
    since: Annotated[str, typer.Option(metavar="DATE", help="When it became a client.")] = "",
    every: Annotated[str, typer.Option(metavar="14d", help="The cadence: days that may pass between contacts.")] = "",
    mrr: Annotated[str, typer.Option(metavar="AMOUNT", help="What it pays a month.")] = "",
    currency: Annotated[str, typer.Option(metavar="EUR", help="The currency of that amount.")] = "",
    renews: Annotated[str, typer.Option(metavar="DATE", help="When its contract renews.")] = "",
    tag: Annotated[list[str] | None, typer.Option(metavar="T", help="A tag; may be given more than once.")] = None,
    field: Annotated[list[str] | None, typer.Option("--set", metavar="FIELD=VALUE", help="As in gt edit.")] = None,
) -> None:
    """Add an account.

    A book that is missing is made.
    """
    from store.account_rows import account_row
    from store.accounts import add_account
    from tui.cli.money_given import amount_given

    call = invocation_of(context)
    start, renewal = day_back(since, call), day_ahead(renews, call)
    cadence, money = number_of_days(every), amount_given(mrr, currency)
    fields: dict[str, str | None] = {"segment": segment or None, "owner": owner or None, **pairs_given(field or [])}
    book = call.book(create=True)
    account_id = add_account(
        book, " ".join(name), stage=stage, since=start, cadence_days=cadence, mrr=money, renews_on=renewal,
        tags=tag or (), fields=fields,
    )  # fmt: skip
    row = account_row(book, account_id)
    output.saved(f"Added {row.name} ({row.slug}), {row.stage_title}.")
    if row.has_namesake:
        output.narrate(f"There was an account called {row.name} already; gt undo takes this one back.")
    output.narrate(f"Next: gt log {row.slug} call TEXT")


@app.command(epilog=example("gt stage globex growth"))
def stage(
    context: typer.Context,
    account: Account,
    to: Annotated[str, typer.Argument(metavar="STAGE", help="prospect, trial, onboarding, adoption, growth, ...")],
) -> None:
    """Move an account to another stage."""
    from store.accounts import set_stage

    call = invocation_of(context)
    account_id, _, name = call.account(account)
    before, after = set_stage(call.book(), account_id, to.lower())
    output.saved(f"{name} is at {after} already." if before == after else f"Moved {name} from {before} to {after}.")


@app.command(context_settings=ANY_WORDS, epilog=example("gt tag globex +qbr -trial"))
def tag(
    context: typer.Context,
    account: Account,
    tags: Annotated[list[str], typer.Argument(metavar="+a -b...", help="Tags to give and to take.")],
) -> None:
    """Give an account tags and take some from it."""
    from store.tagging import tag_account

    call = invocation_of(context)
    account_id, _, name = call.account(account)
    taken = [word[1:] for word in tags if word.startswith("-")]
    given = [word.lstrip("+") for word in tags if not word.startswith("-")]
    held = tag_account(call.book(), account_id, given, taken)
    output.saved(f"Tags of {name}: {', '.join(held) or 'none'}.")
