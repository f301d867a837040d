"""Key moments of an account, and the templates that new accounts get them from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from store.editing.readers import number_of_days
from store.errors import InvalidError, NotFoundError
from tui.cli import output
from tui.cli.given import day_back
from tui.cli.invocation import Invocation, invocation_of
from tui.cli.options import Account, AsCsv, AsJson, OnDay, Plain, command_group, example
from tui.cli.output import Form, Listing, form_of
from tui.cli.tables import Column

if TYPE_CHECKING:
    from store.records.happenings import Moment

app = command_group()


@app.command(epilog=example("gt moment globex", "gt moment globex 2 --on yest --went great"))
def moment(
    context: typer.Context,
    account: Account,
    which: Annotated[
        list[str] | None, typer.Argument(metavar="[N|NAME]", help="Its number or the beginning of its name.")
    ] = None,
    on: OnDay = "",
    went: Annotated[str | None, typer.Option(metavar="great|fine|poor", help="How it went.")] = None,
    undone: Annotated[
        bool, typer.Option("--undone", help="Take the tick, or with --prepared the preparation, back.")
    ] = False,
    prepared: Annotated[bool, typer.Option("--prepared", help="It is prepared.")] = False,
    repaired: Annotated[bool, typer.Option("--repaired", help="It went poorly and has been made good.")] = False,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    plain: Plain = False,
) -> None:
    """Tick a key moment as done, or list them."""
    from store.moments import moments_of, prepare_moment, repair_moment, tick_moment

    call, form = invocation_of(context), form_of(as_json, as_csv, plain)
    account_id, _, name = call.account(account)
    held = moments_of(call.book(), account_id)
    if not which:
        output.listing(form, _moments(held, name))
        return
    position = _position(held, " ".join(which))
    if prepared:
        now = prepare_moment(call.book(), account_id, position, undone=undone)
        what = "not prepared" if undone else "prepared"
    elif repaired:
        now, what = repair_moment(call.book(), account_id, position), "repaired"
    else:
        now = tick_moment(call.book(), account_id, position, done_on=day_back(on, call), went=went, undone=undone)
        what = "open again" if undone else f"done {now.done_on}" + (f", {now.went}" if now.went else "")
    output.saved(f"{now.name} of {name}: {what}.")


def _position(held: Sequence[Moment], said: str) -> int:
    """The number of the moment that is meant. Raises NotFoundError or InvalidError."""
    from store.rules.folding import fold

    if said.isascii() and said.isdigit():
        return int(said)
    found = [one for one in held if fold(one.name).startswith(fold(said))]
    names = ", ".join(f"{one.position} {one.name}" for one in found or held)
    if not found:
        raise NotFoundError(f'There is no key moment "{said}".', hint=f"Moments: {names or 'none'}.")
    if len(found) > 1:
        raise InvalidError(f'"{said}" fits {len(found)} key moments.', hint=f"Give the number: {names}.")
    return found[0].position


def _moments(held: Sequence[Moment], account: str) -> Listing:
    from tui.cli.json_forms import moment_object

    return Listing(
        columns=(Column("NR", on_the_right=True), Column("MOMENT", gives_way=True), Column("STATE"), Column("DUE"),
                 Column("PREPARED"), Column("DONE"), Column("WENT")),
        rows=[(str(one.position), one.name, one.state, *(day.isoformat() if day else "" for day in
               (one.due_on, one.prepared_on, one.done_on)), one.went or "") for one in held],
        objects=[moment_object(one) for one in held],
        nothing=f"{account} has no key moments.",
    )  # fmt: skip


@app.command(
    epilog=example("gt template", 'gt template --segment SMB --set "Onboarding:14, First campaign:30" --every 14d')
)
def template(
    context: typer.Context,
    segment: Annotated[
        str | None, typer.Option(metavar="S", help="The segment; the template for all without one.")
    ] = None,
    moments: Annotated[
        str | None,
        typer.Option(
            "--set",
            metavar="NAME:DAYS,...",
            help="Key moments with days after the start; empty removes a segment's own.",
        ),
    ] = None,
    every: Annotated[str | None, typer.Option(metavar="14d", help="The segment's cadence; empty removes it.")] = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    plain: Plain = False,
) -> None:
    """Show or set what a segment's accounts get.

    That is their key moments, for new accounts, and their cadence.
    """
    from store.moments import set_template
    from store.segment_cadences import set_segment_cadence

    call, form = invocation_of(context), form_of(as_json, as_csv, plain)
    if every is not None and segment is None:
        raise InvalidError("A cadence belongs to a segment.", hint="Add --segment; gt edit sets one account's.")
    if moments is not None:
        set_template(call.book(), segment, _read_template(moments))
        output.saved(f"Key moments of {segment or 'all accounts'} are set; accounts that have theirs keep them.")
    if every is not None and segment is not None:
        days = number_of_days(every)
        set_segment_cadence(call.book(), segment, days)
        output.line(f"Cadence of {segment}: {days} days." if days else f"{segment} has no cadence of its own now.")
    if moments is None and every is None:
        _show_templates(call, form, segment)


def _read_template(text: str) -> list[tuple[str, int, str | None]]:
    """Key moments written `Onboarding:14, First campaign:30`. Raises InvalidError."""
    found: list[tuple[str, int, str | None]] = []
    for part in filter(None, (part.strip() for part in text.split(","))):
        name, colon, days = part.rpartition(":")
        number = number_of_days(days) if colon and days.strip() else None
        if not name.strip() or number is None:
            raise InvalidError(f'"{part}" is not NAME:DAYS.', hint="Write it as Onboarding:14, First campaign:30.")
        found.append((name.strip(), number, None))
    return found


def _show_templates(call: Invocation, form: Form, segment: str | None) -> None:
    from store.moments import templates_of
    from store.segment_cadences import cadences_of_segments

    cadences = cadences_of_segments(call.book())
    held = [one for one in templates_of(call.book()) if segment is None or one.segment == segment]
    output.listing(
        form,
        Listing(
            columns=(Column("SEGMENT"), Column("NR", on_the_right=True), Column("MOMENT", gives_way=True),
                     Column("DAYS", on_the_right=True)),
            rows=[(one.segment or "all", str(one.position), one.name, str(one.due_days)) for one in held],
            objects=[{"segment": one.segment, "number": one.position, "name": one.name, "days": one.due_days,
                      "cadence_days": cadences.get(one.segment or "")} for one in held],
            nothing=f"{segment} has no key moments of its own; it gets those of all accounts.",
        ),
    )  # fmt: skip
    if form.is_for_people:
        for name, days in sorted(cadences.items()):
            if segment in (None, name):
                output.line(f"Cadence of {name}: {days} days.")
