"""Every complaint, by whose turn it is."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from textual import events
from textual.content import Content
from textual.widget import Widget

from store.account_orders import Order
from store.book import Book
from store.complaint_list import (
    CLOSED,
    GROUPS,
    NEW,
    ON_THEM,
    ON_US,
    RESOLVED,
    TOLD,
    ComplaintCard,
    ListedComplaints,
    complaint_cards,
    complaint_words,
    complaints_that,
    listed_complaints,
)
from store.complaints import all_complaints, complaint_with, complaints_with
from store.held_replies import held_replies
from store.listed import Listed
from store.records.happenings import Complaint
from store.rules.filters import Term
from tui.actions.action import Where
from tui.actions.hints import Hint, Offer
from tui.dialogs.kept_lines import KeptLines
from tui.glyphs import Glyphs
from tui.literal import content
from tui.row_text import complaint_text
from tui.safe_text import show
from tui.screens.complaint_lines import (
    HEADINGS,
    card_lines,
    column_titles,
    complaint_line,
    detail_lines,
    settled_line,
)
from tui.screens.complaint_words import figures_of
from tui.screens.record_view import RecordView
from tui.screens.views import LONG_FROM
from tui.shortened import shortened
from tui.store_calls import StoreCalls
from tui.widgets.card_board import BoardColumn, CardBoard
from tui.widgets.line_list import Place
from tui.widgets.line_pane import LinePane
from tui.widgets.rule import rule
from tui.widgets.section_list import SectionLine, SectionList
from tui.wording import counted, day_said

_COLUMNS = (
    ("NEW", (NEW,)),
    ("WAITING ON US", (ON_US,)),
    ("WAITING ON THEM", (ON_THEM,)),
    ("RESOLVED", (RESOLVED, TOLD, CLOSED)),
)
_BOARD_WIDTH, _BOARD_HEIGHT = 100, 20


class ComplaintsScreen(RecordView[ComplaintCard]):
    """Open complaints and those resolved lately, as a board where there is room; every step can be taken here."""

    WHERE = Where.COMPLAINTS
    AUTO_FOCUS = "CardBoard, SectionList"
    VIEW = "view-complaints"
    KIND = "complaint"
    PLURAL = "complaints"
    MADE_OF = ("complaint", "complaint_step", "held_reply", "account", "person", "todo")
    GROUPS = HEADINGS
    ORDERS = {  # noqa: RUF012
        "severity": ("severity, age", "sev"),
        "age": ("oldest", "oldest"),
        "newest": ("newest", "newest"),
        "account": ("account", "account"),
        "owner": ("owner", "owner"),
    }
    order = Order("severity")

    def __init__(self, calls: StoreCalls, glyphs: Glyphs, kept: KeptLines) -> None:
        super().__init__(calls, glyphs, kept)
        self._listed: ListedComplaints | None = None
        self._groups: Mapping[str, Sequence[int]] = {}
        self.board = CardBoard(self.fetch, self._card_lines, glyphs)
        self.board.marks = self.marks
        self._lately = LinePane(self._settled_lines, id="lately")

    def read(self, book: Book) -> Sequence[Listed]:
        self._listed = listed_complaints(book, self.order.sort, turned=self.order.turned)
        return self._listed.entries

    def is_long(self, book: Book) -> bool:
        return all_complaints(book) > LONG_FROM

    def own_records(self, book: Book, term: Term) -> Collection[int] | None:
        return complaints_that(book, term)

    def words(self, book: Book) -> Mapping[int, str]:
        return complaint_words(book)

    def records(self, book: Book, ids: Sequence[int]) -> Mapping[int, ComplaintCard]:
        return {card.complaint.id: card for card in complaint_cards(book, ids)}

    def of_account(self, one: ComplaintCard) -> Complaint:
        return one.complaint

    def line(self, one: ComplaintCard, width: int) -> SectionLine:
        return complaint_line(one, width, self.calls.book.clock.today(), self.glyphs)

    def titles(self, width: int) -> Content:
        return column_titles(width)

    def figures(self) -> Sequence[str]:
        return figures_of(self._listed.figures, self.glyphs) if self._listed else ()

    def detail(self, one: ComplaintCard, width: int, height: int) -> list[Content]:
        number, today = one.complaint.id, self.calls.book.clock.today()
        whole = self.calls.glance(lambda book: complaint_with(book, number)) or one.complaint
        held = self.calls.glance(lambda book: held_replies(book, one.complaint.account_id)) or ()
        replies = [reply for reply in held if reply.complaint_id == number]
        return detail_lines(whole, one, replies, width, height, today, self.glyphs)

    def nothing_words(self) -> Sequence[str]:
        last = self._listed.last_resolved if self._listed else None
        day = day_said(last.resolved_on, self.calls.book.clock.today()) if last and last.resolved_on else ""
        took = f"{show(last.account_name)}, {counted(last.days_open, 'day')}" if last else ""
        said = f" Last one was resolved {day} ({took})." if last else ""
        return f"No open complaints.{said}", self.says(
            "{add-complaint} on an account logs what a client is unhappy with."
        )

    def compose_records(self) -> Iterator[Widget]:
        yield self.board
        yield from super().compose_records()
        yield self._lately

    def on_mount(self) -> None:
        self.watch(self.board, "cursor_key", self.detail_pane.redraw, init=False)

    def on_resize(self, event: events.Resize) -> None:
        if self._groups:
            place = self.place()
            self.show_groups(self._groups)
            self.go_back(place)

    def show_groups(self, groups: Mapping[str, Sequence[int]]) -> None:
        self._groups = groups
        self._arrange()
        if self._is_board:
            columns = [(title, [groups.get(group, ()) for group in held]) for title, held in _COLUMNS]
            self.board.show([BoardColumn(title, [one for ids in found for one in ids]) for title, found in columns])
        else:
            super().show_groups(groups)
        self._lately.redraw()

    def place(self) -> Place:
        return Place(self.board.cursor_key, 0) if self.board.display else super().place()

    def go_back(self, place: Place) -> None:
        if self.board.display:
            self.board.choose(place.key)
        else:
            super().go_back(place)

    def focused_list(self) -> SectionList | CardBoard:
        return self.board if self.board.display else self.list

    def is_last(self) -> bool:
        return not self._lately.display

    def own_hints(self) -> tuple[Hint, ...]:
        return self.offering(
            Offer("finish", "resolve"),
            Offer("acknowledge", "handle", begins=True),
            Offer("move-back move-forward", "move"),
            Offer("severity-up severity-down", "severity", "sev"),
            Offer("add-complaint", "new"),
            Offer("log-contact", "log reply", "reply"),
            Offer("open-account", "open account", "account"),
            Offer("filter", "filter"),
            Offer("sort", "sort", begins=True),
            Offer("view-accounts", "go to", begins=True),
            Offer("palette", "command"),
            Offer("keys", "keys"),
        )

    def chosen(self) -> ComplaintCard | None:
        return self.board.chosen if self.board.display else super().chosen()  # type: ignore[return-value]

    def chosen_complaint(self) -> Complaint | None:
        card = self.chosen()
        return card.complaint if card else None

    def chosen_complaints(self) -> Sequence[Complaint]:
        if not self.marks:
            return super().chosen_complaints()
        return self.calls.glance(lambda book: complaints_with(book, self.meant_ids())) or ()

    def row_texts(self, book: Book) -> Sequence[str]:
        return [complaint_text(one) for one in complaints_with(book, self.meant_ids())]

    async def action_open_row(self) -> None:
        """Offer the steps that can be taken."""
        if self.chosen():
            await self.offer_kind("acknowledge")

    async def on_card_board_card_opened(self) -> None:
        await self.action_open_row()

    def action_finish(self) -> None:
        if meant := self.chosen_complaints():
            from tui.deeds.complaints import take_on

            take_on(self, meant)

    def action_delete(self) -> None:
        if meant := self.chosen_complaints():
            one, ids = meant[0], [complaint.id for complaint in meant]
            name = f'complaint of {one.account_name}, "{shortened(one.text)}"'
            if len(ids) > 1:
                name = counted(len(ids), "complaint")
            self.confirm_and_delete("complaint", ids, name, "Its steps go with it.")

    @property
    def _is_board(self) -> bool:
        """Whether there are cards, and room for a board of them."""
        # Before the first layout a screen has no size, and keys that are typed ahead are meant for the board already.
        width, height = self.size or self.app.size
        is_roomy = width >= _BOARD_WIDTH and height >= _BOARD_HEIGHT
        return is_roomy and any(self._groups.get(group) for group in GROUPS)

    def _arrange(self) -> None:
        """Show the board or the list, whichever there is room for; what has the keys stays in sight."""
        is_board = self._is_board
        had_keys = self.focused in (self.list, self.board)
        self.set_class(is_board, "-board")
        self.board.display = is_board
        self.list.display = not is_board
        if had_keys:
            self.set_focus(self.focused_list())

    def _card_lines(self, card: object, width: int, is_roomy: bool) -> Sequence[SectionLine]:
        assert isinstance(card, ComplaintCard)
        return card_lines(card, width, self.calls.book.clock.today(), self.glyphs, is_roomy=is_roomy)

    def _settled_lines(self, width: int, height: int) -> list[Content]:
        """What was resolved lately, in as many lines as there are between two rules."""
        ids = self._listed.lately if self._listed else ()
        if height < 2:
            return []
        found = self.fetch(ids[: height - 2])
        lines = [
            settled_line(found[one], width, self.calls.book.clock.today(), self.glyphs)
            for one in ids[: height - 2]
            if one in found
        ]
        title = f"Resolved in the last 30 days: {len(ids):,}"
        below = [content("")] * (height - 2 - len(lines))
        return [rule(width, self.glyphs, title), *lines, *below, rule(width, self.glyphs)]
