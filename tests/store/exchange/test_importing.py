"""Files of one call are joined and come in as one step; a second time nothing changes."""

from __future__ import annotations

import json

import pytest

from store import backup, history
from store.exchange.importing import ImportStoppedError, import_files, preview_import
from store.exchange.mapping import Mapping
from store.exchange.reading_files import ImportOptions
from store.exchange.refusals import FileRefusedError
from tests.store.exchange.desk import ACCOUNTS, Desk, counts
from tests.store.exchange.exchange_files import HAZARDS, needs_hazards
from tests.store.exchange.made_up_books import content

PEOPLE = "Contact ID,AccountId,First Name,Last Name,Email\nC-1,A-1,Jane,Doe,jane@acme.com\nC-2,A-9,Orphan,One,o@x.net\n"
ACTIVITIES = (
    "Activity ID,Activity Type,Activity Date,Subject,Call Outcome,Meeting Outcome,Task Status,Due Date,WhoId,Email\n"
    "1,Call,2026-10-01,Connected call,Connected,,,,C-1,\n"
    "2,Call,2026-10-02,No answer,No Answer,,,,C-1,\n"
    "3,Meeting,2026-10-03,Held,,Completed,,,,jane@acme.com\n"
    "4,Meeting,2026-10-04,Missed,,No Show,,,C-1,\n"
    "5,Email,2026-10-05,Mailed,,,,,C-1,\n"
    "6,Note,2026-10-06,Noted,,,,,,someone@globex.de\n"
    "7,Task,2026-10-07,Call back,,,Not Started,2026-12-01,C-1,\n"
    "8,Task,2026-10-08,Sent it,,,Completed,,C-1,\n"
    "9,Call,2026-10-09,Nobody's,Connected,,,,C-9,\n"
)


def test_files_are_joined_in_any_order(desk: Desk) -> None:
    report = desk.bring(activities_csv=ACTIVITIES, people_csv=PEOPLE, accounts_csv=ACCOUNTS)
    assert counts(report) == {
        "accounts": (2, 0, 0, 0),
        "people": (1, 0, 0, 1),
        "interactions": (6, 0, 0, 1),
        "todos": (2, 0, 0, 0),
    }
    assert [refusal.line for refusal in report.refusals] == [3, 10]
    assert [(one.column, one.value) for one in report.refusals] == [("AccountId", "A-9"), ("WhoId", "C-9")]


def test_a_row_of_no_account_is_refused_by_line_column_value_and_reason(desk: Desk) -> None:
    people = (
        "name,email,company domain\nAda,ada@none.example,\nBo,bo@acme.com,acme.com\nCy,cy@a.example,b.example\nDi,,\n"
    )
    report = desk.bring(accounts_csv=ACCOUNTS, people_csv=people)
    assert [refusal.sentence for refusal in report.refusals] == [
        'people.csv, line 2, email: "ada@none.example" belongs to no account that is known; company domain is empty.',
        'people.csv, line 4, company domain: "b.example" belongs to no account that is known, '
        'nor does email "cy@a.example".',
        "people.csv, line 5, company domain: is empty, like email, so the row names no account.",
    ]


def test_only_connected_calls_and_completed_meetings_are_personal(desk: Desk) -> None:
    desk.bring(activities_csv=ACTIVITIES, people_csv=PEOPLE, accounts_csv=ACCOUNTS)
    assert {one["text"]: one["contact"] for one in desk.all("interactions")} == {
        "Connected call": "personal",
        "No answer": "attempt",
        "Held": "personal",
        "Missed": "attempt",
        "Mailed": "none",
        "Noted": "none",
    }
    assert [(one["text"], one["due_on"], one["done_on"]) for one in desk.all("todos")] == [
        ("Call back", "2026-12-01", None),
        ("Sent it", "2026-10-08", "2026-10-08"),
    ]


