"""What is left out of the output is never missed on the screen."""

from collections.abc import Sequence

import pyte
from hypothesis import given, settings
from hypothesis import strategies as some
from rich.color import ColorSystem
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.terminal_output import TerminalOutput

WIDTH, HEIGHT = 40, 9
BEGIN, END = "\x1b[?2026h", "\x1b[?2026l"
WORDS = ("Åhléns", "Łódź ", "พาณิชย์ไทย", "王小明", "▮▮▮ 42/30", "╌╌╌╌╌", "👍 ok", "", "   ", "plain words", "a\u0301")

colours = some.sampled_from(
    ["default", "red", "bright_blue", "color(200)", "#14181d", "#ff6d9c", "on #232a32", "on red"]
)
weights = some.sets(some.sampled_from(["bold", "dim", "italic", "underline", "reverse", "strike"]), max_size=2)
NARROW = tuple(word for word in WORDS if word.isascii() or "▮" in word or "Å" in word)
"""A wide letter that is cut in two by a pane's edge is shown differently from terminal to terminal."""

styles = some.builds(lambda colour, weight: Style.parse(" ".join([*sorted(weight), colour])), colours, weights)


def strips_of(words: Sequence[str]) -> some.SearchStrategy[Strip]:
    """Return lines of the screen's width, made of these words in all kinds of styles."""
    segments = some.lists(some.builds(Segment, some.sampled_from(words), styles | some.none(), some.none()), max_size=4)
    return segments.map(lambda made: Strip(made).adjust_cell_length(WIDTH, Style.parse("on #14181d")))


strips = strips_of(WORDS)
screens = some.lists(strips, min_size=HEIGHT, max_size=HEIGHT)
narrow = strips_of(NARROW)


def frame(lines: Sequence[Strip], first: int = 0, column: int = 0, place: str = "\x1b[1;2H") -> str:
    """Return what Textual writes for these lines from one place on."""
    ansi = [
        "".join(
            text if style is None else Strip.render_style(style, text, ColorSystem.TRUECOLOR) for text, style, _ in line
        )
        for line in lines
    ]
    places = (f"\x1b[{first + number + 1};{column + 1}H{piece}" for number, piece in enumerate(ansi))
    return "\n".join(places) + place


def shown(screen: pyte.Screen) -> list[tuple[object, ...]]:
    """Return every cell; of a blank, its ink and weight are not seen."""
    cells = [screen.buffer[line][column] for line in range(HEIGHT) for column in range(WIDTH)]
    return [
        (cell.data, cell.bg, cell.reverse, cell.underscore, cell.strikethrough)
        if cell.data == " " and not cell.reverse
        else tuple(cell)
        for cell in cells
    ]


class Screen(pyte.Screen):
    """One letter at a time, since a Thai vowel would make it drop the rest of what it is given."""

    def draw(self, data: str) -> None:
        for letter in data:
            super().draw(letter)


class Both:
    """Two terminals: one gets everything that was written, the other what is left of it."""

    def __init__(self) -> None:
        self.plain, self.short = Screen(WIDTH, HEIGHT), Screen(WIDTH, HEIGHT)
        self._plain, self._short = pyte.Stream(self.plain), pyte.Stream(self.short)
        self.output = TerminalOutput(WIDTH)
        for screen in (self.plain, self.short):
            screen.reset_mode(7, private=True)

    def write(self, written: str) -> str:
        """Write to both, each held back until it is whole; what was sent to the second."""
        self._plain.feed(written)
        sent = "".join(map(self.output.shortened, (BEGIN, written, END)))
        self._short.feed(sent)
        assert shown(self.short) == shown(self.plain)
        assert (self.short.cursor.x, self.short.cursor.y) == (self.plain.cursor.x, self.plain.cursor.y)
        return sent


@settings(max_examples=100, deadline=None)
@given(screens, some.lists(some.tuples(screens, some.integers(0, HEIGHT - 1), some.integers(1, HEIGHT)), max_size=4))
def test_any_frames_look_the_same(first: list[Strip], later: list[tuple[list[Strip], int, int]]) -> None:
    both = Both()
    both.write(frame(first))
    for lines, top, count in later:
        both.write(frame(lines[: min(count, HEIGHT - top)], first=top))
    both.write(frame(first))


@settings(max_examples=40, deadline=None)
@given(some.lists(strips, min_size=HEIGHT, max_size=20), some.lists(some.integers(0, 11), min_size=1, max_size=5))
def test_a_list_that_scrolls_under_a_head_looks_the_same(rows: list[Strip], tops: list[int]) -> None:
    both = Both()
    room = HEIGHT - 3
    both.write(frame(rows[:HEIGHT]))
    for top in tops:
        shown_rows = (rows * 2)[top : top + room]
        both.write(frame([*shown_rows[:-1], shown_rows[-1].apply_style(Style(bold=True))], first=1))


