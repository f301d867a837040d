"""Guesses what a table holds from its headers and its file name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from store.exchange.kinds.all_kinds import KINDS
from store.exchange.kinds.kind import Kind, compact
from store.exchange.mapping import CUSTOM_PREFIX, Mapping

FILE_NAME_SAYS = 3
LEAST_LEAD = 2
SALESFORCE_CUSTOM = "__c"

BOOKKEEPING = """
    isdeleted masterrecordid parentid createdbyid lastmodifiedbyid systemmodstamp photourl billingaddress
    shippingaddress mailingaddress otheraddress lastvieweddate lastreferenceddate billinglatitude
    billinglongitude billinggeocodeaccuracy shippinglatitude shippinglongitude shippinggeocodeaccuracy
    iscustomerportal jigsaw jigsawcompanyid createddate createdate lastmodifieddate
"""
"""Columns about the record in the other program, not about the client; they are left out."""


@dataclass(frozen=True, slots=True)
class Guess:
    """What a table seems to hold. `mapping` is None when that is unsure; `problem` then says why."""

    mapping: Mapping | None
    problem: str = ""


def guess_mapping(headers: Sequence[str], file_name: str) -> Guess:
    """The kind and the columns of a table with these headers in a file of that name."""
    scored = sorted(
        ((score, kind) for kind in KINDS.values() if (score := _score(kind, headers, file_name))),
        key=lambda pair: -pair[0],
    )
    if not scored:
        return Guess(None, "no column is known as the name or the id of an account, a person or an event")
    (best, kind), *others = scored
    if others and best - others[0][0] < LEAST_LEAD:
        rival = others[0][1]
        return Guess(None, f"it may hold {kind.plural} or {rival.plural}")
    return Guess(mapping_for(kind, headers))


def mapping_for(kind: Kind, headers: Sequence[str]) -> Mapping:
    """Every header with the field of that kind it stands for."""
    fields = match_fields(kind, headers)
    by_header = {header: name for name, header in fields.items()}
    columns: dict[str, str | None] = {}
    for header in headers:
        if header in by_header:
            columns[header] = by_header[header]
        elif header.startswith(CUSTOM_PREFIX) and len(header) > len(CUSTOM_PREFIX):
            columns[header] = header
        elif kind.keeps_other_columns and compact(header) not in BOOKKEEPING.split():
            columns[header] = CUSTOM_PREFIX + header
        else:
            columns[header] = None
    return Mapping(kind.name, columns)


def match_fields(kind: Kind, headers: Sequence[str]) -> dict[str, str]:
    """The header each field of the kind is found under; a field's own name comes before its synonyms."""
    plain = {compact(header): header for header in reversed(headers)}
    if "birthmonth" in plain:  # the birthday is spread over several columns
        plain.pop("birthday", None)
    custom = {
        compact(header[: -len(SALESFORCE_CUSTOM)]): header
        for header in reversed(headers)
        if header.casefold().endswith(SALESFORCE_CUSTOM)
    }
    found: dict[str, str] = {}
    own_names: dict[str, tuple[str, ...]] = {field.name: (compact(field.name),) for field in kind.fields}
    synonyms = {field.name: (*own_names[field.name], *field.headers.split()) for field in kind.fields}
    for known, words in ((plain, own_names), (plain, synonyms), (custom, synonyms)):
        _match(found, known, words)
    return found


def _match(found: dict[str, str], known: dict[str, str], words: dict[str, tuple[str, ...]]) -> None:
    """Find a header for each field that has none yet by its words, the first of them first."""
    for name, synonyms in words.items():
        if name not in found:
            free = (known[word] for word in map(compact, synonyms) if word in known)
            header = next((header for header in free if header not in found.values()), None)
            if header is not None:
                found[name] = header


def _score(kind: Kind, headers: Sequence[str], file_name: str) -> int:
    """How well the headers and the file name speak for a kind; 0 when something it needs is missing."""
    found = match_fields(kind, headers)
    if any(not any(name in found for name in group) for group in kind.needs):
        return 0
    score = sum(field.telling for field in kind.fields if field.name in found)
    name = compact(file_name)
    return 1 + score + (FILE_NAME_SAYS if any(word in name for word in kind.file_words) else 0)
