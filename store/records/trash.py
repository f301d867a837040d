"""What is in the trash, what comes back from it, and what is left of what was emptied."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class TrashEntry:
    """What one step deleted. `id` is that of the step, `at` UTC text, `account` whose it was when it was one record.

    `counts` are the records that went with it, by kind.
    """

    id: int
    at: str
    kind: str
    name: str
    count: int
    account: str | None
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class DeletedRecord:
    """One deleted record: its columns as they were."""

    kind: str
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Restoration:
    """What came back, and a sentence for each thing that could not come back as it was."""

    name: str
    otherwise: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HoldingBackup:
    """A backup that still holds what was emptied; `reason` as of `store.backup.Backup`."""

    path: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Emptied:
    """What was emptied: how many deletions, the numbers of the records by table, and what still speaks of them.

    `named` are names that still stand in the file, each with how many records hold it; `problem` says why the file
    could not be written anew, empty when it was.
    """

    entries: int
    gone: Mapping[str, frozenset[int]]
    names: tuple[str, ...]
    named: Mapping[str, int]
    backups: tuple[HoldingBackup, ...]
    problem: str
