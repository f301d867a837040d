"""Says whether the day's backup is still to be made; standard library only, for both lanes."""

from __future__ import annotations

import os

from store.locations import backups_folder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date


def is_due(path: str, today: date) -> bool:
    """Whether the book at `path` has no backup of any kind from today; costs one look into a folder."""
    try:
        names = os.listdir(backups_folder(path))
    except OSError:
        return True
    return not any(name.startswith(today.isoformat()) for name in names)
