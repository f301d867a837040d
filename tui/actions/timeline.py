"""Choosing which part of an account's timeline is shown, and how much room a pane has."""

from tui.actions.action import Action, Group, Where

_PAGE = frozenset({Where.ACCOUNT})


def _part(id: str, title: str, help: str, key: str, label: str, short: str = "", digits: int = 0) -> Action:
    return Action(id, title, help, (key,), Group.TIMELINE, label, where=_PAGE, short=short, digits=digits)


ACTIONS = (
    _part("timeline-all", "Whole timeline", "Shows everything that happened with the account.", "f a", "all"),
    _part(
        "timeline-personal",
        "Personal contacts only",
        "Keeps what counts as personal contact in the timeline.",
        "f p",
        "personal",
    ),
    _part(
        "timeline-attempts",
        "Attempts only",
        "Keeps the contacts that were tried and not answered in the timeline.",
        "f t",
        "attempts",
        "tried",
    ),
    _part(
        "timeline-complaints",
        "Complaints only",
        "Keeps the complaints and how they were resolved in the timeline.",
        "f c",
        "complaints",
        "cmpl",
    ),
    _part(
        "timeline-changes",
        "Changes only",
        "Keeps changes of stage and owner, key moments and exits in the timeline.",
        "f h",
        "changes",
    ),
    _part(
        "timeline-kind",
        "One kind of contact only",
        "Keeps one kind of contact in the timeline, by its number; the most frequent kind is 1.",
        "f",
        "a kind of contact",
        digits=9,
    ),
    Action(
        "zoom-pane",
        "Zoom the pane",
        "Gives the whole page to the pane that has the keys, and back.",
        ("z",),
        Group.MOVING,
        "zoom",
        where=_PAGE,
        rank=14,
    ),
)
