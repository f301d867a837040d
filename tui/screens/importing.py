"""Bringing files in: what would come in is shown before anything is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Self

from textual.content import Content
from textual.timer import Timer
from textual.widget import Widget

from store import standing
from store.book import Book
from store.errors import StoreError
from store.exchange.importing import import_files, preview_import
from store.exchange.reading_files import ImportOptions
from store.exchange.refusals import FileRefusedError
from store.records.import_report import ImportReport
from store.settings.taking_over import settings_in_file
from tui.actions.action import Where
from tui.actions.hints import Hint, Offer
from tui.deeds.book_screen import BookScreen
from tui.deeds.deeds import Deeds
from tui.deeds.offered import on_every_screen
from tui.dialogs.kept_lines import KeptLines
from tui.dialogs.path_line import KIND, path_dialog
from tui.glyphs import Glyphs
from tui.literal import content
from tui.screens.import_doubts import choices, doubt_dialog, is_doubt, settled
from tui.screens.import_lines import brings_anything, import_lines, names_within, outcome_within
from tui.store_calls import StoreCalls
from tui.widgets.key_bar import KeyBar
from tui.widgets.line_pane import LinePane
from tui.widgets.rule import rule
from tui.widgets.section_list import Piece, SectionLine, SectionList
from tui.width import cells, clip_words
from tui.wrapping import wrap

_LOOK_AGAIN_SECONDS = 0.3


class ImportScreen(BookScreen):
    """Shows how files were understood and what they would bring; enter brings them in as one undo step."""

    WHERE = Where.IMPORT
    CSS = "ImportScreen #head, ImportScreen #end { height: 2; } ImportScreen #end { height: 1; }"
    AUTO_FOCUS = "SectionList"

    def __init__(self, calls: StoreCalls, glyphs: Glyphs, kept: KeptLines, paths: Sequence[Path]) -> None:
        super().__init__(calls, glyphs, kept)
        self._paths = list(paths)
        self._options = ImportOptions(usual_order=settings_in_file()["dates.import_order"])
        self._report: ImportReport | None = None
        self._says_to_wait = False
        self._problem: StoreError | None = None
        self._doing = ""
        self._is_importing = False
        self._ticker: Timer | None = None
        self._head = LinePane(self._head_lines, id="head")
        self._list = SectionList(glyphs)

    @classmethod
    def deeds(cls, room: str) -> Deeds[Self] | None:
        return on_every_screen(room)

    def compose(self) -> Iterator[Widget]:
        yield self._head
        yield self._list
        yield LinePane(lambda width, height: [rule(width, self.glyphs)], id="end")
        yield KeyBar(self.glyphs)

    def on_mount(self) -> None:
        self._look()

    def own_hints(self) -> tuple[Hint, ...]:
        return self.offering(
            Offer("import-now", "import"),
            Offer("add-file", "another file"),
            Offer("back", "back"),
            Offer("palette", "command"),
            Offer("keys", "keys"),
        )

    def action_back(self) -> None:
        """Leave; an import that is being written goes on and says when it is done."""
        self.dismiss()

    def action_leave(self) -> None:
        self.dismiss()

    def action_add_file(self) -> None:
        """Ask for more files, which are read together with the others."""
        if self._is_importing:
            return
        answered = self.ask(path_dialog("More files of the same source", self.kept, self.glyphs))

        async def add() -> None:
            paths = await answered
            if paths is not None:
                self.kept.saved(KIND, KIND)
            if more := [path for path in paths or () if path not in self._paths]:
                self._paths += more
                self._look()

        self.run_worker(add())

    def action_settle_doubt(self) -> None:
        """Ask how days are written, or in which encoding the file is, where that is in doubt."""
        problem = self._problem
        if not isinstance(problem, FileRefusedError) or not is_doubt(problem):
            self.calls.say("Nothing in these files can be read in two ways.")
            return
        dialog = doubt_dialog(problem, self.kept, self.glyphs)
        answered = self.ask(dialog)

        async def settle() -> None:
            if (said := await answered) is not None:
                self.kept.saved(dialog.question.about, dialog.question.kind)
                self._options = settled(self._options, problem, said)
                self._look()

        self.run_worker(settle())

    def action_import_now(self) -> None:
        """Bring the files in, unless they would bring nothing."""
        if self._is_reading:
            self._says_to_wait = True
            self.calls.say("The files are still being read; what would come in is shown first.")
        elif self._report is None or self._is_importing:
            self.calls.say(self.says("Nothing is ready to be brought in. {add-file} names another file."))
        elif not brings_anything(self._report):
            self.calls.say("Everything in it is in the book already; nothing would change.")
        else:
            self._is_importing = True
            self._begin_telling()
            self.app.run_worker(self._import())

    async def _import(self) -> None:
        paths, options = tuple(self._paths), self._options

        def work(book: Book) -> ImportReport:
            report = import_files(book, paths, options, tell=self._tell)
            standing.settle(book, self._tell)
            return report

        saved = await self.change(work, lambda report: f"{report.label}: {outcome_within(report, _MOST_SAID)}.")
        self._is_importing = False
        self._end_telling()
        if saved is not None and self.app.screen is self:
            self.dismiss()

    @property
    def _is_reading(self) -> bool:
        return self._report is None and self._problem is None

    def _look(self) -> None:
        self._report, self._problem = None, None
        self._begin_telling()
        self.run_worker(self._preview(tuple(self._paths)), exclusive=True, group="preview")

    async def _preview(self, paths: Sequence[Path]) -> None:
        options = self._options
        try:
            self._report = await self.calls.read(
                lambda book: preview_import(book, paths, options, clock=book.clock, tell=self._tell)
            )
        except StoreError as problem:
            self._problem = problem
        self._end_telling()
        if self._says_to_wait:
            self._says_to_wait = False
            self.calls.say("")

    def _begin_telling(self) -> None:
        """Show what is being done once that takes long enough to be noticed."""
        self._end_telling()
        self._ticker = self.set_interval(_LOOK_AGAIN_SECONDS, self._redraw)

    def _end_telling(self) -> None:
        if self._ticker is not None:
            self._ticker.stop()
        self._doing = ""
        self._redraw()

    def _tell(self, doing: str, how_far: str = "") -> None:
        """Take what is being done from the thread that does it."""
        self._doing = f"{doing} {how_far}".rstrip()

    def _redraw(self) -> None:
        self._list.present(self._lines)
        self._head.redraw()

    def _lines(self, width: int) -> Sequence[SectionLine]:
        if self._problem is not None:
            said = [("watch", f"! {self._problem}"), ("", self._way_out(self._problem)), ("muted", self.says(_NO_HARM))]
            return [
                SectionLine(("problem", place, number), (Piece(f"  {text}", tone),))
                for place, (tone, words) in enumerate(said)
                for number, text in enumerate(wrap(words, width - 4))
            ]
        if self._report is not None and not self._is_importing:
            return import_lines(self._report, width, self.glyphs)
        return [SectionLine("blank"), SectionLine("doing", (Piece(f"  {self._doing}"),))]

    def _way_out(self, problem: StoreError) -> str:
        says_which = f"{choices(problem)} {self.says('{settle-doubt} says which.')}"
        return says_which if is_doubt(problem) else problem.hint

    def _head_lines(self, width: int, height: int) -> list[Content]:
        title = content(" gt   ", "bold $accent") + content(f"Import {self.glyphs.cut} ", "$muted")
        names = [path.name for path in self._paths]
        title += content(names_within(names, max(width - title.cell_length - 1, 8), self.glyphs.cut), "bold")
        if self._is_importing:
            said = "Bringing it in. It cannot be stopped half-way; afterwards one key takes all of it back."
        elif self._report is not None:
            brings = _WOULD_BRING.format(outcome_within(self._report, width - len(_WOULD_BRING)))
            said = whole if cells(whole := f"Nothing is written yet. {brings}") < width - 1 else brings
        else:
            said = "Nothing is written by looking."
        return [title, content(f" {clip_words(said, width - 2, self.glyphs.cut)}", "$muted")]


_WOULD_BRING = "It would bring {}."
_MOST_SAID = 70
"""Cells for what came in; more takes a third line below the list."""
_NO_HARM = "{add-file} names another file, {back} goes back. The book is as it was."
