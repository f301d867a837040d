"""Arguments and options that several commands share."""

from __future__ import annotations

from typing import Annotated

import typer

ACCOUNT_HELP = "Its short name, the beginning of it or of a word of its name; . is the one used last."

Account = Annotated[str, typer.Argument(metavar="ACCOUNT", help=ACCOUNT_HELP, show_default=False)]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
AsCsv = Annotated[bool, typer.Option("--csv", help="Print CSV.")]
Plain = Annotated[bool, typer.Option("--plain", help="Print without colour and without cutting, as a pipe gets it.")]
OnDay = Annotated[str, typer.Option("--on", metavar="DATE", help="The day, such as yest or 2026-11-12.")]

ANY_WORDS = {"ignore_unknown_options": True}
"""For commands whose words may begin with a dash."""


def command_group() -> typer.Typer:
    """An empty group of commands whose help is plain text."""
    return typer.Typer(add_completion=False, rich_markup_mode=None)


def example(*lines: str) -> str:
    """The examples under a command's help, one a line."""
    return "\n".join(["\b", "Example:" if len(lines) == 1 else "Examples:", *(f"  {line}" for line in lines)])
