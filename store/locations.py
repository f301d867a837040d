"""Where things lie on this computer. Standard library only on Linux: the fast lane reads it."""

from __future__ import annotations

import os
import sys

BOOK_VARIABLE = "GOODTERMS_BOOK"
_FOLDER = "goodterms"


def _folder(variable: str, fallback: str, platformdirs_name: str) -> str:
    if sys.platform.startswith("linux"):
        base = os.environ.get(variable, "")
        if not os.path.isabs(base):
            base = os.path.join(os.path.expanduser("~"), fallback)
        return os.path.join(base, _FOLDER)
    import platformdirs

    return str(getattr(platformdirs, platformdirs_name)(_FOLDER, appauthor=False))


def data_folder() -> str:
    """The folder of the default book and its backups."""
    return _folder("XDG_DATA_HOME", ".local/share", "user_data_dir")


def state_folder() -> str:
    """The folder of crash reports and drafts."""
    return _folder("XDG_STATE_HOME", ".local/state", "user_state_dir")


def settings_folder() -> str:
    """The folder of settings.toml."""
    return _folder("XDG_CONFIG_HOME", ".config", "user_config_dir")


def default_book() -> str:
    """The book that is opened when none is named."""
    return os.path.join(data_folder(), "book.db")


def demo_book() -> str:
    """The sample book's own file."""
    return os.path.join(data_folder(), "demo.db")


def chosen_book(named: str | None = None) -> tuple[str, bool]:
    """The book's path, and whether someone named it (an option or the environment)."""
    path = named or os.environ.get(BOOK_VARIABLE) or ""
    if path:
        return os.path.abspath(os.path.expanduser(path)), True
    return default_book(), False


def backups_folder(book: str) -> str:
    """The folder beside a book that holds its backups."""
    return book + ".backups"
