"""The line that adds an account."""

from collections.abc import Mapping, Sequence

from store.rules.new_account import NewAccount, read_new_account
from tui.dialogs.kept_lines import KeptLines
from tui.dialogs.line_dialog import LineDialog, Question
from tui.dialogs.reading import Fact, Reading
from tui.glyphs import Glyphs
from tui.wording import counted

KIND = "account"
NOTES = (
    ("   Acme Corp   stage:trial   every:14d      without them: onboarding, and as often as its phase asks",),
    (" Acme Corp   stage:trial   every:14d",),
)
_LACKING = ("The account has no name yet.", "Type what the firm is called.")


class NewAccountReader:
    """Reads a new account; `stages` are the titles of the stages by key."""

    def __init__(self, stages: Mapping[str, str]) -> None:
        self._stages = stages

    def read(self, line: str, body: str) -> Reading[NewAccount]:
        """Return the account; None as draft while it has no name or a problem."""
        account = read_new_account(line, self._stages)
        every = counted(account.every, "day") if account.every else "7, 14 or 30 days, as its phase asks"
        return Reading(
            draft=account if account.name and not account.problems else None,
            facts=(
                Fact("Stage", self._stages.get(account.stage, account.stage)),
                Fact("Every", every),
                Fact("Name", account.name, whole_line=True),
            ),
            problems=account.problems,
            spans=account.spans,
            lacking=None if account.name else _LACKING,
        )

    def words(self, beginning: str, first: bool) -> Sequence[str]:
        """Return the stages and the names of the two fields."""
        known = ["every:", *(f"stage:{key}" for key in self._stages)]
        return [word for word in known if beginning and word.startswith(beginning.lower())]


def new_account_dialog(
    stages: Mapping[str, str], kept: KeptLines, glyphs: Glyphs, refusal: str = ""
) -> LineDialog[NewAccount]:
    """Return the dialog that hands back a new account."""
    question = Question(KIND, KIND, "Add an account", "Name", rows=2, notes=NOTES)
    return LineDialog(question, NewAccountReader(stages), kept, glyphs, refusal=refusal)
