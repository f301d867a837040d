"""Copying what is known of a row to the clipboard."""

from tui.actions.action import EVERYWHERE, Action, Group


def _copies(id: str, title: str, help: str, key: str, label: str) -> Action:
    return Action(id, title, help, (key,), Group.COPYING, label, where=EVERYWHERE)


ACTIONS = (
    _copies("copy-name", "Copy the name", "Copies the account's name.", "y n", "name"),
    _copies("copy-slug", "Copy the slug", "Copies what the account is called in the shell.", "y s", "slug"),
    _copies(
        "copy-email",
        "Copy the e-mail address",
        "Copies the address of the person there you spoke with last.",
        "y e",
        "e-mail",
    ),
    _copies(
        "copy-phone",
        "Copy the phone number",
        "Copies the number of the person there you spoke with last.",
        "y p",
        "phone",
    ),
    _copies(
        "copy-page",
        "Copy the page as Markdown",
        "Copies everything about the account as a Markdown document.",
        "y m",
        "page as Markdown",
    ),
    _copies("copy-row", "Copy the row", "Copies what the row says as a line of text.", "y y", "row"),
)
