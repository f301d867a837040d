"""People at accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from store.errors import InvalidError
from tui.cli import output
from tui.cli.given import day_back
from tui.cli.invocation import invocation_of
from tui.cli.options import Account, AsCsv, AsJson, Plain, command_group, example
from tui.cli.output import Listing, form_of
from tui.cli.tables import Column
from tui.wording import sentence

if TYPE_CHECKING:
    from store.book import Book
    from store.records.happenings import Person

app = command_group()


@app.command(epilog=example('gt person globex "Petra Vogel" --role CFO --email p@globex.example', "gt person globex"))
def person(
    context: typer.Context,
    account: Account,
    name: Annotated[list[str] | None, typer.Argument(metavar="[NAME]", help="Whom to add or to change.")] = None,
    role: Annotated[str | None, typer.Option(metavar="R", help="What they do there.")] = None,
    email: Annotated[str | None, typer.Option(metavar="E", help="Their e-mail address.")] = None,
    phone: Annotated[str | None, typer.Option(metavar="P", help="Their phone at work.")] = None,
    mobile: Annotated[str | None, typer.Option(metavar="P", help="Their mobile phone.")] = None,
    reach: Annotated[str | None, typer.Option(metavar="TEXT", help="How and when they like to be reached.")] = None,
    standing: Annotated[str | None, typer.Option(metavar="S", help="champion, good, neutral, strained or bad.")] = None,
    birthday: Annotated[
        str | None, typer.Option(metavar="DATE", help="1984-05-01, or --05-01 without the year.")
    ] = None,
    facts: Annotated[str | None, typer.Option(metavar="TEXT", help="What they told about themselves.")] = None,
    left: Annotated[str | None, typer.Option(metavar="DATE", help="The day they left the account.")] = None,
    rename: Annotated[str | None, typer.Option(metavar="NAME", help="Their new name.")] = None,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    plain: Plain = False,
) -> None:
    """Add or change a person at an account, or list them.

    A person of exactly that name is changed; an option with an empty value clears.
    """
    from store.people import people_of

    call, form = invocation_of(context), form_of(as_json, as_csv, plain)
    account_id, _, account_name = call.account(account)
    given: dict[str, object] = {
        "role": role, "email": email, "phone": phone, "mobile": mobile, "reach": reach, "standing": standing,
        "birthday": birthday, "facts": facts, "name": rename, "left_on": left and day_back(left, call),
    }  # fmt: skip
    fields = {key: value for key, value in given.items() if value is not None}
    if name:
        output.saved(sentence(_keep(call.book(), account_id, " ".join(name), fields) + f" at {account_name}"))
    elif fields:
        raise InvalidError("Nobody is named.", hint="Give the name: gt person ACCOUNT NAME --role R.")
    else:
        output.listing(form, _people(people_of(call.book(), account_id), account_name))


def _keep(book: Book, account_id: int, name: str, fields: dict[str, object]) -> str:
    """Add the person, or change the one of that name; what was done."""
    from store.editing.editable import edit
    from store.editing.people import PERSON
    from store.people import add_person, people_of

    held = next((one for one in people_of(book, account_id) if one.name == name), None)
    if held is None:
        fields.pop("name", None)
        return f"Added {name} as person {add_person(book, account_id, name, **fields)}"
    edit(book, PERSON, held.id, fields)
    return f"Changed {', '.join(fields) or 'nothing'} of {name}"


def _people(held: list[Person], account: str) -> Listing:
    from tui.cli.json_forms import person_object

    return Listing(
        columns=(Column("ID", on_the_right=True), Column("NAME", gives_way=True), Column("ROLE", gives_way=True),
                 Column("EMAIL", gives_way=True), Column("STANDING"), Column("LAST CONTACT")),
        rows=[(str(one.id), one.name, one.role or "", one.email or "", one.standing or "",
               one.last_contact.isoformat() if one.last_contact else "") for one in held],
        objects=[person_object(one) for one in held],
        nothing=f"Nobody is known at {account} yet. gt person ACCOUNT NAME adds somebody.",
    )  # fmt: skip
