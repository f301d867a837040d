"""Complaints, key moments, to-dos and the history, from the shell."""

import pytest

from tests.cli.answers import Command


def test_a_complaint_is_kept_with_its_severity_person_and_day(filled: Command) -> None:
    filled("complain", "globex", "The invoice was wrong again", "+high", "@petra", "--on", "yest", check=True)
    [complaint] = filled("complaints", "--json", check=True).json
    assert complaint["text"] == "The invoice was wrong again"
    assert (complaint["severity"], complaint["person"], complaint["received_on"]) == (
        "high",
        "Petra Vogel",
        "2026-11-22",
    )
    assert (complaint["slug"], complaint["state"]) == ("globex-gmbh", "new")


def test_a_word_that_is_no_severity_is_said_beside_the_complaint(filled: Command) -> None:
    done = filled("complain", "globex", "late again", "+urgent", check=True)
    assert "+urgent is no severity and stays text. There are +high +medium +low." in done.err


@pytest.mark.parametrize(
    ("command", "quoted", "open_words"),
    [
        ("todo", "send it fri", ("send it", "fri")),
        ("complain", "late again +high", ("late again", "+high")),
        ("goal", "40 leads a month by march target:40", ("40 leads a month", "by", "march", "target:40")),
    ],
)
def test_what_would_have_counted_outside_the_quotes_is_told(
    filled: Command, command: str, quoted: str, open_words: tuple[str, ...]
) -> None:
    told = [filled(command, "globex", *words, check=True).err for words in ((quoted,), open_words, ("late again",))]
    assert ["What stands in quotes stays text" in err for err in told] == [True, False, False]


def test_a_complaint_is_answered_to_the_end_in_one_call(filled: Command) -> None:
    filled("complain", "globex", "late again", check=True)
    filled("complaint", "1", "--ack", "--apologise", "--waiting", "them", "--resolve", "sent anew", "--told",
           "--lesson", "check twice", check=True)  # fmt: skip
    complaint = filled("complaint", "1", "--json", check=True).json
    assert complaint["state"] == "told"
    assert (complaint["resolution"], complaint["lesson"]) == ("sent anew", "check twice")
    kinds = [step["kind"] for step in complaint["steps"]]
    assert kinds == ["received", "acknowledged", "apologised", "waiting_them", "resolved", "told", "lesson"]
    filled("complaint", "1", "--reopen", check=True)
    assert filled("complaint", "1", "--json", check=True).json["reopened"] == 1


def test_the_client_is_not_told_before_it_is_resolved(filled: Command) -> None:
    filled("complain", "globex", "late again", check=True)
    answer = filled("complaint", "1", "--told")
    assert answer.status == 2
    assert "--resolve TEXT" in answer.err


def test_a_sentence_that_ends_with_a_name_has_one_full_stop(filled: Command) -> None:
    filled("add", "Łódź Sp. z o.o.", "--stage", "growth", check=True)
    assert filled("undo", check=True).out.rstrip().endswith("Undone: Added Łódź Sp. z o.o.")
    assert filled("redo", check=True).out.rstrip().endswith("Done again: Added Łódź Sp. z o.o.")
    assert filled("delete", "lodz-sp-z-o-o", "--yes", check=True).out.startswith("Deleted Łódź Sp. z o.o. ")


def test_several_answers_to_a_complaint_are_one_undo_step(filled: Command) -> None:
    filled("complain", "globex", "late again", check=True)
    steps = len(filled("history", "--json").json)
    answer = filled("complaint", "1", "--ack", "--apologise", "--waiting", "them", check=True)
    assert "Complaint 1 of Globex GmbH: acknowledged, apologised, waits on them." in answer.out
    history = filled("history", "--json").json
    assert len(history) == steps + 1
    assert history[0]["label"] == 'Acknowledged, apologised, waiting on them, "late again"'
    filled("undo", check=True)
    assert filled("complaint", "1", "--json", check=True).json["state"] == "new"


def test_of_several_answers_none_is_kept_when_one_cannot_be(filled: Command) -> None:
    filled("complain", "globex", "late again", check=True)
    assert filled("complaint", "1", "--ack", "--told").status == 2
    assert filled("complaint", "1", "--json", check=True).json["state"] == "new"


def test_open_complaints_are_listed_apart(filled: Command) -> None:
    filled("complain", "globex", "late again", check=True)
    filled("complaint", "1", "--resolve", "sent", check=True)
    answer = filled("complaints", "--open", check=True)
    assert answer.out == ""
    assert "The last one was resolved Mon 23 Nov 2026 (Globex GmbH, 0 days)." in answer.err
    assert "late again" in filled("complaints", "--read", check=True).out


def test_an_unknown_complaint_is_not_found(filled: Command) -> None:
    assert filled("complaint", "9", "--ack").status == 3


@pytest.mark.parametrize("which", ["2", "first camp", "FIRST"])
def test_a_key_moment_is_ticked_by_number_or_name(filled: Command, which: str) -> None:
    filled("moment", "王小明", which, "--on", "yest", "--went", "great", check=True)
    moment = filled("moment", "王小明", "--json", check=True).json[1]
    assert (moment["state"], moment["done_on"], moment["went"]) == ("done", "2026-11-22", "great")
    filled("moment", "王小明", which, "--undone", check=True)
    assert filled("moment", "王小明", "--json", check=True).json[1]["done_on"] is None


