"""What is taken out comes back the same, and files are written whole or not at all."""

from __future__ import annotations

import csv
import io
import os
import stat
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from store import history
from store.errors import InvalidError, StoreError
from store.exchange.importing import import_files, preview_import
from store.exchange.refusals import FileRefusedError
from store.exchange.spreadsheet_cells import TRIGGERS
from store.exchange.writers.book_json import write_book_json
from store.exchange.writers.csv_columns import CSV_KINDS
from store.exchange.writers.csv_files import unmistakable
from store.saved_filters import save_filter, saved_filters
from tests.store.exchange.made_up_books import FIRMS, content, fill, new_book
from tests.store.exchange.taking_out import book_to, csv_of, kind_to

ON_FILES = settings(
    max_examples=20,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
NOT_IN_CSV = ("id", "account_id", "created_at", "person_id")
LISTS_IN_CSV = ("accounts", "people", "interactions", "complaints", "contracts", "exits", "todos")


@ON_FILES
@given(firms=FIRMS)
def test_a_book_as_json_imports_back_to_an_identical_book(tmp_path: Path, firms: list[dict[str, Any]]) -> None:
    book, other = new_book(tmp_path / "one.db"), new_book(tmp_path / "two.db")
    fill(book, firms)
    book_to(book, tmp_path / "book.json", force=True)
    import_files(other, [tmp_path / "book.json"])
    assert content(other) == content(book)


@ON_FILES
@given(firms=FIRMS)
def test_csv_of_every_kind_imports_back_to_the_same_fields(tmp_path: Path, firms: list[dict[str, Any]]) -> None:
    book, other = new_book(tmp_path / "one.db"), new_book(tmp_path / "two.db")
    fill(book, firms)
    paths = [tmp_path / f"{kind}.csv" for kind in LISTS_IN_CSV]
    written = [path for path in paths if kind_to(book, path, path.stem, force=True)]
    if not written:
        return
    report = import_files(other, written)
    assert report.refusals == ()
    for kind in LISTS_IN_CSV:
        assert told_by(other, kind) == told_by(book, kind)


def told_by(book: Any, kind: str) -> list[dict[str, Any]]:
    """What the CSV of a kind can tell of a book."""
    people = {one["id"]: one["name"] for one in content(book)["people"]}
    found = []
    for record in content(book)[kind]:
        told = {key: value for key, value in record.items() if key not in NOT_IN_CSV and not key.endswith("history")}
        if kind == "interactions":
            told["people"] = [people[one] for one in record["people"]]
        told.pop("steps", None)
        found.append(told)
    return found


def test_equal_books_give_equal_json_but_for_the_time_of_the_export(tmp_path: Path) -> None:
    book = new_book(tmp_path / "one.db")
    first, second = io.StringIO(), io.StringIO()
    write_book_json(book, first)
    write_book_json(book, second)
    assert first.getvalue() == second.getvalue()
    assert '"exported_at": "2026-11-19' in first.getvalue()


def test_importing_a_book_again_changes_nothing(tmp_path: Path) -> None:
    book, other = book_with_acme(tmp_path), new_book(tmp_path / "two.db")
    book_to(book, tmp_path / "book.json")
    assert preview_import(other, [tmp_path / "book.json"]).changed_book is False
    assert import_files(other, [tmp_path / "book.json"]).changed_book
    assert not import_files(other, [tmp_path / "book.json"]).changed_book
    history.undo(other)
    assert content(other)["accounts"] == []


def test_kept_filters_come_in_with_a_whole_book_and_go_with_it(tmp_path: Path) -> None:
    book, other = book_with_acme(tmp_path), new_book(tmp_path / "two.db")
    save_filter(book, "slipping", "contact:over")
    save_filter(other, "mine", "owner:Nina")
    book_to(book, tmp_path / "book.json")
    import_files(other, [tmp_path / "book.json"])
    assert content(other) == content(book)
    assert saved_filters(other) == {"slipping": "contact:over"}
    history.undo(other)
    assert saved_filters(other) == {"mine": "owner:Nina"}
    history.redo(other)
    assert saved_filters(other) == {"slipping": "contact:over"}


def test_a_whole_book_is_not_mixed_into_another(tmp_path: Path) -> None:
    book_to(book_with_acme(tmp_path), tmp_path / "book.json")
    other = new_book(tmp_path / "two.db")
    import_csv(other, tmp_path, "name\nGlobex\n")
    before = content(other)
    with pytest.raises(FileRefusedError, match="holds other accounts"):
        import_files(other, [tmp_path / "book.json"])
    assert content(other) == before


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"version": 2', '"version": 99'), ('"slug"', '"slag"'), ('"acme"', "7"), ('"since":null', '"since":"soon"'),
        ('{\\"late\\"', "["), ('\\"contact:over\\"', "3"),
    ],
)  # fmt: skip
def test_a_spoiled_book_file_is_refused_in_a_sentence(tmp_path: Path, old: str, new: str) -> None:
    book = book_with_acme(tmp_path)
    save_filter(book, "late", "contact:over")
    book_to(book, tmp_path / "book.json")
    text = (tmp_path / "book.json").read_text(encoding="utf-8")
    assert old in text
    (tmp_path / "book.json").write_text(text.replace(old, new), encoding="utf-8")
    other = new_book(tmp_path / "two.db")
    with pytest.raises(FileRefusedError, match=r"newer goodterms|is not a whole book"):
        import_files(other, [tmp_path / "book.json"])
    assert content(other)["accounts"] == []


