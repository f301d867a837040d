"""People at accounts: listing, adding, changing and removing them."""

from __future__ import annotations

from typing import Any

from store.book import Book
from store.clean_text import clean_line, clean_name, clean_text
from store.errors import InvalidError
from store.records.happenings import Person
from store.rows import as_records

STANDINGS = ("champion", "good", "neutral", "strained", "bad")
LINE_FIELDS = ("role", "email", "phone", "mobile", "reach", "birthday", "external_id")


def people_of(book: Book, account_id: int) -> list[Person]:
    """The people at an account who have not left first, by the day of their last personal contact."""
    with book.reading() as connection:
        query = connection.execute(
            "SELECT id, account_id, name, role, email, phone, mobile, reach, standing, birthday, facts, left_on, "
            "external_id, (SELECT max(day) FROM interaction_person JOIN interaction ON interaction.id = interaction_id "
            "WHERE person_id = person.id AND contact = 'personal' AND day <= ?) AS last_contact "
            "FROM person WHERE account_id = ? "
            "ORDER BY left_on IS NOT NULL, last_contact IS NULL, last_contact DESC, id",
            (book.clock.today().isoformat(), account_id),
        )
        return as_records(query, Person)


def add_person(book: Book, account_id: int, name: str, **fields: Any) -> int:
    """Add a person with fields by name (role, email, phone, mobile, reach, standing, birthday, facts); the id.

    Raises InvalidError for a standing or birthday that cannot be.
    """
    from store import tables

    clean = clean_name(name, "The person's name")
    with book.change(f"Added {clean}") as session:
        person = tables.Person(account_id=account_id, name=clean, created_at=book.clock.utc())
        for key, value in fields.items():
            setattr(person, key, checked_field(key, value))
        session.add(person)
        session.flush()
        assert person.id is not None
        return person.id


def checked_field(key: str, value: Any) -> Any:
    """A person's field as it is stored. Raises InvalidError."""
    if value is None or value == "":
        return None
    if key == "standing":
        if value not in STANDINGS:
            raise InvalidError(f'"{value}" is not a standing.', hint=f"Standings: {', '.join(STANDINGS)}.")
        return value
    if key == "facts":
        return clean_text(value)
    if key == "left_on":
        return value
    if key not in LINE_FIELDS:
        raise InvalidError(f'A person has no field "{key}".')
    return checked_birthday(value) if key == "birthday" else clean_line(value)


def checked_birthday(text: str) -> str:
    """A birthday as `YYYY-MM-DD`, or `--MM-DD` without a year. Raises InvalidError."""
    from store.rules.dates import parse_iso_day

    whole = "2000" + text[1:] if text.startswith("--") else text
    if parse_iso_day(whole) is None or len(whole) != 10:
        raise InvalidError(f'"{text}" is not a birthday.', hint="Write it as 1984-05-01, or --05-01 without the year.")
    return text
