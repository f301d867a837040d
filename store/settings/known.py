"""Every setting there is: its key, what it is without the file, what it may be, and one sentence about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from store.rules.cadence import PHASE_DAYS
from store.rules.exit_reasons import EXIT_REASONS
from store.rules.preferences import DEFAULTS
from store.rules.reason_kinds import REASON_KINDS
from store.rules.snoozing import SNOOZE_CHOICES
from store.settings import checks
from store.settings.checks import Check, one_of, whole_number
from store.settings.looks import THEMES
from store.settings.statements import Key

ANY = "*"
"""Stands in a key for a name that the user chooses."""

_LONGEST_CADENCE = 3650
_A_YEAR = 366
_SIGNAL_UNITS = {
    "nps": ", from 0 to 10", "csat": ", from 1 to 5", "active_users": ", in per cent of the seats",
    "active_seats": ", in per cent of the seats", "seat_use": ", in per cent",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Known:
    """One setting, or with `*` in its key a family of them; `examples` are lines that the example file shows."""

    key: Key
    default: Any
    check: Check
    help: str
    examples: tuple[str, ...] = ()

    @property
    def is_family(self) -> bool:
        """Whether the user chooses a part of the key."""
        return ANY in self.key


def _setting(key: str, default: Any, check: Check, text: str, *examples: str) -> Known:
    return Known(tuple(key.split(".")), default, check, text, examples)


def _days(name: str, text: str, most: int = _A_YEAR) -> Known:
    """A number among the preferences of the rules, called as there."""
    return _setting(f"thresholds.{name}", getattr(DEFAULTS, name), whole_number(1, most), text)


KNOWN: tuple[Known, ...] = (
    _setting("look.theme", "dark", checks.theme_name,
             "The colours of the app, which its command Theme shows; GOODTERMS_THEME wins. ansi takes those of the "
             f"terminal. Themes: {', '.join(THEMES)}."),
    _setting("look.glyphs", "auto", one_of("auto", "unicode", "ascii"), "The signs of the app."),
    _setting("keys.preset", "default", one_of("default", "emacs", "arrows"),
             "The keys of the app to begin with: as they come, with those of Emacs, or with arrows and named keys."),
    _setting(
        "keys.*", None, checks.keys_given,
        "Keys of your own, by the name that gt keys lists for each action: one, or several, the first of which is the "
        "one shown. Keys pressed one after the other stand with a blank between them; \"\" takes all away. "
        "gt keys check says what is in each other's way.",
        'undo = "ctrl+z"', 'move-down = ["j", "ctrl+n", "down"]', 'view-accounts = "ctrl+g a"', 'snooze = "z"',
        'suspend = ""',
    ),
    _setting(
        "dates.import_order", "", one_of("", "dmy", "mdy"),
        "The order of days such as 3/4/2026 in files that do not show it themselves, dmy or mdy; empty asks.",
    ),
    _setting(
        "dates.first_weekday", "monday", one_of("monday", "saturday", "sunday"),
        "The day a week begins on: when the weekly review is due anew, and where the week of gt digest ends.",
    ),
    *(
        _setting(f"cadence.{phase}", days, whole_number(1, _LONGEST_CADENCE),
                 f"Days between personal contacts in the {phase} phase.")
        for phase, days in PHASE_DAYS.items()
    ),
    _setting("cadence.default", DEFAULTS.default_days, whole_number(1, _LONGEST_CADENCE),
             "The same for accounts without a start."),
    _setting("cadence.segments.*", None, whole_number(1, _LONGEST_CADENCE),
             "The same for a segment; the account's own cadence wins.", '"Mid-market" = 21'),
    _setting("snooze.choices", list(SNOOZE_CHOICES), checks.three_lengths, "What s 1, s 2 and s 3 mean in the app."),
    _setting(
        "kinds.*", None, checks.kind_counts,
        "Kinds of interaction of your own, and what a kind counts as: personal, answered (personal once they "
        "answered, with +got), never.",
        'workshop = "personal"', 'chat = "answered"',
    ),
    _setting("moods.own", [], checks.own_moods, "Moods beside great, good, happy, ok, worried and upset."),
    _setting("words.kinds.*", None, checks.kind_meant, "Words of your language for kinds.",
             '"samtal" = "call"', '"möte" = "meeting"'),
    _setting("words.moods.*", None, checks.mood_meant, "Words of your language for moods and marks, without the +.",
             '"glad" = "happy"', '"orolig" = "worried"', '"svar" = "got"'),
    _setting(
        "words.days.*", None, checks.day_word_meant,
        "Words of your language for days and lengths, each for one English word; up to three words may stand for one. "
        "Name the prepositions too: a day behind one stays text.",
        '"idag" = "today"', '"igår" = "yesterday"', '"i morgon" = "tomorrow"', '"mån" = "monday"',
        '"sedan" = "ago"', '"veckor" = "weeks"', '"på" = "on"', '"till" = "until"',
    ),
    _setting("stages.order", [], checks.stage_order,
             "The order of the stages; those that are not named follow as they stood."),
    _setting("stages.*.title", None, checks.one_line, "What a stage is called.", 'pilot.title = "Pilot"'),
    _setting("stages.*.role", None, one_of(*checks.STAGE_ROLES),
             "What a stage of your own counts as: lead, customer, paused, lost or declined.",
             'pilot.role = "lead"'),
    *(
        _setting(f"reasons.{code}", kind.weight, checks.weight_or_off, f"{kind.title[:1].upper()}{kind.title[1:]}.")
        for code, kind in REASON_KINDS.items()
    ),
    _days("first_touch_working_days", "Working days from the start to the first touch.", 60),
    _days("attempts", "Attempts without an answer that are a reason.", 20),
    _days("moment_soon_days", "Days ahead from which a key moment that is not prepared is a reason."),
    _days("stalled_days", "Days after which an overdue key moment has stalled an early account."),
    _days("promise_soon_days", "Days ahead from which a promise is due."),
    _days("progress_days", "Days without a reading after which a goal shows no progress."),
    _days("silence_days", "Days without a word from the client that are silence."),
    _days("asked_days", "Days for which it counts that you asked a silent client what is wrong."),
    _days("piling_complaints", "Complaints in a quarter that are too many, late in the relationship.", 20),
    _days("owner_changes", "Changes of owner in six months that are too many.", 20),
    _days("pause_soon_days", "Days ahead from which a pause is about to end."),
    _days("price_soon_days", "Days ahead from which a price change is to be told."),
    _days("price_now_days", "Days ahead from which that is urgent."),
    _days("signal_fall_percent", "Per cent by which a signal may fall from one reading to the next.", 100),
    _days("signal_fresh_days", "Days for which a reading counts."),
    _days("health_fall", "Points by which health may fall between two reviews.", 100),
    _days("unseen_days", "Days after which an account has to be seen in a review."),
    _days("pulse_days", "Days for which a pulse set by hand holds."),
    *(
        _setting(f"signals.{kind}", floor / 1000, checks.number_in_thousandths,
                 f"The lowest reading of {kind} that is fine{_SIGNAL_UNITS.get(kind, '')}.")
        for kind, floor in DEFAULTS.signal_floors.items()
    ),
    _setting("signals.*", None, checks.number_in_thousandths, "The same for a signal of your own.", "logins = 20"),
    _setting("exits.reasons", list(EXIT_REASONS), checks.phrases_once, "The reasons to leave that are offered."),
    _setting("complaints.heated_words", list(DEFAULTS.heated_words), checks.phrases,
             "Words at which a reply to a complaint is marked before it is sent."),
)  # fmt: skip

BY_KEY = {known.key: known for known in KNOWN if not known.is_family}


def known_setting(key: Key) -> tuple[Known, str] | None:
    """The setting of that key, and the name that its check is told; None when there is none."""
    if key in BY_KEY:
        return BY_KEY[key], ".".join(key)
    for known in KNOWN:
        if known.is_family and _fits(known.key, key):
            return known, key[known.key.index(ANY)] if known.key[-1] == ANY else ".".join(key)
    return None


def _fits(pattern: Key, key: Key) -> bool:
    return len(pattern) == len(key) and all(part in (ANY, own) for part, own in zip(pattern, key, strict=True))


def key_said(text: str) -> Key | None:
    """The key that is meant by a text such as `words.days.igår`, whose last part may hold dots; None for no setting."""
    for known in KNOWN:
        parts = text.split(".", len(known.key) - 1)
        key = tuple(part.strip('"') for part in parts)
        if all(key) and _fits(known.key, key):
            return key
    return None
