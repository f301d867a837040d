"""Replies to complaints that are held until their writer has slept on them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from store.errors import InvalidError
from tui.cli import output
from tui.cli.invocation import Invocation, invocation_of
from tui.cli.options import AsCsv, AsJson, Plain, command_group, example
from tui.cli.output import Form, Listing, form_of
from tui.cli.tables import Column
from tui.wording import full_date

if TYPE_CHECKING:
    from store.records.agreements import HeldReply

app = command_group()


@app.command(epilog=example("gt reply", 'gt reply 2 --text "We are sorry: here is what we do"', "gt reply 2 --sent"))
def reply(
    context: typer.Context,
    number: Annotated[int | None, typer.Argument(metavar="[ID]", help="Its number, as gt reply lists it.")] = None,
    text: Annotated[str | None, typer.Option(metavar="TEXT", help="Calmer words in its place.")] = None,
    sent: Annotated[bool, typer.Option("--sent", help="It was sent; the complaint counts as answered.")] = False,
    drop: Annotated[bool, typer.Option("--drop", help="It will not be sent.")] = False,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    plain: Plain = False,
) -> None:
    """List the replies that are held, or say what becomes of one."""
    from store.held_replies import change_reply, drop_reply, send_reply

    call, form = invocation_of(context), form_of(as_json, as_csv, plain)
    if number is None:
        if text is not None or sent or drop:
            raise InvalidError("Which reply is meant?", hint="gt reply lists those that are held.")
        _list(call, form)
        return
    if sent and drop:
        raise InvalidError("A reply cannot be sent and dropped.", hint="Keep one of them.")
    if text is not None:
        tell(change_reply(call.book(), number, text))
    if sent:
        held = send_reply(call.book(), number)
        output.saved(f"Sent the reply to {held.account_name}; complaint {held.complaint_id} is acknowledged.")
    elif drop:
        output.saved(f"Dropped the reply to {drop_reply(call.book(), number).account_name}.")
    elif text is None:
        _show(call, form, number)


def hold(call: Invocation, complaint: int, text: str) -> None:
    """Hold a reply to a complaint until tomorrow and say so."""
    from store.held_replies import hold_reply

    tell(hold_reply(call.book(), complaint, text))


def tell(held: HeldReply) -> None:
    """Say until when a reply is held, and which words had better be read again."""
    output.saved(f"Reply {held.id} to {held.account_name} is held until {full_date(held.until_on)}.")
    if held.heated:
        said = ", ".join(f'"{word}"' for word in held.heated)
        output.narrate(f"It says {said}: read it once more before it goes.")


def _show(call: Invocation, form: Form, number: int) -> None:
    from store.held_replies import held_reply
    from tui.agreement_lines import reply_lines
    from tui.cli.agreement_forms import reply_object

    held = held_reply(call.book(), number)
    if form.name == "json":
        output.json_object(reply_object(held))
    elif form.name == "csv":
        output.csv_rows([reply_object(held)])
    else:
        output.lines([f"{held.account_name}: {held.complaint}", *reply_lines(held)])


def _list(call: Invocation, form: Form) -> None:
    from store.held_replies import held_replies
    from tui.cli.agreement_forms import reply_object

    waiting = held_replies(call.book())
    output.listing(
        form,
        Listing(
            columns=(Column("ID", on_the_right=True), Column("UNTIL"), Column("ACCOUNT", gives_way=True),
                     Column("READ AGAIN"), Column("REPLY", gives_way=True)),
            rows=[(str(one.id), one.until_on.isoformat(), one.account_name, ", ".join(one.heated), one.text)
                  for one in waiting],
            objects=[reply_object(one) for one in waiting],
            nothing="No reply is held. gt complaint ID --hold TEXT holds one until tomorrow.",
        ),
    )  # fmt: skip
