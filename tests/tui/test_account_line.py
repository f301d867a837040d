"""A row of the account list takes exactly the cells it is given, so that its columns stand under their titles."""

from store.account_rows import account_rows
from store.book import Book
from tests.tui.book_app import fill
from tui.glyphs import UNICODE
from tui.themes import DARK, palette
from tui.widgets.account_line import AccountLine
from tui.width import cells


def test_every_row_is_as_wide_as_the_list(book: Book) -> None:
    filled = fill(book)
    line = AccountLine(UNICODE, book.clock)
    rows = account_rows(book, [filled.globex, filled.initech], rhythm=True)
    assert {len(row.moments.marks) for row in rows} >= {3}
    for width in (91, 103, 109, 119, 160):
        for row in rows:
            drawn = "".join(piece.text for piece in line.draw(row, width, palette(DARK)))
            assert cells(drawn) == width, (row.name, width)
