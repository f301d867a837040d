"""A file is read in its own encoding, or refused with a preview; never silently in a wrong one."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from store.exchange.readers.any_file import read_tables
from store.exchange.readers.encoding import find_encoding, guess_encoding
from store.exchange.refusals import FileRefusedError

NAMES = {
    "sv": "Åsa Öberg,Malmö|Jörgen Sjöström,Växjö|Håkan Lindén,Umeå|Märta Ångström,Örebro|Åke Näslund,Linköping",
    "pl": "Łukasz Żółć,Łódź|Paweł Dąbrowski,Kraków|Małgorzata Wójcik,Wrocław|Józef Zając,Rzeszów|Spółka,Gdańsk",
    "de": "Müller GmbH,München|Jürgen Schröder,Köln|Weiß & Söhne,Düsseldorf|Bäckerei Österreich,Nürnberg",
    "th": "สมชาย ใจดี,กรุงเทพ|น้ำทิพย์ กำธร,เชียงใหม่|บริษัท ไทยเบฟ จำกัด,ภูเก็ต|สยามพาณิชย์,ขอนแก่น",
    "zh": "王小明,北京|李娜,上海|张伟,广州|深圳市科技有限公司,深圳|刘洋,杭州",
    "tw": "陳美麗,台北|林志明,高雄|臺灣積體電路,新竹|王建國,台中|張雅婷,桃園",
}
WRITTEN_IN = [
    ("sv", "cp1252"), ("sv", "mac_roman"), ("sv", "cp850"), ("pl", "iso-8859-2"), ("pl", "cp1250"),
    ("de", "cp1252"), ("th", "cp874"), ("zh", "gb18030"), ("tw", "big5"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "encoding"), WRITTEN_IN)
def test_no_list_of_names_is_ever_read_wrongly(language: str, encoding: str) -> None:
    rows = NAMES[language].split("|")
    chance = random.Random(7)
    certain = 0
    for count in (1, 2, 3, 5) * 6:
        text = "\r\n".join(chance.choices(rows, k=count))
        lines = text.encode(encoding).split(b"\r\n")
        guess = guess_encoding(b"\r\n".join(line for line in lines if not line.isascii()))
        if guess.certain:
            certain += 1
            assert text.encode(encoding).decode(guess.name) == text
    assert certain >= 8


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_every_form_of_unicode_is_read_exactly(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "clients.csv"
    path.write_bytes("name,city\r\nÅsa 王小明,Łódź\r\n".encode(encoding))
    (table,) = read_tables(path)
    assert table.headers == ("name", "city")
    assert list(table.rows()) == [(2, ["Åsa 王小明", "Łódź"])]


def test_a_file_that_can_be_read_in_two_ways_is_refused_with_a_preview_and_the_option(tmp_path: Path) -> None:
    path = tmp_path / "clients.csv"
    path.write_bytes(b"name\r\n\xa9\r\n")
    with pytest.raises(FileRefusedError, match="can be read in more than one way") as refused:
        read_tables(path)
    assert refused.value.option == "--encoding"
    assert "©" in str(refused.value)
    assert "--encoding" in refused.value.hint


def test_a_named_encoding_settles_it(tmp_path: Path) -> None:
    path = tmp_path / "clients.csv"
    path.write_bytes(b"name\r\n\xa9\r\n")
    (table,) = read_tables(path, encoding="cp1252")
    assert list(table.rows()) == [(2, ["©"])]


def test_an_unknown_or_a_wrong_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "clients.csv"
    path.write_bytes("name\r\nÅsa\r\n".encode("cp1252"))
    for name in ("klingon", "base64", "utf-8"):
        with pytest.raises(FileRefusedError) as refused:
            list(read_tables(path, encoding=name)[0].rows())
        assert refused.value.option == "--encoding"


@pytest.mark.parametrize("head", [b"\x89PNG\r\n\x1a\n", b"PK\x03\x04", bytes(range(1, 9)) * 20])
def test_a_file_that_is_not_text_is_refused(tmp_path: Path, head: bytes) -> None:
    path = tmp_path / "clients.csv"
    path.write_bytes(head + b"\0" * 50)
    with pytest.raises(FileRefusedError, match="is not text"):
        find_encoding(path, path.name)


@pytest.mark.parametrize("said", ["BEGIN:VCARD\r\nN:Åsa\r\nEND:VCARD\r\n", "\ufeff\nBEGIN:VCALENDAR\n", "<?xml ?>"])
def test_a_text_that_is_no_table_is_refused_by_what_it_is(tmp_path: Path, said: str) -> None:
    path = tmp_path / "clients.vcf"
    path.write_text(said, encoding="utf-8")
    with pytest.raises(FileRefusedError, match="is no table: it holds") as refused:
        read_tables(path)
    assert "Save it as CSV" in refused.value.hint


def test_a_file_that_is_missing_or_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileRefusedError, match="There is no file"):
        read_tables(tmp_path / "gone.csv")
    with pytest.raises(FileRefusedError, match="is a folder"):
        read_tables(tmp_path)
