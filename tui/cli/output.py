"""The only place that prints: data on stdout, narration on stderr, nothing that could act on a terminal.

What prints listings is loaded for them only; the app does without it.
"""

from __future__ import annotations

import errno
import io
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, Any, NamedTuple, TextIO

from tui.cli.terminal import has_colour, is_terminal, width_of
from tui.safe_text import show, show_lines

if TYPE_CHECKING:
    from tui.cli.tables import Column

_COLOURS = {"risk": "31", "watch": "33", "head": "2", "match": "1"}


class ReaderGone(Exception):
    """Whoever read our output has closed it."""


class OutputRefused(Exception):
    """The output could not be written; the message says why."""


def prepare_streams() -> None:
    """Make stdout and stderr take any text: what their encoding lacks is written as an escape."""
    for name, number in (("stdin", 0), ("stdout", 1), ("stderr", 2)):
        stream = getattr(sys, name)
        if stream is None:
            # A closed stream would lend its number to the next file that is opened; what is written to stdout fails.
            mode = os.O_WRONLY if name == "stderr" else os.O_RDONLY
            setattr(sys, name, os.fdopen(os.open(os.devnull, mode), "r" if number == 0 else "w"))
        elif isinstance(stream, io.TextIOWrapper):
            if number:
                stream.reconfigure(errors="backslashreplace")
            else:
                # What is piped in under an ASCII locale is UTF-8 all the same.
                stream.reconfigure(encoding="utf-8" if _is_ascii(stream.encoding) else None, errors="replace")


def _is_ascii(encoding: str) -> bool:
    return encoding.lower() in ("ascii", "us-ascii", "ansi_x3.4-1968", "646")


class Form(NamedTuple):
    """How a reading command answers: as a table, plainly, or as JSON or CSV."""

    name: str

    @property
    def is_for_people(self) -> bool:
        """Whether a person is to read it."""
        return self.name in ("table", "plain")


def form_of(as_json: bool, as_csv: bool, plain: bool) -> Form:
    """The one form that was asked for, a table without any. Raises InvalidError for two."""
    from store.errors import InvalidError

    chosen = [name for name, asked in (("json", as_json), ("csv", as_csv), ("plain", plain)) if asked]
    if len(chosen) > 1:
        raise InvalidError(f"--{chosen[0]} and --{chosen[1]} cannot both hold.", hint="Keep one of them.")
    return Form(chosen[0] if chosen else "table")


class Listing(NamedTuple):
    """Rows for people beside the same things as objects for programs.

    `nothing` is said when there are none; `states` (risk, watch or empty, one a row) choose the colours.
    """

    columns: Sequence[Column]
    rows: Sequence[Sequence[str]]
    objects: Sequence[Mapping[str, Any]]
    nothing: str
    states: Sequence[str] = ()
    matches: Callable[[str], Sequence[tuple[int, int]]] | None = None
    """Says where in a cell stands what was looked for, to be marked on a terminal."""


def listing(form: Form, shown: Listing) -> None:
    """Print a listing in the form that was asked for."""
    if form.name == "json":
        json_array(shown.objects)
    elif form.name == "csv":
        csv_rows(shown.objects)
    elif not shown.rows:
        narrate(shown.nothing)
    else:
        _table(form, shown)


def _table(form: Form, shown: Listing) -> None:
    from tui.cli.tables import laid_out

    plain = form.name == "plain"
    safe = [[show(cell.replace("\n", " ")) for cell in row] for row in shown.rows]
    head, *body = laid_out(shown.columns, safe, None if plain else width_of(sys.stdout))
    coloured = not plain and has_colour(sys.stdout)
    title = "".join(head).rstrip()
    texts = [_painted(title, "head") if coloured else title]
    for index, row in enumerate(body):
        state = shown.states[index] if coloured and shown.states else ""
        if state in _COLOURS:
            row = [
                _painted(cell, state) if column.shows_state else cell
                for column, cell in zip(shown.columns, row, strict=True)
            ]
        if coloured and shown.matches is not None:
            row = [_marked(cell, shown.matches(cell)) for cell in row]
        texts.append("".join(row).rstrip())
    _write(sys.stdout, texts)


def _painted(text: str, name: str) -> str:
    return f"\x1b[{_COLOURS[name]}m{text}\x1b[0m"


def _marked(cell: str, places: Sequence[tuple[int, int]]) -> str:
    for start, end in reversed(places):
        cell = f"{cell[:start]}{_painted(cell[start:end], 'match')}{cell[end:]}"
    return cell


def line(text: str) -> None:
    """Print one line of data; whatever in it could act on a terminal is made visible."""
    _write(sys.stdout, [show(text)])


