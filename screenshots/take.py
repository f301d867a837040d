"""Takes the pictures of the README: `python screenshots/take.py`; run twice it makes the same files."""

from __future__ import annotations

import asyncio
import os
import re
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

os.environ["TEXTUAL_ANIMATIONS"] = "none"
os.environ["TZ"] = "Europe/Stockholm"
os.environ.pop("NO_COLOR", None)
FOLDER = Path(__file__).parent
sys.path.insert(0, str(FOLDER.parent))

from textual.pilot import Pilot

from store.clock import clock_from
from store.sample import make_sample
from tui.app import GoodtermsApp
from tui.glyphs import UNICODE
from tui.themes import DARK, LIGHT

TODAY = "2026-11-23T10:00"
WIDE, DESIGN = (120, 36), (80, 24)
SETTLE_SECONDS = 0.4


class Picture(NamedTuple):
    """A file to make: which keys lead to it, on a terminal of which size, in which theme."""

    name: str
    keys: tuple[str, ...]
    size: tuple[int, int] = WIDE
    theme: str = DARK


def typed(text: str) -> tuple[str, ...]:
    """The keys that type a text."""
    return tuple("space" if letter == " " else letter for letter in text)


PICTURES = (
    Picture("accounts", ()),
    Picture("accounts-light", (), theme=LIGHT),
    Picture("accounts-80x24", ("j", "j"), size=DESIGN),
    Picture("account", ("enter",)),
    Picture("review", ("2",)),
    Picture("palette", ("colon", *typed("comp"))),
    Picture("log", ("l", *typed("c went through the new rates with Björn yest 20m +ok t:fri"))),
    Picture("filter", ("slash", *typed("contact>30d stage:growth"))),
    Picture("complaints", ("3",)),
    Picture("find", ("g", "f", *typed("budget"))),
    Picture("help", ("question_mark",)),
)


async def settle(app: GoodtermsApp, pilot: Pilot[None]) -> None:
    """Wait until nothing is being read any more and all is drawn."""
    await pilot.pause(SETTLE_SECONDS)
    while app.calls.is_busy:
        await pilot.pause(SETTLE_SECONDS)


async def take(picture: Picture) -> str:
    """The picture as SVG."""
    with TemporaryDirectory() as folder:
        book = make_sample(f"{folder}/demo.db", clock=clock_from(TODAY))
        app = GoodtermsApp(book, UNICODE, theme=picture.theme)
        async with app.run_test(size=picture.size) as pilot:
            await settle(app, pilot)
            for key in picture.keys:
                await pilot.press(key)
            await settle(app, pilot)
            drawing = app.export_screenshot(title="goodterms")
        book.close()
    return re.sub(r"terminal-\d+-", f"{picture.name}-", drawing)


def main() -> None:
    """Take every picture, or those that are named."""
    wanted = set(sys.argv[1:])
    for picture in PICTURES:
        if not wanted or picture.name in wanted:
            (FOLDER / f"{picture.name}.svg").write_text(asyncio.run(take(picture)), encoding="utf-8")
            print(picture.name)


if __name__ == "__main__":
    main()
