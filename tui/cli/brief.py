"""What to know about an account before a call, on one screen."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from tui.cli import output
from tui.cli.invocation import invocation_of
from tui.cli.options import Account, AsJson, Plain, command_group, example
from tui.cli.terminal import height_of, width_of

app = command_group()


@app.command(epilog=example("gt brief globex", "gt brief globex --md"))
def brief(
    context: typer.Context,
    account: Account,
    markdown: Annotated[bool, typer.Option("--md", help="Print Markdown.")] = False,
    as_json: AsJson = False,
    plain: Plain = False,
) -> None:
    """Show on one screen what to know before a call.

    The people and what they told about themselves, promises, goals, the last words of three contacts, open ends,
    and the days that come.
    """
    from store.account_page import account_page
    from tui.cli.brief_sheet import brief_object, brief_sheet
    from tui.cli.output import form_of
    from tui.sheet import as_markdown, beside_labels

    call, form = invocation_of(context), form_of(as_json, markdown, plain)
    account_id, _, _ = call.account(account)
    page, today = account_page(call.book(), account_id), call.clock.today()
    sheet = brief_sheet(page, today)
    if as_json:
        output.json_object(brief_object(page, today))
    elif markdown:
        output.lines(as_markdown(sheet))
    else:
        plain_form = form.name == "plain"
        width, height = (None, None) if plain_form else (width_of(sys.stdout), height_of(sys.stdout))
        lines = beside_labels(sheet, width, height)
        if height is not None and len(lines) > height:
            lines = beside_labels(brief_sheet(page, today, tight=True), width, height)
        output.lines(lines)
