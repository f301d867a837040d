"""Every hostile file, through the command: names arrive to the letter or are refused in a sentence, never half."""

import json
import os
import time
import unicodedata
from pathlib import Path

import pytest

from store.clock import clock_from
from tests.empty_book import empty_book

from .another_program import count, is_whole
from .answers import Gt
from .books import TODAY

FOLDER = Path(os.environ.get("GOODTERMS_HAZARD_FILES", ""))
TABLES = sorted(path.name for path in FOLDER.glob("bi*") if path.suffix in (".csv", ".txt", ".json"))
OTHER_FORMATS = sorted(path.name for path in FOLDER.glob("*") if path.suffix in (".vcf", ".xlsx"))
MEANT = json.loads((FOLDER / "expected.json").read_text()) if TABLES else {}
SECONDS = 5.0

pytestmark = pytest.mark.skipif(not TABLES, reason="GOODTERMS_HAZARD_FILES does not name the hostile files")

ANY_OUTCOME = (0, 1, 2, 5)


def names_in(book: Path, gt: Gt) -> list[str]:
    return [one["name"] for one in json.loads(gt("list", "--json", "all").out)] if book.exists() else []


def composed(names: list[str]) -> list[str]:
    return sorted(unicodedata.normalize("NFC", name) for name in names)


@pytest.mark.parametrize("file", TABLES)
def test_a_hostile_file_is_taken_to_the_letter_or_refused(file: str, book: Path, gt: Gt) -> None:
    started = time.monotonic()
    tried = gt("import", str(FOLDER / file), "--dry-run", statuses=ANY_OUTCOME)
    assert not book.exists()
    done = gt("import", str(FOLDER / file), statuses=ANY_OUTCOME)
    assert time.monotonic() - started < 2 * SECONDS
    assert tried.status == done.status
    assert file in done.err
    names = names_in(book, gt)
    if done.status in (0, 5):
        assert composed(names) == composed(MEANT[file].get("names", MEANT[file].get("rows_ok", names)))
        assert "\0" not in json.dumps(names)
        assert is_whole(book)
        before = count(book, "account")
        gt("import", str(FOLDER / file), statuses=(done.status,))
        assert count(book, "account") == before
    else:
        assert names == []
    if isinstance(MEANT[file].get("rows"), int) and done.status == 0:
        assert len(names) == MEANT[file]["rows"]


@pytest.mark.parametrize("file", OTHER_FORMATS)
def test_a_format_that_is_not_read_is_refused_by_name(file: str, book: Path, gt: Gt) -> None:
    answer = gt("import", str(FOLDER / file), statuses=(1, 2))
    assert file in answer.err
    assert names_in(book, gt) == []


@pytest.mark.parametrize("file", ["bi07_newlines_quotes.csv", "hc03_wide_names.json", "hc04_formula_values.json",
                                  "hc01_markup_names.json", "hc02_terminal_escapes.json"])  # fmt: skip
def test_what_goes_out_comes_back_to_the_letter(file: str, book: Path, tmp_path: Path, gt: Gt) -> None:
    empty_book(book, clock_from(TODAY)).close()
    gt("import", str(FOLDER / file), statuses=(0, 5))
    for form in ("json", "csv", "raw"):
        assert_comes_back(form, tmp_path / form, gt)


def assert_comes_back(form: str, folder: Path, gt: Gt) -> None:
    folder.mkdir()
    sent = folder / f"sent.{form.replace('raw', 'csv')}"
    kind = () if form == "json" else ("accounts",)
    gt("export", *kind, "-o", str(sent), *(["--raw"] if form == "raw" else []))
    second = str(folder / "second.db")
    empty_book(Path(second), clock_from(TODAY)).close()
    gt("import", str(sent), "--book", second)
    again = folder / f"again.{form.replace('raw', 'csv')}"
    gt("export", *kind, "-o", str(again), *(["--raw"] if form == "raw" else []), "--book", second)
    if form == "json":
        first, other = json.loads(sent.read_text()), json.loads(again.read_text())
        assert first["accounts"] == other["accounts"]
    else:
        assert sent.read_text("utf-8-sig") == again.read_text("utf-8-sig")
