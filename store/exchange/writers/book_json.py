"""Writes the whole book as JSON, row by row, in an order that only its content decides."""

from __future__ import annotations

import json
import re
import sqlite3
from typing import TextIO

from store.book import Book
from store.exchange.book_lists import BOOK_LISTS, FORMAT, FORMAT_VERSION, PRIVATE_SETTINGS, BookList, Inside
from store.upgrades.triggers import logged_columns

NOT_FOR_TERMINALS = re.compile("[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff9-\ufffb]")


def write_book_json(book: Book, out: TextIO) -> int:
    """Write every record of the book; how many accounts it holds.

    Equal books give equal texts but for `exported_at`.
    """
    with book.snapshot() as connection:
        head = {"format": FORMAT, "version": FORMAT_VERSION, "exported_at": book.clock.utc()}
        out.write(json.dumps(head)[:-1])
        out.write(f',\n"settings": {json.dumps(_settings(connection), sort_keys=True)}')
        for book_list in BOOK_LISTS:
            _write_list(connection, book_list, out)
        out.write("\n}\n")
        return int(connection.execute("SELECT count(*) FROM account").fetchone()[0])


def _settings(connection: sqlite3.Connection) -> dict[str, str]:
    rows = connection.execute("SELECT key, value FROM setting").fetchall()
    return {key: value for key, value in rows if key not in PRIVATE_SETTINGS}


def _write_list(connection: sqlite3.Connection, book_list: BookList, out: TextIO) -> None:
    out.write(f',\n"{book_list.name}": [')
    mark = "\n"
    for (row,) in connection.execute(_query(connection, book_list)):
        out.write(mark + (row if row.isprintable() else NOT_FOR_TERMINALS.sub(_escaped, row)))
        mark = ",\n"
    out.write("\n]" if mark == ",\n" else "]")


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match.group()):04x}"


def _query(connection: sqlite3.Connection, book_list: BookList) -> str:
    """SQL that gives each record as one JSON text, by id."""
    table = book_list.table
    parts = []
    for column in logged_columns(connection, table):
        parts.append(f"'{column}', {_value(book_list, column)}")
        if column == "account_id":
            parts.append(f"'account', (SELECT slug FROM account WHERE id = {table}.account_id)")
    parts += [f"'{inside.name}', json({_inside(inside, table)})" for inside in book_list.inside]
    return f"SELECT json_object({', '.join(parts)}) FROM {table} ORDER BY id"


def _value(book_list: BookList, column: str) -> str:
    if column in book_list.truths:
        return f"json(iif({column}, 'true', 'false'))"
    return f"json({column})" if column in book_list.json_texts else f"{book_list.table}.{column}"


def _inside(inside: Inside, table: str) -> str:
    columns = ", ".join(inside.columns)
    if inside.is_map:
        what = f"json_group_object({columns})"
    elif len(inside.columns) == 1:
        what = f"json_group_array({columns})"
    else:
        pairs = ", ".join(f"'{column}', {column}" for column in inside.columns)
        what = f"json_group_array(json_object({pairs}))"
    rows = f"SELECT {columns} FROM {inside.table} WHERE {inside.parent} = {table}.id ORDER BY id"
    return f"(SELECT {what} FROM ({rows}))"
