"""Correcting records of every kind from the shell."""

import pytest

from tests.cli.answers import Command


def one(gt: Command, part: str, place: int = 0) -> dict[str, object]:
    found: dict[str, object] = gt("show", "globex", "--json", check=True).json[part][place]
    return found


def test_a_check_in_is_corrected_and_undone(filled: Command) -> None:
    answer = filled("edit", "interaction", "1", "kind=m", "day=2026-10-12", "time=9:30", "minutes=1h30", "mood=worried",
                    "text=price talk, second round", "people=", "tags=q4, price", check=True)  # fmt: skip
    changed = 'Changed 8 fields of meeting with Globex GmbH on 2026-10-12, "price talk, second round"'
    assert answer.out.startswith(changed)
    assert changed in filled("history").out
    held = one(filled, "interactions")
    assert (held["kind"], held["day"], held["minutes"], held["mood"]) == ("meeting", "2026-10-12", 90, "worried")
    assert (held["text"], held["people"], held["tags"]) == ("price talk, second round", [], ["price", "q4"])
    assert str(held["at"]).startswith("2026-10-12T")
    filled("undo", check=True)
    before = one(filled, "interactions")
    assert (before["kind"], before["text"], before["people"]) == ("call", "price talk", ["Petra Vogel"])


@pytest.mark.parametrize(
    ("logged", "kind", "contact"),
    [("call spoke", "note", "none"), ("note thought", "call", "personal"), ("email wrote", "call", "personal"),
     ("call +missed", "visit", "attempt"), ("note +personal met", "gift", "personal")],
)  # fmt: skip
def test_another_kind_counts_as_that_kind_does_unless_it_was_said_otherwise(
    filled: Command, logged: str, kind: str, contact: str
) -> None:
    filled("log", "globex", *logged.split(), check=True)
    filled("edit", "interaction", "2", f"kind={kind}", check=True)
    (held,) = [one for one in filled("show", "globex", "--json").json["interactions"] if one["id"] == 2]
    assert held["contact"] == contact


def test_a_person_a_complaint_a_to_do_and_a_moment_are_corrected(filled: Command) -> None:
    filled("edit", "person", "1", "role=CEO", "standing=champ", "birthday=--05-01", check=True)
    person = one(filled, "people")
    assert (person["role"], person["standing"], person["birthday"]) == ("CEO", "champion", "--05-01")

    filled("complain", "globex", "late again", check=True)
    filled("edit", "complaint", "1", "text=late twice", "severity=high", "person=petra", "received_on=3d", check=True)
    complaint = filled("complaint", "1", "--json", check=True).json
    assert (complaint["text"], complaint["severity"], complaint["person"]) == ("late twice", "high", "Petra Vogel")
    assert complaint["steps"][0] == {"kind": "received", "day": complaint["received_on"], "text": None}

    filled("todo", "globex", "call back", "fri", check=True)
    filled("edit", "todo", "1", "due=2026-12-24", "assignee=Jan", check=True)
    todo = one(filled, "todos")
    assert (todo["due"], todo["assignee"], todo["text"]) == ("2026-12-24", "Jan", "call back")

    filled("edit", "moment", "1", "done_on=2026-11-02", "went=poor", "note=nobody came", check=True)
    moment = one(filled, "moment_list")
    assert (moment["done_on"], moment["went"], moment["note"]) == ("2026-11-02", "poor", "nobody came")


def test_goals_promises_and_signals_are_edited_as_well(filled: Command) -> None:
    filled("goal", "globex", "40", "leads", "by", "fri", "target:40", check=True)
    filled("edit", "goal", "1", "text=45 leads", "target=45.5", "by=", check=True)
    [goal] = filled("goal", "globex", "--json", check=True).json
    assert (goal["text"], goal["target_milli"], goal["by"]) == ("45 leads", 45_500, None)

    filled("promise", "globex", "free", "setup", check=True)
    filled("edit", "promise", "1", "due=2026-12-24", "by=Nina", check=True)
    [promise] = filled("promise", "globex", "--json", check=True).json
    assert (promise["text"], promise["due"], promise["promised_by"]) == ("free setup", "2026-12-24", "Nina")

    for day in ("yest", "today"):
        filled("signal", "globex", "nps", "8", "--on", day, check=True)
    filled("edit", "signal", "2", "value=6.5", check=True)
    assert [one["value_milli"] for one in filled("signal", "globex", "--json", check=True).json] == [6_500, 8_000]
    assert "on that day already" in filled("edit", "signal", "2", "day=yest").err
    filled("delete", "signal", "1", "--yes", check=True)
    assert len(filled("signal", "globex", "--json", check=True).json) == 1


@pytest.mark.parametrize(
    ("words", "status", "said"),
    [
        (["interaction", "1", "day=tomorrow"], 2, "has not come yet"),
        (["interaction", "1", "minutes=long"], 2, '"long" is not a length.'),
        (["interaction", "1", "people=nobody"], 3, 'Nobody here is called "nobody".'),
        (["interaction", "1", "kind="], 2, "It is of some kind."),
        (["interaction", "1", "colour=red"], 2, "An interaction has no field"),
        (["interaction", "99", "text=x"], 3, "There is no interaction 99."),
        (["moment", "1", "went=great"], 2, "It has not been done yet."),
        (["person", "1", "name="], 2, "The person's name cannot be empty."),
        (["person", "1"], 2, "There is nothing to change."),
        (["thing", "1", "x=y"], 2, "Kinds: person, interaction, complaint, todo, moment, goal"),
        (["globex"], 2, "There is nothing to change."),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_saved(
    filled: Command, words: list[str], status: int, said: str
) -> None:
    before = filled("show", "globex", "--json").json
    answer = filled("edit", *words)
    assert (answer.status, said in answer.err, "Nothing saved" in answer.err) == (status, True, True), answer.err
    assert filled("show", "globex", "--json").json == before


def test_a_name_with_a_comma_stands_in_quotation_marks(filled: Command) -> None:
    filled("person", "globex", "Maier, Jan", check=True)
    filled("edit", "interaction", "1", 'people="Maier, Jan", Petra', check=True)
    assert one(filled, "interactions")["people"] == ["Petra Vogel", "Maier, Jan"]


def test_a_key_moment_is_deleted_and_comes_back(filled: Command) -> None:
    before = filled("show", "globex", "--json").json["moment_list"]
    filled("delete", "moment", "1", "--yes", check=True)
    assert filled("show", "globex", "--json").json["moment_list"] == before[1:]
    filled("undo", check=True)
    assert filled("show", "globex", "--json").json["moment_list"] == before
