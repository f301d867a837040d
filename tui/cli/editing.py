"""Changing an account or one of its records field by field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from store.errors import InvalidError
from tui.cli import output
from tui.cli.invocation import invocation_of
from tui.cli.named_record import record_meant
from tui.cli.options import ANY_WORDS, command_group, example
from tui.wording import sentence

if TYPE_CHECKING:
    from store.editing.editable import Editable

app = command_group()

_ACCOUNT = "account"


@app.command(
    context_settings=ANY_WORDS,
    epilog=example(
        "gt edit globex owner=Jan segment= tags=qbr,vip x.plan=gold",
        'gt edit interaction 42 day=yest people="Petra, Jan"',
        "gt edit goal 3 target=40 by=2027-03-31",
    ),
)
def edit(
    context: typer.Context,
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="ACCOUNT | KIND ID FIELD=VALUE...",
            help="KIND: person, interaction, complaint, todo, moment, goal, promise, signal. Empty clears.",
        ),
    ],
) -> None:
    """Change what is written on an account's card, or correct one of its records.

    Fields of an account: name, stage, owner, segment, since, cadence, currency, industry, size, source, domain,
    website, phone, city, country, external_id, note, style, tags, aliases; x.NAME for your own. A field that a record
    does not have is refused with those that it has.
    """
    from store.editing.editable import edit as edit_record
    from store.editing.editable import field_called
    from store.editing.kinds import EDITABLE

    call = invocation_of(context)
    target, values = _apart(words)
    kind, number = record_meant(call, target, tuple(one for one in EDITABLE if one != _ACCOUNT))
    editable = EDITABLE[kind]
    pairs = pairs_given(values)
    fields = editable.fields(call.book(), number)
    changed = [field_called(editable, fields, _field_name(editable, name)) for name in pairs]
    typed = zip(changed, pairs.values(), strict=True)
    read = {field.name: field.read(text or "") for field, text in typed}
    output.saved(sentence(edit_record(call.book(), editable, number, read)))


def pairs_given(words: list[str]) -> dict[str, str | None]:
    """The fields of words written FIELD=VALUE, None for an empty value. Raises InvalidError for another word."""
    pairs: dict[str, str | None] = {}
    for word in words:
        key, equals, value = word.partition("=")
        if not equals or not key:
            raise InvalidError(f'"{word}" is not FIELD=VALUE.', hint="Write it as owner=Nina; owner= clears it.")
        pairs[key.strip()] = value or None
    return pairs


def _apart(words: list[str]) -> tuple[list[str], list[str]]:
    """What is to be edited, and its new values: the first word, or two where the second is a number."""
    is_numbered = len(words) > 1 and words[1].isascii() and words[1].isdigit()
    place = 2 if is_numbered else 1
    if len(words) == place:
        raise InvalidError("There is nothing to change.", hint="Say it as FIELD=VALUE, such as owner=Nina.")
    return words[:place], words[place:]


def _field_name(editable: Editable, word: str) -> str:
    from store.editing.accounts import ACCOUNT, field_named

    return field_named(word) if editable is ACCOUNT else word
