"""Which key moment matters most, from the book's own exits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from tui.cli import output
from tui.cli.invocation import invocation_of
from tui.cli.options import AsCsv, AsJson, Plain, command_group, example
from tui.cli.output import Listing, form_of
from tui.cli.tables import Column
from tui.wording import few_accounts, moment_difference

if TYPE_CHECKING:
    from store.moment_weights import MomentWeight

app = command_group()


@app.command(epilog=example("gt moments"))
def moments(context: typer.Context, as_json: AsJson = False, as_csv: AsCsv = False, plain: Plain = False) -> None:
    """Show which key moment matters most, from the book's own exits.

    For each: how many accounts left when it went wrong (poor, or its day passed undone) and when it went
    well. A difference is not yet a cause.
    """
    from store.moment_weights import moment_weights

    weights = moment_weights(invocation_of(context).book())
    output.listing(
        form_of(as_json, as_csv, plain),
        Listing(
            columns=(
                Column("MOMENT", gives_way=True),
                Column("LEFT WHEN IT WENT WRONG", on_the_right=True),
                Column("LEFT WHEN IT WENT WELL", on_the_right=True),
                Column("DIFFERENCE", on_the_right=True),
                Column(""),
            ),
            rows=[_row(one) for one in weights],
            objects=[_object(one) for one in weights],
            nothing="No key moment has gone well or wrong yet.",
        ),
    )


def _row(one: MomentWeight) -> tuple[str, ...]:
    wrong, well = f"{one.wrong_left} of {one.wrong}", f"{one.well_left} of {one.well}"
    return one.name, wrong, well, moment_difference(one.points), few_accounts(one.few)


def _object(one: MomentWeight) -> dict[str, object]:
    return {
        "name": one.name,
        "wrong_left": one.wrong_left,
        "wrong": one.wrong,
        "well_left": one.well_left,
        "well": one.well,
        "points": None if one.points is None else round(one.points, 1),
        "few": one.few,
    }
