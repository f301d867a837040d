"""Sample books of several sizes, made once and kept in a folder."""

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from store.clock import clock_from
from store.locations import backups_folder
from store.sample import make_sample

TODAY = "2026-11-23"


@dataclass(frozen=True)
class Books:
    """The folder of the books, and the sizes that are measured."""

    folder: Path
    sizes: tuple[int, ...]

    def of(self, accounts: int) -> Path:
        """The sample book with that many accounts, today's backup made."""
        path = self.folder / f"sample-{accounts}.db"
        if not path.exists():
            draft = path.with_suffix(".part")
            make_sample(str(draft), accounts=accounts, clock=clock_from(TODAY), replace=True).close()
            draft.rename(path)
        # The first command of a day also makes a backup; what is measured is each one after it.
        backups = Path(backups_folder(str(path)))
        backups.mkdir(exist_ok=True)
        (backups / f"{TODAY}T100000-daily.db").touch()
        return path


def environment_for(book: Path) -> dict[str, str]:
    """What makes a command use a book on the day it was made for."""
    return {"GOODTERMS_BOOK": str(book), "GOODTERMS_TODAY": TODAY}


def a_slug_in(book: Path) -> str:
    """The slug of an account in the middle of the book."""
    connection = sqlite3.connect(book)
    (slug,) = connection.execute(
        "SELECT slug FROM account ORDER BY id LIMIT 1 OFFSET (SELECT count(*) / 2 FROM account)"
    ).fetchone()
    connection.close()
    return str(slug)
