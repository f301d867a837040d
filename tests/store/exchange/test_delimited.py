"""Delimited files give rows with their physical lines; what is broken is named by line."""

from __future__ import annotations

import resource
from pathlib import Path

import pytest

from store.exchange.readers.any_file import read_tables
from store.exchange.readers.table import Row, Table
from store.exchange.refusals import FileRefusedError


def table_of(tmp_path: Path, text: str, name: str = "clients.csv") -> Table:
    path = tmp_path / name
    path.write_bytes(text.encode())
    return read_tables(path)[0]


def rows_of(tmp_path: Path, text: str) -> list[Row]:
    return list(table_of(tmp_path, text).rows())


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_the_delimiter_is_found(tmp_path: Path, mark: str) -> None:
    text = f'name{mark}amount\r\n"O\'Brien; & Sons, | \t x"{mark}1\r\nPlain{mark}2\r\n'
    assert rows_of(tmp_path, text)[1] == (3, ["Plain", "2"])


def test_decimal_commas_do_not_pass_for_the_delimiter(tmp_path: Path) -> None:
    assert rows_of(tmp_path, "namn;belopp\nA;1,5\nB;2,5\n") == [(2, ["A", "1,5"]), (3, ["B", "2,5"])]


def test_a_line_that_names_the_delimiter_is_obeyed(tmp_path: Path) -> None:
    table = table_of(tmp_path, "sep=;\r\nname;note\r\nA;x,y\r\n")
    assert table.headers == ("name", "note")
    assert list(table.rows()) == [(3, ["A", "x,y"])]


def test_a_preamble_of_single_cells_is_skipped(tmp_path: Path) -> None:
    table = table_of(tmp_path, "Notes:\nAn export for testing.\n\nFirst,Last,Mail\nA,B,c@d.se\n")
    assert table.headers == ("First", "Last", "Mail")
    assert list(table.rows()) == [(5, ["A", "B", "c@d.se"])]
    assert table.notes == ["3 lines above the header skipped."]


def test_lines_are_counted_as_they_lie_on_disk(tmp_path: Path) -> None:
    rows = rows_of(tmp_path, 'name,note\r\nA,"one\r\ntwo\nthree"\r\n\r\nB,x\r\n')
    assert rows == [(2, ["A", "one\r\ntwo\nthree"]), (6, ["B", "x"])]


def test_line_separators_of_other_kinds_do_not_end_a_row(tmp_path: Path) -> None:
    assert rows_of(tmp_path, "name,note\nA,x\u2028y\u0085z\n") == [(2, ["A", "x\u2028y\u0085z"])]


def test_headers_of_the_same_name_are_all_kept(tmp_path: Path) -> None:
    table = table_of(tmp_path, "name,email,email,Email \nAnna,a@x.se,b@x.se,c@x.se\n")
    assert table.headers == ("name", "email", "email 2", "Email")


def test_rows_of_another_length_are_kept_and_reported(tmp_path: Path) -> None:
    table = table_of(tmp_path, "name,email,city\nShort,s@x.se\nLong,l@x.se,Umeå,EXTRA1,EXTRA2\n\nGood,g@x.se,Luleå\n")
    assert [cells[0] for _, cells in table.rows()] == ["Short", "Long", "Good"]
    assert [(one.line, one.kept) for one in table.refusals] == [(2, True), (3, True)]
    assert "EXTRA1, EXTRA2" in table.refusals[1].sentence


def test_trailing_empty_cells_are_no_news(tmp_path: Path) -> None:
    table = table_of(tmp_path, "name,city\nA,B,,\n")
    assert list(table.rows()) == [(2, ["A", "B"])]
    assert table.refusals == []


def test_an_unclosed_quote_refuses_the_file_and_names_its_line(tmp_path: Path) -> None:
    table = table_of(tmp_path, 'name,note\nFirst,ok\nSecond,"never closed\nThird,ok\nFourth,ok\n')
    with pytest.raises(FileRefusedError, match="line 3"):
        list(table.rows())


def test_an_unclosed_quote_before_another_quote_is_no_long_cell(tmp_path: Path) -> None:
    table = table_of(tmp_path, 'name,note\nSecond,"never closed\nThird,"ok"\nFourth,ok\n')
    with pytest.raises(FileRefusedError, match="line 2"):
        list(table.rows())


def test_a_stray_quote_refuses_its_own_row_only(tmp_path: Path) -> None:
    table = table_of(tmp_path, 'name,note\n"Acme" Ltd,x\nGood,ok\n')
    assert list(table.rows()) == [(3, ["Good", "ok"])]
    assert table.refusals[0].line == 2


def test_nul_characters_are_taken_out_and_counted(tmp_path: Path) -> None:
    table = table_of(tmp_path, "name,note\nNul\0Co,abc\0def\n")
    assert list(table.rows()) == [(2, ["NulCo", "abcdef"])]
    assert table.notes == ["NUL characters removed: 2."]


def test_the_rows_can_be_read_again(tmp_path: Path) -> None:
    table = table_of(tmp_path, "name,city\nA\nB,C\n")
    assert list(table.rows()) == list(table.rows())
    assert len(table.refusals) == 1


@pytest.mark.parametrize("text", ["", "\n\n", "\ufeff"])
def test_an_empty_file_has_nothing_to_import(tmp_path: Path, text: str) -> None:
    with pytest.raises(FileRefusedError, match="nothing to import"):
        table_of(tmp_path, text)


def test_too_many_columns_are_refused_and_5000_are_read(tmp_path: Path) -> None:
    header = ",".join(f"c{number}" for number in range(5000))
    assert len(rows_of(tmp_path, f"{header}\n{'x,' * 4999}x\n")[0][1]) == 5000
    with pytest.raises(FileRefusedError, match="5,001 columns"):
        table_of(tmp_path, header + ",one more\n")


def test_an_endless_cell_is_refused_and_the_next_row_read(tmp_path: Path) -> None:
    path = tmp_path / "big.csv"
    with path.open("w", encoding="utf-8") as file:
        file.write('name,note\r\nBig,"')
        for _ in range(30):
            file.write("x" * 1_000_000)
        file.write('"\r\nAfter,ok\r\n')
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    table = read_tables(path)[0]
    assert list(table.rows()) == [(3, ["After", "ok"])]
    assert table.refusals[0].line == 2
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 200_000
