"""Says whether a setting's value can be, and how it is kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from typing import Any

from store.rules.kinds import COUNTED, FLAGS, KINDS, MOODS
from store.rules.when_words import (
    CLOCK_UNITS,
    DAY_PARTS,
    DAY_UNITS,
    JOINING_WORDS,
    MONTHS,
    NAMED_DAYS,
    NUMBERS,
    WEEKDAYS,
)
from store.settings.looks import THEMES
from store.upgrades.version_001.first_rows import STAGES

Others = Mapping[tuple[str, ...], Any]
"""Everything the file says, since some settings name others."""

Check = Callable[[str, Any, Others], Any]
"""Takes a setting's own name, its value and the others; gives the value to keep. Raises WrongValueError."""

STAGE_ROLES = ("lead", "customer", "paused", "lost", "declined")
STAGES_THAT_COME = frozenset(key for key, _, _ in STAGES)

_LENGTH = re.compile(r"[1-9]\d{0,2}(d|w|mo)")
_STAGE_KEY = re.compile(r"[a-z][a-z0-9_-]{0,39}")
_LONGEST_TEXT = 200
_LONGEST_KEYS = 80
_MOST_WORDS = 3
"""Words of another language that may stand for one English one."""
_ROUNDING = 1e-6
_PLAIN_DAY_WORDS = {"sat": "saturday", "sun": "sunday", "march": "mar"}
"""Words that are doubtful in an English sentence only, by one that is not."""


class WrongValueError(ValueError):
    """A value that a setting cannot have; the message is a sentence for a person."""


def one_of(*allowed: str) -> Check:
    """One of some words."""

    def check(name: str, value: Any, others: Others) -> str:
        if value not in allowed:
            raise WrongValueError(f"{name} takes {_either(allowed)}.")
        return str(value)

    return check


def theme_name(name: str, value: Any, others: Others) -> str:
    """The name of a theme."""
    if value not in THEMES:
        near = get_close_matches(str(value), THEMES, n=1)
        close = f" Close: {near[0]}." if near else ""
        raise WrongValueError(f"{name} takes dark, light, ansi or another theme, such as nord.{close}")
    return str(value)


def whole_number(least: int, most: int) -> Check:
    """A whole number within bounds."""

    def check(name: str, value: Any, others: Others) -> int:
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            raise WrongValueError(f"{name} takes a whole number from {least} to {most}.")
        return value

    return check


def number_in_thousandths(name: str, value: Any, others: Others) -> float:
    """A number from 0 to a million with at most three places."""
    fits = isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= 1_000_000
    if not fits or abs(round(value * 1000) - value * 1000) > _ROUNDING:
        raise WrongValueError(f"{name} takes a number from 0 to 1000000, such as 7 or 3.5.")
    return float(value)


def weight_or_off(name: str, value: Any, others: Others) -> int | str:
    """What a reason takes from health, or that it is switched off."""
    if value == "off":
        return "off"
    try:
        return int(whole_number(0, 100)(name, value, others))
    except WrongValueError:
        raise WrongValueError(f'{name} takes "off", or what it takes from health: 0 to 100.') from None


def three_lengths(name: str, value: Any, others: Others) -> list[str]:
    """Three lengths of time such as 1w."""
    if not isinstance(value, list) or len(value) != 3 or not all(_is_length(one) for one in value):
        raise WrongValueError(f'{name} takes a list of three lengths of time, such as ["1w", "2w", "1mo"].')
    return list(value)


def _is_length(value: Any) -> bool:
    return isinstance(value, str) and _LENGTH.fullmatch(value) is not None


def phrases(name: str, value: Any, others: Others) -> list[str]:
    """A list of words or phrases, in small letters."""
    if not isinstance(value, list) or not all(isinstance(one, str) and one.strip() for one in value):
        raise WrongValueError(f'{name} takes a list of words or phrases, such as ["not our fault"].')
    return [" ".join(one.lower().split()) for one in value]


def phrases_once(name: str, value: Any, others: Others) -> list[str]:
    """A list of at least one word or phrase, in small letters, each once and without a comma."""
    found = list(dict.fromkeys(phrases(name, value, others)))
    if not found or any("," in one for one in found):
        raise WrongValueError(f'{name} takes a list of reasons without commas, such as ["price", "found better"].')
    return found


def one_line(name: str, value: Any, others: Others) -> str:
    """A text on one line."""
    if not isinstance(value, str) or not value.strip() or not value.isprintable() or len(value) > _LONGEST_TEXT:
        raise WrongValueError(f"{name} takes a short text on one line.")
    return value.strip()


