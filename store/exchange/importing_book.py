"""Brings a whole book, exported as JSON, into an empty one, where every record keeps its id."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

from store import standing
from store.book import Book
from store.bulk import bulk_insert
from store.exchange.book_lists import BOOK_LISTS, PRIVATE_SETTINGS, BookList, Inside
from store.exchange.book_models.content import BookContent
from store.exchange.plan import Plan, Values, write_inserts
from store.exchange.readers.book_json import book_from_text, read_book_json
from store.exchange.refusals import FileRefusedError
from store.exchange.writers.book_json import write_book_json
from store.kept_filters import SAVED_FILTERS
from store.records.import_report import ImportReport, KindCount
from store.saved_filters import put_filters

FILLED_BY_A_NEW_BOOK = ("moment_template", "stage")


def import_book(book: Book, path: Path) -> ImportReport:
    """Import a whole book into one without accounts, as one undo step. Into the same book it changes nothing.

    Raises FileRefusedError when the file is not whole, or the book holds something else.
    """
    content = read_book_json(path)
    report = _report(book, content, path, dry_run=False)
    if report.changed_book:
        _write(book, content, report.label)
    return report


def preview_book(book: Book | None, path: Path) -> ImportReport:
    """What `import_book` would do. Raises as it does."""
    return _report(book, read_book_json(path), path, dry_run=True)


def _report(book: Book | None, content: BookContent, path: Path, *, dry_run: bool) -> ImportReport:
    new = book is None or _is_empty(book)
    if book is not None and not new and _without_times(content) != _without_times(_content_of(book)):
        raise FileRefusedError(
            f"{path.name} is a whole book, and this book holds other accounts already.",
            hint="Import it into a new book: gt import FILE --book PATH.",
        )
    lists = ((one.name, len(getattr(content, one.name))) for one in BOOK_LISTS if one.table not in FILLED_BY_A_NEW_BOOK)
    counts = tuple(KindCount(name, count if new else 0, 0, 0 if new else count, 0) for name, count in lists if count)
    return ImportReport((), counts, (), (), (), dry_run, new and not dry_run, f"Imported {path.name}")


def _is_empty(book: Book) -> bool:
    with book.reading() as connection:
        return connection.execute("SELECT 1 FROM account LIMIT 1").fetchone() is None


def _content_of(book: Book) -> BookContent:
    text = io.StringIO()
    write_book_json(book, text)
    return book_from_text(text.getvalue())


def _without_times(content: BookContent) -> dict[str, Any]:
    return content.model_dump(exclude={"exported_at": True, "import_batches": {"__all__": {"at"}}})


def _write(book: Book, content: BookContent, label: str) -> None:
    with book.writing(label) as connection:
        connection.execute("PRAGMA defer_foreign_keys = ON")
        for table in FILLED_BY_A_NEW_BOOK:
            connection.execute(f"DELETE FROM {table}")
        plan = Plan(connection)
        for book_list in BOOK_LISTS:
            for record in getattr(content, book_list.name):
                _plan_record(plan, book_list, record.model_dump())
        with bulk_insert(connection):
            write_inserts(connection, plan)
        settings = {key: value for key, value in content.settings.items() if key not in PRIVATE_SETTINGS}
        if filters := settings.pop(SAVED_FILTERS, ""):
            put_filters(connection, json.loads(filters))
        connection.executemany("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", list(settings.items()))
        standing.forget(connection)


def _plan_record(plan: Plan, book_list: BookList, record: Values) -> None:
    record.pop("account", None)
    for inside in book_list.inside:
        for row in _rows_inside(inside, record.pop(inside.name)):
            plan.insert(inside.table, {inside.parent: record["id"], **row})
    for column in book_list.truths:
        record[column] = int(record[column])
    for column in book_list.json_texts:
        if record[column] is not None:
            record[column] = json.dumps(record[column], ensure_ascii=False)
    plan.inserts[book_list.table].append(record)


def _rows_inside(inside: Inside, content: Any) -> list[Values]:
    if inside.is_map:
        return [dict(zip(inside.columns, pair, strict=True)) for pair in content.items()]
    if len(inside.columns) == 1:
        return [{inside.columns[0]: value} for value in content]
    return list(content)