@given(some.lists(narrow, min_size=3, max_size=3), narrow, some.integers(1, WIDTH - 1), some.integers(0, 2))
def test_two_panes_look_the_same(lines: list[Strip], other: Strip, edge: int, line: int) -> None:
    both = Both()
    pieces = [
        frame([piece], number, column, "")
        for number, strip in enumerate(lines)
        for piece, column in ((strip.crop(0, edge), 0), (strip.crop(edge), edge))
    ]
    whole = "\n".join(pieces) + "\x1b[1;1H"
    both.write(whole)
    both.write(frame([other.crop(edge)], first=line, column=edge))
    both.write(frame([other.crop(0, edge)], first=line))
    both.write(whole)


def rows(first: int, count: int = HEIGHT) -> list[Strip]:
    text, ground = Style.parse("#d8dde3 on #14181d"), Style.parse("#939ca7 on #14181d")
    return [Strip([Segment(f"row {number:<20}", text), Segment(f"{number:>16}", ground)]) for number in
            range(first, first + count)]  # fmt: skip


def test_nothing_is_sent_for_what_is_shown_already() -> None:
    both = Both()
    assert both.write(frame(rows(0)))
    assert both.write(frame(rows(0))) == ""
    assert both.write(frame(rows(0)[3:5], first=3)) == ""


def test_after_the_terminal_may_have_changed_everything_is_sent() -> None:
    both = Both()
    sent = both.write(frame(rows(0)))
    both.output.forget(WIDTH)
    assert both.write(frame(rows(0))) == sent


def test_lines_that_scroll_are_moved_and_only_new_ones_are_drawn() -> None:
    both = Both()
    both.write(frame(rows(0)))
    sent = both.write(frame(rows(1)))
    assert sent.count("row") == 1
    assert "\x1b[1;9r\x1b[1;1H\x1b[1M\x1b[r" in sent
    sent = both.write(frame(rows(2, 8)))
    assert "M" not in sent, "the last line would have been lost, since it is not drawn"
    both.write(frame(rows(3)))
    sent = both.write(frame(rows(0)))
    assert sent.count("row") == 3
    assert "\x1b[1;9r\x1b[1;1H\x1b[3L\x1b[r" in sent


def test_of_a_line_only_the_part_that_differs_is_drawn() -> None:
    both = Both()
    both.write(frame(rows(10)))
    sent = both.write(frame(rows(12, 1)))
    assert "\x1b[1;6H" in sent
    assert sent.count("2") < 30
    assert "row" not in sent


def test_a_style_is_changed_by_what_differs_and_not_for_blanks() -> None:
    both = Both()
    bold, plain, other = (Style.parse(f"{word} #d8dde3 on #14181d") for word in ("bold", "not bold", "italic"))
    line = [Segment("a", bold), Segment(" ", plain), Segment("b", bold), Segment("c", plain), Segment("d", other)]
    sent = both.write(frame([Strip(line)]))
    assert "ma b\x1b[22mc\x1b[3md\x1b[m" in sent


def test_columns_stay_in_place_behind_letters_that_the_terminal_counts_differently() -> None:
    """The emulator gives the tone of the skin two cells of its own, of which we know nothing."""
    both, ground = Both(), Style.parse("on #14181d")
    names, screen = ("👍🏽 ok", "👍🏽👍🏽", "王小明", "plain", "👍🏽 ok"), pyte.Screen(WIDTH, HEIGHT)
    stream = pyte.Stream(screen)
    for shift in range(3):
        lines = [
            Strip([Segment(name, ground)]).adjust_cell_length(16, ground) + Strip([Segment(f"| {number + shift:>21}")])
            for number, name in enumerate(names)
        ]
        stream.feed(both.output.shortened(frame(lines)))
        behind = ("".join(screen.buffer[line][column].data for column in range(16, 39)) for line in range(5))
        assert [letters.replace(" ", "") for letters in behind] == [f"|{number + shift}" for number in range(5)]


def test_letters_by_the_way_are_drawn_in_one_style_after_the_other_where_that_is_less() -> None:
    both = Both()
    sent = both.write(frame(rows(0, 4)))
    assert sent.count("38;2;216;221;227") == 1
    assert sent.count("38;2;147;156;167") == 1


def test_what_is_no_frame_is_sent_as_it_is() -> None:
    output = TerminalOutput(WIDTH)
    for written in ("\x1b[?1049h", "\x1b[2;2Hno end", "\x1b]52;c;dGV4dA==\a", "\x1b[?2026$p", ""):
        assert output.shortened(written) == written
    assert output.shortened(BEGIN) == ""
    assert output.shortened("\a") == BEGIN + "\a"
    assert output.shortened(END) == END
