"""What each action is meant for, and its title where that is known by name."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum, auto
from typing import NamedTuple


class Target(Enum):
    """What an action does something to."""

    ACCOUNTS = auto()
    """The account under the cursor, or all that are marked."""
    ACCOUNT = auto()
    """One account only."""
    COMPLAINTS = auto()
    """The complaint under the cursor, or all that are marked."""
    ROW = auto()
    """Whatever the cursor is on, or all rows that are marked."""
    RECORD = auto()
    """Whatever the cursor is on, one only."""
    DONE = auto()
    """The change that was made last."""
    UNDONE = auto()
    """The change that was taken back last."""
    FILTER = auto()
    """The filter of the list."""
    KEPT_FILTER = auto()
    """One of the filters that are kept."""
    DEED = auto()
    """What was done last."""


class Whom(NamedTuple):
    """What an action is meant for by its name, or why it can be meant for nothing here; both empty if unknown."""

    name: str = ""
    reason: str = ""


class Meant(NamedTuple):
    """An action's title in two parts, between which stands the name of what it is meant for."""

    target: Target
    before: str
    after: str = ""


_MEANT: Mapping[Target, Mapping[str, str]] = {
    Target.ACCOUNTS: {
        "log-contact": "Log a contact with {}",
        "add-todo": "Plan a to-do for {}",
        "add-complaint": "Log a complaint of {}",
        "snooze": "Snooze {}",
        "snooze-until": "Snooze {} until a day",
        "mark-reviewed": "Reviewed: {}",
        "set-stage": "Move {} to a stage",
        "hand-over": "Hand over {} to an owner",
        "tag": "Tags of {}",
        "tick-moment": "Tick a key moment of {}",
        "moment-great": "Moment went great with {}",
        "moment-fine": "Moment went fine with {}",
        "moment-poor": "Moment went poorly with {}",
        "moment-repaired": "Poor moment repaired with {}",
        "moment-prepared": "Next moment prepared with {}",
        "forecast-renewal": "Renewal forecast of {}",
        "pause-account": "Pause {}",
        "ask-what-is-wrong": "Asked what is wrong: {}",
        "set-pulse": "Pulse of {}",
        "add-goal": "Agree a goal with {}",
        "add-promise": "Keep a promise to {} in mind",
        "add-signal": "Reading of a signal of {}",
        "tell-price": "New price told to {}",
        "return-account": "Back from the pause: {}",
        "take-back-exit": "Stays after all: {}",
        "copy-name": "Copy the name of {}",
        "copy-slug": "Copy the slug of {}",
        "copy-email": "Copy the e-mail address at {}",
        "copy-phone": "Copy the phone number at {}",
    },
    Target.ACCOUNT: {
        "open-account": "Open {}",
        "write-note": "Standing note on {}",
        "write-review-note": "Review note on {}",
        "edit-account": "Edit the account {}",
        "add-person": "Add a person to {}",
        "add-moment": "Add a key moment to {}",
        "copy-page": "Copy the page of {} as Markdown",
        "show-progress": "Progress of a goal of {}",
        "settle-promise": "What became of a promise to {}",
        "set-contract": "Contract with {}",
        "plan-price": "New price for {}",
        "record-exit": "Exit or notice of {}",
        "explain-health": "Why this health of {}",
    },
    Target.COMPLAINTS: {
        "acknowledge": "Complaint acknowledged: {}",
        "apologise": "Apologised for {}",
        "wait-on-us": "Complaint waits on us: {}",
        "wait-on-them": "Complaint waits on the client: {}",
        "resolve-in-words": "Complaint resolved, and how: {}",
        "tell-client": "Client told: {}",
        "keep-lesson": "Lesson from {}",
        "hold-reply": "Hold a reply until tomorrow: {}",
        "reopen": "Reopen {}",
        "severity-up": "Severity up: {}",
        "severity-down": "Severity down: {}",
    },
    Target.RECORD: {"edit-record": "Edit {}", "edit-text": "Edit the text of {} in $EDITOR"},
    Target.ROW: {
        "finish": "Done or resolved: {}",
        "delete": "Delete {}",
        "restore": "Bring back {}",
        "delete-for-good": "Delete {} for good",
        "move-forward": "Move {} forward",
        "move-back": "Move {} back",
        "copy-row": "Copy the row {}",
    },
    Target.DONE: {"undo": "Undo: {}"},
    Target.UNDONE: {"redo": "Redo: {}"},
    Target.FILTER: {
        "keep-filter": "Keep the filter {}",
        "next-hit": "Next hit of {}",
        "previous-hit": "Previous hit of {}",
    },
    Target.KEPT_FILTER: {"pick-filter": "", "rename-filter": "", "forget-filter": ""},
    Target.DEED: {"repeat": "Repeat the last deed: {}"},
}

MEANT: Mapping[str, Meant] = {
    id: Meant(target, *title.split("{}")) for target, titles in _MEANT.items() for id, title in titles.items()
}
"""By the ids of the actions."""
