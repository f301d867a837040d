"""What is said after a check-in is saved: how it was understood, what it did, how to take it back.

The standard library only, so that both lanes say it alike.
"""

from __future__ import annotations

from store.rules.nobody_reached import sounds_missed
from tui.wording import counted, full_date

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from store.check_in import CheckIn
    from store.contact_effect import ContactEffect

UNDO = "gt undo"
UNDO_ENDS_AT = 76
TEXT_LINES = 5
_MAYBE_MISSED = "  Counts as personal contact; +missed if nobody was reached."


def log_lines(saved: CheckIn, today: date) -> list[str]:
    """The lines to print, safe for a terminal; the way to undo stands at the right of the last fact."""
    entry = saved.entry
    lines = [_shown(_first(saved, today)), *_text(entry.text)]
    lines += [_shown(f"  {said} {hint}") for said, hint in entry.remarks]
    if entry.todo_day is not None:
        lines.append(_shown(f"  To-do: {entry.todo_text}, {full_date(entry.todo_day)}."))
    if saved.moments:
        lines.append(_shown(f"  Key moment done: {', '.join(saved.moments)}."))
    if sounds_missed(entry):
        lines.append(_MAYBE_MISSED)
    linked = f"{', '.join(saved.people)}: linked. " if saved.people else ""
    effect = effect_sentence(saved.effect, entry.contact)
    if linked or effect:
        lines.append(with_undo(_shown(f"  {linked}{effect}".rstrip())))
    else:
        lines[0] = with_undo(lines[0])
    return lines


def _first(saved: CheckIn, today: date) -> str:
    entry = saved.entry
    day = ("today, " if entry.day == today else "") + full_date(entry.day)
    facts = [f"{day} {entry.clock:%H:%M}" if entry.clock else day]
    if entry.minutes:
        facts.append(f"{entry.minutes} min")
    if entry.mood:
        facts.append(entry.mood)
    facts += [f"+{tag}" for tag in entry.tags]
    return f"Logged {entry.kind} with {saved.account}: {', '.join(facts)}."


def effect_sentence(effect: ContactEffect, contact: str) -> str:
    """What a check-in did to the last personal contact; empty for what is no contact at all."""
    cadence = f"(cadence {effect.cadence})"
    if contact == "none":
        return ""
    if contact == "attempt":
        stays = "none yet" if effect.after is None else f"still {counted(effect.after, 'day')} ago"
        return f"An attempt; personal contact {stays} {cadence}."
    if effect.before is None:
        return f"First personal contact {cadence}."
    if effect.after == effect.before:
        return f"Personal contact still {counted(effect.before, 'day')} ago {cadence}."
    return f"Personal contact {counted(effect.before, 'day')} back to {effect.after} {cadence}."


def with_undo(line: str) -> str:
    """A line with the way to take it back at the right, or after two blanks where there is no room."""
    room = UNDO_ENDS_AT - len(UNDO) - _cells(line)
    return f"{line}{' ' * max(room, 2)}{UNDO}"


def _cells(line: str) -> int:
    """The cells a line takes, near enough to place a word after it."""
    if line.isascii():
        return len(line)
    from unicodedata import combining, east_asian_width

    return sum(2 if east_asian_width(sign) in "WF" else 0 if combining(sign) else 1 for sign in line)


def _text(text: str) -> list[str]:
    if not text:
        return []
    lines = text.split("\n")
    shown = [f"  {_shown(line)}" for line in lines[:TEXT_LINES]]
    if len(lines) > TEXT_LINES:
        shown.append(f"  and {counted(len(lines) - TEXT_LINES, 'more line', 'more lines')}")
    return shown


def _shown(text: str) -> str:
    if text.isprintable():
        return text
    from tui.safe_text import show

    return show(text)
