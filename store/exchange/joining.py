"""Which account and which person a row belongs to: by ids, then domain, then e-mail, then name."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from store.rules.folding import fold_letters

AMBIGUOUS = -1
"""Stands where more than one account or person goes by the same name, domain or address."""

FREE_MAIL = """
    gmail.com googlemail.com hotmail.com hotmail.se outlook.com live.com live.se msn.com yahoo.com yahoo.se
    icloud.com me.com mac.com aol.com gmx.de gmx.net web.de t-online.de proton.me protonmail.com mail.com
    wp.pl o2.pl onet.pl interia.pl op.pl telia.com comhem.se bredband.net spray.se qq.com 163.com 126.com
    sina.com naver.com hanmail.net yandex.ru mail.ru orange.fr free.fr
"""
"""Domains that say nothing about a firm."""


REFERRING = (
    "account", "account_id", "person_id", "about_id", "account_domain", "person_email", "email", "account_name",
)  # fmt: skip
"""The fields that can say which account a row belongs to."""


class Reference(NamedTuple):
    """What a row says in one field about the account it belongs to; `account` may be AMBIGUOUS, or None."""

    field: str
    value: str
    account: int | None


class Joins:
    """Everything in the book and in the import that a row may refer to."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.account_by_external: dict[str, int] = {}
        self.account_by_slug: dict[str, int] = {}
        self._account_by_name: dict[str, int] = {}
        self._account_by_domain: dict[str, int] = {}
        self._account_by_record: dict[str, int] = {}
        self._person_by_external: dict[str, tuple[int, int]] = {}
        self._person_by_email: dict[str, tuple[int, int]] = {}
        self._person_by_name: dict[tuple[int, str], int] = {}
        for row in connection.execute("SELECT id, slug, external_id, name, domain, website FROM account").fetchall():
            self.know_account(*row)
        for alias, account in connection.execute("SELECT alias, account_id FROM account_alias").fetchall():
            self.account_by_slug.setdefault(alias, account)
        for row in connection.execute("SELECT id, account_id, external_id, email, name FROM person").fetchall():
            self.know_person(*row)

    def know_account(
        self, account: int, slug: str, external: str | None, name: str, domain: str | None, website: str | None
    ) -> None:
        """Let rows refer to an account."""
        self.account_by_slug[slug] = account
        if external:
            self.account_by_external.setdefault(external, account)
        _know(self._account_by_name, fold_letters(name), account)
        for address in (domain, website):
            if address and (bare := domain_of(address)):
                _know(self._account_by_domain, bare, account)

    def know_person(self, person: int, account: int, external: str | None, email: str | None, name: str) -> None:
        """Let rows refer to a person."""
        if external:
            self._person_by_external.setdefault(external, (person, account))
        if email:
            address = email.casefold()
            known = self._person_by_email.setdefault(address, (person, account))
            if known[0] != person:
                self._person_by_email[address] = (AMBIGUOUS, account if known[1] == account else AMBIGUOUS)
        _know(self._person_by_name, (account, fold_letters(name)), person)

    def know_record(self, external: str | None, account: int) -> None:
        """Let rows refer to an account through another record of it, such as a deal."""
        if external:
            self._account_by_record.setdefault(external, account)

    def accounts_called(self, name: str) -> int | None:
        """The account of that name, AMBIGUOUS for several, None for none."""
        return self._account_by_name.get(fold_letters(name))

    def account_of(self, values: Mapping[str, Any]) -> tuple[int | None, list[Reference]]:
        """The account a row belongs to, None for none; and what the row says of it, the surest first."""
        said = self._references(values)
        found = [one.account for one in said if one.account not in (None, AMBIGUOUS)]
        return (found[0] if found else None), said

    def person_of(self, values: Mapping[str, Any], account: int) -> int | None:
        """The person a row concerns, if that is one of the account's people."""
        if (external := values.get("person_id")) and (known := self._person_by_external.get(external)):
            return known[0] if known[1] == account else None
        if (email := values.get("person_email")) and (known := self._person_by_email.get(email.casefold())):
            return known[0] if known[0] != AMBIGUOUS and known[1] == account else None
        return self.person_called(values["person"], account) if values.get("person") else None

    def person_called(self, name: str, account: int) -> int | None:
        """The one person of that name at an account."""
        found = self._person_by_name.get((account, fold_letters(name)))
        return None if found == AMBIGUOUS else found

    def _references(self, values: Mapping[str, Any]) -> list[Reference]:
        found: list[Reference] = []

        def add(field: str, account: Callable[[str], int | None]) -> None:
            if value := values.get(field):
                found.append(Reference(field, value, account(value)))

        add("account", self.account_by_slug.get)
        add("account_id", self.account_by_external.get)
        add("person_id", lambda person: (self._person_by_external.get(person) or (0, None))[1])
        add("about_id", lambda about: self.account_by_external.get(about, self._account_by_record.get(about)))
        add("account_domain", lambda domain: self._account_by_domain.get(domain_of(domain)))
        add("person_email" if values.get("person_email") else "email", self._account_by_email)
        add("account_name", self.accounts_called)
        return found

    def _account_by_email(self, email: str) -> int | None:
        if known := self._person_by_email.get(email.casefold()):
            return known[1]
        domain = domain_of(email.rpartition("@")[2])
        return None if domain in FREE_MAIL.split() else self._account_by_domain.get(domain)


def domain_of(address: str | None) -> str:
    """The bare domain of a web address or domain name: without scheme, www, path and port."""
    text = (address or "").strip().casefold()
    if not text:
        return ""
    try:
        host = urlsplit(text if "//" in text else f"//{text}").hostname or ""
    except ValueError:
        return ""
    return host.removeprefix("www.").rstrip(".")


def _know(known: dict[Any, int], key: Any, one: int) -> None:
    if known.setdefault(key, one) != one:
        known[key] = AMBIGUOUS
