"""Changing an account field by field, as `gt edit` and the app's form do."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from store import moments
from store.accounts import ONE_LINE_FIELDS, checked_cadence, get, name_of, role_of, stage_titles
from store.book import Book
from store.clean_text import clean_line, clean_name, clean_text
from store.editing import readers
from store.editing.commas import between_commas, quoted, with_commas
from store.editing.editable import Editable, edit
from store.editing.field import Field
from store.editing.several import ALIASES, TAGS_OF_ACCOUNT, set_several
from store.errors import InvalidError
from store.owners import hand_over_on
from store.resolve import remember_last
from store.stage_moves import move_stage
from store.vocabulary import read_vocabulary

if TYPE_CHECKING:
    from sqlmodel import Session

    from store.tables import Account

CUSTOM = "x."
CADENCE = "cadence"

_OTHER_NAMES = {"cadence_days": CADENCE, "every": CADENCE, "tag": "tags", "alias": "aliases"}
_HELD = f"SELECT name, stage, since, cadence_days, currency, note, style, {', '.join(ONE_LINE_FIELDS)} FROM account"
_SHORT = {
    "website": ("Website", ""),
    "domain": ("Domain", "The part of their e-mail addresses behind the @; imports find the account by it."),
    "phone": ("Phone", ""),
    "city": ("City", ""),
    "country": ("Country", ""),
    "industry": ("Industry", ""),
    "size": ("Size", "How big the firm is, in your own words."),
    "source": ("Source", "Where it came from."),
    "external_id": ("External id", "What another system calls it; imports find the account by it."),
}


def field_named(word: str) -> str:
    """The field that a word means, such as `cadence` for `every`; the word itself when it is no other name."""
    return _OTHER_NAMES.get(word, word)


def fields_of_account(book: Book, account_id: int | None = None) -> tuple[Field, ...]:
    """The fields of an account in the order of its form, with its own ones last; without one, those of a new one."""
    with book.snapshot() as connection:
        stages, owners = tuple(stage_titles(connection)), _known(connection, "owner")
        segments, tags = _known(connection, "segment"), tuple(map(quoted, _known(connection, "tag", "account_tag")))
        own = connection.execute("SELECT name FROM custom_field WHERE account_id IS ? ORDER BY name", (account_id,))
        custom = [str(name) for (name,) in own.fetchall()]
        since = readers.day(book.clock.now(), "back", read_vocabulary(connection))
    stage = readers.needed(
        readers.one_of("a stage", stages), "An account is at some stage.", f"Stages: {', '.join(stages)}."
    )
    return (
        Field("name", "Name", "What the firm is called.", readers.name("The account's name")),
        Field("stage", "Stage", "Where it stands; a move is kept with its day.", stage, stages),
        Field("owner", "Owner", "Who looks after it; a change of owner is kept with its day.", readers.line, owners),
        Field("segment", "Segment", "What it is compared by; it may bring its own cadence.", readers.line, segments),
        Field("since", "Since", "The day it became a client: 2024-02-03, 3w, last monday.", since),
        Field(CADENCE, "Cadence", "Days between contacts: 14d, 2w, 1mo. Empty: as its phase asks.", cadence),
        Field("tags", "Tags", "Words with commas between: qbr, vip.", between_commas, tags, is_list=True),
        Field("note", "Note", "What you want to see whenever you open it.", is_long=True),
        Field("style", "Style", "How they like to be worked with.", is_long=True),
        *(Field(name, label, hint, readers.line) for name, (label, hint) in _SHORT.items()),
        Field("currency", "Currency", "Three letters, such as EUR.", readers.currency),
        Field("aliases", "Aliases", "Other names for it, with commas between.", between_commas, is_list=True),
        *(Field(f"{CUSTOM}{name}", name, "A field of your own.") for name in custom),
    )  # fmt: skip


def _known(connection: sqlite3.Connection, column: str, table: str = "account") -> tuple[str, ...]:
    rows = connection.execute(f"SELECT DISTINCT {column} FROM {table} WHERE {column} IS NOT NULL ORDER BY {column}")
    return tuple(str(one) for (one,) in rows.fetchall())


def cadence(typed: str) -> int | None:
    """A cadence in days. Raises InvalidError."""
    return checked_cadence(readers.number_of_days(typed))


def account_as_typed(connection: sqlite3.Connection, account_id: int) -> dict[str, str]:
    """Every field of an account as it would be typed. Raises NotFoundError."""
    name_of(connection, account_id)
    row = connection.execute(f"{_HELD} WHERE id = ?", (account_id,))
    names = [column for column, *_ in row.description]
    held = {name: value or "" for name, value in zip(names, row.fetchone(), strict=True)}
    days = held.pop("cadence_days")
    held[CADENCE] = f"{days}d" if days else ""
    for field, table, column in (("tags", "account_tag", "tag"), ("aliases", "account_alias", "alias")):
        rows = connection.execute(f"SELECT {column} FROM {table} WHERE account_id = ? ORDER BY {column}", (account_id,))
        held[field] = with_commas(one for (one,) in rows.fetchall())
    own = connection.execute("SELECT name, value FROM custom_field WHERE account_id = ?", (account_id,))
    return held | {f"{CUSTOM}{name}": value for name, value in own.fetchall()}


def edit_account(
    book: Book, account_id: int, values: Mapping[str, Any], typed_over: Mapping[str, str] | None = None
) -> str:
    """Change fields of an account as one step; its name. See `editable.edit`.

    Values are text (None clears), a day for `since`, a number of days for `cadence`, lists for `tags` and
    `aliases`, and text for custom fields called `x.name`.
    """
    return edit(book, ACCOUNT, account_id, values, typed_over)


def _write(session: Session, account_id: int, values: Mapping[str, Any], book: Book) -> None:
    account = get(session, account_id)
    for key, value in values.items():
        _set(session, account, key, value, book.clock.today())
    remember_last(session.connection().connection, account_id)  # type: ignore[arg-type]


ACCOUNT = Editable("account", fields_of_account, account_as_typed, _write, text="note", own_prefix=CUSTOM)


def _set(session: Session, account: Account, key: str, value: Any, today: date) -> None:
    if key == "stage":
        _move(session, account, value, today)
    elif key == "owner":
        _hand_over(session, account, value, today)
    elif key == "name":
        account.name = clean_name(value or "", "The account's name")
    elif key == CADENCE:
        account.cadence_days = checked_cadence(value)
    elif key == "since":
        _start(session, account, value, today)
    elif key == "currency":
        account.currency = value
    elif key == "tags":
        set_several(session, TAGS_OF_ACCOUNT, account.id or 0, value or ())
    elif key == "aliases":
        set_several(session, ALIASES, account.id or 0, [alias.casefold() for alias in value or ()])
    elif key.startswith(CUSTOM):
        _set_custom(session, account, key.removeprefix(CUSTOM), value)
    else:
        text = clean_text(value) if value and key in ("note", "style") else clean_line(value or "")
        setattr(account, key, text or None)


def _move(session: Session, account: Account, stage: str, today: date) -> None:
    role = role_of(session, stage)
    if stage != account.stage:
        move_stage(session, account, stage, role, today)


def _hand_over(session: Session, account: Account, owner: str | None, today: date) -> None:
    session.flush()
    raw: Any = session.connection().connection
    hand_over_on(raw, [account.id or 0], clean_line(owner or "") or None, today)
    session.refresh(account)


def _start(session: Session, account: Account, since: date | None, today: date) -> None:
    """Set the start; key moments that are open and not dated by hand follow it."""
    from store import tables

    if since is not None and since.year < 1900:
        raise InvalidError(f"{since} is too long ago to be a start.")
    before, account.since = account.since, since
    template = {row[0]: row[2] for row in moments.template_rows(session.connection(), account.segment)}
    from datetime import timedelta

    from sqlmodel import select

    for moment in session.exec(select(tables.Moment).where(tables.Moment.account_id == account.id)):
        days = template.get(moment.position)
        if days is None or moment.done_on is not None:
            continue
        expected = before + timedelta(days=days) if before else None
        if moment.due_on == expected:
            moment.due_on = since + timedelta(days=days) if since else None
            moment.known = account.history_known or moment.due_on is None or moment.due_on >= today


def _set_custom(session: Session, account: Account, name: str, value: str | None) -> None:
    raw = session.connection()
    if not value:
        raw.exec_driver_sql("DELETE FROM custom_field WHERE account_id = ? AND name = ?", (account.id, name))
        return
    raw.exec_driver_sql(
        "INSERT INTO custom_field (account_id, name, value) VALUES (?, ?, ?) "
        "ON CONFLICT (account_id, name) DO UPDATE SET value = excluded.value",
        (account.id, clean_name(name, "A field's name"), clean_text(value)),
    )
