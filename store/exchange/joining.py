"""Which account and which person a row belongs to: by ids, then domain, then e-mail, then name."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import Any
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

    def account_of(self, values: Mapping[str, Any]) -> tuple[int | None, str]:
        """The account a row belongs to; without one, the reason, as the end of a sentence."""
        said: list[str] = []
        several = ""
        for name, value, found in self._candidates(values):
            if found == AMBIGUOUS:
                several = several or f'fits more than one account ({name} "{value}").'
            elif found is not None:
                return found, ""
            said.append(f'{name} "{value}"')
        if several:
            return None, several
        if not said:
            return None, "names no account."
        return None, f"belongs to no account that is known ({', '.join(said)})."

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

    def _candidates(self, values: Mapping[str, Any]) -> list[tuple[str, str, int | None]]:
        """Each reference of a row with the account it leads to, the surest first."""
        found: list[tuple[str, str, int | None]] = []

        def add(name: str, value: str | None, account: int | None) -> None:
            if value:
                found.append((name, value, account))

        slug, one, person = values.get("account"), values.get("account_id"), values.get("person_id")
        about, domain = values.get("about_id"), values.get("account_domain")
        email, name = values.get("person_email") or values.get("email"), values.get("account_name")
        add("account", slug, self.account_by_slug.get(slug or ""))
        add("account id", one, self.account_by_external.get(one or ""))
        add("person id", person, (self._person_by_external.get(person or "") or (0, None))[1])
        add("related id", about, self.account_by_external.get(about or "", self._account_by_record.get(about or "")))
        add("domain", domain, self._account_by_domain.get(domain_of(domain)))
        add("e-mail", email, self._account_by_email(email))
        add("name", name, self.accounts_called(name) if name else None)
        return found

    def _account_by_email(self, email: str | None) -> int | None:
        if not email:
            return None
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
