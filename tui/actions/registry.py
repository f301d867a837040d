"""Every action there is. Keys, hint line, palette and help page are all made from here."""

from collections.abc import Mapping

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
from tui.actions.action import Action

ROOMS: Mapping[str, tuple[Action, ...]] = {
    "moving": moving.ACTIONS,
    "views": views.ACTIONS,
    "review": review.ACTIONS,
    "finding": finding.ACTIONS,
    "marking": marking.ACTIONS,
    "logging": logging.ACTIONS,
    "todos": todos.ACTIONS,
    "accounts": accounts.ACTIONS,
    "standing": standing.ACTIONS,
    "belonging": belonging.ACTIONS,
    "copying": copying.ACTIONS,
    "card": card.ACTIONS,
    "timeline": timeline.ACTIONS,
    "agreements": agreements.ACTIONS,
    "business": business.ACTIONS,
    "moments": moments.ACTIONS,
    "complaints": complaints.ACTIONS,
    "history": history.ACTIONS,
    "trash": trash.ACTIONS,
    "everywhere": everywhere.ACTIONS,
    "dialogs": dialogs.ACTIONS,
}
"""By the file here that tells of them; the one of that name in `tui/deeds` does what no screen does by itself."""

ALL: tuple[Action, ...] = tuple(action for actions in ROOMS.values() for action in actions)
BY_ID: Mapping[str, Action] = {action.id: action for action in ALL}
_ROOM_OF = {action.id: room for room, actions in ROOMS.items() for action in actions}


def room_of(action: Action) -> str:
    """Return the name of the file that an action is told of in."""
    return _ROOM_OF[action.id]
