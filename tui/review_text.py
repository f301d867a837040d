"""The summary of a review in words: as lines for the app and the shell, and as Markdown to keep or to send."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby

from store.records.review import DECISIONS, PENDING, Errand, Figure, Named, Review, ReviewSummary
from tui.width import cells, fit
from tui.wording import counted, first_line, near_date, weekday_date, weekday_date_said
from tui.wrapping import wrap

NOTE = "NOTE"
"""The heading above the closing note."""
_TITLES = {**{outcome: outcome.capitalize() for outcome in DECISIONS}, PENDING: "Not yet"}
_FIGURES = (
    ("Over cadence", "over"),
    ("At risk", "risk"),
    ("Open complaints", "complaints"),
    ("Moments overdue", "moments"),
)
_LABEL, _COUNT, _FIGURE_LABEL = 12, 4, 18
_UNWRAPPED = 100_000
_MOST_ERRANDS, _MOST_DECIDED, _MOST_NAMES = 12, 12, 8
_NEAR = 2
_UNBROKEN = "\u00a0"
"""A blank at which no line is broken, as in a phone number."""


def title_of(review: Review) -> str:
    """Return `Weekly review, week 48`, with its filter if it has one."""
    said = f", {review.filter}" if review.filter else ""
    return f"Weekly review, week {int(review.week[-2:])}{said}"


def took(summary: ReviewSummary) -> str:
    """Return `done in 11 min`; nothing when the review was laid aside in between."""
    return f"done in {summary.minutes} min" if summary.minutes else ""


def first_sentence(summary: ReviewSummary) -> str:
    """Return how many accounts were looked at."""
    left = len(summary.decided.get(PENDING, ())) + len(summary.decided.get("skipped", ()))
    if not summary.total:
        return "No account gave a reason to be looked at."
    if not left and summary.total == 1:
        return "The one account that needed attention has been looked at."
    if not left:
        return f"All {counted(summary.total, 'account')} that needed attention have been looked at."
    return f"{summary.total - left} of {counted(summary.total, 'account')} have been looked at."


def set_aside(count: int) -> str:
    """Return how many accounts without a history were set aside, and for how long."""
    return f"Set {counted(count, 'account')} without history aside for four weeks."


def next_sentence(summary: ReviewSummary) -> str:
    """Return when the next review is due and how many accounts it is likely to have."""
    return f"Next review: {weekday_date(summary.next_on)}, {counted(summary.expected, 'account')} expected."


def summary_lines(review: Review, summary: ReviewSummary, today: date, width: int | None = None) -> list[str]:
    """Return the summary as plain lines, headings in capitals; wrapped to `width` cells if one is given."""
    room = width or _UNWRAPPED
    lines = [first_sentence(summary), ""]
    counts = max([_COUNT, *(len(f"{len(accounts):,}") + 2 for accounts in summary.decided.values())])
    for outcome, accounts in summary.decided.items():
        if accounts or outcome != PENDING:
            label = f"{fit(_TITLES[outcome], _LABEL)}{f'{len(accounts):,}':<{counts}}"
            lines += _hanging(label, _told(outcome, summary, today, most=_MOST_DECIDED), room)
    if summary.changed:
        lines += ["", *_hanging(fit("Changed", _LABEL), "; ".join(summary.changed), room)]
    lines += ["", f"{' ' * _FIGURE_LABEL}{'before':>8}{'now':>8}"]
    for title, name in _FIGURES:
        figure: Figure = getattr(summary, name)
        label = f"{fit(title, _FIGURE_LABEL)}{figure.before:>8}{figure.now:>8}   "
        lines += _hanging(label, _joined(figure.accounts, today), room)
    lines += _errand_lines("TODAY AND THIS WEEK", summary.week, today, room)
    for assignee, errands in groupby(summary.asked, key=lambda one: one.assignee):
        lines += _errand_lines(f"TO ASK OF {assignee}", list(errands), today, room)
    if review.note:
        lines += ["", NOTE, *(f"  {line}" for line in wrap(review.note, room - 2))]
    return [*lines, "", next_sentence(summary)]


def summary_markdown(review: Review, summary: ReviewSummary, today: date) -> str:
    """Return the summary as a Markdown document, every name in it."""
    lines = [f"# {title_of(review)}", "", first_sentence(summary), ""]
    for outcome, accounts in summary.decided.items():
        if accounts:
            told = _told(outcome, summary, today, most=len(accounts))
            lines.append(f"- **{_TITLES[outcome]} {len(accounts)}:** {_escaped(told)}")
    lines += [f"- **Changed:** {_escaped(sentence)}" for sentence in summary.changed]
    lines += ["", "| | before | now | |", "|---|---:|---:|---|"]
    for title, name in _FIGURES:
        figure: Figure = getattr(summary, name)
        lines.append(f"| {title} | {figure.before} | {figure.now} | {_escaped(_joined(figure.accounts, today))} |")
    lines += _errand_list("Today and this week", summary.week, today)
    for assignee, errands in groupby(summary.asked, key=lambda one: one.assignee):
        lines += _errand_list(f"To ask of {_escaped(assignee or '')}", list(errands), today)
    lines += ["", "## Note", "", review.note] if review.note else []
    return "\n".join([*lines, "", next_sentence(summary)]) + "\n"


def _told(outcome: str, summary: ReviewSummary, today: date, most: int) -> str:
    """The first accounts of an outcome; of the contacted ones the kinds are counted instead of repeated."""
    accounts = summary.decided[outcome]
    if outcome != "contacted":
        return _listed([_with_detail(one, today) for one in accounts], most)
    kinds = ", ".join(f"{kind} {count}" for kind, count in summary.contacts.items())
    names = _listed([one.name for one in accounts], most)
    return f"{names}   {kinds}" if accounts and kinds else names


def _listed(told: Sequence[str], most: int) -> str:
    """Names with commas between, or semicolons where a name has a comma of its own; how many more there are."""
    shown = told[:most]
    more = [f"and {len(told) - most:,} more"] if len(told) > most else []
    return ("; " if any("," in one for one in shown) else ", ").join([*shown, *more])


def _joined(accounts: Sequence[Named], today: date) -> str:
    """`Oscorp, snoozed to Tue 1 Dec; Globex GmbH, 38 to 52`."""
    told = []
    for one in accounts[:_MOST_NAMES]:
        detail = " ".join((first_line(one.detail), weekday_date_said(one.day, today) if one.day else "")).strip()
        told.append(", ".join(part for part in (one.name, detail) if part))
    more = len(accounts) - len(told)
    return "; ".join([*told, f"and {more:,} more"] if more else told)


def _with_detail(one: Named, today: date) -> str:
    """`Soylent: sign-off call, Wed 25 Nov`, `Oscorp to Tue 1 Dec`."""
    day = weekday_date_said(one.day, today) if one.day else ""
    if not one.detail:
        return f"{one.name} to {day}" if day else one.name
    return f"{one.name}: {first_line(one.detail)}" + (f", {day}" if day else "")


def _hanging(label: str, text: str, room: int) -> list[str]:
    """A label with a text beside it, whose further lines stand below its first."""
    indent = cells(label)
    first, *rest = wrap(text, max(room - indent, 8))
    return [f"{label}{first}".rstrip(), *(" " * indent + line for line in rest)]


def _errand_lines(title: str, errands: Sequence[Errand], today: date, room: int) -> Iterator[str]:
    if not errands:
        return
    yield ""
    yield title
    shown = errands[:_MOST_ERRANDS]
    days = [_day(one, today) for one in shown]
    label = max(map(cells, days))
    for one, day in zip(shown, days, strict=True):
        phone = f"   {one.phone.replace(' ', _UNBROKEN)}" if one.phone else ""
        lines = _hanging(f"  {fit(day, label)}  ", f"{first_line(one.text)}, {one.account}{phone}", room)
        yield from (line.replace(_UNBROKEN, " ") for line in lines)
    if len(errands) > len(shown):
        yield f"  and {len(errands) - len(shown)} more; gt todo lists them all"


def _errand_list(title: str, errands: Sequence[Errand], today: date) -> list[str]:
    if not errands:
        return []
    told = (f"{_escaped(first_line(one.text))} ({_escaped(one.account)})" for one in errands)
    days = (_date(one, today) for one in errands)
    return ["", f"## {title}", "", *(f"- [ ] {day}: {text}" for day, text in zip(days, told, strict=True))]


def _day(one: Errand, today: date) -> str:
    """`today`, `Wed 25 Nov`, `Mon 9 Nov, late`."""
    is_near = one.due is not None and 0 <= (one.due - today).days < _NEAR
    return near_date(one.due, today) if is_near and one.due else _date(one, today)


def _date(one: Errand, today: date) -> str:
    """As `_day`, but every day by its date, for a document that is read on another."""
    if one.due is None:
        return "any day"
    return weekday_date_said(one.due, today) + (", late" if one.due < today else "")


def _escaped(text: str) -> str:
    """A text whose signs Markdown does not take for its own."""
    kept = text.replace("\n", " ")
    for sign in "\\`*_[]<>|#":
        kept = kept.replace(sign, f"\\{sign}")
    return kept
