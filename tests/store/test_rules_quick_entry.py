from datetime import UTC, date, datetime, time

import pytest

from store.rules.entry import Entry
from store.rules.quick_entry import read_entry

NOW = datetime(2026, 11, 19, 10, 0)  # a Thursday
TODAY, YESTERDAY = date(2026, 11, 19), date(2026, 11, 18)


def read(line: str) -> Entry:
    return read_entry(line, NOW)


def roles(line: str) -> list[tuple[str, str]]:
    return [(line[start:end], role) for start, end, role in read(line).spans]


def test_the_line_of_the_picture_is_read_whole() -> None:
    entry = read("c spoke with Petra, she wants one contact for invoices yest 20m +ok @petra t:fri")
    assert entry.text == "spoke with Petra, she wants one contact for invoices"
    assert (entry.kind, entry.day, entry.clock, entry.minutes, entry.mood) == (
        "call",
        YESTERDAY,
        None,
        20,
        "ok",
    )
    assert (entry.people, entry.todo_day, entry.todo_text) == (["petra"], date(2026, 11, 20), "follow up")
    assert entry.contact == "personal"
    assert entry.problems == []


def test_the_shell_keeps_a_quoted_word_as_text() -> None:
    entry = read_entry(["call", "talked with Jane about Q3", "yesterday", "30m", "+happy"], NOW)
    assert (entry.text, entry.day, entry.minutes, entry.mood) == (
        "talked with Jane about Q3",
        YESTERDAY,
        30,
        "happy",
    )
    entry = read_entry(["c", "see you yest", "+happy @bob 30m"], NOW)
    assert entry.text == "see you yest +happy @bob 30m"
    assert (entry.day, entry.minutes, entry.mood, entry.people) == (TODAY, None, None, [])


def test_quotes_in_the_app_keep_words_as_text() -> None:
    entry = read('c "talked about may 5" and "yest" nov 12 15:00')
    assert (entry.text, entry.day, entry.clock) == (
        "talked about may 5 and yest",
        date(2026, 11, 12),
        time(15),
    )


@pytest.mark.parametrize("line", ['n 5" screens', 'n "never closed', 'n a "b"c', 'n "'])
def test_a_quote_that_is_not_a_pair_is_text(line: str) -> None:
    assert read(line).text == line[2:]


@pytest.mark.parametrize(
    "line",
    [
        "c talked yest 20m", "c talked 20m yest", "c 20m yest talked", "c yest 20m talked",
        "c yest talked 20m", "c on:yest talked for:20m", "c talked for:20m on:yest",
    ],
)  # fmt: skip
def test_day_and_length_stand_in_any_order_after_the_kind_or_at_the_end(line: str) -> None:
    entry = read(line)
    assert (entry.text, entry.day, entry.minutes) == ("talked", YESTERDAY, 20)


@pytest.mark.parametrize(
    "text",
    [
        "they will decide on friday", "call back in 2 weeks", "meeting at 14:30", "yest they said no",
        "talk for 30m", "moved from monday to tuesday", "works until 30m is up", "in 2 weeks they decide",
        "3 may leave", "march 3 campaigns live", "the sun", "we spoke about q3", "met on next friday",
    ],
)  # fmt: skip
def test_days_and_lengths_inside_a_sentence_are_text(text: str) -> None:
    entry = read(f"n {text}" if not text.startswith("yest") else text)
    assert (entry.text, entry.day, entry.minutes, entry.problems) == (text, TODAY, None, [])


@pytest.mark.parametrize(
    "text",
    ["call +46 70 123", "uses c++", "a+b and 1+1", "wrote to a@b.se", "@ home", "+ or -", "+a/b", "@a@b"],
)
def test_signs_inside_words_are_text(text: str) -> None:
    entry = read(f"n {text}")
    assert (entry.text, entry.tags, entry.people, entry.problems) == (text, [], [], [])


def test_tags_people_and_moments_stand_anywhere_and_count_once() -> None:
    entry = read("m with @jane about +QBR plans @jane @o'brien @สมชาย done:2,1 +qbr done:2 +önskan")
    assert entry.text == "with jane about plans"
    assert (entry.people, entry.tags, entry.done) == (["jane", "o'brien", "สมชาย"], ["qbr", "önskan"], [2, 1])