def test_a_log_without_outcomes_tells_of_contacts_that_took_place(desk: Desk) -> None:
    desk.bring(accounts_csv=ACCOUNTS)
    desk.bring(log_csv="Account,Date,Type,Note\nAcme,2026-10-01,call,Spoke\nAcme,2026-12-24,meeting,Planned\n")
    assert [one["contact"] for one in desk.all("interactions")] == []
    report = desk.bring(
        log_csv="account_name,date,type,note\nAcme,2026-10-01,call,Spoke\nAcme,2026-12-24,visit,Later\n"
    )
    assert counts(report)["interactions"] == (2, 0, 0, 0)
    assert [one["contact"] for one in desk.all("interactions")] == ["personal", "none"]


def test_the_same_files_again_change_nothing(desk: Desk) -> None:
    desk.bring(activities_csv=ACTIVITIES, people_csv=PEOPLE, accounts_csv=ACCOUNTS)
    before, steps = content(desk.book), history.steps_of(desk.book)
    report = desk.bring(activities_csv=ACTIVITIES, people_csv=PEOPLE, accounts_csv=ACCOUNTS)
    assert not report.changed_book
    assert counts(report)["accounts"] == (0, 0, 2, 0)
    assert content(desk.book) == before
    assert history.steps_of(desk.book) == steps


def test_rows_without_ids_are_known_again_even_when_they_are_alike(desk: Desk) -> None:
    desk.bring(accounts_csv="name\nAcme\n")
    log = "account_name,date,type,note\nAcme,2026-10-01,note,Same\nAcme,2026-10-01,note,Same\n"
    assert counts(desk.bring(log_csv=log))["interactions"] == (2, 0, 0, 0)
    assert counts(desk.bring(log_csv=log))["interactions"] == (0, 0, 2, 0)
    assert counts(desk.bring(log_csv=log + "Acme,2026-10-01,note,Same\n"))["interactions"] == (1, 0, 2, 0)


def test_one_import_is_one_step_and_undo_takes_all_of_it_back(desk: Desk) -> None:
    before = content(desk.book)
    desk.bring(activities_csv=ACTIVITIES, people_csv=PEOPLE, accounts_csv=ACCOUNTS)
    after = content(desk.book)
    assert len(history.steps_of(desk.book)) == 1
    history.undo(desk.book)
    assert content(desk.book) == before
    history.redo(desk.book)
    assert content(desk.book) == after


def test_a_dry_run_tells_exactly_what_the_import_does_and_writes_nothing(desk: Desk) -> None:
    paths = [desk.path("accounts.csv", ACCOUNTS), desk.path("people.csv", PEOPLE)]
    before = content(desk.book)
    dry = preview_import(desk.book, paths)
    assert content(desk.book) == before
    real = import_files(desk.book, paths)
    assert (dry.counts, dry.refusals, dry.notes, dry.tables) == (real.counts, real.refusals, real.notes, real.tables)
    assert dry.dry_run
    assert not dry.changed_book


def test_a_dry_run_needs_no_book(desk: Desk) -> None:
    report = preview_import(None, [desk.path("accounts.csv", ACCOUNTS)])
    assert counts(report) == {"accounts": (2, 0, 0, 0)}


def test_an_account_is_known_by_id_then_slug_then_name(desk: Desk) -> None:
    desk.bring(accounts_csv="id,name,city\nA-1,Acme,Malmö\n")
    desk.bring(accounts_csv="id,name,city\nA-1,Acme Corp,Lund\n")
    desk.bring(accounts_csv="slug,name,city\nacme,Acme Corporation,Lund\n")
    desk.bring(accounts_csv="name,city\nacme corporation,Umeå\n")
    (account,) = desk.all("accounts")
    assert (account["slug"], account["name"], account["city"]) == ("acme", "acme corporation", "Umeå")
    assert account["external_id"] == "A-1"


def test_two_firms_of_one_name_are_told_apart_by_their_ids(desk: Desk) -> None:
    text = "id,name\nA-1,Acme\nA-2,Acme\n"
    assert counts(desk.bring(accounts_csv=text))["accounts"] == (2, 0, 0, 0)
    assert counts(desk.bring(accounts_csv=text))["accounts"] == (0, 0, 2, 0)
    assert [one["slug"] for one in desk.all("accounts")] == ["acme", "acme-2"]


