"""The keys of the app, as the settings have them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from store.errors import InvalidError
from tui.cli import output
from tui.cli.options import AsCsv, AsJson, Plain, command_group, example
from tui.cli.output import Listing, form_of
from tui.cli.problems import FAILED
from tui.cli.tables import Column

if TYPE_CHECKING:
    from store.settings.settings import Settings
    from tui.actions.action import Action
    from tui.actions.key_settings import KeyProblem
    from tui.actions.keymap import Keymap

app = command_group()


@app.command(
    epilog=example("gt keys", "gt keys check", "gt config set keys.undo ctrl+z", "gt config set keys.preset emacs")
)
def keys(
    word: Annotated[str, typer.Argument(metavar="[check]", help="check names what is not in order.")] = "",
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    plain: Plain = False,
) -> int:
    """List every action of the app with its keys, or check them.

    The settings change them: gt config set keys.ACTION KEYS, or keys.preset for a set of them.
    """
    from store.settings.taking_over import settings_in_file

    form, settings = form_of(as_json, as_csv, plain), settings_in_file()
    if word == "check":
        return _check(settings)
    if word:
        raise InvalidError(f'"{word}" is nothing to do with keys.', hint="Say gt keys, or gt keys check.")
    keymap, problems = settings_keymap(settings)
    objects = [_object(action, keymap) for action in keymap.actions]
    output.listing(
        form,
        Listing(
            columns=(Column("KEYS"), Column("ACTION"), Column("ID"), Column("WHERE", gives_way=True)),
            rows=[(", ".join(one["keys"]), one["title"], one["id"], one["where"]) for one in objects],
            objects=objects,
            nothing="",
        ),
    )
    if form.is_for_people and problems:
        output.narrate("Some keys are not in order; gt keys check names them.")
    return 0


def settings_keymap(settings: Settings) -> tuple[Keymap, list[KeyProblem]]:
    """The keys that the settings ask for, and all that is not in order with them."""
    from tui.actions.key_settings import TABLE
    from tui.chosen_keys import checked_keymap

    return checked_keymap(settings.table(TABLE))


def _check(settings: Settings) -> int:
    """Name what is not in order, each with the line of the settings file that it comes from."""
    from store.settings.file import settings_path
    from tui.actions.key_settings import PRESET, TABLE

    # A line that is no setting at all may have been meant for a key.
    found = [(one.line, one.text) for one in settings.problems if one.key[:1] in ((), (TABLE,))]
    for problem in settings_keymap(settings)[1]:
        line = settings.lines.get((TABLE, problem.id)) or settings.lines.get((TABLE, PRESET), 0)
        found.append((line, problem.text))
    for line, text in sorted(found, key=lambda one: one[0]):
        output.line(f"{settings_path()}:{line}: {text}" if line else text)
    if found:
        output.narrate("gt config set keys.ACTION KEYS gives an action other keys; gt keys lists them.")
        return FAILED
    output.narrate("The keys are in order: each action that has some can be reached by them.")
    return 0


def _object(action: Action, keymap: Keymap) -> dict[str, Any]:
    from tui.actions.key_names import shown
    from tui.actions.key_table import where_words

    source = "file" if action.id in keymap.own else "preset" if keymap.is_of_preset(action.id) else "default"
    return {
        "id": action.id,
        "keys": [shown(keys) for keys in action.ways_anywhere],
        "source": source,
        "title": action.title,
        "help": action.help,
        "group": action.group.value,
        "where": where_words(action.where),
    }
