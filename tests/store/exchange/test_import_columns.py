"""What a table holds is told by its headers, in any of the common languages, or asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.exchange.columns import guess_mapping
from store.exchange.kinds.all_kinds import KINDS
from store.exchange.mapping import Mapping
from store.exchange.mapping_file import mappings_as_text, read_mappings
from store.exchange.refusals import FileRefusedError


def mapping_of(headers: str, file: str = "export.csv") -> Mapping:
    guess = guess_mapping([header.strip() for header in headers.split(",")], file)
    assert guess.mapping is not None, guess.problem
    return guess.mapping


@pytest.mark.parametrize(
    ("headers", "kind"),
    [
        ("Namn, E-post, Ort, Omsättning", "account"),
        ("nazwa, miasto", "account"),
        ("姓名, 城市, 备注", "account"),
        ("ชื่อ, เมือง", "account"),
        ("account_id, account_name, industry, signup_date, churn_flag", "account"),
        ("customerID, tenure, Contract, MonthlyCharges, Churn", "account"),
        ("First Name, Last Name, Email Address, Company, Position", "person"),
        ("Förnamn, Efternamn, Företag", "person"),
        ("subscription_id, account_id, start_date, end_date, mrr_amount, billing_frequency", "contract"),
        ("ticket_id, account_id, submitted_at, closed_at, priority", "complaint"),
        ("Id, CaseNumber, ContactId, AccountId, Status, Subject, Priority, IsClosed, CreatedDate", "complaint"),
        ("churn_event_id, account_id, churn_date, reason_code, is_reactivation", "exit"),
        (
            "Activity ID, Activity Type, Activity Date, Call Outcome, Task Status, Associated Contact Email",
            "interaction",
        ),
        ("Id, AccountId, Name, StageName, Amount, CloseDate, IsWon", "deal"),
        ("account_id, nps_score, csat_score, open_tickets", "signal"),
    ],
)
def test_the_kind_is_told_by_the_headers(headers: str, kind: str) -> None:
    assert mapping_of(headers).kind == kind


def test_columns_without_a_field_become_custom_fields_of_an_account() -> None:
    mapping = mapping_of("Company Name, Region, SystemModstamp")
    assert mapping.columns == {"Company Name": "name", "Region": "x.Region", "SystemModstamp": None}


def test_columns_without_a_field_are_left_out_elsewhere_and_named() -> None:
    assert mapping_of("First Name, Last Name, Company, Shoe size").left_out == ["Shoe size"]


def test_custom_columns_of_another_program_fill_what_standard_ones_leave_open() -> None:
    mapping = mapping_of("Id, Name, External_id__c, Classification__c, Industry")
    assert mapping.columns["Id"] == "external_id"
    assert mapping.columns["Classification__c"] == "stage"
    assert mapping.columns["External_id__c"] == "x.External_id__c"


def test_a_birthday_spread_over_columns_is_not_read_as_a_day() -> None:
    mapping = mapping_of("First Name, Last Name, Organization, Birth Year, Birth Month, Birth Day")
    assert mapping.columns["Birth Day"] is None


@pytest.mark.parametrize("headers", ["column1, column2", "c0, c1, c2", "Subject, Who"])
def test_a_table_that_says_nothing_is_not_guessed(headers: str) -> None:
    guess = guess_mapping(headers.split(", "), "data.csv")
    assert guess.mapping is None
    assert guess.problem


@pytest.mark.parametrize("kind", list(KINDS.values()), ids=list(KINDS))
def test_every_field_is_found_under_its_own_name(kind: object) -> None:
    from store.exchange.columns import match_fields
    from store.exchange.kinds.kind import Kind

    assert isinstance(kind, Kind)
    names = [field.name for field in kind.fields]
    assert match_fields(kind, names) == {name: name for name in names}


def test_a_mapping_file_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "map.json"
    mapping = Mapping("account", {"Firma": "name", "Region": "x.Region", "Fax": None}, ",")
    path.write_text(mappings_as_text({"clients.csv": mapping}), encoding="utf-8")
    assert read_mappings(path) == {"clients.csv": mapping}


def test_a_mapping_file_may_be_toml(tmp_path: Path) -> None:
    path = tmp_path / "map.toml"
    path.write_text('["clients.csv"]\nkind = "account"\ncolumns = { Firma = "name", Fax = "" }\n', encoding="utf-8")
    assert read_mappings(path)["clients.csv"].columns == {"Firma": "name", "Fax": None}


@pytest.mark.parametrize(
    "text",
    [
        "not json",
        "[]",
        '{"a.csv": {"kind": "account"}}',
        '{"a.csv": {"kind": "planet", "columns": {}}}',
        '{"a.csv": {"kind": "account", "columns": {"A": "shoe size"}}}',
        '{"a.csv": {"kind": "account", "columns": {"A": "name", "B": "name"}}}',
        '{"a.csv": {"kind": "person", "columns": {"A": "x.Region"}}}',
        '{"a.csv": {"kind": "account", "columns": {}, "decimal": ";"}}',
        '{"a.csv": {"kind": "account", "columns": {}, "colour": "red"}}',
    ],
)
def test_a_wrong_mapping_file_is_refused_in_a_sentence(tmp_path: Path, text: str) -> None:
    path = tmp_path / "map.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FileRefusedError, match="mapping") as refused:
        read_mappings(path)
    assert refused.value.option == "--map"


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("map.json", '{"a":\n {b}', "line 2, column 3 is not JSON"),
        ("map.toml", "[a]\nx = = 1\n", "line 2, column 5 is not TOML"),
        ("map.toml", "[a]\nx =", "the end of the file is not TOML"),
    ],
)
def test_a_mapping_file_that_cannot_be_read_is_refused_with_its_place(
    tmp_path: Path, name: str, text: str, place: str
) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    with pytest.raises(FileRefusedError) as refused:
        read_mappings(path)
    assert str(refused.value) == f"The mapping {name} cannot be read: {place}."
