"""gt brief before a call and gt handover to another owner: what they say, and what they leave out."""

import pytest

from tests.cli.answers import Command
from tests.cli.test_cli_processes import on_a_terminal
from tui.sheet import as_markdown, beside_labels, escaped, sheet_of
from tui.width import CUT


@pytest.fixture
def told(filled: Command) -> Command:
    """`gt` on a book in which a lot is known about Globex."""
    for line in (
        "person|globex|Petra Vogel|--birthday|1984-11-28|--facts|Her daughter started school|--standing|strained",
        "person|globex|Jan Maier|--left|2026-11-01",
        "promise|globex|Free setup|--by|Nina|--due|2026-11-20",
        "goal|globex|More leads|--target|40|--start|10|--measure|leads a month|--by|2027-03-31",
        "log|globex|m|Q3 review, unsure about the price|on:2026-11-02|+worried|@petra",
        "log|globex|c|asked for case studies|on:2026-11-12",
        "log|globex|v|saw the figures|on:2026-11-16",
        "log|globex|e|sent the offer",
        "complain|globex|The invoice was wrong twice|+high",
        "todo|globex|call the CFO|2026-11-20|--today|2026-11-20",
        "edit|globex|style=Short calls, never on Mondays|note=Wants to grow in Poland",
    ):
        filled(*line.split("|"), check=True)
    return filled


def test_a_brief_says_on_one_screen_what_to_know(told: Command) -> None:
    lines = told("brief", "globex", check=True).out.splitlines()
    out = "\n".join(lines)
    assert lines[0] == "Globex GmbH  (globex-gmbh)"
    assert lines[1] == "Renewal, Nina, Mid-market, late phase, 2,000.00 EUR a month"
    assert "Style       Short calls, never on Mondays" in out
    assert "People      Petra Vogel, CFO, on strained terms, p@globex.example, spoken with 2 Nov\n" in out
    assert "              Her daughter started school. Birthday Sat 28 Nov (42).\n" in out
    assert "Promises    Free setup (3 days late, promised by Nina)" in out
    assert "Goals       More leads: target 40, no reading yet, by 31 Mar 2027" in out
    assert "Last words  16 Nov, video: saw the figures" in out
    assert "            2 Nov, meeting, worried with Petra Vogel: Q3 review, unsure about the price" in out
    assert "Open ends   Complaint 1, high, unanswered, 0 days: The invoice was wrong twice" in out
    assert "            To-do 1, 20 Nov, 3 days late: call the CFO" in out
    assert "Coming up   28 Nov: Petra Vogel: birthday" in out
    assert "            11 Dec: renews" in out
    assert len(lines) <= 24


def test_a_brief_leaves_out_who_left_and_what_was_only_tried(told: Command) -> None:
    out = told("brief", "globex", check=True).out
    assert "Jan Maier" not in out
    assert "sent the offer" not in out
    assert "price talk" not in out


def test_progress_is_told_from_the_start_to_the_target(told: Command) -> None:
    told("goal", "1", "--reading", "25", check=True)
    assert "More leads: now 25 of 40 leads a month (50 %), by 31 Mar 2027" in told("brief", "globex", check=True).out
    told("goal", "1", "--reached", check=True)
    assert "More leads: reached today" in told("brief", "globex", check=True).out


def test_a_brief_counts_what_it_has_no_room_for(told: Command) -> None:
    for number in range(9):
        told("todo", "globex", f"thing {number}", check=True)
    lines = told("brief", "globex", check=True).out.splitlines()
    assert sum("To-do" in line for line in lines) == 4
    assert "            and 6 more" in lines
    assert len(lines) <= 30


def test_a_brief_as_json_is_whole(told: Command) -> None:
    held = told("brief", "globex", "--json", check=True).json
    assert [one["text"] for one in held["last_words"]] == [
        "saw the figures", "asked for case studies", "Q3 review, unsure about the price",
    ]  # fmt: skip
    assert held["style"] == "Short calls, never on Mondays"
    assert [one["name"] for one in held["people"]] == ["Petra Vogel"]
    assert held["promises"][0]["due"] == "2026-11-20"
    assert {"day": "2026-12-11", "text": "renews"} in held["coming"]
    assert held["slug"] == "globex-gmbh"


def test_a_brief_as_markdown_has_a_heading_for_each_part(told: Command) -> None:
    out = told("brief", "globex", "--md", check=True).out
    assert out.startswith("# Globex GmbH  (globex-gmbh)\n\nRenewal, Nina")
    assert "\n## Last words\n\n- 16 Nov, video: saw the figures\n" in out


