"""A page of a few sections, as text with headings, as text with labels beside it, or as Markdown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tui.safe_text import show
from tui.width import cells, clip, fit
from tui.wrapping import wrap


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under a title; an account or a person that a line is about stands before its colon."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A title, lines that say what is most important, and the sections that have lines."""

    title: str
    head: tuple[str, ...]
    sections: tuple[Section, ...]


def sheet_of(title: str, head: Iterable[str], sections: Iterable[tuple[str, Iterable[str]]]) -> Sheet:
    """A sheet of these sections; those without a line are left out."""
    held = (Section(name, tuple(lines)) for name, lines in sections)
    return Sheet(title, tuple(line for line in head if line), tuple(section for section in held if section.lines))


def under_headings(sheet: Sheet) -> list[str]:
    """The sheet as plain text, each section under its title."""
    lines = [sheet.title, *sheet.head]
    for section in sheet.sections:
        lines += ["", section.title, *(f"  {line}" for text in section.lines for line in text.split("\n"))]
    return lines


def beside_labels(sheet: Sheet, width: int | None, height: int | None = None) -> list[str]:
    """The sheet as plain text as low as can be: titles at the left, lines broken at `width` cells; None breaks none.

    Where it is higher than `height`, long texts are cut after two lines, or after their first.
    """
    whole = _beside_labels(sheet, width, None)
    for most in (2, 1):
        if width is not None and height is not None and len(whole) > height:
            whole = _beside_labels(sheet, width, most)
    return whole


def _beside_labels(sheet: Sheet, width: int | None, most: int | None) -> list[str]:
    label = max((cells(section.title) for section in sheet.sections), default=0) + 2
    room = None if width is None else width - label
    lines = [sheet.title, *(piece for line in sheet.head for piece in _broken(line, width, most)), ""]
    for section in sheet.sections:
        pieces = [piece for line in section.lines for piece in _broken(line, room, most)]
        titles = [section.title, *[""] * (len(pieces) - 1)]
        lines += [f"{fit(title, label)}{piece}" for title, piece in zip(titles, pieces, strict=True)]
    return lines


def _broken(line: str, width: int | None, most: int | None) -> list[str]:
    """A text in lines of that width, at most so many; the last of them says by its end that there is more."""
    if width is None:
        return [show(piece) for piece in line.split("\n")]
    pieces = wrap(line, width)
    if most is None or len(pieces) <= most:
        return pieces
    return [*pieces[: most - 1], clip(" ".join(pieces[most - 1 :]), width)]


def as_markdown(sheet: Sheet) -> list[str]:
    """The sheet as Markdown; what people wrote stays as they wrote it."""
    lines = [f"# {escaped(sheet.title)}"]
    if sheet.head:
        lines += ["", *(f"{escaped(line)}  " for line in sheet.head[:-1]), escaped(sheet.head[-1])]
    for section in sheet.sections:
        lines += ["", f"## {escaped(section.title)}", ""]
        lines += [f"- {_item(line)}" for line in section.lines]
    return lines


def _item(line: str) -> str:
    """A line of a list; its further lines belong to it, and each begins anew."""
    return "  \n  ".join(escaped(piece) for piece in line.split("\n") if piece.strip())


_SIGNS = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>|"})


def escaped(text: str) -> str:
    """Text in which nothing is read as Markdown or HTML."""
    line = text.strip().translate(_SIGNS)
    begins = line[:1]
    rest = line.lstrip("0123456789")
    is_number_of_list = begins.isdigit() and rest[:2] in (". ", ") ", ".", ")")
    if begins in ("#", "-", "+", "~", "=") or is_number_of_list:
        digits = len(line) - len(rest)
        return f"{line[:digits]}\\{line[digits:]}"
    return line
