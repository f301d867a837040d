"""What is offered in a review, the most useful first."""

from tui.actions.hints import Offer

_LAST = (Offer("undo", "undo"), Offer("leave", "pause"), Offer("keys", "keys"))

WALK = (
    Offer("decide", "reviewed, next", "reviewed"),
    Offer("log-contact", "log"),
    Offer("add-todo", "to-do"),
    Offer("snooze", "snooze", begins=True),
    Offer("add-complaint", "complaint", "compl"),
    Offer("tick-moment", "moments", "moment", begins=True),
    Offer("skip", "skip"),
    Offer("go-back", "back"),
    Offer("finish", "resolve, done", "resolve"),
    Offer("write-review-note", "note"),
    Offer("add-goal", "add", begins=True),
    Offer("forecast-renewal", "business", "biz", begins=True),
    Offer("open-account", "open"),
    *_LAST,
)
LATE = (
    Offer("decide", "look at them now"),
    Offer("skip", "leave them for next time"),
    Offer("go-back", "back"),
    *_LAST,
)
WAITING = (
    Offer("decide", "walk all accounts anyway"),
    Offer("view-accounts", "go to", begins=True),
    *_LAST,
)
QUIET = (
    Offer("pass-quiet", "all looked over, next", "all seen"),
    Offer("open-account", "open"),
    Offer("log-contact", "log"),
    Offer("add-todo", "to-do"),
    Offer("snooze", "snooze", begins=True),
    Offer("write-note", "note"),
    Offer("go-back", "back"),
    *_LAST,
)
SUMMARY = (
    Offer("copy-summary", "copy as Markdown", "copy"),
    Offer("note-summary", "closing note in $EDITOR", "note"),
    Offer("write-summary", "write a file", "file"),
    Offer("print-summary", "print in the shell and quit", "print"),
    Offer("finish-review", "done"),
    Offer("go-back", "back"),
    *_LAST,
)
FINISHED = (
    Offer("begin-again", "begin another review", "new review"),
    Offer("copy-summary", "copy as Markdown", "copy"),
    Offer("write-summary", "write a file", "file"),
    Offer("print-summary", "print in the shell and quit", "print"),
    Offer("finish-review", "done"),
    Offer("view-accounts", "go to", begins=True),
    *_LAST,
)
