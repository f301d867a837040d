"""The line that logs a complaint."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from store.records.happenings import Person
from store.rules.complaint_line import ComplaintLine, read_complaint
from store.rules.reasons_complaints import OPEN_TOO_LONG_DAYS, SEVERITIES
from store.rules.vocabulary import Vocabulary
from tui.dialogs.kept_lines import KeptLines
from tui.dialogs.known_people import KnownHere, Look, named_with_role, people_words
from tui.dialogs.line_dialog import LineDialog
from tui.dialogs.meant import Meant
from tui.dialogs.question import Question
from tui.dialogs.reading import Fact, Problem, Reading, text_fact
from tui.glyphs import Glyphs
from tui.wording import near_date

KIND = "complaint"
NOTES = (
    (
        "   severity  +high +medium +low     from  @person     received  on:yest on:3d     "
        "{open-editor} long text in $EDITOR",
    ),
    (" +high +medium +low   @person   on:yest   {open-editor} $EDITOR",),
    (" +high +low  @who  on:yest",),
)
_LACKING = ("A complaint needs the client's words.", "Type what they are unhappy with.")


@dataclass(frozen=True, slots=True)
class ComplaintDraft:
    """A complaint as it is to be logged."""

    text: str
    severity: str
    person_id: int | None
    received_on: date


class ComplaintReader:
    """Reads with the rules of the shell."""

    def __init__(self, now: datetime, look: Look | None, vocabulary: Vocabulary) -> None:
        self._now = now
        self._vocabulary = vocabulary
        self._here = KnownHere(look)

    def read(self, line: str, body: str) -> Reading[ComplaintDraft]:
        """Return the complaint; None as draft while it has no words or a problem."""
        complaint = read_complaint(line, self._now, self._vocabulary)
        text = "\n".join(part for part in (complaint.text, body) if part)
        person = self._here.person(complaint.person) if complaint.person else None
        known = person if isinstance(person, Person) else None
        problems: list[Problem] = [*complaint.problems]
        spans = complaint.spans
        if person is not None and not isinstance(person, Person):
            problems.append(person)
            spans = [(start, end, "problem" if role == "person" else role) for start, end, role in spans]
        draft = ComplaintDraft(text, complaint.severity, known.id if known else None, complaint.received_on)
        return Reading(
            draft=draft if text and not problems else None,
            facts=self._facts(complaint, known, text),
            text=text,
            problems=problems,
            remarks=complaint.remarks,
            spans=spans,
            lacking=None if text else _LACKING,
        )

    def words(self, beginning: str, first: bool) -> Sequence[str]:
        """Return severities after `+`, people after `@`."""
        if beginning.startswith("+"):
            return [f"+{one}" for one in SEVERITIES if one.startswith(beginning[1:].lower())]
        return people_words(self._here.people, beginning) if beginning.startswith("@") else ()

    def _facts(self, complaint: ComplaintLine, person: Person | None, text: str) -> tuple[Fact, ...]:
        days = OPEN_TOO_LONG_DAYS[complaint.severity]
        return (
            Fact("Severity", f"{complaint.severity}, {days} days"),
            Fact("Received", near_date(complaint.received_on, self._now.date())),
            Fact("From", named_with_role(person) if person else ""),
            text_fact("Text", text),
        )


def complaint_dialog(
    meant: Meant, reader: ComplaintReader, kept: KeptLines, glyphs: Glyphs, refusal: str = ""
) -> LineDialog[ComplaintDraft]:
    """Return the dialog that hands back a complaint of an account."""
    question = Question(KIND, (KIND, meant.about), "Complaint", meant.name, rows=3, notes=NOTES, long_text=True)
    return LineDialog(question, reader, kept, glyphs, refusal=refusal)
