"""The line that adds a person: name, role, email, phone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from store.records.account import AccountRow
from tui.dialogs.kept_lines import KeptLines
from tui.dialogs.line_dialog import LineDialog
from tui.dialogs.question import Question
from tui.dialogs.reading import Fact, Problem, Reading
from tui.glyphs import Glyphs

KIND = "person"
NOTES = (
    ("   Petra Vogel, CFO, petra@globex.example, +49 30 5550 142      commas between; only the name is needed",),
    (" Petra Vogel, CFO, petra@globex.example, +49 30 5550 142",),
    (" name, role, email, phone",),
)
_LACKING = ("A person needs a name.", "Type it first, then role, email and phone with commas between.")


@dataclass(frozen=True, slots=True)
class PersonDraft:
    """Somebody who is to be added."""

    name: str
    role: str | None = None
    email: str | None = None
    phone: str | None = None


class PersonReader:
    """Tells the parts apart by what they look like; the first one is the name."""

    def read(self, line: str, body: str) -> Reading[PersonDraft]:
        """Return the person; None as draft without a name, or when a part is said twice."""
        name, *rest = (part.strip() for part in line.split(","))
        held: dict[str, str] = {}
        problems: list[Problem] = []
        for part in filter(None, rest):
            field = _field_of(part)
            if field in held:
                problems.append((f'"{part}" is a second {field}.', "Keep one of them."))
            held.setdefault(field, part)
        draft = PersonDraft(name, held.get("role"), held.get("email"), held.get("phone"))
        return Reading(
            draft=draft if name and not problems else None,
            facts=(
                Fact("Name", draft.name),
                Fact("Role", draft.role or ""),
                Fact("Email", draft.email or ""),
                Fact("Phone", draft.phone or ""),
            ),
            problems=problems,
            lacking=None if name else _LACKING,
        )

    def words(self, beginning: str, first: bool) -> Sequence[str]:
        """Return nothing: there is nothing to complete."""
        return ()


def person_dialog(row: AccountRow, kept: KeptLines, glyphs: Glyphs, refusal: str = "") -> LineDialog[PersonDraft]:
    """Return the dialog that hands back somebody new at an account."""
    question = Question(KIND, (KIND, row.id), "Add a person", row.name, rows=2, notes=NOTES)
    return LineDialog(question, PersonReader(), kept, glyphs, refusal=refusal)


def _field_of(part: str) -> str:
    if "@" in part:
        return "email"
    digits = sum(character.isdigit() for character in part)
    return "phone" if digits >= 3 and digits * 2 >= len(part.replace(" ", "")) else "role"
