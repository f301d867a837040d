"""Which key moment matters most, from the book's own exits."""

from __future__ import annotations

from dataclasses import dataclass

from store.book import Book

FEW = 5
"""Below this many accounts on either side a comparison says little."""


@dataclass(frozen=True, slots=True)
class MomentWeight:
    """How many accounts left when a moment went wrong (poor, or its day passed undone), and when it went well."""

    name: str
    wrong_left: int
    wrong: int
    well_left: int
    well: int

    @property
    def points(self) -> float | None:
        """Share that left after it went wrong less the share that left after it went well, in percentage
        points (-100 to 100); None when one side is empty. A difference is not a cause."""
        if not self.wrong or not self.well:
            return None
        return 100 * (self.wrong_left / self.wrong - self.well_left / self.well)

    @property
    def few(self) -> bool:
        """Whether either side holds fewer than 5 accounts."""
        return min(self.wrong, self.well) < FEW


_QUERY = """
WITH seen AS (
  SELECT moment.name, stage.role = 'lost' AS gone,
    done_on IS NULL AND due_on < coalesce(ended, ?1) OR went = 'poor' AND repaired_on IS NULL AS wrong,
    done_on IS NOT NULL AND coalesce(went, 'fine') <> 'poor' AS well
  FROM moment JOIN account ON account.id = account_id JOIN stage ON stage.key = account.stage
  WHERE (known = 1 OR done_on IS NOT NULL) AND stage.role IN ('customer', 'paused', 'lost')
)
SELECT name, coalesce(sum(gone AND wrong), 0), coalesce(sum(wrong), 0), coalesce(sum(gone AND well), 0),
  coalesce(sum(well), 0) FROM seen
WHERE wrong OR well GROUP BY name
"""


def moment_weights(book: Book) -> list[MomentWeight]:
    """Every key moment by how much more accounts left when it went wrong, the heaviest first.

    Unknown moments and those whose day has not come are left out.
    """
    with book.reading() as connection:
        rows = connection.execute(_QUERY, (book.clock.today().isoformat(),)).fetchall()
    weights = [MomentWeight(*row) for row in rows]
    return sorted(weights, key=lambda one: (-(one.points if one.points is not None else -101), one.name))
