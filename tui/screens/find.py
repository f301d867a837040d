"""Finds words anywhere in the book, while they are typed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from time import perf_counter
from typing import ClassVar, Self

from textual import work
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget

from store.errors import StoreError
from store.finding.everything import near_lines
from store.finding.reading import places_in, read_found
from store.records.found import Found, Hits, Key
from store.rules.search_words import Search
from tui.actions.action import Where
from tui.actions.hints import Hint, Offer
from tui.deeds.book_screen import BookScreen
from tui.deeds.deeds import Deeds
from tui.deeds.going_to import open_found
from tui.deeds.offered import on_every_screen
from tui.dialogs.editor_line import EditorLine
from tui.dialogs.kept_lines import KeptLines
from tui.glyphs import Glyphs
from tui.literal import content
from tui.safe_text import show
from tui.screens.account_figures import at_right
from tui.screens.find_lines import column_titles, hit_line, offered_lines, over, title_of, whole_text
from tui.screens.find_rows import HitRows
from tui.screens.looked_for import looked_for, quickly_looked_for
from tui.store_calls import StoreCalls
from tui.widgets.key_bar import KeyBar
from tui.widgets.keyed_app import bound
from tui.widgets.line_pane import LinePane
from tui.widgets.rows import KnownRows, Rows
from tui.widgets.rule import rule
from tui.widgets.section_list import SectionLine, SectionList, said_lines
from tui.wording import counted

_DATED, _MORE = 80, 4
_LINES_AHEAD = 40
_SAY_LOOKING_SECONDS, _QUICK_SECONDS, _REST_SECONDS = 0.3, 0.05, 0.4
_WORDS = ("owner:", "kind:call", "since:30d")


class FindScreen(BookScreen):
    """A line to type into and what is found below it. What was looked for stays while a hit is looked at."""

    WHERE = Where.FIND
    CSS_PATH = "find.tcss"
    AUTO_FOCUS = ""
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-middle"), (30, "-tall")]  # noqa: RUF012
    BINDINGS: ClassVar[list[BindingType]] = [
        bound("line-up", "choose('move_up')"),
        bound("line-down", "choose('move_down')"),
        Binding("pageup", "choose('page_up')"),
        Binding("pagedown", "choose('page_down')"),
        Binding("tab", "to_the_list", priority=True),
    ]

    def __init__(self, calls: StoreCalls, glyphs: Glyphs, kept: KeptLines, begun: str = "") -> None:
        """`begun` is looked for at first."""
        super().__init__(calls, glyphs, kept)
        self._words = begun
        self.line = EditorLine()
        self.list = SectionList(glyphs, shows_cursor_always=True)
        self._search = Search()
        self._hits: Hits | None = None
        self._limit = _DATED
        self._was_quick = True
        """Whether the last time took no longer than a key may, so that the next letter can wait for it."""
        self._figures = LinePane(self._figure_lines, id="figures")
        self._columns = LinePane(lambda width, height: [column_titles(width)] if self._keys else [], id="columns")
        self._detail = LinePane(self._detail_lines, id="detail")

    @classmethod
    def deeds(cls, room: str) -> Deeds[Self] | None:
        return on_every_screen(room)

    def compose(self) -> Iterator[Widget]:
        with Horizontal(id="search"):
            yield LinePane(lambda width, height: [content(" Find ", "bold $accent")], id="prompt")
            yield self.line
            yield self._figures
        yield self._columns
        yield self.list
        yield self._detail
        yield KeyBar(self.glyphs)

    def on_mount(self) -> None:
        self.watch(self.line, "value", self._typed, init=False)
        self.watch(self.list, "cursor_key", self._cursor_moved, init=False)
        self.calls.changed.subscribe(self, self._book_changed)
        self._say_what_can_be_typed()
        self.line.put(self._words)
        self.type_into(self.line)

    def own_hints(self) -> tuple[Hint, ...]:
        return self.offering(
            Offer("open-hit", "open"),
            Offer("search-again", "other words", "words"),
            Offer("next-hit", "next"),
            Offer("open-account", "account"),
            Offer("back", "back"),
            Offer("palette", "command"),
            Offer("keys", "keys"),
        )

    def typing_hints(self) -> tuple[Hint, ...]:
        return (
            Hint(self.keymap.says("{save-line}"), "open"),
            Hint(self.keymap.says("{line-down}"), "choose"),
            *(Hint(word, "") for word in _WORDS),
            Hint(self.says("{back}"), "back"),
        )

    @property
    def chosen(self) -> Found | str | None:
        """What the cursor is on: a hit, or something that can be looked for instead."""
        chosen = self.list.chosen
        return chosen if isinstance(chosen, Found | str) else None

    @property
    def _keys(self) -> Sequence[Key]:
        return self._hits.keys if self._hits else ()

    def on_input_submitted(self) -> None:
        self.action_open_hit()

    async def on_line_list_row_opened(self) -> None:
        self.action_open_hit()

    def action_open_hit(self) -> None:
        """Open the account at the hit, or the review that it is about, or look for what is offered instead."""
        chosen = self.chosen
        if isinstance(chosen, str):
            self.line.put(chosen)
        elif chosen is not None:
            self._keep_search()
            self._open(chosen, chosen.opens)

    def action_open_account(self) -> None:
        if isinstance(chosen := self.chosen, Found):
            self._keep_search()
            self._open(chosen, None)

    def _open(self, hit: Found, at: Key | None) -> None:
        """Open the account of a hit; what was said of a whole review is of none, and the review opens."""
        if hit.account_id is None:
            open_found(self, *hit.opens, at_note=True)
        else:
            self.open_account(hit.account_id, at=at)

    def action_search_again(self) -> None:
        self.set_focus(self.line)

    def action_to_the_list(self) -> None:
        """Go to what was found; what can only be looked for instead is taken."""
        if self._keys:
            self.set_focus(self.list)
        elif isinstance(self.chosen, str):
            self.action_open_hit()

    def action_choose(self, move: str) -> None:
        getattr(self.list, f"action_{move}")()

    def action_next_hit(self) -> None:
        self._step(1)

    def action_previous_hit(self) -> None:
        self._step(-1)

    def action_preview(self) -> None:
        self.toggle_class("-no-detail")

    def action_back(self) -> None:
        """Go back to the line, and from there to where one came from."""
        if self.focused is self.list:
            self.set_focus(self.line)
        else:
            self.action_leave()

    def action_leave(self) -> None:
        self._keep_search()
        self.dismiss()

    def _step(self, by: int) -> None:
        if self._keys:
            self.list.move_to((self.list.cursor_position + by) % self.list.length)

    def _keep_search(self) -> None:
        if self._keys:
            self.kept.searched(self.line.value.strip())

    def _typed(self, line: str) -> None:
        self._limit = _DATED
        began, found = perf_counter(), None
        if self._was_quick:
            found = self.calls.glance(lambda book: quickly_looked_for(book, line, _DATED))
        if found is None:
            self._look(is_new=True)
            return
        self._was_quick = perf_counter() - began < _QUICK_SECONDS
        self._search, self._hits = found
        self._show(is_new=True)

    def _book_changed(self, _: None = None) -> None:
        self._look(is_new=False)

    def _cursor_moved(self) -> None:
        self._detail.redraw()
        hits = self._hits
        if hits and hits.more_dated and self.list.cursor_position >= self.list.length - _LINES_AHEAD:
            self._limit = len(hits.dated) * _MORE
            self._look(is_new=False)

    @work(exclusive=True, group="find")
    async def _look(self, is_new: bool) -> None:
        """Look for what is typed in another thread; a letter typed meanwhile looks again."""
        line, limit, began = self.line.value, self._limit, perf_counter()
        waits = self.set_timer(_SAY_LOOKING_SECONDS, lambda: self._say(("Looking through the book.",)))
        try:
            search, hits = await self.calls.read(lambda book: looked_for(book, line, limit))
        except StoreError as problem:
            self._hits = None
            self._say((str(problem), problem.hint))
            return
        finally:
            waits.stop()
        self._was_quick = perf_counter() - began < _QUICK_SECONDS
        if line == self.line.value:
            self._search, self._hits = search, hits
            self._show(is_new)

    def _show(self, is_new: bool) -> None:
        if self._search.is_empty:
            self._hits = None
            self._say_what_can_be_typed()
        elif self._keys:
            if is_new:
                self.list.forget_place()
            self.list.present_rows(self._rows)
        else:
            self._say((self._nothing_words(), *over(self.glyphs)[1:]))
            line, search = self.line.value, self._search
            self.set_timer(_REST_SECONDS, lambda: self._look_for_near_names(line, search))
        for pane in (self._figures, self._columns, self._detail):
            pane.redraw()

    @work(exclusive=True, group="near")
    async def _look_for_near_names(self, line: str, search: Search) -> None:
        if line != self.line.value:
            return
        near = await self.calls.read(lambda book: near_lines(book, line, search))
        if near and line == self.line.value and not self._keys:
            self._offer((self._nothing_words(),), "DID YOU MEAN", near)

    def _nothing_words(self) -> str:
        return f"Nothing holds  {show(self.line.value.strip())}."

    def _say_what_can_be_typed(self) -> None:
        self._offer(over(self.glyphs), "LOOKED FOR BEFORE", self.kept.searches)

    def _offer(self, sentences: Sequence[str], title: str, searches: Sequence[str]) -> None:
        """Say something, and below it what can be looked for instead."""
        self.list.present(lambda width: [*said_lines(sentences, width), *offered_lines(title, searches)])

    def _say(self, sentences: Sequence[str]) -> None:
        self.list.present(lambda width: said_lines([one for one in sentences if one], width))
        self._detail.redraw()

    def _rows(self, width: int) -> Rows[SectionLine]:
        search, today = self._search, self.calls.book.clock.today()

        def lines(keys: Sequence[Key]) -> dict[Key, SectionLine]:
            found = self.calls.glance(lambda book: read_found(book, keys, search)) or {}
            return {key: hit_line(one, key, width, today, self.glyphs) for key, one in found.items()}

        return HitRows(self._keys, lines) if self._keys else KnownRows([], lambda line: line.key)

    def _figure_lines(self, width: int, height: int) -> list[Content]:
        if not self._hits or self._search.is_empty:
            return [content("")]
        more = " and more" if self._hits.more_dated or self._hits.more_named else ""
        return [at_right(f"{counted(len(self._keys), 'hit')}{more}", width)]

    def _detail_lines(self, width: int, height: int) -> list[Content]:
        chosen, search = self.chosen, self._search
        if not isinstance(chosen, Found) or height < 2:
            return [*[content("")] * (height - 1), rule(width, self.glyphs)]
        lines = whole_text(chosen, lambda line: places_in(line, search), width, height - 2)
        below = [content("")] * (height - 2 - len(lines))
        title = title_of(chosen, self.calls.book.clock.today())
        return [rule(width, self.glyphs, title), *lines, *below, rule(width, self.glyphs)]
