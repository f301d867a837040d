"""What other programs tell of accounts becomes what it means in the book."""

from __future__ import annotations

from datetime import date

import pytest

from store.account_facts import read_facts
from store.accounts import account_ids
from store.complaints import complaint_with, complaints_of, tell_client
from store.exchange.reading_files import ImportOptions
from store.many import names_of
from store.moments import moments_of, set_template
from tests.store.exchange.desk import ACCOUNTS, Desk, counts

TODAY = date(2026, 11, 23)


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


def test_accounts_of_a_segment_with_a_template_of_its_own_come_in_with_its_key_moments(desk: Desk) -> None:
    set_template(desk.book, "large", [("Kick-off", 7, "book a room"), ("Board", 400, None)])
    desk.bring(accounts_csv="name,segment,start date\nAcme,large,2026-11-20\nBolt,small,2026-11-20\nCrow,,2026-11-20\n")
    with desk.book.reading() as connection:
        names = names_of(connection, account_ids(desk.book))
    given = {name: [(one.name, one.due_on) for one in moments_of(desk.book, number)] for number, name in names.items()}
    assert given["Acme"] == [("Kick-off", date(2026, 11, 27)), ("Board", date(2027, 12, 25))]
    assert given["Bolt"] == given["Crow"]
    assert given["Crow"][0] == ("Onboarding", date(2026, 12, 4))


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


def test_of_a_ticket_that_came_in_closed_nobody_claims_that_the_client_was_not_told(desk: Desk) -> None:
    desk.bring(accounts_csv=ACCOUNTS, tickets_csv=TICKETS)
    closed, waiting = sorted(complaints_of(desk.book), key=lambda one: one.id)
    assert (closed.state, closed.is_settled, waiting.is_settled) == ("closed", True, False)
    with desk.book.reading() as connection:
        facts = read_facts(connection, [closed.account_id], TODAY)[closed.account_id]
    assert [one.resolved_on for one in facts.complaints] == [None]
    tell_client(desk.book, closed.id)
    assert complaint_with(desk.book, closed.id).state == "told"


def test_a_talk_that_did_not_come_about_says_what_became_of_it(desk: Desk) -> None:
    meetings = (
        "Activity ID,Activity Type,Activity Date,account_id,Subject,Meeting Outcome\n"
        "1,Meeting,2026-10-05,A-1,Plans,Rescheduled\n2,Meeting,2026-10-06,A-1,Figures,\n"
        "3,Meeting,2026-10-07,A-1,Prices,Completed\n"
    )
    desk.bring(accounts_csv=ACCOUNTS, activities_csv=meetings)
    assert {one["text"]: one["contact"] for one in desk.all("interactions")} == {
        "Rescheduled: Plans": "none",
        "outcome not told: Figures": "none",
        "Prices": "personal",
    }
    assert not desk.bring(activities_csv=meetings).changed_book


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
        "Marked as left without an exit: 1 (Acme).",
        "Not marked as left in spite of an exit: 1 (Globex).",
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