def test_a_key_moment_is_prepared_and_repaired(filled: Command) -> None:
    filled("moment", "王小明", "3", "--prepared", check=True)
    filled("moment", "王小明", "2", "--went", "poor", check=True)
    filled("moment", "王小明", "2", "--repaired", check=True)
    _, second, third = filled("moment", "王小明", "--json", check=True).json
    assert (second["repaired_on"], third["prepared_on"]) == ("2026-11-23", "2026-11-23")


@pytest.mark.parametrize(("words", "status"), [(("9",), 3), (("party",), 3), (("2", "--went", "badly"), 2),
                                               (("2", "--on", "2026-12-24"), 2)])  # fmt: skip
def test_a_key_moment_that_cannot_be_ticked_is_refused(filled: Command, words: tuple[str, ...], status: int) -> None:
    assert filled("moment", "王小明", *words).status == status


def test_a_segment_gets_its_own_key_moments_and_cadence(filled: Command) -> None:
    filled("template", "--segment", "SMB", "--set", "Kick-off:7, Review: 2w", "--every", "10d", check=True)
    filled("add", "Small Shop", "--segment", "SMB", "--since", "2026-11-20", check=True)
    shop = filled("show", "small", "--json", check=True).json
    assert shop["cadence_days"] == 10
    assert [(one["name"], one["due"]) for one in shop["moment_list"]] == [
        ("Kick-off", "2026-11-27"),
        ("Review", "2026-12-04"),
    ]
    assert {"SMB", None} == {one["segment"] for one in filled("template", "--json", check=True).json}
    filled("template", "--segment", "SMB", "--every", "", check=True)
    assert filled("show", "small", "--json", check=True).json["cadence_days"] == 7


@pytest.mark.parametrize(
    "words", [("--every", "10d"), ("--set", "Kick-off"), ("--set", "Kick-off:soon"), ("--set", "")]
)
def test_a_template_that_cannot_be_is_refused(filled: Command, words: tuple[str, ...]) -> None:
    assert filled("template", *words).status == 2


def test_a_to_do_is_planned_listed_and_done(filled: Command) -> None:
    out = filled("todo", "globex", "call", "the", "CFO", "2", "weeks", check=True).out
    assert out.startswith("To-do 1 for Globex GmbH: call the CFO 2 weeks.") or "Mon 7 Dec 2026" in out
    filled("todo", "globex", "send the quote fri", "t:fri", check=True)
    todos = filled("todo", "--json", check=True).json
    assert {"send the quote fri": "2026-11-27"}.items() <= {one["text"]: one["due"] for one in todos}.items()
    filled("done", "2", check=True)
    assert [one["id"] for one in filled("todo", "globex", "--json", check=True).json] == [1]
    filled("done", "2", "--undone", check=True)
    assert len(filled("todo", "--json", check=True).json) == 2
    filled("todo", "globex", "two\nlines", check=True)
    assert "  two lines" in filled("todo", check=True).out


def test_a_snooze_needs_a_day_ahead(filled: Command) -> None:
    assert filled("snooze", "globex", "next monday", check=True).out.startswith(
        "Snoozed Globex GmbH until Mon 30 Nov 2026."
    )
    assert filled("snooze", "globex", "yest").status == 2
    assert filled("snooze", "globex", "whenever").status == 2


def test_undo_and_redo_name_what_they_take_back(filled: Command) -> None:
    filled("tag", "globex", "+vip", check=True)
    before = filled("list", "--json").json
    filled("stage", "globex", "growth", check=True)
    undone = filled("undo", "2", check=True)
    assert undone.err.strip() == "gt redo 2 brings them back."
    assert undone.out.splitlines() == [
        "Undone: Moved Globex GmbH to Growth.",
        "Undone: Tagged Globex GmbH.",
    ]
    assert filled("redo", check=True).out == "Done again: Tagged Globex GmbH.\n"
    assert filled("list", "--json").json == before
    assert filled("redo", check=True).status == 0
    assert filled("redo").status == 3


def test_the_json_of_the_history_has_exactly_these_keys(filled: Command) -> None:
    filled("undo", check=True)
    newest, *_ = filled("history", "--json", check=True).json
    assert list(newest) == ["id", "at", "label", "changes", "undone"]
    assert newest["undone"] is True
    assert "undone" in filled("history", "--limit", "1", check=True).out


def test_mine_means_the_owner_that_was_named(filled: Command) -> None:
    assert filled("list", "mine").status == 2
    filled("where", "--me", "Nina", check=True)
    assert [one["slug"] for one in filled("list", "mine", "--json", check=True).json] == ["globex-gmbh"]


def test_a_to_do_is_asked_of_a_colleague(filled: Command) -> None:
    """Behind an @ stands a colleague who is known, with --for one who may be new; a wrong name is refused."""
    said = filled("todo", "lodz", "send the offer @nina fri", check=True)
    assert "@nina" in said.out  # one argument with blanks in it is text
    said = filled("todo", "lodz", "send", "the", "offer", "@nina", "fri", check=True)
    assert "send the offer, for Nina, Fri 27 Nov 2026." in said.out
    filled("todo", "lodz", "call", "--for", "Ola Nilsson", check=True)
    filled("todo", "lodz", "call", "again", "@nilsson", check=True)
    refused = filled("todo", "lodz", "call", "@zoe")
    assert refused.status == 3
    assert "Close: Nina, Ola Nilsson." in refused.err
    held = filled("todo", "--json", check=True).json
    assert [one["assignee"] for one in held] == ["Nina", None, "Ola Nilsson", "Ola Nilsson"]
    assert filled("todo", check=True).out.splitlines()[1].endswith("Nina")
