"""What an import would do, as lines: the counts, how the columns were understood, what would not be taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count

from store.records.import_report import ImportReport, TableRead
from tui.glyphs import Glyphs
from tui.refused_text import by_cause
from tui.safe_text import show
from tui.widgets.section_list import Piece, SectionLine, heading
from tui.width import cells, clip, fit, fit_right
from tui.wording import counted
from tui.wrapping import wrap

_COUNT = 10
_KIND = 14
_COLUMN_MOST, _FIELD_MOST = 28, 20


def import_lines(report: ImportReport, width: int, glyphs: Glyphs) -> list[SectionLine]:
    """Return the lines; the cursor can stand on each but the titles, so that all can be read."""
    numbers = count()

    def line(*pieces: Piece) -> SectionLine:
        number = next(numbers)
        return SectionLine(("line", number), pieces, number)

    lines = [
        heading("WHAT WOULD COME IN", "nothing is written yet"),
        _count_titles(),
        *(line(*one) for one in _counts(report)),
    ]
    for table in report.tables:
        name = f"{table.file}: {table.name}" if table.name else table.file
        lines += [
            line(),
            SectionLine(("table", name), (Piece(f"{name}  ", "bold"), Piece(_rows_said(table), "muted"))),
            *(line(*one) for one in _columns(table, width, glyphs)),
            *(line(Piece(f" {text}", "muted")) for note in table.notes for text in wrap(note, width - 2)),
        ]
    if report.refusals:
        lines += [line(), heading(f"NOT TAKEN  {len(report.refusals):,}")]
        for sentence in by_cause(report.refusals):
            lines += [line(Piece(f" {text}", "watch")) for text in wrap(sentence, width - 2)]
    notes = (*report.contradictions, *report.notes)
    if notes:
        lines += [line(), heading("TO KNOW")]
        lines += [line(Piece(f" {text}")) for note in notes for text in wrap(note, width - 2)]
    return lines


def outcome_within(report: ImportReport, width: int) -> str:
    """Return what came in, or would: `accounts 48 new; people 120 new, 2 changed; 3 rows not taken`.

    Where that takes more than `width` cells, all kinds are told together: `168 new, 2 changed; 3 rows not taken`.
    """
    figures = [(_said(one.kind), _figures(one.new, one.changed)) for one in report.counts]
    by_kind = "; ".join(f"{kind} {said}" for kind, said in figures if said)
    together = _figures(sum(one.new for one in report.counts), sum(one.changed for one in report.counts))
    ways = [f"{said or 'nothing new'}{_not_taken(report)}" for said in (by_kind, together)]
    return ways[0] if cells(ways[0]) <= width else ways[1]


def names_within(names: Sequence[str], width: int, cut: str) -> str:
    """Return the names of files in `width` cells, or the first and how many more there are."""
    if len(names) > 1 and cells(show(", ".join(names))) > width:
        more = f" and {len(names) - 1:,} more"
        return clip(show(names[0]), max(width - len(more), 8), cut) + more
    return clip(show(", ".join(names)), width, cut)


def brings_anything(report: ImportReport) -> bool:
    """Return whether the book would be another one afterwards."""
    return any(one.new or one.changed for one in report.counts)


def _figures(new: int, changed: int) -> str:
    return ", ".join(f"{number:,} {word}" for number, word in ((new, "new"), (changed, "changed")) if number)


def _not_taken(report: ImportReport) -> str:
    refused = sum(one.refused for one in report.counts)
    return f"; {counted(refused, 'row')} not taken" if refused else ""


def _said(kind: str) -> str:
    """A kind of record as it is written in a sentence; files and the shell have it in one word."""
    return kind.replace("todo", "to-do")


def _count_titles() -> SectionLine:
    titles = "".join(fit_right(title, _COUNT) for title in ("new", "changed", "same", "not taken"))
    return SectionLine("count titles", (Piece(f" {' ' * _KIND}{titles}", "muted"),))


def _counts(report: ImportReport) -> Iterator[tuple[Piece, ...]]:
    for one in report.counts:
        figures = "".join(fit_right(f"{number:,}" if number else "", _COUNT) for number in (one.new, one.changed))
        yield (
            Piece(f" {fit(_said(one.kind), _KIND)}"),
            Piece(figures),
            Piece(fit_right(f"{one.same:,}" if one.same else "", _COUNT), "muted"),
            Piece(fit_right(f"{one.refused:,}" if one.refused else "", _COUNT), "watch"),
        )


def _rows_said(table: TableRead) -> str:
    return f"{counted(table.rows, 'row')}, one {_said(table.kind)} each"


def _columns(table: TableRead, width: int, glyphs: Glyphs) -> Iterator[tuple[Piece, ...]]:
    """Yield each column with the field that it goes to and what it holds in the first rows; those left out last."""
    named = [(header, target or "", place) for place, (header, target) in enumerate(table.columns)]
    room = min(max((cells(show(header)) for header, *_ in named), default=0), _COLUMN_MOST, width // 3)
    fields = min(max((cells(target) for _, target, _ in named), default=0), _FIELD_MOST)
    for header, target, place in sorted(named, key=lambda one: not one[1]):
        name = fit(show(header), room, glyphs.cut)
        if not target:
            yield (Piece(f" {name}   left out", "muted"),)
            continue
        held = glyphs.beside(show(value) for value in table.samples[place] if value) if table.samples else ""
        values = clip(held.replace("\n", " "), max(width - room - fields - 8, 0), glyphs.cut)
        arrow = Piece(f" {glyphs.cut} ", "muted")
        yield Piece(f" {name}"), arrow, Piece(f"{fit(target, fields)}   "), Piece(values, "muted")
