"""Which stage an account brought in stands in, by what the files say of it."""

from __future__ import annotations

from datetime import timedelta

from store.exchange.meanings.stages import stage_of
from store.exchange.run import Run
from store.exchange.sources import SourceRow

YOUNG = timedelta(days=45)
"""A customer who started less than this long ago is taken to be in the first customer's stage."""

STAGE_FIELDS = ("stage", "type")


def stage_told(run: Run, row: SourceRow) -> str:
    """The stage that a row tells: a stage's key, CUSTOMER, or nothing. A flag of leaving comes first.

    A word that names no stage is kept as a custom field.
    """
    told = row.values
    if told.get("left"):
        return first_with_role(run, "lost")
    for field in STAGE_FIELDS:
        if field in told:
            if meant := stage_of(told[field], run.stage_titles):
                return meant
            row.others.setdefault(row.source.header(field), told[field])
    if "left" not in told and told.get("ended", "9999") <= run.as_of.isoformat():
        return first_with_role(run, "lost")
    return "trial" if told.get("trial") and "trial" in run.stage_titles else ""


def stage_of_customer(run: Run, since: str | None) -> str:
    """The stage of a customer of whom only that is known: the first one while young, else the one after it."""
    stages = run.customer_stages
    young = since is not None and since > (run.as_of - YOUNG).isoformat()
    return stages[0] if young or len(stages) == 1 else stages[1]


def first_with_role(run: Run, role: str) -> str:
    """The first stage of a role."""
    return next(key for key, held in run.stage_roles.items() if held == role)


def settle_left(run: Run) -> None:
    """Move accounts with exits to the stage of the lost, unless a flag or a return says otherwise.

    A flag alone sets the stage; where flag and exits contradict each other it is noted.
    """
    lost = first_with_role(run, "lost")
    accounts = {*run.newest_exits, *run.left_flags}
    for account, stage in run.stages_now(accounts).items():
        exit_day, returned = run.newest_exits.get(account, ("", False))
        flag = run.left_flags.get(account)
        gone = bool(exit_day) and not returned
        if flag and not gone:
            run.contradict("Marked as left without an exit", run.name_of(account))
        elif flag is False and gone:
            run.contradict("Not marked as left in spite of an exit", run.name_of(account))
        if flag or (flag is None and gone):
            run.move(account, stage, lost, exit_day if gone else None)
