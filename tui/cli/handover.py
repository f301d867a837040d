"""Handing an account over to another owner."""

from __future__ import annotations

from typing import Annotated

import typer

from store.errors import InvalidError
from tui.cli import output
from tui.cli.invocation import invocation_of
from tui.cli.options import Account, command_group, example

app = command_group()


@app.command(epilog=example("gt handover globex --to Jan > globex.md", "gt handover globex --to Jan --set"))
def handover(
    context: typer.Context,
    account: Account,
    to: Annotated[
        str, typer.Option("--to", metavar="OWNER", help="Who looks after it from now on.", show_default=False)
    ],
    set_owner: Annotated[bool, typer.Option("--set", help="Change the owner as well.")] = False,
) -> None:
    """Print the sheet that hands an account over, as Markdown.

    Its history in numbers, the people and how to work with them, promises, open ends, the days of the coming
    year, and the last words. With --set the owner is changed too, as one step that undo takes back.
    """
    from store.account_page import account_page
    from store.clean_text import clean_name
    from store.editing.accounts import edit_account
    from store.owners import owner_spans, owner_warning
    from tui.cli.handover_sheet import handover_sheet
    from tui.sheet import as_markdown

    call = invocation_of(context)
    account_id, _, _ = call.account(account)
    book, owner = call.book(), clean_name(to, "The new owner's name")
    page = account_page(book, account_id, interactions=-1)
    if page.row.owner == owner and set_owner:
        raise InvalidError(f"{owner} looks after {page.row.name} already.", hint="Leave out --set for the sheet alone.")
    output.lines(as_markdown(handover_sheet(page, owner_spans(book, account_id), owner, call.clock.today())))
    warning = owner_warning(book, account_id)
    if warning:
        output.narrate(warning)
    if set_owner:
        edit_account(book, account_id, {"owner": owner})
        output.narrate(f"{page.row.name} is {owner}'s now. gt undo takes it back.")
    else:
        output.narrate("Nothing is changed; --set changes the owner too.")
