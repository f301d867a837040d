"""The keys of a line that is typed, of the lists above it, and of a question."""

from tui.actions.action import Action, Group, Where


def _while_typing(id: str, title: str, help: str, keys: tuple[str, ...], label: str) -> Action:
    return Action(id, title, help, keys, Group.DIALOG, label, where=frozenset({Where.LINE}))


def _in_a_question(id: str, title: str, help: str, keys: tuple[str, ...], label: str) -> Action:
    return Action(id, title, help, keys, Group.DIALOG, label, where=frozenset({Where.QUESTION}))


def _of_two_versions(id: str, title: str, help: str, key: str, label: str) -> Action:
    return Action(id, title, help, (key,), Group.DIALOG, label, where=frozenset({Where.VERSIONS}))


ACTIONS = (
    _while_typing(
        "save-line", "Save, or run", "Saves what was typed, or runs what the cursor is on.", ("enter",), "save"
    ),
    _while_typing(
        "cancel-line",
        "Close without saving",
        "Closes the dialog; what was typed is kept and offered again.",
        ("escape",),
        "cancel",
    ),
    _while_typing("complete-word", "Complete the word", "Completes the word at the cursor.", ("tab",), "complete"),
    _while_typing(
        "line-up",
        "Earlier line, or row above",
        "Brings back the line typed before, or moves up in the list that is searched.",
        ("up", "ctrl+p"),
        "previous",
    ),
    _while_typing(
        "line-down",
        "Later line, or row below",
        "Goes forward again in the lines typed before, or moves down in the list that is searched.",
        ("down", "ctrl+n"),
        "next",
    ),
    _while_typing(
        "previous-field", "Field before", "Goes to the field before in a form.", ("shift+tab",), "field before"
    ),
    _while_typing("save-form", "Save the form", "Saves a form from any of its fields.", ("ctrl+s",), "save"),
    _while_typing(
        "restore-field", "Field as it was", "Brings back what a field of a form held before.", ("ctrl+r",), "as it was"
    ),
    _while_typing(
        "open-editor",
        "Long text in $EDITOR",
        "Opens what was typed in the editor, for a text of several lines.",
        ("ctrl+o",),
        "in $EDITOR",
    ),
    _in_a_question("answer-yes", "Yes, delete it", "Deletes what the question names.", ("y",), "delete it"),
    _in_a_question("answer-no", "No, or not now", "Leaves everything as it is.", ("escape", "n", "q"), "keep it"),
    _in_a_question(
        "choose-answer", "Take the answer marked", "Takes the answer that the sign stands at.", ("enter",), "choose"
    ),
    _of_two_versions(
        "take-other", "The other version", "Lets the other version of a field stay.", "space", "the other one"
    ),
    _of_two_versions("take-yours", "All of yours", "Lets what you typed stay in every field.", "y", "all yours"),
    _of_two_versions(
        "take-theirs", "All of theirs", "Lets what the book holds stay in every field.", "t", "all theirs"
    ),
    Action(
        "throw-away",
        "Throw the text away",
        "Forgets a text that was typed and not saved.",
        ("D",),
        Group.DIALOG,
        "throw away",
        where=frozenset({Where.UNFINISHED}),
    ),
    Action(
        "bring-back-text",
        "Bring the text back",
        "Brings back the text that was thrown away last.",
        ("u",),
        Group.DIALOG,
        "bring back",
        where=frozenset({Where.UNFINISHED}),
    ),
)
