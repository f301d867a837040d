"""Promises to accounts, and whether they were kept."""

from __future__ import annotations

from typing import Annotated

import typer

from store.errors import InvalidError
from tui.cli import output
from tui.cli.given import day_ahead, day_back, option_or_line, refuse
from tui.cli.invocation import Invocation, invocation_of
from tui.cli.options import ANY_WORDS, AsCsv, AsJson, OnDay, Plain, command_group, example
from tui.cli.output import Form, Listing, form_of
from tui.cli.tables import Column

app = command_group()


@app.command(
    context_settings=ANY_WORDS,
    epilog=example("gt promise globex Free setup by 1 dec by:Nina", "gt promise 3 --kept"),
)
def promise(
    context: typer.Context,
    which: Annotated[
        str, typer.Argument(metavar="[ACCOUNT|ID]", help="The account, or the number of a promise to settle.")
    ] = "",
    words: Annotated[list[str] | None, typer.Argument(metavar="[TEXT]...", help="What was promised.")] = None,
    due: Annotated[str, typer.Option(metavar="DATE", help="For when it was promised.")] = "",
    by: Annotated[str, typer.Option(metavar="WHO", help="Who promised it.")] = "",
    on: OnDay = "",
    kept: Annotated[bool, typer.Option("--kept", help="It was kept.")] = False,
    broken: Annotated[bool, typer.Option("--broken", help="It was not kept.")] = False,
    oversold: Annotated[bool, typer.Option("--oversold", help="It could never be kept.")] = False,
    reopen: Annotated[bool, typer.Option("--open", help="It is open again.")] = False,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    plain: Plain = False,
) -> None:
    """Keep a promise in mind, say what became of it, or list them.

    Without a text it lists the promises of an account; without anything, the open ones of all.
    """
    call, form = invocation_of(context), form_of(as_json, as_csv, plain)
    said = (("kept", kept), ("broken", broken), ("oversold", oversold), ("open", reopen))
    chosen = [state for state, wanted in said if wanted]
    if len(chosen) > 1:
        raise InvalidError(f"A promise cannot be {chosen[0]} and {chosen[1]}.", hint="Keep one of them.")
    if chosen:
        _settle(call, which, chosen[0])
    elif words:
        _add(call, which, words, due, by, on)
    else:
        _list(call, form, which)


def _settle(call: Invocation, number: str, state: str) -> None:
    from store.promises import settle_promise

    if not (number.isascii() and number.isdigit()):
        raise InvalidError(f'"{number}" is not the number of a promise.', hint="gt promise ACCOUNT lists them.")
    held = settle_promise(call.book(), int(number), state)
    output.saved(f"Promise {held.id} to {held.account_name}: {state}.")
    if state in ("broken", "oversold"):
        output.narrate(f"Next: talk to {held.account_name} about it; a call or meeting clears the reason.")


def _add(call: Invocation, account: str, words: list[str], due: str, by: str, on: str) -> None:
    from store.promises import add_promise
    from store.rules.promise_line import read_promise
    from tui.wording import full_date, with_remarks

    account_id, _, name = call.account(account)
    said = read_promise(words, call.clock.now(), call.vocabulary())
    refuse(said.problems)
    due_on = option_or_line("due", day_ahead(due, call), said.due_on)
    number = add_promise(
        call.book(), account_id, said.text, promised_by=option_or_line("by", by or None, said.promised_by),
        promised_on=option_or_line("on", day_back(on, call), said.promised_on), due_on=due_on,
    )  # fmt: skip
    until = f", due {full_date(due_on)}" if due_on else ""
    output.saved(with_remarks(f"Promise {number} to {name}: {said.text}{until}.", said.remarks))


def _list(call: Invocation, form: Form, account: str) -> None:
    from store.promises import promises_of
    from tui.cli.agreement_forms import promise_object

    account_id = call.account(account)[0] if account else None
    held = promises_of(call.book(), account_id, only_open=account_id is None)
    output.listing(
        form,
        Listing(
            columns=(Column("ID", on_the_right=True), Column("STATE"), Column("DUE"), Column("BY"),
                     Column("ACCOUNT", gives_way=True), Column("PROMISE", gives_way=True)),
            rows=[(str(one.id), one.state, one.due_on.isoformat() if one.due_on else "", one.promised_by or "",
                   one.account_name, one.text) for one in held],
            objects=[promise_object(one) for one in held],
            nothing="No promise is open. gt promise ACCOUNT TEXT keeps one in mind.",
        ),
    )  # fmt: skip
