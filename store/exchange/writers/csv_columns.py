"""The columns of each kind as CSV: the names that an import knows them by, and the SQL that gives them."""

from __future__ import annotations

from dataclasses import dataclass

from store.exchange.kinds.all_kinds import KINDS


@dataclass(frozen=True, slots=True)
class CsvKind:
    """One kind as CSV: pairs of header and SQL expression over `source`, in the order of ids."""

    columns: tuple[tuple[str, str], ...]
    source: str


def _columns(table: str, names: str, **special: str) -> tuple[tuple[str, str], ...]:
    return tuple((name, special.get(name, f"{table}.{name}")) for name in names.split())


def _of_account(table: str, names: str, **special: str) -> CsvKind:
    slug = "(SELECT slug FROM account WHERE id = account_id)"
    return CsvKind((("account", slug), *_columns(table, names, **special)), table)


_TAGS = "(SELECT json_group_array(tag) FROM (SELECT tag FROM {0}_tag WHERE {0}_id = {0}.id ORDER BY id))"

CSV_KINDS: dict[str, CsvKind] = {
    "accounts": CsvKind(
        _columns(
            "account",
            "slug name stage segment industry size source owner since ended cadence_days currency domain website "
            "phone city country note style external_id history_known tags aliases",
            tags=_TAGS.format("account"),
            aliases="(SELECT json_group_array(alias) FROM account_alias WHERE account_id = account.id)",
        ),
        "account",
    ),
    "people": _of_account("person", "name role email phone mobile reach standing birthday facts left_on external_id"),
    "interactions": _of_account(
        "interaction",
        "kind day at minutes mood text contact author source external_id people tags",
        people="(SELECT json_group_array(name) FROM (SELECT name FROM interaction_person JOIN person "
        "ON person.id = person_id WHERE interaction_id = interaction.id ORDER BY interaction_person.id))",
        tags=_TAGS.format("interaction"),
    ),
    "moments": _of_account(
        "moment", "position name due_on preparation prepared_on done_on went repaired_on note known"
    ),
    "complaints": _of_account(
        "complaint",
        "person severity category text received_on acknowledged_on apologised_on waiting_on resolved_on resolution "
        "told_on lesson reopened source external_id",
        person="(SELECT name FROM person WHERE id = person_id)",
    ),
    "contracts": _of_account(
        "contract",
        "period amount currency plan seats trial started_on renews_on ended_on external_id",
        amount="amount_minor",
    ),
    "exits": _of_account("exit", "left_on reasons stuck_at words went_to would_return returned_on external_id"),
    "promises": _of_account("promise", "text promised_by promised_on due_on state settled_on"),
    "todos": _of_account("todo", "text due_on done_on assignee external_id"),
    "goals": _of_account(
        "goal", "text measure start target by_on agreed_on reached_on", start="start_milli", target="target_milli"
    ),
    "signals": _of_account("signal", "kind day value", value="value_milli"),
}
"""The kinds that can be written as CSV, by their plural."""

assert set(CSV_KINDS) <= {kind.plural for kind in KINDS.values()}
