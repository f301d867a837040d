"""Copying what is known of the accounts that are meant: name, slug, e-mail, phone, page, or the row as it reads."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from store.book import Book
from store.errors import StoreError
from tui.dialogs.meant import Meant
from tui.screens.business_actions import BusinessActions
from tui.wording import counted

_PAGE_OF_ONE = "The page of one account can be copied at a time."


class CopyActions(BusinessActions):
    """For a screen that knows which accounts are meant. What a key needs is loaded with the key."""

    def action_copy_name(self) -> None:
        from store.many import names_of

        def names(book: Book, meant: Meant) -> list[str]:
            with book.reading() as connection:
                return list(names_of(connection, meant.ids).values())

        self._copy("name", names)

    def action_copy_slug(self) -> None:
        from store.many import slugs_of

        self._copy("slug", lambda book, meant: slugs_of(book, meant.ids))

    def action_copy_email(self) -> None:
        self._copy_reach("email", "e-mail address")

    def action_copy_phone(self) -> None:
        self._copy_reach("phone", "phone number")

    def action_copy_page(self) -> None:
        row = self.one_account(_PAGE_OF_ONE)
        if row is None:
            return
        from store.account_page import account_page
        from tui.page_text import page_markdown

        account, name = row.id, row.name
        today = self.calls.book.clock.today()

        def page(book: Book) -> list[str]:
            return page_markdown(account_page(book, account, interactions=-1), today, self.keymap).split("\n")

        self._run_copy(page, lambda lines: f"the page of {name} as Markdown, {counted(len(lines), 'line')}")

    def action_copy_row(self) -> None:
        if self.meant() is not None:
            self._run_copy(self.row_texts, lambda texts: counted(len(texts), "row") if len(texts) > 1 else texts[0])

    def row_texts(self, book: Book) -> Sequence[str]:
        """Return what the rows that are meant say, each as a line of text."""
        from store.account_rows import account_rows
        from tui.row_text import account_text

        meant = self.meant()
        return [account_text(row) for row in account_rows(book, meant.ids)] if meant else ()

    def _copy(self, what: str, read: Callable[[Book, Meant], Sequence[str]]) -> None:
        """Copy one text of each account that is meant, each on a line of its own."""
        if (meant := self.meant()) is not None:
            of_many = f"the {what}s of {meant.name}"
            self._run_copy(lambda book: read(book, meant), lambda texts: of_many if len(texts) > 1 else texts[0])

    def _copy_reach(self, way: str, what: str) -> None:
        if (meant := self.meant()) is None:
            return
        from store.reach import main_reach

        whose: list[str] = []

        def ways(book: Book) -> list[str]:
            found = main_reach(book, meant.ids, way)
            whose[:] = [one.name for one in found]
            return [one.way for one in found]

        def said(texts: Sequence[str]) -> str:
            if len(texts) > 1 or len(meant.ids) > 1:
                return f"{counted(len(texts), what, f'{what}es' if what.endswith('s') else None)} of {meant.name}"
            return f"{texts[0]}, {whose[0]}"

        self._run_copy(ways, said, nothing=f"Nobody at {meant.name} has {'an' if what[0] == 'e' else 'a'} {what} here.")

    def _run_copy(
        self, read: Callable[[Book], Sequence[str]], said: Callable[[Sequence[str]], str], nothing: str = ""
    ) -> None:
        self.app.run_worker(self._copied(read, said, nothing))

    async def _copied(
        self, read: Callable[[Book], Sequence[str]], said: Callable[[Sequence[str]], str], nothing: str
    ) -> None:
        """Read texts and hand them to the clipboard."""
        from tui.screens.copying import copy_text

        try:
            texts = await self.calls.read(read)
        except StoreError as problem:
            self.calls.refuse(problem)
            return
        await copy_text(self, "\n".join(texts), said(texts) if texts else "", nothing)
