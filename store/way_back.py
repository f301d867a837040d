"""Names what brings a damaged book back; standard library only, for both lanes."""

from __future__ import annotations

import os

from store.locations import backups_folder


def way_back(path: str) -> str:
    """Which command brings back the newest backup of the book at `path`, as sentences; or that there is none."""
    try:
        names = [name for name in os.listdir(backups_folder(path)) if name[:1].isdigit() and name.endswith(".db")]
    except OSError:
        names = []
    if not names:
        return "There is no backup beside it. Keep the file; gt restore PATH brings a copy from elsewhere back."
    newest = max(names)
    day = newest.partition("T")[0]
    return f"gt restore {day} brings back the backup {newest}; gt doctor explains."
