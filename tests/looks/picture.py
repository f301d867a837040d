"""Takes pictures of the running app in every size and both of our themes, and compares them with those kept."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from difflib import unified_diff
from pathlib import Path
from typing import Protocol

from store.book import Book
from tests.looks.screen_text import screen_lines, styles_of, text_of
from tests.tui.book_app import User, driven
from tui.app import GoodtermsApp
from tui.glyphs import UNICODE, Glyphs
from tui.themes import DARK, LIGHT, show_theme

Size = tuple[int, int]
SIZES: tuple[Size, ...] = ((80, 24), (120, 36), (60, 15))
_LONGEST_DIFFERENCE = 120


class Picture(Protocol):
    """Opens the app on a book, presses keys and compares what is seen; `meanwhile` is done before the last key."""

    def __call__(
        self,
        book: Book,
        *keys: str,
        sizes: Sequence[Size] = SIZES,
        glyphs: Glyphs = UNICODE,
        awaited: str | None = None,
        meanwhile: Callable[[], object] | None = None,
    ) -> Awaitable[None]: ...


async def take(
    book: Book, keys: Sequence[str], sizes: Sequence[Size], glyphs: Glyphs, awaited: str | None,
    meanwhile: Callable[[], object] | None,
) -> str:  # fmt: skip
    """Return the pictures at all sizes as one text; one app is resized and takes the other theme while it runs."""
    app = GoodtermsApp(book, glyphs, awaited=awaited)
    async with driven(app, sizes[0]) as user:
        await user.press(*keys[:-1])
        if meanwhile:
            meanwhile()
        await user.press(*keys[-1:])
        dark = {size: await _seen(user, size, DARK) for size in sizes}
        show_theme(app, LIGHT)
        light = {size: await _seen(user, size, LIGHT) for size in reversed(sizes)}
    taken = "\n".join(_described(size, dark[size], light[size]) for size in sizes)
    assert f"{Path(book.path).parents[1]}/" not in taken, "A folder of this machine stands in the picture."
    return taken


async def _seen(user: User, size: Size, theme: str) -> tuple[list[str], dict[int, str]]:
    await user.pilot.resize_terminal(*size)
    await user.rest()
    lines = screen_lines(user.app)
    return text_of(lines), styles_of(lines, theme)


def _described(size: Size, dark: tuple[list[str], dict[int, str]], light: tuple[list[str], dict[int, str]]) -> str:
    """One size: the text, the styles, and what is otherwise in the light theme."""
    width, height = size
    parts = [f"=== {width}x{height} ===", *dark[0], "--- styles: line, cells, how drawn ---", *_listed(dark[1])]
    otherwise = {
        line: light[1].get(line, "plain") for line in dark[1] | light[1] if dark[1].get(line) != light[1].get(line)
    }
    if otherwise:
        parts += ["--- in light colours ---", *_listed(otherwise)]
    if light[0] != dark[0]:
        parts += ["--- another text in light colours ---", *light[0]]
    return "\n".join(parts) + "\n"


def _listed(styles: dict[int, str]) -> list[str]:
    return [f"{line:3} {runs}" for line, runs in sorted(styles.items())]


def compare(taken: str, kept: Path, *, renew: bool) -> None:
    """Fail with the difference to the pictures that are kept; or keep these instead."""
    before = kept.read_text(encoding="utf-8") if kept.exists() else ""
    if renew:
        kept.parent.mkdir(parents=True, exist_ok=True)
        kept.write_text(taken, encoding="utf-8")
        return
    difference = list(unified_diff(before.splitlines(), taken.splitlines(), "kept", "taken now", lineterm=""))
    assert not difference, "\n".join(
        [f"{kept.name} is otherwise; keep it with --renew-pictures after looking.", *difference[:_LONGEST_DIFFERENCE]]
    )
