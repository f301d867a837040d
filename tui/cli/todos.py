"""To-dos and snoozes."""

from __future__ import annotations

from typing import Annotated

import typer

from store.errors import InvalidError
from tui.cli import output
from tui.cli.given import day_ahead, refuse
from tui.cli.invocation import invocation_of
from tui.cli.options import ANY_WORDS, Account, AsCsv, AsJson, Plain, command_group, example
from tui.cli.output import Listing, form_of
from tui.cli.tables import Column
from tui.wording import full_date, sentence

app = command_group()


@app.command(context_settings=ANY_WORDS, epilog=example("gt todo globex call the CFO about the quote fri", "gt todo"))
def todo(
    context: typer.Context,
    account: Annotated[str, typer.Argument(metavar="[ACCOUNT]", help="Without one all open to-dos are listed.")] = "",
    words: Annotated[
        list[str] | None, typer.Argument(metavar="TEXT... [WHEN]", help="What to do, and by when.")
    ] = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    plain: Plain = False,
) -> None:
    """Plan one thing to do, or list what is open."""
    from store.rules.todo_line import read_todo
    from store.todos import add_todo, todos_of
    from tui.cli.json_forms import todo_object

    call, form = invocation_of(context), form_of(as_json, as_csv, plain)
    account_id, _, name = call.account(account) if account else (None, "", "")
    if account_id is not None and words:
        said = read_todo(words, call.clock.now(), call.vocabulary())
        refuse(said.problems)
        number = add_todo(call.book(), account_id, said.text, said.due)
        by = f", {full_date(said.due)}" if said.due else ""
        output.saved(f"To-do {number} for {name}: {said.text}{by}.")
        return
    held = todos_of(call.book(), account_id)
    output.listing(
        form,
        Listing(
            columns=(Column("ID", on_the_right=True), Column("DUE"), Column("ACCOUNT", gives_way=True),
                     Column("TO DO", gives_way=True)),
            rows=[(str(one.id), one.due_on.isoformat() if one.due_on else "", one.account_name, one.text)
                  for one in held],
            objects=[todo_object(one) for one in held],
            nothing="Nothing is to be done. gt todo ACCOUNT TEXT WHEN plans something.",
        ),
    )  # fmt: skip


@app.command(epilog=example("gt done 12"))
def done(
    context: typer.Context,
    number: Annotated[int, typer.Argument(metavar="ID", help="The to-do's number, as gt todo lists it.")],
    undone: Annotated[bool, typer.Option("--undone", help="Open it again.")] = False,
) -> None:
    """Mark a to-do as done."""
    from store.todos import finish_todo

    held = finish_todo(invocation_of(context).book(), number, undone=undone)
    output.saved(sentence(f"{'Open again' if undone else 'Done'}: {held.text}, {held.account_name}"))


@app.command(epilog=example("gt snooze globex 2w", "gt snooze globex next monday"))
def snooze(
    context: typer.Context,
    account: Account,
    when: Annotated[list[str], typer.Argument(metavar="WHEN", help="Until which day, such as 2w or 2026-12-01.")],
) -> None:
    """Keep an account out of sight until a day.

    A new complaint or a renewal gate wakes it.
    """
    from store.snoozing import snooze_account

    call = invocation_of(context)
    account_id, _, name = call.account(account)
    until = day_ahead(" ".join(when), call)
    if until is None:
        raise InvalidError("A snooze needs a day.", hint="Give a day to come, such as 2w or next monday.")
    snooze_account(call.book(), account_id, until)
    output.saved(f"Snoozed {name} until {full_date(until)}.")