@pytest.mark.parametrize(
    ("line", "text", "people"),
    [
        ("c talked to @jane about invoices", "talked to jane about invoices", ["jane"]),
        ("c met @Jane  @bob +ok today they said", "met Jane  bob today they said", ["Jane", "bob"]),
        ("c @jane wants a quote @bob yest", "wants a quote", ["jane", "bob"]),
        ('c met @jane "for lunch" +ok', "met jane for lunch", ["jane"]),
        ("c @jane", "", ["jane"]),
    ],
)
def test_a_name_inside_the_sentence_stays_a_word_of_it(line: str, text: str, people: list[str]) -> None:
    assert (read(line).text, read(line).people) == (text, people)


def test_marks_may_stand_between_day_and_length() -> None:
    entry = read("c talked +ok yest @petra 20m done:1")
    assert (entry.text, entry.day, entry.minutes, entry.people) == ("talked", YESTERDAY, 20, ["petra"])
    assert read("c decide on @petra friday").day == TODAY


def test_a_kind_alone_is_a_bare_touch() -> None:
    entry = read("c")
    assert (entry.kind, entry.text, entry.day, entry.contact, entry.problems) == (
        "call",
        "",
        TODAY,
        "personal",
        [],
    )


def test_without_a_kind_it_is_a_note_and_only_the_end_is_searched() -> None:
    entry = read("yest they said no 20m")
    assert (entry.kind, entry.kind_given, entry.text) == ("note", False, "yest they said no")
    assert (entry.minutes, entry.contact) == (20, "none")


def test_on_and_for_end_the_search_for_other_days_and_lengths() -> None:
    entry = read("c on:mon for:1h they stay until we meet friday 30m")
    assert (entry.text, entry.day, entry.minutes) == (
        "they stay until we meet friday 30m",
        date(2026, 11, 16),
        60,
    )


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("c on:nov 12 talked", date(2026, 11, 12)),
        ("c on:nov-12 talked", date(2026, 11, 12)),
        ('c on:"nov 12" talked', date(2026, 11, 12)),
        ("c on:sun talked", date(2026, 11, 15)),
        ("c on:2w talked", date(2026, 11, 5)),
        ("c on:2026-11-12 talked", date(2026, 11, 12)),
        ("c ON:yest talked", YESTERDAY),
    ],
)
def test_a_day_is_said_outright_in_one_word_or_more(line: str, day: date) -> None:
    assert (read(line).text, read(line).day) == ("talked", day)


def test_a_quoted_value_of_a_mark_counts_in_the_shell_only_when_it_is_all_understood() -> None:
    assert read_entry(["c", "t:next monday"], NOW).todo_day == date(2026, 11, 23)
    entry = read_entry(["c", "on:nov 12 we met"], NOW)
    assert (entry.text, entry.day, entry.problems) == ("on:nov 12 we met", TODAY, [])


@pytest.mark.parametrize(
    "line",
    [
        "c will visit tomorrow", "c seen 2027-01-01", "c tomorrow they decide", "c talked 14:30",
        "c on:tomorrow talked", "c talked next week",
    ],
)  # fmt: skip
def test_a_future_date_is_refused_with_a_hint_when_logging(line: str) -> None:
    entry = read(line)
    assert entry.day == TODAY
    assert entry.clock is None
    [(sentence, hint)] = entry.problems
    assert "still to come" in sentence
    assert "t:" in hint
    assert "problem" in [role for _, _, role in entry.spans]


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("c t:someday", '"t:someday" was not understood'), ("c done:0", "not understood"),
        ("c done:x", "not understood"), ("c done:100", "not understood"), ("c for:2d", "not understood"),
        ("c on:11-12", "not understood"), ("c t:fri 15:00", "due on a day"), ("c t:yest", "gone by"),
        ("c t:fri t:mon", "t: twice"), ("c on:mon on:tue", "on: twice"), ("c for:1h for:2h", "for: twice"),
        ("c +ok +happy", "two moods"), ("c +personal +auto", "both +personal and +auto"),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_told(line: str, part: str) -> None:
    [(sentence, hint)] = read(line).problems
    assert part in sentence
    assert hint.endswith(".")