def test_an_account_nobody_knows_much_about_has_a_short_brief(filled: Command) -> None:
    out = filled("brief", "王", check=True).out
    assert out.startswith("王小明  (")
    assert "Promises" not in out
    assert filled("brief", "nobody").status == 3
    assert filled("brief", "王", "--md", "--json").status == 2


def test_a_handover_tells_everything_and_changes_nothing(told: Command) -> None:
    before = told("show", "globex", "--json", check=True).json
    answer = told("handover", "globex", "--to", "Jan", check=True)
    assert answer.out.startswith("# Hand-over of Globex GmbH\n\nFrom Nina to Jan, Mon 23 Nov 2026.  \n")
    for text in (
        "- With us for 2 years and 9 months",
        "- 4 personal contacts, 4 of them in the last 12 months (2 by call, 1 by video, 1 by meeting)",
        "- 1 complaint, 1 open, 0 reopened",
        "- 1 goal, 0 reached",
        "- Promises: 1 open",
        "## How to work with them\n\n- Short calls, never on Mondays\n- Wants to grow in Poland\n",
        "- 28 Nov: Petra Vogel: birthday",
        "- 3 Feb 2027: 3 years with us",
        "- 13 Oct, call with Petra Vogel: price talk",
    ):
        assert text in answer.out
    assert answer.err == "Nothing is changed; --set changes the owner too.\n"
    assert told("show", "globex", "--json", check=True).json == before


def test_a_handover_changes_the_owner_as_one_step_when_it_is_told_to(told: Command) -> None:
    answer = told("handover", "globex", "--to", "Jan", "--set", check=True)
    assert "From Nina to Jan" in answer.out
    assert answer.err == "Globex GmbH is Jan's now. gt undo takes it back.\n"
    held = told("show", "globex", "--json", check=True).json
    assert (held["owner"], held["owner_history"][-1]["to"]) == ("Jan", "Jan")
    told("undo", check=True)
    held = told("show", "globex", "--json", check=True).json
    assert (held["owner"], len(held["owner_history"])) == ("Nina", 1)


def test_a_handover_to_the_same_owner_or_to_nobody_is_refused(told: Command) -> None:
    assert told("handover", "globex", "--to", "Nina", "--set").status == 2
    assert told("handover", "globex", "--to", " ").status == 2
    assert told("handover", "globex").status == 2


def test_a_handover_warns_when_owners_change_too_often(told: Command) -> None:
    for owner in ("Jan", "Eva"):
        told("handover", "globex", "--to", owner, "--set", check=True)
    assert "The owner has changed" in told("handover", "globex", "--to", "Nina", check=True).err


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain, with 3 > 2", "plain, with 3 \\> 2"),
        ("# no heading", "\\# no heading"),
        ("- no list", "\\- no list"),
        ("12. no list", "12\\. no list"),
        ("2026 was fine", "2026 was fine"),
        ("<script>a_b</script>", "\\<script\\>a\\_b\\</script\\>"),
    ],
)
def test_what_people_wrote_is_never_read_as_markdown(text: str, shown: str) -> None:
    assert escaped(text) == shown


def test_lines_are_broken_beside_their_label() -> None:
    sheet = sheet_of("Title", ["head"], [("One", ["a long line of words"]), ("None", []), ("Three", ["王小明 x"])])
    assert beside_labels(sheet, 18) == ["Title", "head", "", "One    a long line", "       of words", "Three  王小明 x"]


def test_several_lines_of_one_item_stay_in_it() -> None:
    sheet = sheet_of("Title", [], [("One", ["first\n\n# second"])])
    assert as_markdown(sheet) == ["# Title", "", "## One", "", "- first  \n  \\# second"]


def test_a_brief_is_cut_to_what_a_terminal_shows_at_once(told: Command) -> None:
    for number in range(5):
        told("todo", "globex", f"thing {number} {'that takes many words to say ' * 4}", check=True)
    whole = told("brief", "globex", check=True).out.splitlines()
    assert max(map(len, whole)) > 80
    seen = on_a_terminal("brief", "globex")[1].splitlines()
    assert len(seen) <= 24
    assert all(len(line) <= 80 for line in seen)
    assert any(line.endswith(CUT) for line in seen)
    assert any("Her daughter started school" in line for line in seen)


def test_an_account_that_nobody_looked_after_is_handed_over_too(filled: Command) -> None:
    out = filled("handover", "lodz", "--to", "Jan", check=True).out
    assert "From nobody to Jan, Mon 23 Nov 2026." in out
    assert "## Owners" not in out