def saved(text: str) -> None:
    """Say on stdout what was saved, with the way to take it back."""
    from tui.cli.log_echo import with_undo

    _write(sys.stdout, [with_undo(show(text))])


def lines(texts: Iterable[str]) -> None:
    """Print several lines of data."""
    _write(sys.stdout, [show(text) for text in texts])


def script(text: str) -> None:
    """Print a text of our own as it stands."""
    _write(sys.stdout, text.splitlines())


def narrate(text: str) -> None:
    """Say something beside the data, on stderr."""
    _write(sys.stderr, [show(text)])


def narrate_wrapped(text: str, indent: str = "") -> None:
    """Say a long sentence on stderr, on a terminal in as many lines as its width asks for."""
    from tui.wrapping import wrap

    width = width_of(sys.stderr)
    pieces = wrap(text, width - len(indent)) if width else [show(text)]
    _write(sys.stderr, [f"{indent}{piece}" for piece in pieces])


def say_in_passing(text: str) -> bool:
    """Show on a terminal, in one line that the next takes the place of, what is being done; whether there is one.

    An empty one takes it away.
    """
    width = width_of(sys.stderr)
    if not width:
        return False
    # Imported here: hardly any command takes so long.
    from tui.width import fit

    sys.stderr.write(f"\r{fit(show(text), width - 1)}" if text else f"\r{'':<{width - 1}}\r")
    sys.stderr.flush()
    return True


def asked(question: str) -> bool:
    """Ask a yes-or-no question on stderr; no without an answer."""
    return prompted(question).lower() in ("y", "yes")


def prompted(prompt: str) -> str:
    """Ask for one line on stderr; empty without an answer."""
    sys.stderr.write(show(prompt))
    sys.stderr.flush()
    return sys.stdin.readline().strip()


def json_object(value: Mapping[str, Any]) -> None:
    """Print one JSON object; text is exact, escaped to ASCII."""
    _write(sys.stdout, [json.dumps(value, indent=2)])


def json_array(values: Sequence[Mapping[str, Any]]) -> None:
    """Print a JSON array with one object a line."""
    last = len(values) - 1
    rows = (json.dumps(value) + ("," if index < last else "") for index, value in enumerate(values))
    _write(sys.stdout, ["[", *rows, "]"] if values else ["[]"])


def csv_rows(values: Sequence[Mapping[str, Any]]) -> None:
    """Print objects as CSV with a head line, defused for spreadsheets; no rows print nothing."""
    import csv

    from tui.cli.flat_rows import flat_row

    flat = [flat_row(value) for value in values]
    page = io.StringIO()
    writer = csv.writer(page, lineterminator="\n")
    writer.writerows([list(flat[0]), *(list(row.values()) for row in flat)] if flat else [])
    _write(sys.stdout, page.getvalue().splitlines())


@contextmanager
def data_stream() -> Iterator[TextIO]:
    """Standard output for a file's own text: exact and in UTF-8, but made harmless on a terminal.

    Raises ReaderGone or OutputRefused when it cannot be written.
    """
    if is_terminal(sys.stdout):
        page = io.StringIO(newline="")
        yield page
        _write(sys.stdout, ["\n".join(show_lines(page.getvalue().rstrip("\n")))])
        return
    flush()
    out = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="")
    try:
        yield out
        out.flush()
    except BrokenPipeError:
        raise ReaderGone from None
    except OSError as problem:
        raise OutputRefused(_why(problem)) from None
    finally:
        out.detach()


def _write(stream: IO[str], texts: Sequence[str]) -> None:
    """Write lines. Raises ReaderGone when nobody reads them, OutputRefused when they cannot be written."""
    try:
        stream.write("".join(f"{text}\n" for text in texts))
    except BrokenPipeError:
        raise ReaderGone from None
    except OSError as problem:
        raise OutputRefused(_why(problem)) from None


def flush() -> None:
    """Send off what was printed. Raises as printing does."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise ReaderGone from None
    except OSError as problem:
        raise OutputRefused(_why(problem)) from None


def _why(problem: OSError) -> str:
    if problem.errno == errno.EBADF:
        return "standard output is closed"
    return (problem.strerror or "the system refused").lower()


def do_without_closed_stdout() -> None:
    """Let a command print into nothing where stdout is closed: what it saves counts, and not what it says of it."""
    if sys.__stdout__ is None:
        discard()


def discard() -> None:
    """Let go of output that cannot be delivered, so that leaving does not try again."""
    sys.stdout = open(os.devnull, "w")  # noqa: SIM115 (lives until the process ends)
