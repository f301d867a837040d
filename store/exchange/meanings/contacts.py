"""What an activity of another program was: its kind, and whether people were in touch.

Connected calls and completed meetings are personal; e-mails, notes and calls without an answer are not.
"""

from __future__ import annotations

from store.exchange.meanings.words import plain_words

PERSONAL, ATTEMPT, NONE = "personal", "attempt", "none"
CONTACTS = (PERSONAL, ATTEMPT, NONE)

_KINDS = {
    "call": "call, phone, phone call, outbound call, inbound call, samtal, telefonsamtal, rozmowa, anruf, 电话",
    "meeting": "meeting, event, appointment, mote, spotkanie, termin, besprechung, lunch, workshop, 会议",
    "video": "video, video call, zoom, teams, videomote, wideo",
    "visit": "visit, on site, onsite, besok, wizyta, besuch, 拜访",
    "email": "email, e mail, mail, incoming email, forwarded email, epost, e post, mejl, 邮件",
    "chat": "chat, message, sms, whatsapp, linkedin message, conversation, communication, chatt, czat",
    "note": "note, notes, comment, anteckning, notatka, notiz",
    "gift": "gift, present, gava, prezent, geschenk",
    "task": "task, todo, to do, follow up, followup, prep, uppgift, zadanie, aufgabe",
}
KIND_OF_WORD = {word: kind for kind, words in _KINDS.items() for word in words.split(", ")}

_OUTCOMES = {
    PERSONAL: "connected, completed, held, answered, spoke, attended, successful, done, reached",
    ATTEMPT: (
        "no answer, left voicemail, left live message, voicemail, busy, no show, not reached, unanswered, missed, "
        "attempted"
    ),
    NONE: "wrong number, scheduled, rescheduled, cancelled, canceled, planned, declined, tentative",
}
CONTACT_OF_OUTCOME = {word: contact for contact, words in _OUTCOMES.items() for word in words.split(", ")}

SPOKEN = frozenset({"call", "meeting", "video", "visit", "chat"})
"""Kinds in which two people are in touch when they come about."""

_OPEN = "not started, in progress, waiting, waiting on someone else, deferred, open, planned, new, pending"
_DONE = "completed, complete, closed, done, finished"
OPEN_STATUS = frozenset(_OPEN.split(", "))
DONE_STATUS = frozenset(_DONE.split(", "))


def kind_of(text: str) -> str:
    """The kind of activity a word means: a kind of the log line or `task`; nothing for an unknown word."""
    return KIND_OF_WORD.get(plain_words(text), "")


def contact_of(kind: str, outcome: str, *, outcome_is_told: bool) -> str:
    """Whether an activity was personal, an attempt, or no contact at all.

    `outcome_is_told` says whether the file tells outcomes. Where it does, silence about one proves nothing.
    """
    if kind not in SPOKEN:
        return NONE
    if outcome:
        return CONTACT_OF_OUTCOME.get(plain_words(outcome), NONE)
    return NONE if outcome_is_told else PERSONAL
