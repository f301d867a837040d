"""The line that logs a complaint: the client's words, the severity, the person, the day."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.rules.complaint_line import read_complaint

NOW = datetime(2026, 11, 19, 10, 0)


def test_the_words_are_kept_as_the_client_said_them() -> None:
    complaint = read_complaint("The site was down yesterday  +urgent", NOW)
    assert complaint.text == "The site was down yesterday  +urgent"
    assert (complaint.severity, complaint.person, complaint.received_on) == ("medium", None, NOW.date())
    assert complaint.remarks == [("+urgent is no severity and stays text.", "There are +high +medium +low.")]


def test_severity_person_and_day_may_stand_anywhere() -> None:
    complaint = read_complaint("Invoice +HIGH of @petra wrong twice on:3d", NOW)
    assert complaint.text == "Invoice of petra wrong twice"
    assert (complaint.severity, complaint.person, complaint.received_on) == ("high", "petra", date(2026, 11, 16))
    assert [role for _, _, role in complaint.spans] == ["mood", "person", "when"]


@pytest.mark.parametrize("line", ["x on:tomorrow", "x on:blah", "x +high +low", "x @a @b", "x on:yest on:3d"])
def test_what_cannot_be_meant_is_refused_with_what_to_write(line: str) -> None:
    (problem,) = read_complaint(line, NOW).problems
    assert all(sentence.endswith(".") for sentence in problem)


def test_quoted_words_are_text() -> None:
    assert read_complaint('"+high" "@petra"', NOW).text == "+high @petra"
    assert read_complaint('"+urgent" call +49 170', NOW).remarks == []


@given(st.text())
def test_any_text_can_be_read_and_no_day_is_ahead(line: str) -> None:
    assert read_complaint(line, NOW).received_on <= NOW.date()
