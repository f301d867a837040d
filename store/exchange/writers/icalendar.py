"""Writes days as an iCalendar file (RFC 5545), which every calendar program reads."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

_LINE_OCTETS = 75
"""Octets of one line without its end, RFC 5545 section 3.1."""

_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


@dataclass(frozen=True, slots=True)
class AllDayEvent:
    """Something that belongs to a day; `uid` stays the same whenever it is written again."""

    uid: str
    day: date
    summary: str
    description: str = ""
    category: str = ""


def calendar_text(events: Iterable[AllDayEvent], name: str, written_at: str) -> str:
    """A whole calendar; `written_at` is UTC as `YYYY-MM-DDTHH:MM:SSZ`."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//goodterms//goodterms//EN", "CALSCALE:GREGORIAN",
             "METHOD:PUBLISH", f"X-WR-CALNAME:{_escaped(name)}"]  # fmt: skip
    stamp = written_at.replace("-", "").replace(":", "")
    for event in events:
        lines += _event(event, stamp)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))


def _event(event: AllDayEvent, stamp: str) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_escaped(event.uid)}"
    yield f"DTSTAMP:{stamp}"
    yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{event.day + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_escaped(event.summary)}"
    if event.description:
        yield f"DESCRIPTION:{_escaped(event.description)}"
    if event.category:
        yield f"CATEGORIES:{_escaped(event.category)}"
    # An all-day note must not make its owner look busy.
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _escaped(text: str) -> str:
    """Text as a value: no control characters but the line end, which becomes an escape as some others do."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join(_harmless(line) for line in lines).translate(_ESCAPES)


def _harmless(line: str) -> str:
    if line.isprintable():
        return line
    return "".join(" " if unicodedata.category(sign) in ("Cc", "Cs") else sign for sign in line)


def _folded(line: str) -> Iterator[str]:
    """The line cut to the allowed octets, never inside a character; what follows begins with a blank."""
    start, used, room = 0, 0, _LINE_OCTETS
    for index, sign in enumerate(line):
        octets = len(sign.encode("utf-8"))
        if used + octets > room:
            yield (" " if start else "") + line[start:index]
            start, used, room = index, 0, _LINE_OCTETS - 1
        used += octets
    yield (" " if start else "") + line[start:]
