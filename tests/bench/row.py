"""One line of the table: what is measured, against what, and what it is to be."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil
from statistics import median
from typing import NamedTuple

Run = Callable[[], float]
"""Does the thing once; the seconds it took, or what else the row counts."""


class Unit(NamedTuple):
    """What is printed of a figure: how many of these are one of what was counted."""

    name: str
    of_one: float


MILLISECONDS = Unit("ms", 1000)
MEGABYTES = Unit("MB", 1e-6)
BYTES = Unit("B", 1)
PERCENT = Unit("%", 100)


@dataclass(frozen=True)
class Row:
    """A thing to measure; `most` is the highest ratio to the floor, or without a floor the most of what is counted."""

    name: str
    ours: Run
    floor: Run | None
    most: float
    runs: int = 40
    unit: Unit = MILLISECONDS
    reckon: Callable[[Sequence[float]], float] = median


@dataclass(frozen=True)
class Figures:
    """The reckoned figures of a row, in seconds or what else it counts."""

    row: Row
    ours: float
    floor: float | None

    @property
    def reached(self) -> float:
        """The ratio to the floor, or our figure without one."""
        return self.ours / self.floor if self.floor else self.ours


def measured(row: Row) -> Figures:
    """Run floor and ours in turn after one run of each that does not count."""
    ours: list[float] = []
    floor: list[float] = []
    for number in range(row.runs + 1):
        if row.floor is not None:
            floor.append(row.floor())
        ours.append(row.ours())
        if number == 0:
            ours.clear()
            floor.clear()
    return Figures(row, row.reckon(ours), row.reckon(floor) if floor else None)


def p95(values: Sequence[float]) -> float:
    """Return what nineteen of twenty values are not above."""
    return sorted(values)[ceil(len(values) * 0.95) - 1]


def played(measure: Callable[[], Sequence[float]]) -> Run:
    """Return a run that hands out what is measured in one go, at the first run; the first value does not count."""
    values: Iterator[float] | None = None

    def run() -> float:
        nonlocal values
        values = values or iter(measure())
        return next(values)

    return run
