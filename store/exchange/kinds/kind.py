"""What a kind of row may hold: its fields, the headers each is known by, and what tells the kind."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a kind. `type` is how its cells are read; `headers` are its synonyms, compact, best first.

    `telling` says how much the presence of the field speaks for the kind, from 0 to 5.
    Types: name, line, text, list, date, birthday, moment, money, number, whole, truth.
    """

    name: str
    type: str
    headers: str = ""
    telling: int = 1


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of row. Each group of `needs` must have one of its fields among the columns."""

    name: str
    plural: str
    fields: tuple[Field, ...]
    needs: tuple[tuple[str, ...], ...]
    file_words: tuple[str, ...]
    keeps_other_columns: bool = False

    def field(self, name: str) -> Field | None:
        """The field of that name."""
        return next((field for field in self.fields if field.name == name), None)


@cache
def compact(header: str) -> str:
    """A header as it is compared: small letters and digits only, Latin marks off ("E-post" is "epost")."""
    text = unicodedata.normalize("NFKC", header).casefold()
    if not text.isascii():
        text = "".join(_without_mark(character) for character in text)
    return re.sub(r"[\W_]+", "", text)


def _without_mark(character: str) -> str:
    base = unicodedata.normalize("NFD", character)[0]
    return base if base.isascii() and base.isalpha() else {"ł": "l", "ø": "o"}.get(character, character)


ACCOUNT_REFERENCES = (
    Field(
        "account_id",
        "line",
        "accountid companyid customerid clientid organizationid associatedcompanyid kundid kundnummer klientid",
    ),
    Field("about_id", "line", "whatid relatedtoid"),
    Field("account", "line", "accountslug"),
    Field(
        "account_domain",
        "line",
        "associatedcompanydomain companydomain companydomainname accountdomain",
        2,
    ),
    Field(
        "account_name",
        "line",
        "accountname companyname company associatedcompany organization organisation customername "
        "clientname foretag kund firma klient 公司 公司名称 公司名稱 客户 客戶 บริษัท ลูกค้า entreprise "
        "empresa",
    ),
)
"""How a row of any kind but account says which account it belongs to."""

PERSON_REFERENCES = (
    Field("person_id", "line", "whoid contactid personid associatedcontactid requesterid", 2),
    Field(
        "person_email",
        "line",
        "associatedcontactemail contactemail personemail requesteremail email epost",
    ),
    Field("person", "line", "contactname personname contact kontakt requester"),
)
"""How a row says which person it concerns."""
