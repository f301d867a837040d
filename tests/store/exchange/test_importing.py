"""Files of one call are joined and come in as one step; a second time nothing changes."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from store import backup, history
from store.accounts import account_ids
from store.book import Book
from store.exchange.importing import ImportStoppedError, import_files, preview_import
from store.exchange.mapping import Mapping
from store.exchange.reading_files import ImportOptions
from store.exchange.refusals import FileRefusedError
from store.records.import_report import ImportReport
from tests.store.exchange.exchange_files import HAZARDS, needs_hazards
from tests.store.exchange.made_up_books import content, new_book


class Desk:
    """A folder with a book and files to import into it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.book: Book = new_book(folder / "book.db")

    def path(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def bring(self, options: ImportOptions | None = None, **files: str) -> ImportReport:
        """Import files given as name=text, `_` in the names standing for the dot."""
        paths = [
            self.path(name.replace("_csv", ".csv").replace("_json", ".json"), text) for name, text in files.items()
        ]
        return import_files(self.book, paths, options)

    def all(self, kind: str) -> list[dict[str, Any]]:
        """Every record of a kind."""
        found: list[dict[str, Any]] = content(self.book)[kind]
        return found


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def counts(report: ImportReport) -> dict[str, tuple[int, int, int, int]]:
    return {one.kind: (one.new, one.changed, one.same, one.refused) for one in report.counts}


ACCOUNTS = "account_id,account_name,domain,since,churned\nA-1,Acme,acme.com,2024-02-03,no\nA-2,Globex,globex.de,,no\n"
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
    assert 'account id "A-9"' in report.refusals[0].reason


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


def test_a_tenure_counts_back_from_the_day_of_the_files(desk: Desk) -> None:
    text = "customer_id,name,tenure\n1,Acme,10\n"
    desk.bring(ImportOptions(as_of=date(2026, 1, 31)), accounts_csv=text)
    desk.bring(ImportOptions(as_of=date(2026, 6, 30)), accounts_csv=text)
    assert desk.all("accounts")[0]["since"] == "2025-03-31"
    assert desk.all("import_batches")[0]["as_of"] == "2026-01-31"


def test_what_comes_in_without_history_is_unknown_not_late(desk: Desk) -> None:
    report = desk.bring(accounts_csv=ACCOUNTS)
    assert "2 accounts came in without contact history" in report.notes[-1]
    assert {one["known"] for one in desk.all("moments")} == {False}
    account_ids(desk.book)
    with desk.book.reading() as connection:
        standings = connection.execute("SELECT contact_state, health_score FROM account_standing").fetchall()
    assert standings == [("unknown", 100), ("unknown", 100)]


def test_a_last_contact_that_the_file_tells_counts(desk: Desk) -> None:
    text = "name,last_contact\nAcme,2026-11-01\n"
    desk.bring(accounts_csv=text)
    assert not desk.bring(accounts_csv=text).changed_book
    assert [(one["day"], one["contact"]) for one in desk.all("interactions")] == [("2026-11-01", "personal")]


TICKETS = (
    "ticket_id,account_id,submitted_at,closed_at,priority,first_response_time_minutes,status\n"
    "1,A-1,2026-10-01 23:30,2026-10-03,urgent,45,Closed\n"
    "2,A-1,2026-10-02,,low,,Waiting on customer\n"
    "3,A-1,2026-10-02,,huge,,New\n"
)


def test_tickets_become_complaints_with_their_days(desk: Desk) -> None:
    report = desk.bring(accounts_csv=ACCOUNTS, tickets_csv=TICKETS)
    first, second = desk.all("complaints")
    assert (first["severity"], first["received_on"], first["acknowledged_on"], first["resolved_on"]) == (
        "high",
        "2026-10-01",
        "2026-10-02",
        "2026-10-03",
    )
    assert [step["kind"] for step in first["steps"]] == ["received", "acknowledged", "resolved"]
    assert (second["severity"], second["waiting_on"], second["resolved_on"]) == ("low", "them", None)
    assert report.refusals[0].value == "huge"


def test_a_ticket_closed_since_the_last_import_is_changed(desk: Desk) -> None:
    desk.bring(accounts_csv=ACCOUNTS, tickets_csv=TICKETS)
    report = desk.bring(tickets_csv=TICKETS.replace("2026-10-02,,low", "2026-10-02,2026-11-01,low"))
    assert counts(report)["complaints"] == (0, 1, 1, 1)
    assert desk.all("complaints")[1]["resolved_on"] == "2026-11-01"


CONTRACTS = (
    "subscription_id,account_id,start_date,mrr_amount,arr_amount,billing_frequency,currency\n"
    "1,A-1,2024-02-03,100,1200,monthly,EUR\n2,A-1,2024-02-03,100.50,1206,annual,EUR\n3,A-2,2024-02-03,-5,,monthly,EUR\n"
)


def test_a_contract_keeps_amount_and_period(desk: Desk) -> None:
    report = desk.bring(accounts_csv=ACCOUNTS, subscriptions_csv=CONTRACTS)
    assert [(one["period"], one["amount_minor"]) for one in desk.all("contracts")] == [
        ("monthly", 10000),
        ("annual", 120600),
    ]
    assert "below zero" in report.refusals[0].reason


def exits(*rows: str) -> str:
    return "\n".join(["churn_event_id,account_id,churn_date,reason_code,is_reactivation,feedback_text", *rows, ""])


def stages(desk: Desk) -> dict[str, tuple[str, str | None]]:
    return {one["name"]: (one["stage"], one["ended"]) for one in desk.all("accounts")}


def test_an_exit_leaves_the_account_unless_it_came_back(desk: Desk) -> None:
    rows = exits(
        "1,A-1,2025-01-01,pricing,no,too dear", "2,A-2,2025-01-01,unknown,no,", "3,A-2,2025-06-01,support,yes,"
    )
    desk.bring(accounts_csv="account_id,account_name\nA-1,Acme\nA-2,Globex\n", churn_csv=rows)
    assert stages(desk) == {"Acme": ("left", "2025-01-01"), "Globex": ("adoption", None)}
    assert [one["reasons"] for one in desk.all("exits")] == [["price"], [], ["service"]]


def test_a_flag_sets_the_role_and_contradictions_are_listed(desk: Desk) -> None:
    accounts = "account_id,account_name,churn_flag\nA-1,Acme,TRUE\nA-2,Globex,FALSE\n"
    report = desk.bring(accounts_csv=accounts, churn_csv=exits("1,A-2,2025-01-01,pricing,no,"))
    assert stages(desk) == {"Acme": ("left", None), "Globex": ("adoption", None)}
    assert report.contradictions == (
        "1 accounts are marked as left and have no exit: Acme.",
        "1 accounts have an exit and are not marked as left: Globex.",
    )


@pytest.mark.parametrize(
    ("word", "stage"), [("Customer", "adoption"), ("Prospect", "prospect"), ("Renewal", "renewal"), ("Former", "left")]
)
def test_a_word_for_the_stage_is_understood(desk: Desk, word: str, stage: str) -> None:
    desk.bring(accounts_csv=f"name,status,city\nAcme,{word},Malmö\n")
    assert desk.all("accounts")[0]["stage"] == stage


def test_a_word_that_is_no_stage_is_kept_as_a_field(desk: Desk) -> None:
    desk.bring(accounts_csv="name,status,city\nAcme,Purple,Malmö\n")
    account = desk.all("accounts")[0]
    assert (account["stage"], account["custom"]) == ("adoption", {"status": "Purple"})


def test_readings_are_kept_once_and_what_is_no_number_becomes_a_field(desk: Desk) -> None:
    usage = "account_id,nps_score,csat_score,Support plan\nA-1,8.6,4.5,Gold\n"
    desk.bring(accounts_csv=ACCOUNTS, usage_csv=usage)
    assert not desk.bring(ImportOptions(as_of=date(2026, 11, 1)), usage_csv=usage).changed_book
    assert {one["kind"]: one["value_milli"] for one in desk.all("signals")} == {"nps": 8600, "csat": 4500}
    assert desk.all("accounts")[0]["custom"] == {"Support plan": "Gold"}


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
