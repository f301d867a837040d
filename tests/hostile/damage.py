"""Ways in which the file of a book can be broken, each a function of its whole bytes."""

from collections.abc import Callable

_VERSION_AT, _APPLICATION_AT = 60, 68
"""Where a database file keeps its two numbers, each of four bytes; from SQLite's file format, 1.3."""


def _page_size(whole: bytes) -> int:
    size = int.from_bytes(whole[16:18], "big")
    return 65536 if size == 1 else size


def _with_page(whole: bytes, number: int, content: bytes) -> bytes:
    size = _page_size(whole)
    return whole[: number * size] + content[:size].ljust(size, b"\0") + whole[(number + 1) * size :]


def _noise(whole: bytes) -> bytes:
    return bytes((place * 31 + 7) % 251 for place in range(_page_size(whole)))


def _middle(whole: bytes) -> int:
    return len(whole) // _page_size(whole) // 2


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda whole: b"",
    "text": lambda whole: b"Dear diary, this was never a book.\n" * 90,
    "first half": lambda whole: whole[: len(whole) // 2],
    "first page": lambda whole: whole[: _page_size(whole)],
    "last two pages and a half": lambda whole: whole[: -_page_size(whole) * 5 // 2],
    "other beginning": lambda whole: b"PK\x03\x04" + whole[4:],
    "schema blanked": lambda whole: whole[:100] + bytes(300) + whole[400:],
    "page in the middle of noise": lambda whole: _with_page(whole, _middle(whole), _noise(whole)),
    "last page blanked": lambda whole: _with_page(whole, len(whole) // _page_size(whole) - 1, b""),
    "another program's": lambda whole: whole[:_APPLICATION_AT] + b"\x12\x34\x56\x78" + whole[_APPLICATION_AT + 4 :],
}


def every_page_of_noise(whole: bytes) -> list[bytes]:
    """The book once for each of its pages but the first, with that page overwritten."""
    return [_with_page(whole, number, _noise(whole)) for number in range(1, len(whole) // _page_size(whole))]


def newer(whole: bytes) -> bytes:
    """The book as a much newer program would mark it."""
    return whole[:_VERSION_AT] + (999).to_bytes(4, "big") + whole[_VERSION_AT + 4 :]
