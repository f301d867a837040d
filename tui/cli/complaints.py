"""Complaints from received to client told."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from tui.cli import output, replies
from tui.cli.given import day_back, refuse
from tui.cli.in_quotes import tell_of_quotes
from tui.cli.invocation import Invocation, invocation_of
from tui.cli.options import ANY_WORDS, Account, AsCsv, AsJson, OnDay, Plain, command_group, example
from tui.cli.output import Form, Listing, form_of
from tui.cli.tables import Column
from tui.wording import counted, full_date

if TYPE_CHECKING:
    from store.complaint_steps import Step
    from store.records.happenings import Complaint

app = command_group()


@app.command(
    context_settings=ANY_WORDS, epilog=example('gt complain globex "The invoice was wrong again" +high @petra')
)
def complain(
    context: typer.Context,
    account: Account,
    words: Annotated[
        list[str], typer.Argument(metavar="TEXT... [+high|+medium|+low] [@person]", help="In the client's words.")
    ],
    on: OnDay = "",
    category: Annotated[str, typer.Option(metavar="C", help="What it is about, such as billing.")] = "",
    hold: Annotated[str | None, typer.Option(metavar="TEXT", help="A reply to be held until tomorrow.")] = None,
) -> None:
    """Log a complaint, as the client said it."""
    from store.complaints import log_complaint
    from store.resolve import resolve_person
    from store.rules.complaint_line import read_complaint

    call = invocation_of(context)
    account_id, _, name = call.account(account)
    said = read_complaint(words, call.clock.now(), call.vocabulary())
    refuse(said.problems)
    who = None
    if said.person is not None:
        with call.book().reading() as connection:
            who = resolve_person(connection, account_id, said.person)
    day = day_back(on, call) or said.received_on
    number = log_complaint(
        call.book(), account_id, said.text, severity=said.severity, category=category or None,
        person_id=who and who[0], received_on=day,
    )  # fmt: skip
    whose = f" from {who[1]}" if who else ""
    output.saved(f"Complaint {number} of {name}{whose}: {said.severity}, received {full_date(day)}.")
    output.line(f"  {said.text}")
    for sentence, hint in said.remarks:
        output.narrate(f"{sentence} {hint}")
    tell_of_quotes(words, lambda line: bool(read_complaint(line, call.clock.now(), call.vocabulary()).spans))
    if hold is not None:
        replies.hold(call, number, hold)
    output.narrate(f"Next: gt complaint {number} --ack once they know it was heard.")


@app.command("complaint", epilog=example("gt complaint 3 --ack", 'gt complaint 3 --resolve "New invoice sent" --told'))
def change_complaint(
    context: typer.Context,
    number: Annotated[int, typer.Argument(metavar="ID", help="Its number, as gt complaints lists it.")],
    reopen: Annotated[bool, typer.Option("--reopen", help="It was not solved after all.")] = False,
    severity: Annotated[str | None, typer.Option(metavar="low|medium|high", help="How bad it is.")] = None,
    ack: Annotated[bool, typer.Option("--ack", help="The client knows that it was heard.")] = False,
    apologise: Annotated[bool, typer.Option("--apologise", help="We said sorry.")] = False,
    waiting: Annotated[str | None, typer.Option(metavar="us|them", help="Whose turn it is.")] = None,
    resolve: Annotated[str | None, typer.Option(metavar="TEXT", help="It is solved, and how.")] = None,
    told: Annotated[bool, typer.Option("--told", help="The client knows that it is solved.")] = False,
    lesson: Annotated[str | None, typer.Option(metavar="TEXT", help="What we learned and changed.")] = None,
    hold: Annotated[str | None, typer.Option(metavar="TEXT", help="A reply to be held until tomorrow.")] = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    plain: Plain = False,
) -> None:
    """Answer a complaint step by step, or show it.

    Several steps are taken in the order of the options.
    """
    from store.complaints import complaint_with

    call, form = invocation_of(context), form_of(as_json, as_csv, plain)
    chosen = _chosen(
        reopen=reopen, severity=severity, ack=ack, apologise=apologise, waiting=waiting, resolve=resolve, told=told,
        lesson=lesson,
    )  # fmt: skip
    if chosen:
        _take(call, number, chosen)
    if hold is not None:
        replies.hold(call, number, hold)
    elif not chosen:
        _show(form, complaint_with(call.book(), number))


def _chosen(
    *,
    reopen: bool,
    severity: str | None,
    ack: bool,
    apologise: bool,
    waiting: str | None,
    resolve: str | None,
    told: bool,
    lesson: str | None,
) -> list[tuple[Step, str]]:
    """The steps that were asked for, in their order, each with what is said of it. Raises InvalidError."""
    from store import complaint_steps as possible

    steps: list[tuple[object, Callable[[], Step], str]] = [
        (reopen, lambda: possible.reopen, "reopened"),
        (severity, lambda: possible.change_severity(severity or ""), f"severity {severity}"),
        (ack, lambda: possible.acknowledge, "acknowledged"),
        (apologise, lambda: possible.apologise, "apologised"),
        (waiting, lambda: possible.wait_on(waiting or ""), f"waits on {waiting}"),
        (resolve is not None, lambda: possible.resolve(resolve), "resolved"),
        (told, lambda: possible.tell_client, "client told"),
        (lesson is not None, lambda: possible.keep_lesson(lesson or ""), "lesson kept"),
    ]
    return [(step(), said) for wanted, step, said in steps if wanted]


def _take(call: Invocation, number: int, chosen: list[tuple[Step, str]]) -> None:
    from store.complaints import take_steps

    held = take_steps(call.book(), number, [step for step, _ in chosen])
    output.saved(f"Complaint {number} of {held.account_name}: {', '.join(said for _, said in chosen)}.")


def _show(form: Form, held: Complaint) -> None:
    from tui.cli.json_forms import complaint_object
    from tui.page_text import complaint_lines

    if form.name == "json":
        output.json_object(complaint_object(held))
    elif form.name == "csv":
        output.csv_rows([complaint_object(held)])
    else:
        output.lines(complaint_lines(held))


@app.command("complaints", epilog=example("gt complaints --open", "gt complaints --read"))
def list_complaints(
    context: typer.Context,
    only_open: Annotated[bool, typer.Option("--open", help="Only those that are not resolved.")] = False,
    read: Annotated[bool, typer.Option("--read", help="Print them whole, to be read in one sitting.")] = False,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    plain: Plain = False,
) -> None:
    """List complaints, open ones first and worst first."""
    from store.complaints import complaints_of
    from tui.cli.json_forms import complaint_object
    from tui.page_text import COMPLAINT_STATES, complaint_lines

    call, form = invocation_of(context), form_of(as_json, as_csv, plain)
    held = complaints_of(call.book(), only_open=only_open, steps=read or form.name == "json")
    if read and form.is_for_people:
        for index, one in enumerate(held):
            output.lines([*([""] if index else []), *complaint_lines(one)])
        output.narrate(f"{counted(len(held), 'complaint')} read.")
        return
    output.listing(
        form,
        Listing(
            columns=(Column("ID", on_the_right=True), Column("RECEIVED"), Column("DAYS", on_the_right=True),
                     Column("SEVERITY"), Column("STATE"), Column("ACCOUNT", gives_way=True),
                     Column("COMPLAINT", gives_way=True)),
            rows=[(str(one.id), one.received_on.isoformat(), str(one.days_open), one.severity,
                   COMPLAINT_STATES[one.state], one.account_name, one.text) for one in held],
            objects=[complaint_object(one) for one in held],
            nothing=_none(held=complaints_of(call.book())) if not held else "",
        ),
    )  # fmt: skip


def _none(held: list[Complaint]) -> str:
    """What to say when there is none: which was resolved last."""
    resolved = [one for one in held if one.resolved_on]
    if not resolved:
        return "No complaints. gt complain ACCOUNT TEXT logs one."
    last = max(resolved, key=lambda one: (one.resolved_on, one.id))
    assert last.resolved_on is not None
    days = counted(last.days_open, "day")
    return f"No open complaints. The last one was resolved {full_date(last.resolved_on)} ({last.account_name}, {days})."