def keys_given(name: str, value: Any, others: Others) -> list[str]:
    """Keys for an action: one, several in a list or by comma, or none; what they mean is the app's to know."""
    said = [part.strip() for part in value.split(",")] if isinstance(value, str) and value.strip() != "," else value
    keys = [str(one) for one in (said if isinstance(said, list) else [said]) if one != ""]
    plain = all(
        isinstance(one, str | int) and not isinstance(one, bool) for one in (said if isinstance(said, list) else [said])
    )
    if not plain or not all(one.isprintable() and one.strip() and len(one) <= _LONGEST_KEYS for one in keys):
        raise WrongValueError(
            f'{name} takes keys: "x", "ctrl+x", "g x" for two in a row, a list of them, or "" for none.'
        )
    return keys


def own_moods(name: str, value: Any, others: Others) -> list[str]:
    """Moods beside the six that everybody has."""
    moods = phrases(name, value, others)
    for mood in moods:
        if not is_one_word(mood) or mood in FLAGS:
            raise WrongValueError(f'"{mood}" cannot be a mood: it takes one word that means nothing else yet.')
    return [mood for mood in moods if mood not in MOODS]


def kind_counts(name: str, value: Any, others: Others) -> str:
    """What a kind counts as."""
    if not is_one_word(name):
        raise WrongValueError(f'"{name}" cannot be a kind: it takes one word.')
    return str(one_of(*COUNTED)(name, value, others))


def kind_meant(name: str, value: Any, others: Others) -> str:
    """The kind that a word names."""
    return _word_for(name, value, (*KINDS, *_below(others, "kinds")), "a kind")


def mood_meant(name: str, value: Any, others: Others) -> str:
    """The mood or the mark that a word means."""
    own = others.get(("moods", "own"), [])
    return _word_for(name, value, (*MOODS, *FLAGS, *(own if isinstance(own, list) else ())), "a mood or a mark")


def day_word_meant(name: str, value: Any, others: Others) -> str:
    """The English word of a day that a word of another language stands for."""
    for_days = {
        *WEEKDAYS, *MONTHS, *NAMED_DAYS, *DAY_PARTS, *NUMBERS, *DAY_UNITS, *CLOCK_UNITS,
        "ago", "in", "last", "next", "this",
    }  # fmt: skip
    words = name.split()
    if len(words) > 1 and len(words) <= _MOST_WORDS and all(map(is_one_word, words)):
        name = "-".join(words)
    meant = _word_for(name, value, for_days | JOINING_WORDS, "an English word of a day", listed=False)
    if name.lower() in for_days and meant not in JOINING_WORDS:
        raise WrongValueError(f'"{name}" is an English word of a day already.')
    return _PLAIN_DAY_WORDS.get(meant, meant)


def stage_key(name: str) -> str:
    """A stage's key. Raises WrongValueError."""
    if _STAGE_KEY.fullmatch(name) is None or name == "order":
        raise WrongValueError(f'"{name}" cannot be a stage: write it in small letters, such as pilot.')
    return name


def own_stage(key: str, what: str) -> None:
    """Raise WrongValueError for a stage that cannot be, or whose role is not the user's to choose."""
    if what == "role" and stage_key(key) in STAGES_THAT_COME:
        raise WrongValueError(f"The stage {key} has its role; only a stage of your own can be given one.")
    stage_key(key)


def stage_order(name: str, value: Any, others: Others) -> list[str]:
    """Stages in the order in which they are to come."""
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise WrongValueError(f'{name} takes a list of stages, such as ["prospect", "pilot", "onboarding"].')
    if len(set(value)) < len(value):
        raise WrongValueError(f"{name} names a stage twice.")
    return [stage_key(one) for one in value]


def is_one_word(text: str) -> bool:
    """Whether a text can stand as one word in a log line."""
    return text[:1].isalpha() and text.isprintable() and not any(sign.isspace() or sign in '"@+:,' for sign in text)


def _word_for(name: str, value: Any, allowed: Iterable[str], what: str, *, listed: bool = True) -> str:
    if not is_one_word(name):
        raise WrongValueError(f'"{name}" is not one word, and only one can stand for another.')
    known = sorted(set(allowed))
    if not isinstance(value, str) or value.lower() not in known:
        choice = f": {', '.join(known)}" if listed else ", such as yesterday, monday, ago, weeks or on"
        raise WrongValueError(f"{name} takes {what}{choice}.")
    return value.lower()


def _below(others: Others, table: str) -> list[str]:
    return [key[1].lower() for key in others if len(key) == 2 and key[0] == table]


def _either(allowed: Iterable[str]) -> str:
    *others, last = [one or "nothing" for one in allowed]
    return f"{', '.join(others)} or {last}" if others else last
