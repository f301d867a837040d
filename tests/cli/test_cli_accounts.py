"""Adding, changing, tagging and deleting accounts from the shell."""

from pathlib import Path

import pytest

from tests.cli.answers import Command


def account(gt: Command, slug: str) -> dict[str, object]:
    found: dict[str, object] = gt("show", slug, "--json", check=True).json
    return found


def test_an_account_is_added_with_everything_that_was_said(filled: Command) -> None:
    globex = account(filled, "globex-gmbh")
    assert globex["stage"] == "renewal"
    assert globex["mrr"] == {"minor": 200000, "currency": "EUR"}
    assert globex["renewal_on"] == "2026-12-11"
    assert (globex["owner"], globex["segment"], globex["tags"]) == ("Nina", "Mid-market", ["qbr"])


def test_a_currency_without_cents_keeps_its_amount_whole(gt: Command, book: Path) -> None:
    gt("add", "三井物産", "--mrr", "1200", "--currency", "jpy", check=True)
    assert account(gt, ".")["mrr"] == {"minor": 1200, "currency": "JPY"}


@pytest.mark.parametrize(("every", "days"), [("14d", 14), ("2w", 14), ("30", 30)])
def test_a_cadence_is_read_in_days_and_weeks(gt: Command, book: Path, every: str, days: int) -> None:
    gt("add", "Acme", "--every", every, check=True)
    assert account(gt, "acme")["cadence_days"] == days


@pytest.mark.parametrize(
    "wrong",
    [("--since", "soonish"), ("--every", "often"), ("--mrr", "lots"), ("--mrr", "1.234"), ("--mrr", "-5"),
     ("--mrr", "1.200"), ("--mrr", "1,200"), ("--mrr", "1.200,50"), ("--stage", "nowhere"), ("--currency", "EURO")],
)  # fmt: skip
def test_a_value_that_cannot_be_is_refused_with_what_to_write(gt: Command, book: Path, wrong: tuple[str, str]) -> None:
    answer = gt("add", "Acme", *wrong)
    assert answer.status == 2
    assert answer.err.startswith("gt: ")
    assert "Nothing saved." in answer.err
    assert gt("add", "Acme", check=True).out.startswith("Added Acme (acme)")


def test_a_second_account_of_a_name_is_added_and_told_of(filled: Command) -> None:
    added = filled("add", "globex gmbh", check=True)
    assert added.out.startswith("Added globex gmbh (globex-gmbh-2)")
    assert "There was an account called globex gmbh already; gt undo takes this one back." in added.err


def test_fields_are_set_cleared_and_listed(filled: Command) -> None:
    filled("edit", "globex", "owner=Jan", "segment=", "tags=vip,big one", "x.plan=gold", "every=21", "since=2024-03-01",
           check=True)  # fmt: skip
    globex = account(filled, "globex")
    assert (globex["owner"], globex["segment"], globex["tags"]) == ("Jan", None, ["big one", "vip"])
    assert (globex["cadence_days"], globex["since"]) == (21, "2024-03-01")
    assert "plan: gold" in filled("show", "globex").out


def test_an_unknown_field_is_refused_with_those_there_are(filled: Command) -> None:
    answer = filled("edit", "globex", "colour=red")
    assert answer.status == 2
    assert "since, cadence, tags" in answer.err


def test_a_word_without_an_equals_sign_is_no_field(filled: Command) -> None:
    assert filled("edit", "globex", "owner").status == 2


def test_a_stage_is_changed_and_kept_in_the_history(filled: Command) -> None:
    assert filled("stage", "globex", "growth", check=True).out.startswith("Moved Globex GmbH from Renewal to Growth.")
    history = account(filled, "globex")["stage_history"]
    assert history == [
        {"day": "2026-11-23", "from": None, "to": "renewal"},
        {"day": "2026-11-23", "from": "renewal", "to": "growth"},
    ]


def test_tags_are_given_and_taken(filled: Command) -> None:
    assert filled("tag", "globex", "+vip", "-qbr", check=True).out.startswith("Tags of Globex GmbH: vip.")


def test_deleting_without_a_terminal_needs_yes(filled: Command) -> None:
    answer = filled("delete", "globex")
    assert answer.status == 2
    assert "--yes" in answer.err
    assert filled("show", "globex").status == 0


def test_a_deleted_account_comes_back_with_undo(filled: Command) -> None:
    before = account(filled, "globex")
    filled("delete", "globex", "--yes", check=True)
    assert filled("show", "globex").status == 3
    filled("undo", check=True)
    assert account(filled, "globex") == before


@pytest.mark.parametrize("kind", ["person", "interaction"])
def test_one_record_is_deleted_by_kind_and_number(filled: Command, kind: str) -> None:
    answer = filled("delete", kind, "1", "--yes", check=True)
    assert "Globex GmbH" in answer.out
    assert filled("delete", kind, "1", "--yes").status == 3


def test_a_person_of_that_name_is_changed_and_not_added_again(filled: Command) -> None:
    filled("person", "globex", "Petra Vogel", "--standing", "champion", "--role", "", check=True)
    people = filled("person", "globex", "--json", check=True).json
    assert [(one["name"], one["standing"], one["role"]) for one in people] == [("Petra Vogel", "champion", None)]


def test_a_goal_is_agreed_and_listed(filled: Command) -> None:
    said = filled("goal", "globex", "more", "leads", "by", "march", "--target", "40.5", check=True)
    assert said.out.startswith("Goal 1 of Globex GmbH: more leads, by Wed 31 Mar 2027.")
    assert filled("goal", "globex", "calls", "by", "fri", "--by", "mon").status == 2
    assert filled("goal", "globex", "calls", "--by", "calls by march").status == 2
    filled("goal", "globex", "calls", "--by", "the end of march", check=True)
    goal, other = filled("goal", "globex", "--json", check=True).json
    assert (goal["text"], goal["target_milli"], goal["by"]) == ("more leads", 40500, "2027-03-31")
    assert (other["text"], other["by"]) == ("calls", "2027-03-31")
