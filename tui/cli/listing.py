"""Listing accounts, who needs attention, everything about one, and finding by words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from store.rules.filters import Filter, Term
from tui.cli import account_listing, output
from tui.cli.filter_given import FilterWords, filter_given
from tui.cli.invocation import Invocation, invocation_of
from tui.cli.options import ANY_WORDS, Account, AsCsv, AsJson, Plain, command_group, example
from tui.cli.output import form_of
from tui.cli.reason_codes import WithReasons

if TYPE_CHECKING:
    from store.records.account import AccountRow

app = command_group()

Sort = Annotated[str, typer.Option("--sort", metavar="KEY", help="The order: attention, name, health, contact, ...")]
Limit = Annotated[int, typer.Option("--limit", metavar="N", min=0, help="At most so many; 0 for all.")]


@app.command("list", context_settings=ANY_WORDS, epilog=example('gt list stage:renewal "contact>30d" -snoozed:yes'))
def list_accounts(
    context: typer.Context,
    words: FilterWords = None,
    sort: Sort = "attention",
    limit: Limit = 0,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    plain: Plain = False,
) -> None:
    """List accounts.

    All leads, customers and paused ones, or those that a filter fits.
    """
    call, form = invocation_of(context), form_of(as_json, as_csv, plain)
    chosen = filter_given(call, words or ())
    rows = _rows(call, chosen, sort, limit)
    nothing = "" if rows else _no_match(call, chosen, words or ())
    output.listing(form, account_listing.accounts(rows, call.clock.today(), nothing))


@app.command(cls=WithReasons, context_settings=ANY_WORDS, epilog=example("gt due owner:nina --json"))
def due(
    context: typer.Context,
    words: FilterWords = None,
    sort: Sort = "attention",
    limit: Limit = 0,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    plain: Plain = False,
) -> None:
    """List who needs attention, and why.

    Accounts over their cadence, late, never reached, or with another reason, unless they are snoozed.
    """
    call, form = invocation_of(context), form_of(as_json, as_csv, plain)
    chosen = filter_given(call, words or ())
    needing = Filter((*chosen.terms, Term("due", ":", "yes")), chosen.texts)
    rows = _rows(call, needing, sort, limit)
    nothing = "" if rows else _all_quiet(call, chosen)
    output.listing(form, account_listing.due(rows, nothing))


@app.command(epilog=example("gt show globex", "gt show . --json"))
def show(
    context: typer.Context,
    account: Account,
    why: Annotated[bool, typer.Option("--why", help="Show how the health score comes about.")] = False,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    plain: Plain = False,
) -> None:
    """Show everything about one account."""
    from store.account_page import account_page
    from tui.chosen_keys import chosen_keymap
    from tui.cli.json_forms import account_object, page_object
    from tui.page_text import page_lines, why_lines

    call, form = invocation_of(context), form_of(as_json, as_csv, plain)
    account_id, _, _ = call.account(account)
    page = account_page(call.book(), account_id, interactions=-1)
    if form.name == "json":
        output.json_object(page_object(page))
    elif form.name == "csv":
        output.csv_rows([account_object(page.row)])
    else:
        today = call.clock.today()
        output.lines(
            why_lines(call.book(), page.row) if why else page_lines(page, today, chosen_keymap(call.book())[0])
        )


def _rows(call: Invocation, chosen: Filter, sort: str, limit: int) -> list[AccountRow]:
    from store.account_rows import account_rows
    from store.accounts import account_ids

    ids = account_ids(call.book(), chosen, sort=sort, limit=limit or -1)
    return account_rows(call.book(), ids)


def _no_match(call: Invocation, chosen: Filter, words: Sequence[str]) -> str:
    """What to say of an empty list: which word stands in the way."""
    from store.no_match import matches_without, meant_by

    if chosen.is_empty:
        return "No accounts to list. gt add NAME adds one, gt import FILE brings them in; gt list all adds lost ones."
    without = [f'Without "{word}": {count}.' for word, count in matches_without(call.book(), chosen)[:1]]
    meant = meant_by(call.book(), chosen)
    said = [f"Did you mean {meant}?"] if meant else []
    return " ".join([f"No account matches {' '.join(words)}.", *without, *said])


def _all_quiet(call: Invocation, chosen: Filter) -> str:
    """What to say when nobody needs attention: who will be next."""
    from datetime import timedelta

    from tui.wording import counted, weekday_date

    rows = _rows(call, chosen, "attention", 0)
    coming = [
        (row.last_personal_contact + timedelta(days=row.cadence_days + 1), row.name)
        for row in rows
        if row.last_personal_contact and not row.snoozed_until
    ]
    told = f"Nobody needs you: {counted(len(rows), 'account')} looked at."
    if not coming:
        return told
    day, name = min(coming)
    return f"{told} Next one due: {name}, {weekday_date(day)}."
