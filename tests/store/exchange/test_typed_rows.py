"""Cells become values by column, and what cannot be read is named by its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.exchange.columns import guess_mapping
from store.exchange.readers.any_file import read_tables
from store.exchange.readers.table import Table
from store.exchange.refusals import FileRefusedError
from store.exchange.typed_rows import TypedRow, typed_rows
from tests.store.exchange.exchange_files import HAZARDS, SAMPLES, needs_hazards, needs_samples


def read(path: Path, date_format: str = "") -> tuple[list[TypedRow], Table]:
    table = read_tables(path)[0]
    mapping = guess_mapping(table.headers, path.name).mapping
    assert mapping is not None
    return list(typed_rows(table, mapping, date_format)), table


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "clients.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_every_cell_is_read_as_its_field_asks(tmp_path: Path) -> None:
    text = "name;since;mrr;seats;churned;tags;Region\nA;25.06.2024;1.234,50 €;7;nej;x, y;North\n"
    rows, _ = read(written(tmp_path, text))
    assert rows[0].place == 2
    amount, currency = rows[0].values.pop("mrr")
    assert (str(amount), currency) == ("1234.50", "EUR")
    assert rows[0].values == {"name": "A", "since": "2024-06-25", "seats": 7, "left": False, "tags": ("x", "y")}
    assert rows[0].others == {"Region": "North"}


def test_a_bad_cell_refuses_its_row_and_names_the_place(tmp_path: Path) -> None:
    rows, table = read(written(tmp_path, "name,since,seats\nA,2024-02-30,1.5\nB,2024-02-29,2\n"))
    assert [row.values["name"] for row in rows] == ["B"]
    assert [(one.line, one.column, one.value) for one in table.refusals] == [
        (2, "since", "2024-02-30"),
        (2, "seats", "1.5"),
    ]


def test_an_ambiguous_column_of_days_refuses_the_file_and_names_the_option(tmp_path: Path) -> None:
    path = written(tmp_path, "name,since\nA,03/04/2025\n")
    with pytest.raises(FileRefusedError, match='column "since"') as refused:
        read(path)
    assert refused.value.option == "--date-format"
    rows, _ = read(path, "dmy")
    assert rows[0].values["since"] == "2025-04-03"


def test_guards_come_off_only_where_every_cell_is_guarded(tmp_path: Path) -> None:
    rows, _ = read(written(tmp_path, "name,note\nA,'=1+1\nB,''=x\n"))
    assert [row.values["note"] for row in rows] == ["=1+1", "'=x"]
    rows, _ = read(written(tmp_path, "name,note\nA,'=1+1\nB,-5\n"))
    assert [row.values["note"] for row in rows] == ["'=1+1", "-5"]


@pytest.mark.parametrize("name", ["42", '["a"]'])
def test_a_name_in_json_must_be_text(tmp_path: Path, name: str) -> None:
    path = tmp_path / "clients.json"
    path.write_text(f'{{"accounts": [{{"name": {name}}}, {{"name": "Good"}}]}}', encoding="utf-8")
    rows, table = read(path)
    assert [row.values["name"] for row in rows] == ["Good"]
    assert table.refusals[0].item == "accounts[0]"


@needs_hazards
@pytest.mark.parametrize(
    ("file", "names"),
    [
        ("bi01_utf8bom_semicolon_sv.csv", ["Åsa Öberg", "Jörgen Sjöström"]),
        ("bi02_cp1252_sv.csv", ["Åsa Öberg", "Jörgen Sjöström", "Café €uro"]),
        ("bi03_iso8859-2_pl.csv", ["Łukasz Żółć", "Świętosława Gżegżółka"]),
        ("bi04_gb18030_zh.csv", ["王小明", "李娜"]),
        ("bi05_cp874_th.csv", ["สมชาย ใจดี", "น้ำทิพย์ กำธร"]),
        ("bi06_utf16le_bom_tab.txt", ["Åsa Öberg", "陳美麗"]),
        ("bi07_newlines_quotes.csv", ['Acme "Nordic" AB', "O'Brien; & Sons", "Plain"]),
        ("bi11_ragged_rows.csv", ["Short", "Long", "Good"]),
        ("bi16_bad_dates.csv", ["E"]),
    ],
)
def test_the_hazard_files_give_the_names_they_should(file: str, names: list[str]) -> None:
    rows, _ = read(HAZARDS / file)
    assert [row.values["name"] for row in rows] == names


@needs_samples
@pytest.mark.parametrize("name", ["accounts", "subscriptions", "support_tickets", "churn_events"])
def test_two_dialects_of_the_same_table_give_the_same_values(name: str) -> None:
    iso, _ = read(SAMPLES / "ravenstack" / "iso" / f"ravenstack_{name}.csv")
    dashes, _ = read(SAMPLES / "ravenstack" / "dmy_dash" / f"ravenstack_{name}.csv")
    assert iso == dashes
