"""What the first frame does not need is loaded after it, and the first screen has few widgets."""

import subprocess
import sys

from store.book import Book
from tests.tui.book_app import WIDE, fill, opened

LATER = (
    "sqlmodel", "sqlalchemy", "pydantic", "typer", "hashlib", "ssl", "store.accounts", "store.complaints",
    "store.editing", "store.exchange.readers", "store.interactions", "store.moments", "store.people",
    "store.records.account_fields", "store.records.agreements", "store.records.happenings", "store.sample",
    "store.search", "store.settings.keeping", "store.settings.taking_over", "store.stage_moves", "store.tables",
    "store.todos", "store.upgrades", "tui.cli.tables", "tui.clipboard", "tui.dialogs.form", "tui.dialogs.line_dialog",
    "tui.screens.account_page", "tui.screens.complaints", "tui.screens.first_run", "tui.screens.review",
    "tui.screens.todos", "tui.widgets.card_board",
)  # fmt: skip
"""Modules and packages that take a millisecond or more, or bring others along that do."""
MOST_MODULES = 170
MOST_WIDGETS = 12


def loaded() -> list[str]:
    code = (
        "import sys, tui.__main__, tui.cli.main, tui.without_tls; tui.without_tls.load_asyncio(); "
        "import tui.app; print(*sys.modules)"
    )
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()


def test_opening_the_app_loads_nothing_that_the_first_frame_does_not_show() -> None:
    modules = loaded()
    early = [name for name in modules if any(name == later or name.startswith(f"{later}.") for later in LATER)]
    assert not early, "Import these where they are used; each is a part of the wait for the first frame."
    own = [name for name in modules if name.split(".")[0] in ("store", "tui")]
    assert len(own) <= MOST_MODULES, own


async def test_the_first_screen_has_at_most_twelve_widgets(book: Book) -> None:
    fill(book)
    async with opened(book, WIDE) as user:
        assert len(list(user.app.screen.walk_children(with_self=True))) <= MOST_WIDGETS
