"""Contracts of accounts: what they pay, when they renew, and what is forecast."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from store.editing.readers import number_of_days
from store.errors import InvalidError
from tui.cli import output
from tui.cli.given import any_day, day_ahead
from tui.cli.invocation import Invocation, invocation_of
from tui.cli.money_given import amount_given
from tui.cli.options import Account, AsCsv, AsJson, Plain, command_group, example
from tui.cli.output import Form, Listing, form_of
from tui.cli.tables import Column
from tui.wording import counted, full_date

if TYPE_CHECKING:
    from datetime import date

    from store.records.account import Money

app = command_group()


@app.command(
    epilog=example(
        "gt contract globex --period annual --price 24000 --renews 2026-12-11 --notice 30d",
        "gt contract globex --forecast good",
        "gt contract globex --new-price 26000 --from 2027-01-01",
        "gt contract globex --told",
    )
)
def contract(
    context: typer.Context,
    account: Account,
    period: Annotated[str | None, typer.Option(metavar="monthly|annual|other", help="What the price is for.")] = None,
    price: Annotated[str, typer.Option(metavar="N", help="The price of a period.")] = "",
    currency: Annotated[str, typer.Option(metavar="C", help="Its three letters, such as EUR.")] = "",
    plan: Annotated[str | None, typer.Option(metavar="TEXT", help="The name of the plan.")] = None,
    seats: Annotated[int | None, typer.Option(metavar="N", help="How many seats it has.")] = None,
    trial: Annotated[bool | None, typer.Option("--trial/--no-trial", help="Whether it is a trial.")] = None,
    since: Annotated[str, typer.Option("--since", metavar="DATE", help="When it began.")] = "",
    renews: Annotated[str, typer.Option(metavar="DATE", help="When it renews.")] = "",
    notice: Annotated[str, typer.Option(metavar="30d", help="How long before that notice is given.")] = "",
    forecast: Annotated[str | None, typer.Option(metavar="good|unsure|risk", help="How the renewal looks.")] = None,
    new_price: Annotated[str, typer.Option("--new-price", metavar="N", help="Another price from --from on.")] = "",
    start: Annotated[str, typer.Option("--from", metavar="DATE", help="When the new price begins.")] = "",
    told: Annotated[bool, typer.Option("--told", help="The client knows of the new price.")] = False,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    plain: Plain = False,
) -> None:
    """Set the contract of an account, or list its contracts."""
    call, form = invocation_of(context), form_of(as_json, as_csv, plain)
    account_id, _, name = call.account(account)
    if start and not new_price:
        raise InvalidError("--from says when a new price begins.", hint="Give the price as well: --new-price 26000.")
    terms = Terms(
        period, amount_given(price, _currency(call, account_id, currency)), plan, seats, trial,
        any_day(since, call), day_ahead(renews, call), number_of_days(notice),
    )  # fmt: skip
    if any(one is not None for one in terms):
        _set(call, account_id, terms)
    if forecast is not None:
        _forecast(call, (account_id, name), forecast.lower())
    if new_price:
        _announce(call, account_id, new_price, currency, start, told=told)
    elif told:
        _tell(call, account_id)
    elif forecast is None and all(one is None for one in terms):
        _list(call, form, account_id)


class Terms(NamedTuple):
    """What is given of a contract; None for what stays as it is."""

    period: str | None
    amount: Money | None
    plan: str | None
    seats: int | None
    trial: bool | None
    started_on: date | None
    renews_on: date | None
    notice_days: int | None


def _set(call: Invocation, account_id: int, terms: Terms) -> None:
    from store.contracts import set_contract

    output.saved(f"Changed the contract of {set_contract(call.book(), account_id, **terms._asdict())}.")


def _forecast(call: Invocation, account: tuple[int, str], forecast: str) -> None:
    from store.contracts import forecast_renewal

    account_id, name = account
    forecast_renewal(call.book(), account_id, forecast)
    output.saved(f"Renewal of {name}: {forecast}.")


def _announce(call: Invocation, account_id: int, price: str, currency: str, start: str, *, told: bool) -> None:
    from store.contracts import announce_price

    day = day_ahead(start, call)
    if day is None:
        raise InvalidError("A new price needs the day on which it begins.", hint="Add --from 2027-01-01.")
    amount = amount_given(price, _currency(call, account_id, currency))
    assert amount is not None
    name = announce_price(call.book(), account_id, day, amount, told=told)
    output.saved(f"New price for {name} from {full_date(day)}.")
    if not told:
        output.narrate("Next: tell them before it begins, and keep that with --told.")


def _tell(call: Invocation, account_id: int) -> None:
    from store.contracts import tell_price

    output.saved(f"The client was told of {counted(tell_price(call.book(), account_id), 'price change')}.")


def _currency(call: Invocation, account_id: int, given: str) -> str:
    """The currency that was given, else that of the newest contract."""
    from store.contracts import contracts_of

    held = [one.currency for one in contracts_of(call.book(), account_id) if one.currency]
    return given or (held[0] if held else "")


def _list(call: Invocation, form: Form, account_id: int) -> None:
    from store.contracts import contracts_of
    from tui.agreement_lines import contract_line
    from tui.cli.agreement_forms import contract_object

    held = contracts_of(call.book(), account_id)
    output.listing(
        form,
        Listing(
            columns=(Column("CONTRACT", gives_way=True),),
            rows=[(contract_line(one),) for one in held],
            objects=[contract_object(one) for one in held],
            nothing="No contract is known. gt contract ACCOUNT --price 1200 --period monthly sets one.",
        ),
    )
