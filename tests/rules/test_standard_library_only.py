"""The rules and the records know nothing but the standard library, and what must be quick loads nothing heavy."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import store
from store.accounts import add_account
from store.book import Book

STORE = Path(store.__file__).parent
PURE = sorted([*STORE.glob("rules/*.py"), *STORE.glob("records/*.py")])
OWN = ("store.rules", "store.records")
A_DAYS_WORK = """
import sys
from datetime import date
from store.book import open_book
from store.complaints import log_complaint
from store.deleting import delete_records
from store.history import redo, undo
from store.interactions import log_entries
from store.owners import hand_over
from store.reviewed import review_accounts
from store.rules.quick_entry import read_entry
from store.signals import record_signal
from store.snoozing import snooze_accounts
from store.tagging import tag_accounts
from store.todos import add_todo, finish_todos

book = open_book(sys.argv[1])
log_entries(book, [1], read_entry("call 10m went well", book.clock.now()))
todo = add_todo(book, 1, "ring again")
finish_todos(book, [todo])
log_complaint(book, 1, "too slow")
delete_records(book, "todo", [todo])
hand_over(book, [1], "Nina")
review_accounts(book, [1])
record_signal(book, 1, "nps", 7000)
snooze_accounts(book, [1], date(2999, 1, 1))
tag_accounts(book, [1], ["new"], [])
undo(book)
redo(book)
print(*{name.split(".")[0] for name in sys.modules})
"""
HEAVY = {"textual", "rich", "typer", "click", "sqlmodel", "sqlalchemy", "pydantic", "anyascii", "charset_normalizer"}


def imports_of(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


@pytest.mark.parametrize("path", PURE, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_rules_and_records_import_the_standard_library_only(path: Path) -> None:
    for name in imports_of(path):
        assert name.split(".")[0] in sys.stdlib_module_names or name.startswith(OWN), name


@pytest.mark.parametrize("path", PURE, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_rules_and_records_have_no_clock_and_no_files_of_their_own(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    called = {
        node.func.attr for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    }
    assert called.isdisjoint({"today", "now", "utcnow"})
    assert "environ" not in {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert {"os", "time", "sqlite3", "pathlib"}.isdisjoint(name.split(".")[0] for name in imports_of(path))


@pytest.mark.parametrize(
    "module", ["store.quick", "store.book", "store.accounts", "store.account_rows", "store.history"]
)
def test_what_reads_the_book_loads_nothing_heavy(module: str) -> None:
    code = f"import sys, {module}; print(*{{name.split('.')[0] for name in sys.modules}})"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert HEAVY.isdisjoint(loaded)


def test_what_is_written_on_any_day_is_written_without_anything_heavy(book: Book) -> None:
    add_account(book, "Acme")
    command = [sys.executable, "-c", A_DAYS_WORK, book.path]
    assert HEAVY.isdisjoint(subprocess.run(command, capture_output=True, text=True, check=True).stdout.split())
