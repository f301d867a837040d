"""Measures and prints one table: what, floor, ours, ratio, target. Not part of the test run."""

import argparse
import compileall
import os
import tempfile
from pathlib import Path

import store
import tui

from . import exchange_rows, shell_rows
from .books import Books
from .row import Figures, measured

SOURCES = (shell_rows.rows, exchange_rows.rows)
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
        print(f"{'what':<28} {'floor ms':>10} {'ours ms':>10} {'ratio':>7} {'target':>9}", flush=True)
        for source in SOURCES:
            for row in source(books):
                if not asked.names or row.name.startswith(tuple(asked.names)):
                    print(_line(measured(row)), flush=True)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("names", nargs="*", help="beginnings of the names of rows")
    parser.add_argument("--accounts", nargs="+", type=int, default=[100, 10_000, 100_000], help="sizes of the books")
    parser.add_argument("--books", type=Path, help="a folder in which the books are kept for the next time")
    return parser.parse_args()


def _line(figures: Figures) -> str:
    row = figures.row
    floor = f"{figures.floor * 1000:.1f}" if figures.floor else ""
    ratio = f"{figures.reached:.2f}" if figures.floor else ""
    target = f"{row.most:.2f}x" if figures.floor else f"{row.most * 1000:.0f} ms"
    missed = "  over" if figures.reached > row.most else ""
    return f"{row.name:<28} {floor:>10} {figures.ours * 1000:>10.1f} {ratio:>7} {'<= ' + target:>9}{missed}"


if __name__ == "__main__":
    main()
