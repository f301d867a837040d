"""Reads the days of one column: one order for the whole column, ISO always as ISO, never a guess."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from store.clock import utc_text
from store.errors import InvalidError
from store.exchange.values.month_names import MONTHS
from store.exchange.values.refused import ValueRefusedError

DATE_FORMATS = ("dmy", "mdy", "ymd", "excel", "buddhist")
"""What --date-format takes: the order of the column, Excel's day numbers, or years of the Buddhist era."""

EMPTY_WORDS = frozenset({"", "nat", "nan", "null", "none", "-", "–", "—"})
FIRST_YEAR, LAST_YEAR, BUDDHIST_FROM = 1900, 2200, 2400
BUDDHIST_YEARS = 543
EXCEL_DAY_ZERO = date(1899, 12, 30)
EXCEL_FALSE_DAY = 60

ISO_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)\Z")
_TIME = (
    r"(?:[T ,]+(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?:[:.](?P<second>\d\d)(?:[.,]\d{1,9})?)?"
    r"\s*(?P<half>[AaPp]\.?[Mm]\.?)?\s*(?P<zone>Z|UTC|[+-]\d\d:?\d\d)?)?\Z"
)
YEAR_FIRST = re.compile(r"(?P<year>\d{4})(?:[-/.年](?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})日?)" + _TIME)
COMPACT = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)" + _TIME)
YEAR_LAST = re.compile(r"(?P<one>\d{1,2})(?P<mark>[-/.])(?P<two>\d{1,2})(?P=mark)(?P<year>\d{4})" + _TIME)
SHORT_YEAR = re.compile(r"\d{1,2}[-/.]\d{1,2}[-/.]\d{2}(?:\D|\Z)")
DAY_NAME_YEAR = re.compile(r"(?P<day>\d{1,2})\.?(?:st|nd|rd|th)?[ -](?P<name>[^\W\d]+)\.?,?[ -](?P<year>\d{4})" + _TIME)
NAME_DAY_YEAR = re.compile(r"(?P<name>[^\W\d]+)\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?,? (?P<year>\d{4})" + _TIME)
WITHOUT_YEAR = re.compile(r"--\d\d-\d\d\Z")
SERIAL = re.compile(r"\d{1,7}(?:[.,]\d+)?\Z")


@dataclass(frozen=True, slots=True)
class Moment:
    """A local day (`YYYY-MM-DD`) and, when the file tells the time, the UTC time as text."""

    day: str
    at: str | None = None


class DateColumn:
    """The days of one column. Show it every value with `observe`, then `settle`, then `read` them.

    `wanted` is the format the user asked for, one of DATE_FORMATS, or nothing; `usual` the order, dmy or mdy,
    that their settings give to columns that do not show it.
    """

    option = "--date-format"
    hint = "Pass --date-format dmy, mdy, ymd, excel or buddhist."

    def __init__(self, wanted: str = "", usual: str = "") -> None:
        self.wanted = wanted
        self._usual = usual
        self.order = wanted if wanted in ("dmy", "mdy", "ymd") else ""
        self._day_first_proof = ""
        self._month_first_proof = ""
        self._undecided = ""
        self._serial = ""
        self._cache: dict[str, Moment | None] = {}

    def observe(self, text: str) -> None:
        """Take a value as evidence for the order of the column."""
        if ISO_DAY.match(text):
            return
        text = plain(text)
        if match := YEAR_LAST.match(text):
            one, two = int(match["one"]), int(match["two"])
            if one > 12 >= two:
                self._day_first_proof = text
            elif two > 12 >= one:
                self._month_first_proof = text
            elif one != two:
                self._undecided = text
        elif SERIAL.match(text) and not COMPACT.match(text):
            self._serial = text

    def settle(self) -> str:
        """Decide the order; what keeps it from being decided, as the end of a sentence, or nothing."""
        if self._serial and self.wanted != "excel":
            return f'holds plain numbers such as "{self._serial}", which may be Excel days'
        if self.order or self.wanted == "excel":
            return ""
        if self._day_first_proof and self._month_first_proof:
            return f'has both "{self._day_first_proof}" and "{self._month_first_proof}"'
        if self.wanted == "buddhist" or self._day_first_proof:
            self.order = "dmy"
        elif self._month_first_proof:
            self.order = "mdy"
        elif self._usual:
            self.order = self._usual
        elif self._undecided:
            return f'has days such as "{self._undecided}" that may be day/month or month/day'
        return ""

    def read(self, text: str) -> Moment | None:
        """The day that a cell holds; None for an empty one. Raises ValueRefusedError."""
        try:
            return self._cache[text]
        except KeyError:
            moment = self._cache[text] = self._read(text)
            return moment

    def _read(self, text: str) -> Moment | None:
        text = plain(text)
        if text.casefold() in EMPTY_WORDS:
            return None
        if match := YEAR_FIRST.match(text) or COMPACT.match(text):
            return self._moment(match, match["month"], match["day"])
        if match := YEAR_LAST.match(text):
            return self._read_year_last(match)
        if match := DAY_NAME_YEAR.match(text) or NAME_DAY_YEAR.match(text):
            month = MONTHS.get(_without_marks(match["name"]))
            if month is None:
                raise ValueRefusedError("names a month that is not known.")
            return self._moment(match, str(month), match["day"])
        if SHORT_YEAR.match(text):
            raise ValueRefusedError("has a year of two digits; write it with four.")
        if SERIAL.match(text) and self.wanted == "excel":
            return excel_day(text)
        raise ValueRefusedError("is not a day.")

    def _read_year_last(self, match: re.Match[str]) -> Moment:
        order = self.order or ("dmy" if match["one"] == match["two"] else "")
        if order == "mdy":
            return self._moment(match, match["one"], match["two"])
        if order == "dmy":
            return self._moment(match, match["two"], match["one"])
        raise ValueRefusedError("does not begin with the year, as the other days of its column do.")

    def _moment(self, match: re.Match[str], month: str, day: str) -> Moment:
        year = self._year(int(match["year"]))
        try:
            found = date(year, int(month), int(day))
        except ValueError:
            raise ValueRefusedError("is not a day that exists.") from None
        if match["hour"] is None:
            return Moment(found.isoformat())
        return _with_time(found, match)

    def _year(self, year: int) -> int:
        if self.wanted == "buddhist" and year > BUDDHIST_FROM:
            return year - BUDDHIST_YEARS
        if year > BUDDHIST_FROM:
            raise ValueRefusedError("has a year of the Buddhist era; --date-format buddhist reads it.")
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise ValueRefusedError("is not a day that exists." if year < 1 else "has a year that cannot be right.")
        return year


