"""The summary of a review in words: what is said of many accounts, of days long gone, and of those who are asked."""

from dataclasses import replace
from datetime import date, timedelta

from store.records.review import DECISIONS, Errand, Figure, Figures, Named, Review, ReviewSummary
from tui.review_text import summary_lines, summary_markdown

TODAY = date(2026, 11, 23)
REVIEW = Review(1, "2026-W48", "", "2026-11-23T09:00:00Z", None, (), None, None, 0, Figures(0, 0, 0, 0))
NOTHING = Figure(0, 0)
EMPTY = ReviewSummary(
    total=0,
    minutes=11,
    decided=dict.fromkeys(DECISIONS, ()),
    contacts={},
    changed=(),
    over=NOTHING,
    risk=NOTHING,
    complaints=NOTHING,
    moments=NOTHING,
    week=(),
    asked=(),
    next_on=TODAY + timedelta(days=7),
    expected=3,
)


def test_of_many_accounts_the_first_are_named_and_markdown_names_all() -> None:
    many = tuple(Named(f"Firm {number:02}") for number in range(30))
    summary = replace(EMPTY, total=30, decided={**EMPTY.decided, "reviewed": many})
    lines = summary_lines(REVIEW, summary, TODAY)
    assert "Reviewed    30  Firm 00, Firm 01" in lines[2]
    assert lines[2].endswith("Firm 11, and 18 more")
    assert "Firm 29" in summary_markdown(REVIEW, summary, TODAY)
    skipped = replace(EMPTY, decided={"reviewed": many[:1], "skipped": many * 40})
    assert summary_lines(REVIEW, skipped, TODAY)[2] == "Reviewed    1      Firm 00"
    assert summary_lines(REVIEW, skipped, TODAY)[3].startswith("Skipped     1,200  Firm 00, ")
    assert summary_lines(REVIEW, skipped, TODAY)[3].endswith("Firm 11, and 1,188 more")


def test_what_to_ask_of_whom_tells_the_year_of_what_is_late_and_only_the_first_line() -> None:
    asked = (
        Errand("send the offer\nwith the new prices", "Globex GmbH", TODAY, "Nina", "+49 30 5550 142"),
        Errand("call back", "Initech", date(2025, 5, 4), "Nina"),
        Errand("ask", "Hooli", TODAY - timedelta(days=3), "Ola"),
    )
    lines = summary_lines(REVIEW, replace(EMPTY, asked=asked), TODAY, 80)
    assert "  today                 send the offer, Globex GmbH   +49 30 5550 142" in lines
    assert "  Sun 4 May 2025, late  call back, Initech" in lines
    assert "  Fri 20 Nov, late  ask, Hooli" in lines
    narrow = summary_lines(REVIEW, replace(EMPTY, asked=asked), TODAY, 60)
    assert f"{' ' * 24}+49 30 5550 142" in narrow
    page = summary_markdown(REVIEW, replace(EMPTY, asked=asked), TODAY)
    assert "## To ask of Nina\n\n- [ ] Mon 23 Nov: send the offer (Globex GmbH)\n" in page
    assert "- [ ] Sun 4 May 2025, late: call back (Initech)\n" in page
