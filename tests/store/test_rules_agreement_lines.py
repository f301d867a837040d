"""The lines that keep goals, progress, promises and signals, and what they refuse."""

from datetime import date, datetime

import pytest

from store.rules.goal_line import read_goal, read_progress
from store.rules.promise_line import read_promise
from store.rules.signal_line import read_signal
from store.rules.vocabulary import Vocabulary

NOW = datetime(2026, 11, 23, 10, 0)
GERMAN = Vocabulary(days={"gestern": "yesterday", "freitag": "friday"})


@pytest.mark.parametrize(
    ("line", "text", "target", "measure", "by"),
    [
        ("40 leads a month", "40 leads a month", None, None, None),
        ("leads target:40.5 by:fri", "leads", 40_500, None, date(2026, 11, 27)),
        ('leads measure:"leads a month" target:-3', "leads", -3000, "leads a month", None),
        ("by:31 mar more calls", "more calls", None, None, date(2027, 3, 31)),
        ('more by:"31 mar" calls', "more calls", None, None, date(2027, 3, 31)),
        ("40 leads by friday", "40 leads", None, None, date(2026, 11, 27)),
        ("40 leads by march", "40 leads", None, None, date(2027, 3, 31)),
        ("40 leads by november", "40 leads", None, None, date(2026, 11, 30)),
        ("40 leads by the end of march 2028", "40 leads", None, None, date(2028, 3, 31)),
        ("40 leads by 15 dec target:40", "40 leads", 40_000, None, date(2026, 12, 15)),
        ("40 leads by:march", "40 leads", None, None, date(2027, 3, 31)),
        ("answer faster by 2 days", "answer faster by 2 days", None, None, None),
        ("by march they want 40", "by march they want 40", None, None, None),
        ('40 leads "by fri"', "40 leads by fri", None, None, None),
        ("40 leads by yesterday", "40 leads by yesterday", None, None, None),
        ('"target:40" stays text', "target:40 stays text", None, None, None),
    ],
)
def test_a_goal_is_words_and_what_is_named(
    line: str, text: str, target: int | None, measure: str | None, by: date | None
) -> None:
    goal = read_goal(line, NOW)
    assert (goal.text, goal.target, goal.measure, goal.by_on) == (text, target, measure, by)
    assert goal.problems == ()


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("x target:many", '"target:many" was not understood.'),
        ("x by:nonsense", '"by:nonsense" was not understood.'),
        ("x by:2026-01-01", 'The day of "by:" has gone by.'),
        ("x target:1 target:2", "The line has target: twice."),
        ("x target:nan", '"target:nan" was not understood.'),
        ("x target:1e99", '"target:1e99" was not understood.'),
    ],
)
def test_what_a_goal_cannot_mean_is_named(line: str, sentence: str) -> None:
    ((said, hint),) = read_goal(line, NOW).problems
    assert said == sentence
    assert hint


@pytest.mark.parametrize(
    ("line", "value", "reached", "proof", "day"),
    [
        ("31.5", 31_500, False, "", None),
        ("31.5 the report yest", 31_500, False, "the report", date(2026, 11, 22)),
        ("reached", None, True, "", None),
        ("40 reached on:mon the report", 40_000, True, "the report", date(2026, 11, 23)),
        ("reached 40", 40_000, True, "", None),
        ("the report", None, False, "the report", None),
        ("31.5 gestern", 31_500, False, "", date(2026, 11, 22)),
    ],
)
def test_progress_is_a_figure_or_that_it_is_reached_and_its_proof(
    line: str, value: int | None, reached: bool, proof: str, day: date | None
) -> None:
    said = read_progress(line, NOW, GERMAN)
    assert (said.value, said.reached, said.proof, said.day) == (value, reached, proof, day)
    assert said.problems == ()


@pytest.mark.parametrize(
    ("line", "text", "by", "due", "on"),
    [
        ("Free setup", "Free setup", None, None, None),
        ("Free setup fri", "Free setup", None, date(2026, 11, 27), None),
        ("Free setup by:Nina due:2w on:mon", "Free setup", "Nina", date(2026, 12, 7), date(2026, 11, 23)),
        ('Free setup by:"Nina Berg" freitag', "Free setup", "Nina Berg", date(2026, 11, 27), None),
        ("they decide on friday", "they decide on friday", None, None, None),
        ("Free setup by fri by:Nina", "Free setup", "Nina", date(2026, 11, 27), None),
        ("Free setup by march", "Free setup", None, date(2027, 3, 31), None),
        ("Free setup by april", "Free setup by april", None, None, None),
    ],
)
def test_a_promise_is_due_on_the_day_at_its_end(
    line: str, text: str, by: str | None, due: date | None, on: date | None
) -> None:
    promise = read_promise(line, NOW, GERMAN)
    assert (promise.text, promise.promised_by, promise.due_on, promise.promised_on) == (text, by, due, on)
    assert promise.problems == ()


@pytest.mark.parametrize(
    ("line", "kind", "value", "day"),
    [
        ("nps 8", "nps", 8000, None),
        ("active users 140 yest", "active users", 140_000, date(2026, 11, 22)),
        ("usage -3.25 on:3d", "usage", -3250, date(2026, 11, 20)),
        ("nps", "nps", None, None),
        ("8", "8", None, None),
    ],
)
def test_a_signal_is_its_kind_its_figure_and_its_day(line: str, kind: str, value: int | None, day: date | None) -> None:
    signal = read_signal(line, NOW)
    assert (signal.kind, signal.value, signal.day) == (kind, value, day)
    assert signal.problems == ()


def test_what_follows_the_figure_of_a_signal_and_is_no_day_is_refused() -> None:
    ((said, _),) = read_signal("nps 8 of ten", NOW).problems
    assert said == '"of ten" has no place in a reading.'


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Free setup by april", '"by april" stays text, since it may be a person.'),
        ("Free setup by 31 feb", '"31 feb" is no day of 2027 and stays text.'),
    ],
)
def test_a_promise_says_what_stays_text_though_it_may_be_a_day(line: str, said: str) -> None:
    promise = read_promise(line, NOW)
    assert (promise.text, promise.due_on, [remark for remark, _ in promise.remarks]) == (line, None, [said])
