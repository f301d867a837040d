"""What a log line says, as it was understood."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date, time

    from store.rules.kinds import Contact


class Entry:
    """What a log line says; `problems` holds (sentence, hint) pairs and must be empty before it is stored.

    `remarks` are such pairs too, about words that stay text, or a tag, although they may have been meant otherwise.

    `minutes` is 1 to 1440; `flags` are any of got, missed, personal, auto; `people` the words after each `@`;
    `done` the numbers of key moments; `contact` is personal, attempt or none. `spans` are (start, end, role)
    in the line, in order, never overlapping; role is kind, when, length, mood, tag, flag, person, todo, done
    or problem.
    """

    __slots__ = (
        "clock",
        "contact",
        "day",
        "day_given",
        "done",
        "flags",
        "kind",
        "kind_given",
        "minutes",
        "mood",
        "people",
        "problems",
        "remarks",
        "spans",
        "tags",
        "text",
        "todo_day",
        "todo_text",
    )

    def __init__(self, today: date) -> None:
        self.kind = "note"
        self.kind_given = False
        self.text = ""
        self.day: date = today
        self.day_given = False
        self.clock: time | None = None
        self.minutes: int | None = None
        self.mood: str | None = None
        self.tags: list[str] = []
        self.flags: list[str] = []
        self.people: list[str] = []
        self.todo_day: date | None = None
        self.todo_text = "follow up"
        self.done: list[int] = []
        self.contact: Contact = "none"
        self.problems: list[tuple[str, str]] = []
        self.remarks: list[tuple[str, str]] = []
        self.spans: list[tuple[int, int, str]] = []
