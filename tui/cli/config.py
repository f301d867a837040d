"""The user's own settings: reading and changing the settings file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from store.errors import InvalidError
from tui.cli import output
from tui.cli.invocation import Invocation, invocation_of
from tui.cli.options import ANY_WORDS, AsCsv, AsJson, Plain, command_group, example
from tui.cli.output import Form, Listing, form_of
from tui.cli.problems import FAILED
from tui.cli.tables import Column
from tui.wording import counted

if TYPE_CHECKING:
    from store.settings.known import Known
    from store.settings.settings import Settings
    from store.settings.statements import Key

app = command_group()

_ACTIONS = "get, set, unset, path or check"


@app.command(
    context_settings=ANY_WORDS,
    epilog=example(
        "gt config", "gt config set cadence.late 45", "gt config set words.days.igår yesterday",
        "gt config --example > settings.toml",
    ),
)  # fmt: skip
def config(
    context: typer.Context,
    words: Annotated[
        list[str] | None,
        typer.Argument(metavar="[get KEY | set KEY VALUE | unset KEY | path | check]", help="Without one, list all."),
    ] = None,
    show_example: Annotated[
        bool, typer.Option("--example", help="Print a file with every setting in it, explained.")
    ] = False,
    as_json: AsJson = False,
    as_csv: AsCsv = False,
    plain: Plain = False,
) -> int:
    """Show and change the settings.

    They lie in settings.toml, which can be edited by hand; lists are given by comma.
    """
    call, form = invocation_of(context), form_of(as_json, as_csv, plain)
    if show_example:
        from store.settings.example import example_text

        output.script(example_text())
        return 0
    match words or []:
        case []:
            _list(form, _in_file(call))
        case ["get", key]:
            _get(form, _in_file(call), key)
        case ["set", key, *values] if values:
            _set(call, key, values)
        case ["unset", key]:
            _unset(call, key)
        case ["path"]:
            _path()
        case ["check"]:
            return _check(_in_file(call))
        case other:
            raise InvalidError(f'"{" ".join(other)}" is nothing to do with settings.', hint=f"Say {_ACTIONS}.")
    return 0


def _in_file(call: Invocation) -> Settings:
    """The settings as the file says them now, which the book takes over at once if there is one."""
    from store.settings.taking_over import settings_in_file, take_over

    return take_over(call.book()) if call.has_book() else settings_in_file()


def _list(form: Form, settings: Settings) -> None:
    objects = [_object(key, known, settings) for key, known in _all(settings)]
    output.listing(
        form,
        Listing(
            columns=(Column("SETTING"), Column("VALUE", gives_way=True), Column("FROM")),
            rows=[(one["key"], _said(one["value"]), _source(one)) for one in objects],
            objects=objects,
            nothing="",
        ),
    )
    if form.is_for_people and settings.problems:
        left_out = counted(len(settings.problems), "line")
        output.narrate(f"Left out of the file: {left_out}. gt config check names them.")


def _all(settings: Settings) -> list[tuple[Key, Known]]:
    """Every setting that has a value, in the order of the example."""
    from store.settings.known import KNOWN, known_setting

    found: list[tuple[Key, Known]] = []
    own = [(key, held[0]) for key in settings.values if (held := known_setting(key))]
    for known in KNOWN:
        if known.is_family:
            found += [(key, family) for key, family in own if family is known]
        else:
            found.append((known.key, known))
    return found


def _object(key: Key, known: Known, settings: Settings) -> dict[str, Any]:
    in_file = key in settings.values
    return {
        "key": ".".join(key),
        "value": settings.values.get(key, known.default),
        "default": known.default,
        "source": "file" if in_file else "default",
        "line": settings.lines.get(key),
        "help": known.help,
    }


def _source(one: Mapping[str, Any]) -> str:
    return f"line {one['line']}" if one["source"] == "file" else "default"


def _said(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(value)
    return f"{value:g}" if isinstance(value, float) else str(value)


def _get(form: Form, settings: Settings, said: str) -> None:
    key, known = _meant(said)
    one = _object(key, known, settings)
    if form.name == "json":
        output.json_object(one)
    elif form.name == "csv":
        output.csv_rows([one])
    elif one["value"] is None:
        raise InvalidError(f"{said} is not set.", hint=known.help)
    else:
        output.line(_said(one["value"]))


def _set(call: Invocation, said: str, given: Sequence[str]) -> None:
    from store.settings.checks import WrongValueError
    from store.settings.editing import with_setting
    from store.settings.file import settings_text
    from store.settings.settings import checked, read_settings

    key, known = _meant(said)
    text = settings_text()
    try:
        value = checked(key, _value(known, given), read_settings(text).values)
    except WrongValueError as problem:
        raise InvalidError(str(problem), hint=known.help) from None
    clashes = _clashes_of(key, value, read_settings(text))
    _write(call, with_setting(text, key, value))
    output.line(f"{'.'.join(key)} is {_said(value) or 'nothing'} now.")
    for clash in clashes:
        output.narrate(clash)


def _clashes_of(key: Key, value: Any, settings: Settings) -> list[str]:
    """What a key of the app will be in the way of; raises InvalidError for one that cannot be."""
    from tui.actions.key_problems import key_problems
    from tui.actions.key_settings import TABLE, read_keymap

    if key[0] != TABLE:
        return []
    before = settings.table(TABLE)
    _, refused = read_keymap({key[1]: value})
    if refused:
        raise InvalidError(refused[0].text, hint="gt keys lists the actions with their keys.")
    known = key_problems(read_keymap(before)[0])
    return [one.text for one in key_problems(read_keymap({**before, key[1]: value})[0]) if one not in known]


def _unset(call: Invocation, said: str) -> None:
    from store.settings.editing import without_setting
    from store.settings.file import settings_text

    key, known = _meant(said)
    text = settings_text()
    changed = without_setting(text, key)
    if changed == text:
        output.line(f"{said} was not set.")
        return
    _write(call, changed)
    comes = "" if known.default is None else f" It is {_said(known.default) or 'empty'}, as it comes."
    output.line(f"{said} is not set any more.{comes}")


def _write(call: Invocation, text: str) -> None:
    from store.settings.file import write_settings

    write_settings(text)
    _in_file(call)


def _path() -> None:
    from store.settings.file import settings_path

    path = settings_path()
    output.line(str(path))
    if not path.exists():
        output.narrate("There is no file yet: gt config set makes it, gt config --example prints one.")


def _check(settings: Settings) -> int:
    from store.settings.file import settings_path
    from tui.cli.keys import settings_keymap

    _, of_keys = settings_keymap(settings)
    for problem in settings.problems:
        output.line(f"line {problem.line}: {problem.text}" if problem.line else problem.text)
    for one in of_keys:
        output.line(f"keys: {one.text}")
    if of_keys and not settings.problems:
        output.narrate("gt keys lists the actions with their keys.")
        return FAILED
    if settings.problems:
        output.narrate(f"What is named here is left out. The file: {settings_path()}")
        return FAILED
    output.narrate(f"Every line is understood: {counted(len(settings.values), 'setting')} in {settings_path()}.")
    return 0


def _meant(said: str) -> tuple[Key, Known]:
    """The setting of that key. Raises InvalidError."""
    from store.settings.known import key_said, known_setting
    from store.settings.settings import unknown

    key = key_said(said)
    found = known_setting(key) if key else None
    if key is None or found is None:
        raise InvalidError(unknown(said), hint="gt config lists them, gt config --example explains them.")
    return key, found[0]


def _value(known: Known, given: Sequence[str]) -> Any:
    """What was given as the kind of value that the setting takes; a list by comma."""
    text = " ".join(given).strip()
    if isinstance(known.default, list):
        return [part.strip() for part in text.split(",") if part.strip()]
    if isinstance(known.default, str):
        return text
    for number in (int, float):
        try:
            return number(text)
        except ValueError:
            continue
    return text