def test_no_cell_of_a_spreadsheet_export_is_a_formula_and_raw_is_exact(tmp_path: Path) -> None:
    book = new_book(tmp_path / "one.db")
    notes = ["=1+1", "+46 70", "-5", "@x", "'=quoted", "plain"]
    rows = "".join(f'Firm {number},"{note}"\n' for number, note in enumerate(notes))
    import_csv(book, tmp_path, "name,note\n" + rows)
    safe, raw = csv_of(book, "accounts"), csv_of(book, "accounts", raw=True)
    assert all(cell[:1] not in TRIGGERS for row in csv.reader(io.StringIO(safe)) for cell in row if cell)
    assert [row["note"] for row in csv.DictReader(io.StringIO(raw))] == notes


def test_a_spreadsheet_export_begins_with_a_byte_order_mark_and_raw_does_not(tmp_path: Path) -> None:
    book = book_with_acme(tmp_path)
    kind_to(book, tmp_path / "safe.csv", "accounts")
    kind_to(book, tmp_path / "raw.csv", "accounts", raw=True)
    assert (tmp_path / "safe.csv").read_bytes().startswith(b"\xef\xbb\xbfslug,")
    assert (tmp_path / "raw.csv").read_bytes().startswith(b"slug,")


@pytest.mark.parametrize(("number", "text"), [("1.234", "1.2340"), ("1.5", "1.5"), ("7", "7"), ("0.001", "0.0010")])
def test_a_written_number_is_never_taken_for_thousands(number: str, text: str) -> None:
    assert unmistakable(Decimal(number)) == text


def test_readings_come_back_unchanged(tmp_path: Path) -> None:
    book, other = new_book(tmp_path / "one.db"), new_book(tmp_path / "two.db")
    import_csv(book, tmp_path, "name\nAcme\n")
    (tmp_path / "usage.csv").write_text("account_name,nps_score,csat_score,day\nAcme,1.2345,-8,2026-01-01\n", "utf-8")
    import_files(book, [tmp_path / "usage.csv"])
    for kind in ("accounts", "signals"):
        kind_to(book, tmp_path / f"{kind}.csv", kind)
    import_files(other, [tmp_path / "accounts.csv", tmp_path / "signals.csv"])
    assert content(other)["signals"] == content(book)["signals"] != []


def test_no_control_sequence_leaves_as_json(tmp_path: Path) -> None:
    book = new_book(tmp_path / "one.db")
    import_csv(book, tmp_path, 'name,note\nA,"\x1b]0;x\x07 \u009b31m \u202e"\n')
    out = io.StringIO()
    write_book_json(book, out)
    assert not {"\x1b", "\x07", "\u009b", "\u202e"} & set(out.getvalue())
    assert content(book)["accounts"][0]["note"] == "\x1b]0;x\x07 \u009b31m \u202e"


def test_an_export_is_private_and_replaces_only_when_told(tmp_path: Path) -> None:
    book, path = book_with_acme(tmp_path), tmp_path / "out.json"
    book_to(book, path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with pytest.raises(StoreError, match="exists already"):
        book_to(book, path)
    book_to(book, path, force=True)
    assert [name for name in os.listdir(tmp_path) if "out.json" in name] == ["out.json"]


def test_an_export_over_a_link_leaves_what_it_points_to(tmp_path: Path) -> None:
    victim, link = tmp_path / "victim.txt", tmp_path / "link.json"
    victim.write_text("precious", encoding="utf-8")
    link.symlink_to(victim)
    book = book_with_acme(tmp_path)
    with pytest.raises(StoreError, match="exists already"):
        book_to(book, link)
    book_to(book, link, force=True)
    assert victim.read_text(encoding="utf-8") == "precious"


def test_an_export_to_what_is_no_file_is_refused(tmp_path: Path) -> None:
    book = book_with_acme(tmp_path)
    os.mkfifo(tmp_path / "pipe")
    for place in (tmp_path, tmp_path / "pipe", Path("/dev/null")):
        with pytest.raises(StoreError, match="not a file"):
            book_to(book, place, force=True)
    with pytest.raises(StoreError, match="cannot be written"):
        book_to(book, tmp_path / "gone" / "out.json")


def test_a_failing_export_leaves_the_old_file_and_no_trace(tmp_path: Path) -> None:
    book, path = book_with_acme(tmp_path), tmp_path / "out.csv"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(InvalidError):
        kind_to(book, path, "shoes", force=True)
    assert path.read_text(encoding="utf-8") == "old"
    assert [name for name in os.listdir(tmp_path) if "out.csv" in name] == ["out.csv"]


@pytest.mark.parametrize("kind", CSV_KINDS)
def test_every_kind_can_be_written_from_an_empty_book(tmp_path: Path, kind: str) -> None:
    assert len(csv_of(new_book(tmp_path / "one.db"), kind).splitlines()) == 1


def import_csv(book: Any, folder: Path, text: str) -> None:
    path = folder / "clients.csv"
    path.write_text(text, encoding="utf-8")
    import_files(book, [path])


def book_with_acme(folder: Path) -> Any:
    book = new_book(folder / "one.db")
    import_csv(book, folder, 'name,external_id,tags,Region\nAcme,A-1,"x, y",North\n')
    return book
