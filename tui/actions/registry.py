"""Every action there is. Keys, hint line, palette and help page are all made from here."""

from tui.actions import (
    accounts,
    agreements,
    belonging,
    business,
    card,
    complaints,
    copying,
    dialogs,
    everywhere,
    finding,
    history,
    logging,
    marking,
    moments,
    moving,
    review,
    standing,
    timeline,
    todos,
    trash,
    views,
)
from tui.actions.action import Action, Where

ALL: tuple[Action, ...] = (
    *moving.ACTIONS,
    *views.ACTIONS,
    *review.ACTIONS,
    *finding.ACTIONS,
    *marking.ACTIONS,
    *logging.ACTIONS,
    *todos.ACTIONS,
    *accounts.ACTIONS,
    *standing.ACTIONS,
    *belonging.ACTIONS,
    *copying.ACTIONS,
    *card.ACTIONS,
    *timeline.ACTIONS,
    *agreements.ACTIONS,
    *business.ACTIONS,
    *moments.ACTIONS,
    *complaints.ACTIONS,
    *history.ACTIONS,
    *trash.ACTIONS,
    *everywhere.ACTIONS,
    *dialogs.ACTIONS,
)


def actions_on(where: Where) -> tuple[Action, ...]:
    """Return the actions that can be meant on a screen."""
    return tuple(action for action in ALL if where in action.where)
