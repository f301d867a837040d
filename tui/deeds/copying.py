"""Copying what is known of the accounts that are meant: name, slug, e-mail, phone, page, or the row as it reads."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Sequence

from store.book import Book
from store.errors import StoreError
from store.many import names_of, slugs_of
from store.reach import main_reach
from tui.clipboard import MOST_BYTES, fits, hand_to_tmux, harmless
from tui.deeds.account_screen import AccountScreen
from tui.deeds.asking import Asking
from tui.deeds.deeds import Deeds
from tui.dialogs.meant import Meant
from tui.wording import counted

_PAGE_OF_ONE = "The page of one account can be copied at a time."
_KILOBYTE = 1000


def copy_name(screen: AccountScreen) -> None:
    def names(book: Book, meant: Meant) -> list[str]:
        with book.reading() as connection:
            return list(names_of(connection, meant.ids).values())

    _copy(screen, "name", names)


def copy_slug(screen: AccountScreen) -> None:
    _copy(screen, "slug", lambda book, meant: slugs_of(book, meant.ids))


def copy_email(screen: AccountScreen) -> None:
    _copy_reach(screen, "email", "e-mail address")


def copy_phone(screen: AccountScreen) -> None:
    _copy_reach(screen, "phone", "phone number")


def copy_page(screen: AccountScreen) -> None:
    row = screen.one_account(_PAGE_OF_ONE)
    if row is None:
        return
    from store.account_page import account_page
    from tui.page_text import page_markdown

    account, name = row.id, row.name
    today = screen.calls.book.clock.today()

    def page(book: Book) -> list[str]:
        return page_markdown(account_page(book, account, interactions=-1), today, screen.keymap).split("\n")

    _run_copy(screen, page, lambda lines: f"the page of {name} as Markdown, {counted(len(lines), 'line')}")


def copy_row(screen: AccountScreen) -> None:
    if screen.meant() is not None:
        _run_copy(screen, screen.row_texts, lambda texts: counted(len(texts), "row") if len(texts) > 1 else texts[0])


def _copy(screen: AccountScreen, what: str, read: Callable[[Book, Meant], Sequence[str]]) -> None:
    """Copy one text of each account that is meant, each on a line of its own."""
    if (meant := screen.meant()) is not None:
        of_many = f"the {what}s of {meant.name}"
        _run_copy(screen, lambda book: read(book, meant), lambda texts: of_many if len(texts) > 1 else texts[0])


def _copy_reach(screen: AccountScreen, way: str, what: str) -> None:
    if (meant := screen.meant()) is None:
        return
    whose: list[str] = []

    def ways(book: Book) -> list[str]:
        found = main_reach(book, meant.ids, way)
        whose[:] = [one.name for one in found]
        return [one.way for one in found]

    def said(texts: Sequence[str]) -> str:
        if len(texts) > 1 or len(meant.ids) > 1:
            return f"{counted(len(texts), what, f'{what}es' if what.endswith('s') else None)} of {meant.name}"
        return f"{texts[0]}, {whose[0]}"

    _run_copy(screen, ways, said, nothing=f"Nobody at {meant.name} has {'an' if what[0] == 'e' else 'a'} {what} here.")


def _run_copy(
    screen: AccountScreen,
    read: Callable[[Book], Sequence[str]],
    said: Callable[[Sequence[str]], str],
    nothing: str = "",
) -> None:
    screen.app.run_worker(_copied(screen, read, said, nothing))


async def _copied(
    screen: AccountScreen, read: Callable[[Book], Sequence[str]], said: Callable[[Sequence[str]], str], nothing: str
) -> None:
    """Read texts and hand them to the clipboard."""
    try:
        texts = await screen.calls.read(read)
    except StoreError as problem:
        screen.calls.refuse(problem)
        return
    await copy_text(screen, "\n".join(texts), said(texts) if texts else "", nothing)


async def copy_text(screen: Asking, text: str, said: str, nothing: str = "") -> None:
    """Copy a text and say `said`; `nothing` is said where there is none."""
    kept = harmless(text)
    if not kept:
        screen.calls.warn(nothing or "There is nothing to copy.")
    elif not fits(kept):
        size, most = len(kept.encode()) // _KILOBYTE, MOST_BYTES // _KILOBYTE
        screen.calls.warn(f"Not copied: {size:,} kB, and terminals take {most} kB. gt show in the shell prints it.")
    else:
        if not ("TMUX" in os.environ and await asyncio.to_thread(hand_to_tmux, kept)):
            screen.app.copy_to_clipboard(kept)
        screen.calls.say(f"Copied {said.rstrip('.')}.")


DEEDS: Deeds[AccountScreen] = Deeds(copy_name, copy_slug, copy_email, copy_phone, copy_page, copy_row)
