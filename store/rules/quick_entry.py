"""The grammar of the log line, one for the shell and the app.

    [KIND] TEXT... [WHEN] [LENGTH] [+mood|+tag]... [@person]... [t:WHEN] [done:N] [on:WHEN] [for:LENGTH]

What is recognised leaves the text; every other word is kept as it was written.
"""

from __future__ import annotations

from store.rules.entry import Entry
from store.rules.entry_marks import read_marks
from store.rules.entry_slots import read_slot_after_kind, read_slots_at_end, remark_missing_day
from store.rules.entry_words import EntryWords
from store.rules.kinds import contact_of
from store.rules.line_words import words_of_arguments, words_of_line
from store.rules.vocabulary import ENGLISH

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from store.rules.vocabulary import Vocabulary


def read_entry(
    words: Sequence[str] | str, now: datetime, body: str | None = None, vocabulary: Vocabulary = ENGLISH
) -> Entry:
    """Read what follows the account on a log line: a shell's arguments, or the one line typed in the app.

    Any text can be read; what cannot be stored as it stands is told in `problems`. `body` is a longer text
    from standard input or an editor: it is never searched, keeps its lines, and follows the line's own text.
    `now` is the local time, with or without a zone; `vocabulary` the words that are understood.
    """
    if isinstance(words, str):
        line, cut = words, words_of_line(words)
    else:
        line, cut = words_of_arguments(words)
    entry = Entry(now.date())
    reading = EntryWords(line, cut, vocabulary)
    naive_now = now.replace(tzinfo=None)
    if reading.words and not reading.words[0].quoted:
        kind = vocabulary.kinds.get(reading.words[0].text.lower())
        if kind:
            entry.kind = kind
            entry.kind_given = True
            reading.take(0, 1, "kind")
    read_marks(reading, entry, naive_now)
    if entry.kind_given:
        read_slot_after_kind(reading, entry, naive_now)
    read_slots_at_end(reading, entry, naive_now)
    remark_missing_day(reading, entry, naive_now)
    entry.text = _with_body(reading.text_left(), body)
    entry.contact = contact_of(entry.kind, entry.flags, vocabulary.counts)
    entry.spans = sorted(reading.spans)
    return entry


def _with_body(text: str, body: str | None) -> str:
    longer = (body or "").strip("\r\n").rstrip()
    return f"{text}\n{longer}" if text and longer else text or longer
