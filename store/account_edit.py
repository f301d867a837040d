"""Changing an account field by field, as `gt edit` and the app's form do."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from store import moments
from store.accounts import ONE_LINE_FIELDS, TEXT_FIELDS, checked_cadence, get, role_of
from store.book import Book
from store.clean_text import clean_line, clean_name, clean_text
from store.errors import InvalidError
from store.resolve import remember_last
from store.stage_moves import move_stage
from store.steps import relabel

if TYPE_CHECKING:
    from sqlmodel import Session

    from store.tables import Account

CUSTOM = "x."
LISTS = ("tags", "aliases")
OTHER_FIELDS = ("name", "stage", "since", "cadence_days", "currency")
FIELDS = (*OTHER_FIELDS, *ONE_LINE_FIELDS, *TEXT_FIELDS, *LISTS)

_OTHER_NAMES = {"cadence": "cadence_days", "every": "cadence_days", "tag": "tags", "alias": "aliases"}
FIELDS_HINT = f"Fields: {', '.join(FIELDS)}; x.NAME for your own.".replace("cadence_days", "cadence")
"""The fields as a person types them."""


def field_named(word: str) -> str:
    """The field that a word means, such as `cadence_days` for `every`; the word itself when it is no other name."""
    return _OTHER_NAMES.get(word, word)


def edit_account(book: Book, account_id: int, values: dict[str, Any]) -> str:
    """Change fields of an account as one step; its name.

    Values are text (None clears), a day for `since`, a number of days for `cadence_days`, lists for `tags`
    and `aliases`, and text for custom fields called `x.name`. Raises InvalidError for what cannot be.
    """
    unknown = [key for key in values if key not in FIELDS and not key.startswith(CUSTOM)]
    if unknown:
        raise InvalidError(f'An account has no field "{unknown[0]}".', hint=FIELDS_HINT)
    with book.change("Changed an account") as session:
        account = get(session, account_id)
        today = book.clock.today()
        for key, value in values.items():
            _set(session, account, key, value, today)
        session.flush()
        connection: Any = session.connection().connection
        relabel(connection, f"Changed {account.name}")
        remember_last(connection, account_id)
        return account.name


def _set(session: Session, account: Account, key: str, value: Any, today: date) -> None:
    if key == "stage":
        _move(session, account, value, today)
    elif key == "owner":
        _hand_over(session, account, value, today)
    elif key == "name":
        account.name = clean_name(value or "", "The account's name")
    elif key == "cadence_days":
        account.cadence_days = checked_cadence(value)
    elif key == "since":
        _start(session, account, value, today)
    elif key == "currency":
        account.currency = _currency(value)
    elif key in LISTS:
        _replace(session, account, key, [clean_line(one) for one in value or () if clean_line(one)])
    elif key.startswith(CUSTOM):
        _set_custom(session, account, key.removeprefix(CUSTOM), value)
    else:
        text = clean_text(value) if value and key in TEXT_FIELDS else clean_line(value or "")
        setattr(account, key, text or None)


def _move(session: Session, account: Account, stage: str, today: date) -> None:
    role = role_of(session, stage)
    if stage != account.stage:
        move_stage(session, account, stage, role, today)


def _hand_over(session: Session, account: Account, owner: str | None, today: date) -> None:
    from store import tables

    to_owner = clean_line(owner or "") or None
    if to_owner != account.owner:
        session.add(
            tables.OwnerChange(account_id=account.id or 0, from_owner=account.owner, to_owner=to_owner, day=today)
        )
        account.owner = to_owner


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


def _currency(value: str | None) -> str | None:
    if not value:
        return None
    code = value.strip().upper()
    if len(code) != 3 or not (code.isascii() and code.isalpha()):
        raise InvalidError(f'"{value}" is not a currency.', hint="Give its three letters, such as EUR or SEK.")
    return code


def _replace(session: Session, account: Account, key: str, values: list[str]) -> None:
    from store import tables

    raw = session.connection()
    if key == "tags":
        raw.exec_driver_sql("DELETE FROM account_tag WHERE account_id = ?", (account.id,))
        rows: list[Any] = [tables.AccountTag(account_id=account.id or 0, tag=tag) for tag in dict.fromkeys(values)]
    else:
        raw.exec_driver_sql("DELETE FROM account_alias WHERE account_id = ?", (account.id,))
        rows = [
            tables.AccountAlias(account_id=account.id or 0, alias=alias.casefold()) for alias in dict.fromkeys(values)
        ]
    session.add_all(rows)


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
