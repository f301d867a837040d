"""Brings files into the book: reads them all, joins them, plans, and writes the plan as one undo step."""

from __future__ import annotations

import gc
import json
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from store import backup, upgrades
from store.book import Book, silent
from store.bulk import bulk_insert
from store.clock import Clock
from store.errors import StoreError
from store.exchange.account_stages import settle_left
from store.exchange.importing_book import import_book, preview_book
from store.exchange.kinds.all_kinds import KINDS
from store.exchange.new_moments import give_moments
from store.exchange.plan import write_inserts, write_updates
from store.exchange.plan_account_parts import AccountParts
from store.exchange.plan_accounts import plan_accounts
from store.exchange.plan_agreements import plan_contracts, plan_deals, plan_exits, plan_promises
from store.exchange.plan_complaints import plan_complaints
from store.exchange.plan_interactions import plan_interactions, plan_todos
from store.exchange.plan_people import plan_people
from store.exchange.plan_progress import plan_goals, plan_moments, plan_readings
from store.exchange.readers.book_json import is_book_json
from store.exchange.reading_files import (
    ImportOptions,
    header_key,
    packed,
    read_sources,
    saved_mappings,
    table_name,
)
from store.exchange.refusals import FileRefusedError
from store.exchange.run import Run
from store.exchange.sources import Source, SourceRow
from store.records.import_report import ImportReport, KindCount, TableRead

if TYPE_CHECKING:
    from store.telling import Tell

FILES_NAMED = 2

Show = Callable[[Sequence[TableRead]], None]
"""Told how the tables are understood, before anything is written."""


class ImportStoppedError(StoreError):
    """Nothing was imported because rows were refused and the user asked to stop then; `report` names them."""

    def __init__(self, report: ImportReport) -> None:
        count = sum(one.refused for one in report.counts)
        super().__init__(
            f"Nothing was imported: {count} row{'s' if count != 1 else ''} could not be taken.",
            hint="Correct the rows, or import the rest with --on-error skip.",
        )
        self.report = report


def import_files(
    book: Book,
    paths: Sequence[Path],
    options: ImportOptions | None = None,
    show: Show | None = None,
    tell: Tell | None = None,
) -> ImportReport:
    """Import files as one undo step, after a backup when the book holds accounts.

    What is being done is told before each part that takes long: to `tell`, else to whom the book tells it.

    Importing the same files again changes nothing. Raises FileRefusedError when a file cannot be taken,
    ImportStoppedError when rows are refused and `options` say to stop; then nothing is written.
    """
    if whole := _whole_book(paths):
        return import_book(book, whole)
    told = tell or book.tell
    with _no_garbage_collection():
        try:
            return _import_tables(book, paths, options or ImportOptions(), show, told)
        finally:
            told("")


def _import_tables(
    book: Book, paths: Sequence[Path], chosen: ImportOptions, show: Show | None, tell: Tell
) -> ImportReport:
    with book.reading() as connection:
        sources = _read(connection, paths, chosen, show, tell)
    label = _label(paths)
    with book.writing(label) as connection:
        run = _planned(connection, sources, chosen, book.clock)
        report = _report(run, sources, dry_run=False, label=label)
        if chosen.stop_on_refusal and any(one.refused for one in report.counts):
            raise ImportStoppedError(report)
        if not run.plan.writes_nothing:
            if connection.execute("SELECT 1 FROM account LIMIT 1").fetchone():
                tell("Backing up the book.")
                backup.back_up(book, reason="import")
            tell(f"Writing {sum(map(len, run.plan.inserts.values())):,} records.")
            _write(connection, run, sources, report)
    return report


