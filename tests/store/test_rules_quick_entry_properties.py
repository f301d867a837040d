from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from store.rules.entry import Entry
from store.rules.quick_entry import read_entry

NOWS = st.datetimes(datetime(1950, 1, 1), datetime(2150, 1, 1))
TRADE_WORDS = (
    "c call n yest today mon sun friday 9:30 3 pm nov 12 2025 3d 2w in on by next last week days ago 30m 1h 45"
    " min +ok +happy +tag @petra t:fri t:next on:nov on:2w for:1h done:2 t: on:x tomorrow"
)
QUOTES = ['"quoted', '"open', 'close"', '"two', 'words"', 'on:"nov', '"']
ANY_TEXT = st.text(st.characters(exclude_categories=()))  # lone surrogates too
OTHER_WORDS = st.text(min_size=1, max_size=8).map(lambda text: "".join(text.split())).filter(bool)
WORDS = st.one_of(st.sampled_from(TRADE_WORDS.split() + QUOTES), OTHER_WORDS)
LINES = st.one_of(ANY_TEXT, st.lists(WORDS, max_size=12).map(" ".join))


def said(entry: Entry) -> dict[str, object]:
    return {name: getattr(entry, name) for name in Entry.__slots__}


@given(LINES, NOWS)
def test_no_line_is_stored_in_the_future(line: str, now: datetime) -> None:
    entry = read_entry(line, now)
    assert entry.day <= now.date()
    if entry.clock:
        assert datetime.combine(entry.day, entry.clock) <= now
    if entry.todo_day:
        assert entry.todo_day >= now.date()
    assert entry.minutes is None or 1 <= entry.minutes <= 1440


@given(LINES, NOWS)
def test_spans_lie_inside_the_line_in_order(line: str, now: datetime) -> None:
    reached = 0
    for start, end, _ in read_entry(line, now).spans:
        assert reached <= start < end <= len(line)
        reached = end


@given(st.lists(st.one_of(WORDS, st.text(max_size=6)), max_size=12), NOWS)
def test_the_text_is_words_of_the_line_in_their_order(words: list[str], now: datetime) -> None:
    rest = iter(" ".join(words).split())
    assert all(any(one in (word, f"@{word}") for one in rest) for word in read_entry(words, now).text.split())


@given(st.lists(WORDS, max_size=4), st.lists(WORDS, max_size=4), NOWS)
def test_a_sentence_keeps_the_names_inside_it(before: list[str], after: list[str], now: datetime) -> None:
    entry = read_entry(["said", *before, "with", "@petra", "about", *after, "it"], now)
    assert "petra" in entry.people
    assert "petra about" in " ".join(entry.text.split())


@given(st.lists(WORDS.filter(lambda word: '"' not in word), max_size=12), NOWS)
def test_the_shell_and_the_app_read_the_same(words: list[str], now: datetime) -> None:
    assert said(read_entry(words, now)) == said(read_entry(" ".join(words), now))


@given(st.lists(st.sampled_from(TRADE_WORDS.split()), min_size=1, max_size=8), NOWS)
def test_quoted_text_is_never_searched(words: list[str], now: datetime) -> None:
    text = " ".join(["said", *words])
    for line in (["c", text, "yest"], f'c "{text}" yest'):
        entry = read_entry(line, now)
        assert entry.text == text
        assert (entry.tags, entry.people, entry.mood, entry.minutes, entry.todo_day) == (
            [],
            [],
            None,
            None,
            None,
        )


@given(LINES, NOWS)
def test_a_line_with_nothing_recognised_is_stored_as_it_is(line: str, now: datetime) -> None:
    entry = read_entry(line, now)
    if not entry.spans and '"' not in line:
        assert entry.text == line.strip()
