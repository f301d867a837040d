"""The day by which something is to be done, as people end a sentence with it: `by fri`, `by 15 dec`, `by march`."""

from __future__ import annotations

from datetime import date, datetime

from store.rules.amounts import read_amount
from store.rules.dates import end_of_month
from store.rules.when import read_day
from store.rules.when_words import DAY_UNITS, MONTHS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_BY = "by"
_BEFORE_A_MONTH = ("the", "end", "of")
_MONTHS_AND_NAMES = frozenset(("jan", "april", "may", "june"))


class ByDay:
    """The day, from today on, and how many words at the end say it, `by` included.

    `may_be_a_person` holds where it is one word that is a month and a name, as in `by april`.
    """

    __slots__ = ("day", "may_be_a_person", "used")

    def __init__(self, day: date, used: int, may_be_a_person: bool) -> None:
        self.day = day
        self.used = used
        self.may_be_a_person = may_be_a_person


def by_day_at_end(words: Sequence[str], now: datetime) -> ByDay | None:
    """Read the day that the words end with behind a `by`; a month means its last day. None for anything else.

    How much is no day: "answer faster by 2 days" stays text.
    """
    phrase = phrase_behind_by(words)
    if not phrase:
        return None
    day = _day(phrase, now) or _end_of_month(phrase, now.date())
    if day is None or day < now.date():
        return None
    return ByDay(day, len(phrase) + 1, len(phrase) == 1 and phrase[0] in _MONTHS_AND_NAMES)


def phrase_behind_by(words: Sequence[str]) -> list[str]:
    """Return the words behind the last `by`, in small letters; none where there is no `by`."""
    lowered = [word.lower() for word in words]
    return lowered[len(lowered) - lowered[::-1].index(_BY) :] if _BY in lowered else []


def _day(phrase: list[str], now: datetime) -> date | None:
    is_distance = phrase[0][0] in "+-" or phrase[0] == "in" or read_amount(phrase, DAY_UNITS) is not None
    when = None if is_distance else read_day(phrase, now, "ahead", outright=True)
    return when.day if when and when.clock is None and when.used == len(phrase) else None


def _end_of_month(phrase: list[str], today: date) -> date | None:
    """The last day of `march`, `march 2027` or `the end of march`; of the next March where no year is said."""
    rest = phrase
    while rest and rest[0] in _BEFORE_A_MONTH:
        rest = rest[1:]
    month, *year = rest or [""]
    if month not in MONTHS or len(year) > 1 or any(len(one) != 4 or not one.isdecimal() for one in year):
        return None
    said = int(year[0]) if year else today.year + (MONTHS[month] < today.month)
    return end_of_month(date(said, MONTHS[month], 1))
