"""Measures and prints one table: what, floor, ours, ratio, target. Not part of the test run."""

import argparse
import compileall
import os
import tempfile
from itertools import chain
from pathlib import Path

import store
import tui

from . import exchange_rows, shell_rows, store_rows, terminal_rows
from .books import Books
from .row import Figures, measured

SOURCES = (shell_rows.rows, store_rows.rows, exchange_rows.rows, terminal_rows.rows)
"""Where the rows come from; each is given the books."""


def main() -> None:
    """Measure the rows whose names begin with what was asked for, or all."""
    asked = _arguments()
    for package in (store, tui):
        compileall.compile_dir(os.path.dirname(str(package.__file__)), quiet=1)
    with tempfile.TemporaryDirectory() as temporary:
        folder = asked.books or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        books = Books(folder, tuple(asked.accounts))
        print(f"{'what':<28} {'floor':>10} {'ours':>10} {'':<2} {'ratio':>7} {'target':>10}", flush=True)
        for row in chain(*(source(books) for source in SOURCES), terminal_rows.peer_rows(asked.peer)):
            if not asked.names or row.name.startswith(tuple(asked.names)):
                print(_line(measured(row)), flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("names", nargs="*", help="beginnings of the names of rows")
    parser.add_argument("--accounts", nargs="+", type=int, default=[100, 10_000, 100_000], help="sizes of the books")
    parser.add_argument("--peer", action="append", default=[], metavar="COMMAND::WORDS", help="another program's start")
    parser.add_argument("--books", type=Path, help="a folder in which the books are kept for the next time")
    return parser.parse_args()


def _line(figures: Figures) -> str:
    row, unit = figures.row, figures.row.unit
    floor = f"{figures.floor * unit.of_one:.1f}" if figures.floor else ""
    ratio = f"{figures.reached:.2f}" if figures.floor else ""
    target = f"{row.most:.2f}x" if figures.floor else f"{row.most * unit.of_one:g} {unit.name}"
    asked = f"<= {target}" if row.most < float("inf") else ""
    missed = "  over" if figures.reached > row.most else ""
    return (
        f"{row.name:<28} {floor:>10} {figures.ours * unit.of_one:>10.1f} {unit.name:<2} {ratio:>7} {asked:>10}{missed}"
    )


if __name__ == "__main__":
    main()
