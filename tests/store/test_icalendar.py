"""The calendar file is what RFC 5545 asks for: folded, escaped, with names that stay."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from store.exchange.writers.icalendar import AllDayEvent, calendar_text

WRITTEN = "2026-11-23T09:00:00Z"
DAY = date(2026, 12, 31)


def lines_of(text: str) -> list[str]:
    """The content lines of a calendar, unfolded as section 3.1 says."""
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    return text.replace("\r\n ", "").split("\r\n")[:-1]


def value_of(text: str, name: str) -> str:
    """A text value, unescaped as section 3.3.11 says."""
    (line,) = [line for line in lines_of(text) if line.startswith(f"{name}:")]
    found, rest = "", line.partition(":")[2]
    while rest:
        step = 2 if rest[0] == "\\" else 1
        found += {"\\n": "\n"}.get(rest[:step], rest[step - 1])
        rest = rest[step:]
    return found


def test_a_calendar_holds_its_events_and_says_who_wrote_it() -> None:
    text = calendar_text([AllDayEvent("todo-1.acme@goodterms", DAY, "call", category="To-do")], "goodterms", WRITTEN)
    assert lines_of(text) == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//goodterms//goodterms//EN", "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH", "X-WR-CALNAME:goodterms", "BEGIN:VEVENT", "UID:todo-1.acme@goodterms",
        "DTSTAMP:20261123T090000Z", "DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101", "SUMMARY:call",
        "CATEGORIES:To-do", "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR",
    ]  # fmt: skip


def test_signs_with_a_meaning_are_escaped() -> None:
    text = calendar_text([AllDayEvent("a@b", DAY, "a;b, c\\d", "one\r\ntwo\rthree")], "x", WRITTEN)
    assert "SUMMARY:a\\;b\\, c\\\\d" in lines_of(text)
    assert "DESCRIPTION:one\\ntwo\\nthree" in lines_of(text)


def test_control_characters_never_reach_a_calendar() -> None:
    text = calendar_text([AllDayEvent("a@b", DAY, "\x1b[31mred\x07\x85")], "x", WRITTEN)
    assert "SUMMARY: [31mred  " in lines_of(text)


def test_a_line_can_not_be_slipped_into_another() -> None:
    text = calendar_text([AllDayEvent("a@b", DAY, "x\r\nEND:VCALENDAR\r\nBEGIN:VCALENDAR")], "x", WRITTEN)
    assert lines_of(text).count("END:VCALENDAR") == 1


@given(st.text(st.characters(exclude_categories=("Cc", "Cs")) | st.just("\n"), max_size=300))
def test_any_text_comes_back_from_lines_of_75_octets(summary: str) -> None:
    text = calendar_text([AllDayEvent("a@b", DAY, summary)], "x", WRITTEN)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert value_of(text, "SUMMARY") == summary