@pytest.mark.parametrize("line", ["n see t: and on: and done:", "n http://x.se/on:off", "n ratio 3:2", "n x:y"])
def test_colons_elsewhere_are_text(line: str) -> None:
    assert (read(line).text, read(line).problems) == (line[2:], [])


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("talked 31 feb", "31 feb"), ("feb 31 talked", "feb 31"), ("talked 2026-02-30 9:30", "2026-02-30"),
        ("talked 31.04.2026", "31.04.2026"), ("talked 31 feb 30m", "31 feb"), ("talked 29 feb", "29 feb"),
    ],
)  # fmt: skip
def test_a_day_that_no_calendar_has_stays_text_and_is_said(text: str, phrase: str) -> None:
    entry = read(f"c {text} +ok")
    assert (entry.text, entry.day, entry.problems) == (text.removesuffix(" 30m"), TODAY, [])
    [(sentence, hint)] = entry.remarks
    assert sentence == f'"{phrase}" is no day of 2026 and stays text.'
    assert "on:" in hint


@pytest.mark.parametrize(
    "line",
    ["c they decide on 31 feb", "c march 45 leads", 'c "31 feb"', "c talked 31 feb yest", "c"],
)
def test_what_is_no_day_for_certain_is_not_remarked(line: str) -> None:
    assert read(line).remarks == []


@pytest.mark.parametrize(("tag", "near"), [("mised", "missed"), ("hapy", "happy"), ("worred", "worried")])
def test_a_misspelt_flag_or_mood_is_a_tag_and_that_is_said(tag: str, near: str) -> None:
    entry = read(f"c no answer +{tag}")
    assert (entry.tags, entry.remarks) == ([tag], [(f"+{tag} is a tag.", f"Did you mean +{near}?")])


def test_the_beginning_of_a_flag_and_a_tag_like_none_are_not_remarked() -> None:
    assert [read(f"c no answer +{word}").remarks for word in ("miss", "qbr", "goal", "later", "book")] == [[]] * 5


def test_the_spacing_typed_in_the_app_is_kept_inside_the_text() -> None:
    assert read("n  two  spaces   here  yest ").text == "two  spaces   here"
    assert read_entry(["n", "two", "", "words"], NOW).text == "two words"


def test_recognised_words_are_underlined_where_they_stand() -> None:
    line = 'c  "they may" come yesterday 15:00 +ok @petra t:next monday'
    assert roles(line) == [
        ("c", "kind"), ("yesterday 15:00", "when"), ("+ok", "mood"), ("@petra", "person"),
        ("t:next monday", "todo"),
    ]  # fmt: skip


def test_flags_decide_the_contact() -> None:
    assert read("c +missed").contact == "attempt"
    assert read("e quote sent").contact == "attempt"
    assert read("e +got answer").contact == "personal"
    assert read("n +personal met at the fair").contact == "personal"
    assert read("c +auto").contact == "none"


def test_a_longer_body_keeps_its_lines_and_is_never_searched() -> None:
    entry = read_entry(["n"], NOW, body="\n  first yest\n\nsecond +ok @x  \n")
    assert (entry.text, entry.day, entry.mood) == ("  first yest\n\nsecond +ok @x", TODAY, None)
    assert read_entry(["c", "title", "yest"], NOW, body="line").text == "title\nline"
    assert read_entry(["c"], NOW, body="").text == ""


def test_a_time_zone_of_now_does_not_matter() -> None:
    assert read_entry("c talked 9:30", NOW.replace(tzinfo=UTC)).clock == time(9, 30)


def test_a_very_long_line_is_read_quickly() -> None:
    started = datetime.now(UTC)
    for line in ("word " * 20_000, '"x ' * 20_000, "+tag " * 5_000 + "yest", '" ' * 20_000):
        read(line)
    assert (datetime.now(UTC) - started).total_seconds() < 5
