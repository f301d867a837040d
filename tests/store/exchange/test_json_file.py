"""JSON gives rows too, and every oddity in it is reported by its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.exchange.readers.any_file import read_tables
from store.exchange.readers.table import Table
from store.exchange.refusals import FileRefusedError


def tables_of(tmp_path: Path, text: str) -> list[Table]:
    path = tmp_path / "clients.json"
    path.write_text(text, encoding="utf-8")
    return read_tables(path)


def test_a_list_of_objects_is_one_table(tmp_path: Path) -> None:
    (table,) = tables_of(tmp_path, '[{"name": "A", "n": 1.50}, {"name": "B", "ok": true, "tags": ["x", "y"]}]')
    assert table.headers == ("name", "n", "ok", "tags")
    assert [list(map(str, cells)) for _, cells in table.rows()] == [["A", "1.50", "", ""], ["B", "", "true", "x, y"]]


def test_an_object_of_lists_is_one_table_for_each(tmp_path: Path) -> None:
    tables = tables_of(tmp_path, '{"version": 1, "accounts": [{"name": "A"}], "people": [{"name": "P"}]}')
    assert [table.name for table in tables] == ["accounts", "people"]


@pytest.mark.parametrize(
    ("item", "said"),
    [
        ('"text"', "is not an object"),
        ("null", "is not an object"),
        ('{"name": "A", "name": "B"}', "is given twice"),
        ('{"name": NaN}', "is not a number that JSON has"),
        ('{"name": -Infinity}', "is not a number that JSON has"),
        ('{"name": 1e999}', "larger than any number"),
        ('{"name": ' + "9" * 5000 + "}", "larger than any number"),
        ('{"name": {"x": 1}}', "is not text, a number, or a list of texts"),
        ('{"name": [[1]]}', "is not text, a number, or a list of texts"),
    ],
)
def test_an_odd_item_is_reported_and_the_rest_is_read(tmp_path: Path, item: str, said: str) -> None:
    (table,) = tables_of(tmp_path, f'{{"accounts": [{item}, {{"name": "Good"}}]}}')
    assert list(table.rows()) == [(1, ["Good"])]
    assert table.refusals[0].item == "accounts[0]"
    assert said in table.refusals[0].sentence


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[" * 100_000, "nested too deep"),
        ('{"name": "A"', "is not JSON: line 1"),
        ('{"name": "A"}', "no list of records"),
        ("42", "no list of records"),
        ("   ", "nothing to import"),
    ],
)
def test_a_file_without_records_is_refused_in_a_sentence(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(FileRefusedError, match=said):
        tables_of(tmp_path, text)


def test_a_number_is_not_the_text_it_looks_like(tmp_path: Path) -> None:
    (table,) = tables_of(tmp_path, '[{"name": "42"}, {"name": 42}]')
    assert len({cells[0] for _, cells in table.rows()}) == 2
