"""To-dos and snoozes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from store.errors import InvalidError
from tui.cli import output
from tui.cli.given import day_ahead, refuse
from tui.cli.in_quotes import tell_of_quotes
from tui.cli.invocation import Invocation, invocation_of
from tui.cli.options import ANY_WORDS, Account, AsCsv, AsJson, Plain, command_group, example
from tui.cli.output import Listing, form_of
from tui.cli.tables import Column
from tui.wording import full_date, sentence

if TYPE_CHECKING:
    from store.rules.todo_line import TodoLine

app = command_group()


@app.command(
    context_settings=ANY_WORDS,
    epilog=example("gt todo globex call the CFO fri", "gt todo globex send the offer @jan fri", "gt todo"),
)
def todo(
    context: typer.Context,
    account: Annotated[str, typer.Argument(metavar="[ACCOUNT]", help="Without one all open to-dos are listed.")] = "",
    words: Annotated[
        list[str] | None, typer.Argument(metavar="TEXT... [WHEN]", help="What to do, and by when.")
    ] = None,
    assignee: Annotated[str, typer.Option("--for", metavar="NAME", help="Who does it, if it is not you.")] = "",
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    plain: Plain = False,
) -> None:
    """Plan one thing to do, for oneself or with @NAME for a colleague, or list what is open."""
    from store.rules.todo_line import read_todo
    from store.todos import todos_of
    from tui.cli.json_forms import todo_object

    call, form = invocation_of(context), form_of(as_json, as_csv, plain)
    account_id, _, name = call.account(account) if account else (None, "", "")
    if account_id is not None and words:
        said = read_todo(words, call.clock.now(), call.vocabulary())
        number, told = plan(call, account_id, said, assignee)
        output.saved(sentence(f"To-do {number} for {name}: {told}"))
        tell_of_quotes(words, lambda line: bool(read_todo(line, call.clock.now(), call.vocabulary()).spans))
        return
    held = todos_of(call.book(), account_id)
    output.listing(
        form,
        Listing(
            columns=(Column("ID", on_the_right=True), Column("DUE"), Column("ACCOUNT", gives_way=True),
                     Column("TO DO", gives_way=True), Column("FOR")),
            rows=[(str(one.id), one.due_on.isoformat() if one.due_on else "", one.account_name, one.text,
                   one.assignee or "") for one in held],
            objects=[todo_object(one) for one in held],
            nothing="Nothing is to be done. gt todo ACCOUNT TEXT WHEN plans something.",
        ),
    )  # fmt: skip


def plan(call: Invocation, account_id: int, said: TodoLine, assignee: str = "") -> tuple[int, str]:
    """Keep a to-do as a line says it; its number, and the to-do in words with whom it is for and its day.

    `assignee` is a colleague by the whole name, in place of the line's `@`. Raises InvalidError, AmbiguousError or
    NotFoundError.
    """
    from store.colleagues import colleague_meant, colleague_named, colleagues
    from store.todos import add_todo

    refuse(said.problems)
    who = colleague_named(call.book(), assignee) if assignee else None
    if said.assignee and not who:
        who = colleague_meant(colleagues(call.book()), said.assignee)
    number = add_todo(call.book(), account_id, said.text, said.due, assignee=who)
    parts = (said.text, who and f"for {who}", said.due and full_date(said.due))
    return number, ", ".join(part for part in parts if part)


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
