"""Plans who took part in an interaction, and its tags."""

from __future__ import annotations

from store.exchange.run import Run
from store.exchange.sources import SourceRow


class Links:
    """The people and tags of interactions, in the book and in the import."""

    def __init__(self, run: Run) -> None:
        self._run = run
        connection = run.connection
        self._people = set(connection.execute("SELECT interaction_id, person_id FROM interaction_person").fetchall())
        self._tags = set(connection.execute("SELECT interaction_id, tag FROM interaction_tag").fetchall())

    def plan(self, row: SourceRow, account: int, interaction: int) -> None:
        """Plan the person and the tags that a row names, where they are not in the book already."""
        for person in self._people_named(row, account):
            if (interaction, person) not in self._people:
                self._people.add((interaction, person))
                link = {"interaction_id": interaction, "person_id": person}
                self._run.plan.insert("interaction_person", link)
        for tag in row.values.get("tags", ()):
            if (interaction, tag) not in self._tags:
                self._tags.add((interaction, tag))
                self._run.plan.insert("interaction_tag", {"interaction_id": interaction, "tag": tag})

    def _people_named(self, row: SourceRow, account: int) -> list[int]:
        joins = self._run.joins
        one = joins.person_of(row.values, account)
        several = [joins.person_called(name, account) for name in row.values.get("people", ())]
        return [person for person in (one, *several) if person is not None]
