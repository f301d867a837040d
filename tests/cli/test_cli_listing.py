"""gt list, due, show and find: what they show, and the exact shape of their JSON."""

import csv
import io

import pytest

from store.rules.reason_kinds import REASON_KINDS
from tests.cli.answers import Command
from tui.actions.clearing import clearing_key
from tui.actions.keymap import AS_IT_COMES

ACCOUNT_KEYS = [
    "slug", "name", "stage", "role", "phase", "segment", "owner", "since", "ended", "mrr", "last_personal_contact",
    "days_since_contact", "cadence_days", "contact_state", "attempts_since", "moments", "complaints", "health",
    "reasons", "renewal_on", "next_step", "snoozed_until", "tags",
]  # fmt: skip
PAGE_KEYS = [
    "people", "interactions", "moment_list", "complaint_list", "goals", "stage_history", "owner_history", "todos",
    "review_reasons", "pulse", "promises", "contracts", "price_changes", "pauses", "exits", "signals", "held_replies",
]  # fmt: skip


def slugs(gt: Command, *words: str) -> list[str]:
    return [one["slug"] for one in gt(*words, "--json", check=True).json]


def test_the_json_of_a_list_has_exactly_these_keys_in_this_order(filled: Command) -> None:
    filled("todo", "globex", "call CFO about quote", "fri", check=True)
    filled("complain", "globex", "late again", "+high", check=True)
    found = {one["slug"]: one for one in filled("list", "--json", check=True).json}
    globex = found["globex-gmbh"]
    assert list(globex) == ACCOUNT_KEYS
    assert list(globex["mrr"]) == ["minor", "currency"]
    assert list(globex["moments"]) == ["done", "total", "overdue"]
    assert globex["complaints"] == {"open": 1, "worst": "high"}
    assert list(globex["health"]) == ["state", "score"]
    assert list(globex["reasons"][0]) == ["code", "text"]
    assert globex["next_step"] == {"text": "call CFO about quote", "due": "2026-11-27"}
    assert (globex["days_since_contact"], globex["contact_state"]) == (41, "over")


def test_the_json_of_an_account_adds_what_belongs_to_it(filled: Command) -> None:
    page = filled("show", "globex", "--json", check=True).json
    assert list(page) == ACCOUNT_KEYS + PAGE_KEYS
    assert page["people"][0]["name"] == "Petra Vogel"
    assert page["interactions"][0]["people"] == ["Petra Vogel"]
    assert [one["name"] for one in page["moment_list"]] == ["Onboarding", "First campaign", "Call tracking"]


def test_who_is_due_comes_in_the_order_of_attention(filled: Command) -> None:
    assert slugs(filled, "due") == slugs(filled, "list", "due:yes")
    assert slugs(filled, "due")[0] in ("wangxiaoming", "globex-gmbh")
    filled("log", "lodz", "c", "hello", check=True)
    assert "lodz-media" not in slugs(filled, "due")


def test_a_snoozed_account_is_not_due_until_its_day(filled: Command) -> None:
    filled("snooze", "globex", "2w", check=True)
    assert "globex-gmbh" not in slugs(filled, "due")
    assert "globex-gmbh" in slugs(filled, "due", "--today", "2026-12-07")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("stage:renewal",), ["globex-gmbh"]),
        (("-stage:renewal", "--sort", "name"), ["lodz-media", "wangxiaoming"]),
        (("-contact:never",), ["globex-gmbh"]),
        (("lodz",), ["lodz-media"]),
        (("小明",), ["wangxiaoming"]),
        (("--sort", "name", "--limit", "1"), ["globex-gmbh"]),
        (("contact>30d", "owner:nina", "tag:qbr"), ["globex-gmbh"]),
    ],
)
def test_the_words_of_a_filter_choose_accounts(filled: Command, words: tuple[str, ...], expected: list[str]) -> None:
    assert slugs(filled, "list", *words) == expected


@pytest.mark.parametrize("words", [("stage:nowhere",), ("--sort", "colour"), ("--colour",), ("colour:red",)])
def test_a_filter_or_sort_that_means_nothing_is_refused(filled: Command, words: tuple[str, ...]) -> None:
    answer = filled("list", *words)
    assert answer.status == 2
    assert answer.out == ""


