"""Logging a check-in: from words, standard input, an editor or a one-line dialog."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from store.errors import InvalidError
from tui.cli import output
from tui.cli.invocation import Invocation, invocation_of
from tui.cli.options import command_group, example
from tui.cli.terminal import is_terminal

app = command_group()

GRAMMAR = "\n".join(
    [
        "\b",
        "KIND   call c, meeting m, video v, visit, email e, chat h, note n, gift g; a note without one",
        "WHEN   at the end or after KIND: today yest mon 3d nov 12 14:30; on:WHEN says it outright",
        "LENGTH 30m 1h 1h30m; for:LENGTH says it outright",
        "+mood  great good happy ok worried upset; any other +word is a tag",
        "       +got their answer, +missed nobody reached, +personal, +auto",
        "@who   who took part       t:WHEN  a to-do       done:N  tick key moment N",
        "-      as last word: read the text from standard input",
        "-e     as last word: write the text in $EDITOR",
        'A quoted word with a blank in it is text: "call back on friday".',
    ]
)
_EXAMPLES = example(
    'gt log acme call "talked with Jane about Q3" yesterday 30m +happy', "gt log globex m 1h @petra t:fri"
)
_AS_TYPED = {"allow_interspersed_args": False, "ignore_unknown_options": True}
_USAGE = "Say which account and what happened: gt log ACCOUNT call TEXT."


@app.command(context_settings=_AS_TYPED, epilog=f"{GRAMMAR}\n\n{_EXAMPLES}")
def log(
    context: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="ACCOUNT [KIND] TEXT... [WHEN] [LENGTH] [+mood] [+tag] [@person] [t:WHEN] [done:N]",
            help="The account, and what happened.",
        ),
    ] = None,
) -> None:
    """Log a check-in with an account.

    gt l is short for it.
    """
    said: Sequence[str] = words or ()
    if "--help" in said:
        output.script(context.get_help())
        return
    call = invocation_of(context)
    in_editor = "-e" in (said[0], said[-1]) if said else False
    said = [word for index, word in enumerate(said) if not (word == "-e" and index in (0, len(said) - 1))]
    if not said:
        if in_editor or not is_terminal(sys.stdin):
            raise InvalidError(_USAGE)
        account, line = _asked()
        _save(call, account, line, None)
    elif in_editor:
        from tui.editor import written

        call.account(said[0])
        with written() as body:
            _save(call, said[0], said[1:], body)
    elif said[-1] == "-" and len(said) > 1:
        _save(call, said[0], said[1:-1], sys.stdin.read())
    else:
        _save(call, said[0], said[1:], None)


def _asked() -> tuple[str, str]:
    """The account and the rest of a line that is asked for. Raises InvalidError for an empty one."""
    account, _, rest = output.prompted("account kind text: ").partition(" ")
    if not account:
        raise InvalidError("There is nothing to log.", hint=_USAGE)
    return account, rest


def _save(call: Invocation, said: str, words: Sequence[str] | str, body: str | None) -> None:
    from store.interactions import log_entry
    from store.rules.quick_entry import read_entry
    from tui.cli.log_echo import log_lines

    account_id, _, name = call.account(said)
    entry = read_entry(words, call.clock.now(), body, call.vocabulary())
    saved = log_entry(call.book(), (account_id, name), entry)
    output.lines(log_lines(saved, call.clock.today()))
