"""One line of the table: what is measured, against what, and what it is to be."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median

Run = Callable[[], float]
"""Does the thing once; the seconds it took."""


@dataclass(frozen=True)
class Row:
    """A thing to measure; `most` is the highest ratio to the floor, or without a floor the most seconds."""

    name: str
    ours: Run
    floor: Run | None
    most: float
    runs: int = 40


@dataclass(frozen=True)
class Figures:
    """The medians of a row, in seconds."""

    row: Row
    ours: float
    floor: float | None

    @property
    def reached(self) -> float:
        """The ratio to the floor, or the seconds without one."""
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
    return Figures(row, median(ours), median(floor) if floor else None)
