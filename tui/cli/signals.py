"""How an account feels and what its figures say: signals, the pulse, and asking what is wrong."""

from __future__ import annotations

from typing import Annotated

import typer

from store.editing.readers import decimal_scaled
from store.errors import InvalidError
from tui.cli import output
from tui.cli.given import day_back
from tui.cli.invocation import invocation_of
from tui.cli.options import Account, AsCsv, AsJson, OnDay, Plain, command_group, example
from tui.cli.output import Listing, form_of
from tui.cli.tables import Column
from tui.wording import full_date

app = command_group()

_MILLI_DIGITS = 3
_NO_PULSE = "none"


@app.command(
    context_settings={"ignore_unknown_options": True},
    epilog=example("gt signal globex nps 8", "gt signal globex active_users 140 --on 2026-11-01"),
)
def signal(
    context: typer.Context,
    account: Account,
    kind: Annotated[str, typer.Argument(metavar="[KIND]", help="nps, csat, active_users, usage, logins, ...")] = "",
    value: Annotated[str, typer.Argument(metavar="[VALUE]", help="The reading.")] = "",
    on: OnDay = "",
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    plain: Plain = False,
) -> None:
    """Keep a reading of a leading indicator, or list them."""
    from store.signals import record_signal, signal_kind, signals_of
    from tui.cli.agreement_forms import signal_object
    from tui.figures import milli_text

    call, form = invocation_of(context), form_of(as_json, as_csv, plain)
    account_id, _, name = call.account(account)
    if kind and value:
        milli, day = decimal_scaled(value, _MILLI_DIGITS), day_back(on, call)
        record_signal(call.book(), account_id, kind, milli, day)
        when = full_date(day or call.clock.today())
        output.saved(f"{signal_kind(kind)} of {name}: {milli_text(milli)} on {when}.")
        return
    if kind:
        raise InvalidError(f"A reading of {kind} needs its figure.", hint="gt signal globex nps 8")
    held = signals_of(call.book(), account_id)
    output.listing(
        form,
        Listing(
            columns=(
                Column("ID", on_the_right=True),
                Column("DAY"),
                Column("SIGNAL"),
                Column("VALUE", on_the_right=True),
            ),
            rows=[(str(one.id), one.day.isoformat(), one.kind, milli_text(one.value_milli)) for one in held],
            objects=[signal_object(one) for one in held],
            nothing=f"No signal of {name} has been read yet. gt signal ACCOUNT KIND VALUE keeps one.",
        ),
    )


@app.command(epilog=example("gt pulse globex worried", "gt pulse globex none"))
def pulse(
    context: typer.Context,
    account: Account,
    word: Annotated[str, typer.Argument(metavar="great|good|ok|worried|bad|none", help="How you feel about it.")],
) -> None:
    """Say how you feel about an account.

    It stands beside the health score, never changes it, and expires after 60 days.
    """
    from store.account_rows import account_row
    from store.pulse import set_pulse

    call = invocation_of(context)
    account_id, _, _ = call.account(account)
    said = word.lower()
    name = set_pulse(call.book(), account_id, None if said == _NO_PULSE else said)
    output.saved(f"Pulse of {name}: {said}.")
    health = account_row(call.book(), account_id).health
    if health.pulse_disagrees:
        output.narrate(f"The score says {health.state} ({health.score}); both are shown.")


@app.command(epilog=example("gt asked globex", "gt asked globex --on mon"))
def asked(context: typer.Context, account: Account, on: OnDay = "") -> None:
    """Keep that you asked an account what is wrong."""
    from store.asked import ask_what_is_wrong

    call = invocation_of(context)
    account_id, _, _ = call.account(account)
    day = day_back(on, call)
    name = ask_what_is_wrong(call.book(), account_id, day)
    output.saved(f"Asked {name} what is wrong, {full_date(day or call.clock.today())}.")
