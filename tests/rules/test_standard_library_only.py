"""The rules and the records know nothing but the standard library, and what must be quick loads nothing heavy."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import store

STORE = Path(store.__file__).parent
PURE = sorted([*STORE.glob("rules/*.py"), *STORE.glob("records/*.py")])
OWN = ("store.rules", "store.records")
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
