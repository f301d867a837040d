"""A desk to import files at."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from store.book import Book
from store.exchange.importing import import_files
from store.exchange.reading_files import ImportOptions
from store.records.import_report import ImportReport
from tests.store.exchange.made_up_books import content, new_book

ACCOUNTS = "account_id,account_name,domain,since,churned\nA-1,Acme,acme.com,2024-02-03,no\nA-2,Globex,globex.de,,no\n"


class Desk:
    """A folder with a book and files to import into it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.book: Book = new_book(folder / "book.db")

    def path(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def bring(self, options: ImportOptions | None = None, **files: str) -> ImportReport:
        """Import files given as name=text, `_` in the names standing for the dot."""
        paths = [
            self.path(name.replace("_csv", ".csv").replace("_json", ".json"), text) for name, text in files.items()
        ]
        return import_files(self.book, paths, options)

    def all(self, kind: str) -> list[dict[str, Any]]:
        """Every record of a kind."""
        found: list[dict[str, Any]] = content(self.book)[kind]
        return found


def counts(report: ImportReport) -> dict[str, tuple[int, int, int, int]]:
    return {one.kind: (one.new, one.changed, one.same, one.refused) for one in report.counts}