def date_format_of(text: str) -> str:
    """One of DATE_FORMATS, also written as DD.MM.YYYY, %d/%m/%y or d-m-y. Raises InvalidError."""
    said = text.strip().casefold()
    if said in ("", *DATE_FORMATS):
        return said
    order = "".join(dict.fromkeys(letter for letter in said if letter in "dmy"))
    if order not in DATE_FORMATS or not set(said) <= set("dmy%./- "):
        raise InvalidError(f'"{text}" is no way to write a day.', hint=f"Choose one of {', '.join(DATE_FORMATS)}.")
    return order


def plain(text: str) -> str:
    """The text with digits of every script as 0 to 9, trimmed."""
    text = text.strip()
    return text if text.isascii() else unicodedata.normalize("NFKC", _ascii_digits(text))


def excel_day(text: str) -> Moment:
    """The day of an Excel day number (1900 system); the time of day is dropped.

    Raises ValueRefusedError for 60, which Excel calls 29 February 1900, and for numbers out of range.
    """
    number = int(re.split("[.,]", text)[0])
    if number == EXCEL_FALSE_DAY:
        raise ValueRefusedError("is Excel's 29 February 1900, a day that never was.")
    if not 1 <= number <= 109_938:
        raise ValueRefusedError("is not an Excel day between 1900 and 2200.")
    early = 1 if number < EXCEL_FALSE_DAY else 0
    return Moment((EXCEL_DAY_ZERO + timedelta(days=number + early)).isoformat())


def date_reader(column: DateColumn) -> Callable[[str], str | None]:
    """Reads cells of a column that holds days only."""

    def read(text: str) -> str | None:
        moment = column.read(text)
        return None if moment is None else moment.day

    return read


def birthday_reader(column: DateColumn) -> Callable[[str], str | None]:
    """Reads cells of a column of birthdays, which may lack the year: `--05-01`."""
    read_day = date_reader(column)

    def read(text: str) -> str | None:
        text = text.strip()
        if not WITHOUT_YEAR.match(text):
            return read_day(text)
        leap_day = read_day(f"2000{text[1:]}")
        return text if leap_day else None

    return read


def _with_time(day: date, match: re.Match[str]) -> Moment:
    hour, minute, second = int(match["hour"]), int(match["minute"]), int(match["second"] or 0)
    half = (match["half"] or "").replace(".", "").casefold()
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    zone = match["zone"]
    try:
        stamp = datetime(day.year, day.month, day.day, hour, minute, second)
        if zone:
            offset = "+00:00" if zone in ("Z", "UTC") else zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"
            stamp = datetime.fromisoformat(stamp.isoformat() + offset).astimezone().replace(tzinfo=None)
    except ValueError:
        raise ValueRefusedError("has a time that does not exist.") from None
    return Moment(stamp.date().isoformat(), utc_text(stamp))


def _ascii_digits(text: str) -> str:
    return "".join(
        str(unicodedata.decimal(character)) if unicodedata.decimal(character, None) is not None else character
        for character in text
    )


def _without_marks(name: str) -> str:
    name = name.casefold().replace("ł", "l").replace(".", "")
    decomposed = unicodedata.normalize("NFD", name)
    return "".join(character for character in decomposed if not "\u0300" <= character <= "\u036f")