def test_a_list_without_a_match_says_which_word_stands_in_the_way(filled: Command) -> None:
    answer = filled("list", "stage:growth", "zzz", check=True)
    assert answer.out == ""
    assert 'Without "zzz": 1.' in answer.err
    assert filled("list", "zzz", "--json", check=True).json == []


def test_a_pipe_gets_aligned_columns_without_colour_or_cuts(filled: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    out = filled("due", check=True).out
    assert "\x1b" not in out
    assert "›" not in out
    assert out.splitlines()[0].split() == ["ACCOUNT", "DAYS", "CADENCE", "OVER", "WHY"]
    assert filled("due", "--plain", check=True).out == out


def test_due_says_how_far_over_and_why(filled: Command) -> None:
    line = next(line for line in filled("due", check=True).out.splitlines() if line.startswith("Globex"))
    assert line.split()[2:5] == ["41", "30", "+11"]
    assert "renews in 18 days, no step planned" in line


def test_csv_has_one_column_for_each_part(filled: Command) -> None:
    rows = list(csv.DictReader(io.StringIO(filled("list", "--csv", check=True).out)))
    globex = next(row for row in rows if row["slug"] == "globex-gmbh")
    assert (globex["mrr_minor"], globex["mrr_currency"], globex["tags"]) == ("200000", "EUR", "qbr")
    assert {tuple(row) for row in rows} == {tuple(globex)}


def test_a_cell_that_a_spreadsheet_would_run_is_defused(filled: Command) -> None:
    filled("add", "=1+1", check=True)
    assert "'=1+1" in filled("list", "--csv", check=True).out


def test_two_forms_at_once_are_refused(filled: Command) -> None:
    assert filled("list", "--json", "--csv").status == 2


def test_the_page_shows_contact_people_and_the_timeline(filled: Command) -> None:
    out = filled("show", "globex", check=True).out
    parts = (
        "Globex GmbH  (globex-gmbh)",
        "Personal contact 41 days ago (cadence 30).",
        "2,000.00 EUR a month. Renews Fri 11 Dec 2026, in 18 days.",
        "Petra Vogel, CFO",
        "2026-10-13  call *  price talk",
    )
    for part in parts:
        assert part in out


def test_why_adds_up_to_the_score(filled: Command) -> None:
    score = filled("show", "globex", "--json", check=True).json["health"]["score"]
    lines = filled("show", "globex", "--why", check=True).out.splitlines()
    assert lines[0] == f"Globex GmbH: health {score} risk"
    taken = sum(int(line.split()[0]) for line in lines[2:] if line.split()[0].startswith("-"))
    caps = [int(line.split()[0]) for line in lines if "at most" in line]
    assert min([100 + taken, *caps]) == score
    assert lines[lines.index(f"  {score:>3}  risk") + 1].startswith("  Not known: ")


def test_find_looks_through_every_kind_of_record(filled: Command) -> None:
    filled("complain", "globex", "the price is wrong", check=True)
    filled("todo", "lodz", "check the price", check=True)
    kinds = {one["kind"] for one in filled("find", "price", "--json", check=True).json}
    assert kinds == {"interaction", "complaint", "todo"}


def test_the_last_account_is_called_by_a_dot(filled: Command) -> None:
    filled("log", "lodz", "c", "hi", check=True)
    assert filled("show", ".", "--json", check=True).json["slug"] == "lodz-media"


def test_the_codes_in_the_help_are_those_of_the_rules_with_their_keys(gt: Command) -> None:
    said = gt("due", "--help").out
    lines = [line.split() for line in said[said.index("Reasons") :].splitlines()]
    listed = {line[0]: " ".join(line[1:]) for line in lines if line and line[0] in REASON_KINDS}
    assert listed.keys() == REASON_KINDS.keys()
    for code, kind in REASON_KINDS.items():
        key = clearing_key(kind.key, AS_IT_COMES)
        assert listed[code].removeprefix(f"{key} ").removeprefix("* ") == kind.title