def test_a_row_that_stands_for_an_account_twice_is_refused(desk: Desk) -> None:
    report = desk.bring(accounts_csv="name,city\nAcme,Malmö\nACME,Lund\n")
    assert counts(report)["accounts"] == (1, 0, 0, 1)
    assert "line 2" in report.refusals[0].reason


def test_the_start_is_never_moved_by_a_second_import(desk: Desk) -> None:
    desk.bring(accounts_csv="name,since\nAcme,2024-02-03\n")
    desk.bring(accounts_csv="name,since\nAcme,2025-01-01\n")
    assert desk.all("accounts")[0]["since"] == "2024-02-03"


def test_a_mapping_settles_an_unclear_file_and_is_kept_for_the_next(desk: Desk) -> None:
    with pytest.raises(FileRefusedError) as refused:
        desk.bring(odd_csv="a,b\nAcme,Malmö\n")
    assert refused.value.option == "--map"
    mapping = Mapping("account", {"a": "name", "b": "city"})
    desk.bring(ImportOptions(mappings={"odd.csv": mapping}), odd_csv="a,b\nAcme,Malmö\n")
    desk.bring(another_csv="a,b\nGlobex,Lund\n")
    assert [one["city"] for one in desk.all("accounts")] == ["Malmö", "Lund"]


def test_stopping_on_a_refused_row_writes_nothing_and_names_it(desk: Desk) -> None:
    with pytest.raises(ImportStoppedError, match="1 row could not be taken") as stopped:
        desk.bring(ImportOptions(stop_on_refusal=True), accounts_csv="name,since\nAcme,2024-02-30\nGlobex,\n")
    assert stopped.value.report.refusals[0].column == "since"
    assert desk.all("accounts") == []


def test_a_file_that_cannot_be_taken_keeps_the_others_out(desk: Desk) -> None:
    with pytest.raises(FileRefusedError, match="line 2"):
        desk.bring(accounts_csv=ACCOUNTS, broken_csv='name,note\nA,"open\nB,c\n')
    assert desk.all("accounts") == []


def test_a_backup_comes_before_an_import_into_a_filled_book(desk: Desk) -> None:
    desk.bring(accounts_csv=ACCOUNTS)
    reasons = [one.reason for one in backup.backups_of(desk.book.path)]
    assert "import" not in reasons
    desk.bring(accounts_csv=ACCOUNTS + "A-3,Initech,,,no\n")
    assert [one.reason for one in backup.backups_of(desk.book.path)] == ["import", *reasons]


def test_json_lists_are_read_by_their_names(desk: Desk) -> None:
    data = {"accounts": [{"name": "Acme", "tags": ["a", "b"]}], "people": [{"name": "Jane", "account_name": "Acme"}]}
    report = desk.bring(data_json=json.dumps(data))
    assert counts(report) == {"accounts": (1, 0, 0, 0), "people": (1, 0, 0, 0)}
    assert desk.all("accounts")[0]["tags"] == ["a", "b"]


@needs_hazards
@pytest.mark.parametrize(
    ("file", "names", "refused"),
    [
        ("bi01_utf8bom_semicolon_sv.csv", ["Åsa Öberg", "Jörgen Sjöström"], 0),
        ("bi09_nul_bytes.csv", ["NulCo", "Good"], 0),
        ("bi11_ragged_rows.csv", ["Short", "Long", "Good"], 0),
        ("bi16_bad_dates.csv", ["E"], 4),
        ("bi24_wrong_shapes.json", ["Good"], 7),
    ],
)
def test_hazard_files_come_in_as_far_as_they_can(desk: Desk, file: str, names: list[str], refused: int) -> None:
    report = import_files(desk.book, [HAZARDS / file])
    assert [one["name"] for one in desk.all("accounts")] == names
    assert sum(one.refused for one in report.counts) == refused
