"""The signs drawn in rows and rules, in Unicode and in plain ASCII."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple


class Glyphs(NamedTuple):
    """One set of signs; each is one cell wide in every terminal."""

    full: str
    empty: str
    up: str
    down: str
    level: str
    done: str
    open: str
    cursor: str
    rule: str
    divider: str
    cut: str
    between: str
    """Stands between two facts on one line."""
    mark: str
    spark: str
    """Four characters, from the lowest level to the highest."""

    def beside(self, facts: Iterable[str]) -> str:
        """Return facts on one line, with the sign between that keeps them apart."""
        return f" {self.between} ".join(facts)

    def gauge(self, days: int | None, cadence: int | None, width: int = 6) -> str:
        """Return how far `days` have run into the cadence; full once it is used up, blank when unknown."""
        if days is None or not cadence:
            return " " * width
        return self.bar(days / cadence, width)

    def bar(self, share: float, width: int) -> str:
        """Return a bar of `width` cells; a share beyond 0 to 1 is drawn as 0 or 1."""
        filled = min(max(int(share * width), 0), width)
        return self.full * filled + self.empty * (width - filled)

    def sparkline(self, values: Sequence[float], low: float | None = None) -> str:
        """Return one sign for each value, drawn between the lowest, or `low`, and the highest of them."""
        if not values:
            return ""
        floor = min(values) if low is None else low
        reach = max(values) - floor
        steps = len(self.spark) - 1
        return "".join(self.spark[round((value - floor) / reach * steps) if reach else 0] for value in values)


UNICODE = Glyphs(
    full="▮",
    empty="▯",
    up="▴",
    down="▾",
    level="=",
    done="✓",
    open="∙",
    cursor="▸",
    rule="╌",
    divider="╎",
    cut="›",
    between="∙",
    mark="*",
    spark="⣀⣤⣶⣿",
)
ASCII = Glyphs(
    full="#",
    empty=".",
    up="^",
    down="v",
    level="=",
    done="x",
    open=".",
    cursor=">",
    rule="-",
    divider="|",
    cut=">",
    between="|",
    mark="*",
    spark="_-=#",
)


def choose_glyphs(wanted: str, encoding: str, environment: Mapping[str, str]) -> Glyphs:
    """Return the set to draw with; `wanted` is unicode, ascii or auto.

    Auto means Unicode, but ASCII on the Linux console and where the output is not UTF-8.
    """
    if wanted == "ascii":
        return ASCII
    if wanted == "unicode":
        return UNICODE
    utf8 = encoding.lower().replace("-", "").replace("_", "") == "utf8"
    return UNICODE if utf8 and environment.get("TERM") != "linux" else ASCII