def preview_import(
    book: Book | None,
    paths: Sequence[Path],
    options: ImportOptions | None = None,
    show: Show | None = None,
    clock: Clock | None = None,
    tell: Tell | None = None,
) -> ImportReport:
    """What `import_files` would do, without doing it; without a book, what it would do to a new one."""
    if whole := _whole_book(paths):
        return preview_book(book, whole)
    chosen, told = options or ImportOptions(), tell or (book.tell if book else silent)
    try:
        if book is not None:
            with book.snapshot() as connection:
                return _preview(connection, paths, chosen, show, book.clock, told)
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
            upgrades.upgrade(connection, 0)
            return _preview(connection, paths, chosen, show, clock or Clock(), told)
    finally:
        told("")


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """An import makes millions of small objects that all stay; looking for garbage takes a third of its time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _whole_book(paths: Sequence[Path]) -> Path | None:
    """The one file that is a whole book, if there is one. Raises FileRefusedError when others come with it."""
    whole = [path for path in paths if is_book_json(path)]
    if whole and len(paths) > 1:
        raise FileRefusedError(f"{whole[0].name} is a whole book; import it alone.")
    return whole[0] if whole else None


def _preview(
    connection: sqlite3.Connection,
    paths: Sequence[Path],
    options: ImportOptions,
    show: Show | None,
    clock: Clock,
    tell: Tell,
) -> ImportReport:
    sources = _read(connection, paths, options, show, tell)
    return _report(_planned(connection, sources, options, clock), sources, dry_run=True, label=_label(paths))


def _read(
    connection: sqlite3.Connection, paths: Sequence[Path], options: ImportOptions, show: Show | None, tell: Tell
) -> list[Source]:
    tell(f"Reading {', '.join(path.name for path in paths)}.")
    sources = read_sources(paths, options, saved_mappings(connection))
    if show is not None:
        tell("")
        show([source.read() for source in sources])
    tell(f"Comparing {sum(len(source.rows) for source in sources):,} rows with what the book holds.")
    return sources


def _planned(connection: sqlite3.Connection, sources: list[Source], options: ImportOptions, clock: Clock) -> Run:
    """Everything the files would change in the book."""
    today = clock.today()
    run = Run(connection, options.as_of or today, today, clock.utc())
    parts = AccountParts(run)
    rows: dict[str, list[SourceRow]] = {name: [] for name in KINDS}
    for source in sources:
        rows[source.kind.name] += [SourceRow(source, *row) for row in source.rows]
        run.refusals.take(source)
    plan_accounts(run, rows["account"], parts)
    plan_people(run, rows["person"])
    plan_contracts(run, rows["contract"])
    plan_deals(run, rows["deal"])
    plan_interactions(run, rows["interaction"])
    plan_complaints(run, rows["complaint"])
    plan_exits(run, rows["exit"])
    plan_todos(run, rows["todo"])
    plan_moments(run, rows["moment"])
    plan_promises(run, rows["promise"])
    plan_goals(run, rows["goal"])
    plan_readings(run, rows["signal"], parts)
    settle_left(run)
    _plan_mappings(run, sources, options)
    return run


def _plan_mappings(run: Run, sources: list[Source], options: ImportOptions) -> None:
    """Keep the mappings that the user gave, for the next file with the same headers."""
    query = "SELECT id, kind, columns FROM column_mapping WHERE headers = ?"
    for source in sources:
        if table_name(source.table) not in options.mappings:
            continue
        key, columns = header_key(source.table.headers), packed(source.mapping)
        held = run.connection.execute(query, (key,)).fetchone()
        if held is None:
            run.plan.insert("column_mapping", {"headers": key, "kind": source.mapping.kind, "columns": columns})
        elif tuple(held[1:]) != (source.mapping.kind, columns):
            run.plan.update("column_mapping", held[0], {"kind": source.mapping.kind, "columns": columns})


def _write(connection: sqlite3.Connection, run: Run, sources: list[Source], report: ImportReport) -> None:
    files = list(dict.fromkeys(source.table.file for source in sources))
    counts = {one.kind: {"new": one.new, "changed": one.changed, "same": one.same} for one in report.counts}
    run.plan.insert(
        "import_batch",
        {
            "at": run.now,
            "as_of": run.as_of.isoformat(),
            "files": json.dumps(files, ensure_ascii=False),
            "counts": json.dumps(counts),
        },
    )
    connection.execute("PRAGMA defer_foreign_keys = ON")
    write_updates(connection, run.plan)
    with bulk_insert(connection):
        write_inserts(connection, run.plan)
        give_moments(connection, run.first_new_account, run.today)


def _report(run: Run, sources: list[Source], *, dry_run: bool, label: str) -> ImportReport:
    counts = []
    for name, kind in KINDS.items():
        found, refused = run.plan.counts[name], run.refusals.rows.get(name, 0)
        if found or refused:
            counts.append(KindCount(kind.plural, found["new"], found["changed"], found["same"], refused))
    return ImportReport(
        tables=tuple(source.read() for source in sources),
        counts=tuple(counts),
        refusals=tuple(run.refusals.found),
        contradictions=tuple(run.contradictions),
        notes=(*run.notes, *_history_note(run)),
        dry_run=dry_run,
        changed_book=not dry_run and not run.plan.writes_nothing,
        label=label,
    )


def _history_note(run: Run) -> list[str]:
    """Says how many accounts came in without their history, and what that means."""
    spoken = {one["account_id"] for one in run.plan.inserts["interaction"] if one["contact"] == "personal"}
    unknown = sum(1 for one, values in run.new_accounts.items() if not values["history_known"] and one not in spoken)
    if not unknown:
        return []
    who = "1 account" if unknown == 1 else f"{unknown:,} accounts"
    return [
        f"{who} came in without contact history: when you last spoke is unknown, "
        "and no account counts as late for want of contact."
    ]


def _label(paths: Sequence[Path]) -> str:
    names = [path.name for path in paths]
    more = len(names) - FILES_NAMED
    return "Imported " + ", ".join(names[:FILES_NAMED]) + (f" and {more} more" if more > 0 else "")
