"""The commands as typer knows them, each loaded when it is asked for."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import typer
import typer.core

from store.errors import InvalidError
from tui.cli.commands import ALIASES, MODULES, SECTIONS
from tui.cli.invocation import Invocation
from tui.cli.problems import Refused

PROGRAM = "gt"


class Commands(typer.core.TyperGroup):
    """The commands, each loaded with its group when it is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The names of all commands in the order of the help."""
        return list(MODULES)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of that name or alias, or None."""
        name = ALIASES.get(cmd_name, cmd_name)
        return typer.main.get_group(_group(MODULES[name])).commands[name] if name in MODULES else None

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write the commands section by section, each with its one line."""
        for title, modules in SECTIONS:
            lines = [line for module, names in modules for line in _lines(_group(module), names)]
            with formatter.section(title):
                formatter.write_dl(lines)


def _group(module: str) -> typer.Typer:
    group = import_module(f"tui.cli.{module}").app
    assert isinstance(group, typer.Typer)
    return group


def _lines(group: typer.Typer, names: Sequence[str]) -> list[tuple[str, str]]:
    """Each command with the first line of its help; to build all commands for that would take twice the time."""
    helps = {
        info.name or info.callback.__name__: (info.callback.__doc__ or "").partition("\n")[0]
        for info in group.registered_commands
        if info.callback is not None
    }
    return [(name, helps[name]) for name in names]


app = typer.Typer(
    cls=Commands,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    subcommand_metavar="COMMAND ...",
    epilog="--book and --today may stand before or after any command. gt COMMAND --help says more.",
)


@app.callback()
def goodterms(
    book: str = typer.Option("", metavar="PATH", help="The book to use; GOODTERMS_BOOK says the same."),
    today: str = typer.Option("", metavar="DATE[THH:MM]", help="The day it is; GOODTERMS_TODAY says the same."),
    version: bool = typer.Option(False, "--version", help="Print the version and leave."),
) -> None:
    """Stay on good terms with every account. Without a command the app opens."""


_NO_NUMBER = re.compile(r"is not a valid (int|float)\b")


def obey(call: Invocation) -> int:
    """Run the command of a call; its status. Raises Refused for a line that is not in order, and what it raises."""
    return obey_words(call, call.words)


def obey_words(call: Invocation, words: Sequence[str]) -> int:
    """Run a command on the book of a call; raises as `obey` does."""
    _check_name(words[0])
    command = typer.main.get_command(app)
    try:
        status = command.main(list(words), prog_name=PROGRAM, standalone_mode=False, obj=call)
    except typer.TyperException as problem:
        raise Refused(
            _NO_NUMBER.sub("is not a number", problem.format_message()), _try_help(problem), problem.exit_code
        ) from None
    except typer.Abort:
        raise KeyboardInterrupt from None
    return status if isinstance(status, int) else 0


def _check_name(word: str) -> None:
    if word.startswith("-") or word in MODULES or word in ALIASES:
        return
    near = difflib.get_close_matches(word, MODULES, n=2)
    close = f"Close: {', '.join(near)}. " if near else ""
    raise InvalidError(f'There is no command "{word}".', hint=f"{close}gt --help lists the commands.")


def _try_help(problem: typer.TyperException) -> str:
    context = getattr(problem, "ctx", None)
    return f"{context.command_path} --help says how it is used." if context else ""
