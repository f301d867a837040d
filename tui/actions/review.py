"""Walking through the accounts once a week."""

from tui.actions.action import Action, Group, Where

_WALK = frozenset({Where.REVIEW})
_PAGES = frozenset({Where.QUIET, Where.SUMMARY})
_SUMMARY = frozenset({Where.SUMMARY})


def _on_summary(id: str, title: str, help: str, key: str, label: str) -> Action:
    return Action(id, title, help, (key,), Group.REVIEW, label, where=_SUMMARY)


ACTIONS = (
    Action(
        "decide",
        "Reviewed, next",
        "Marks the account as looked at and goes on; what you logged or planned is kept with it.",
        ("enter", "r"),
        Group.REVIEW,
        "reviewed, next",
        where=_WALK,
    ),
    Action(
        "skip",
        "Skip for now",
        "Goes on without having looked; the account comes again next time.",
        ("right",),
        Group.REVIEW,
        "skip",
        where=_WALK,
    ),
    Action(
        "go-back",
        "Go back",
        "Shows the account before this one again.",
        ("left",),
        Group.REVIEW,
        "back",
        where=_WALK | _PAGES,
    ),
    Action(
        "write-review-note",
        "Review note",
        "Writes a note on this account that is shown again in the next review.",
        ("w",),
        Group.REVIEW,
        "note",
        where=_WALK,
    ),
    Action(
        "pass-quiet",
        "All looked over",
        "Marks all quiet accounts as looked at and goes on to the summary.",
        ("enter",),
        Group.REVIEW,
        "all looked over, next",
        where=frozenset({Where.QUIET}),
    ),
    _on_summary(
        "finish-review",
        "Done",
        "Keeps the summary and ends the review.",
        "enter",
        "done",
    ),
    _on_summary("copy-summary", "Copy as Markdown", "Copies the summary to the clipboard.", "y", "copy"),
    _on_summary(
        "write-summary",
        "Write a file",
        "Writes the summary as Markdown into the folder the app was started in.",
        "w",
        "file",
    ),
    _on_summary("note-summary", "Closing note", "Opens the closing note in $EDITOR.", "e", "note"),
    _on_summary("print-summary", "Print and quit", "Prints the summary in the shell and quits.", "p", "print"),
    _on_summary("begin-again", "Begin another review", "Goes through the accounts anew.", "n", "new review"),
)
