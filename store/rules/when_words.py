"""The words that day phrases are made of."""

from __future__ import annotations

WEEKDAYS = {
    "monday": 0, "mon": 0, "tuesday": 1, "tue": 1, "tues": 1, "wednesday": 2, "wed": 2,
    "thursday": 3, "thu": 3, "thur": 3, "thurs": 3, "friday": 4, "fri": 4,
    "saturday": 5, "sat": 5, "sunday": 6, "sun": 6,
}  # fmt: skip
# "She sat", "the sun": as words of a sentence these are likelier than as days.
AMBIGUOUS_ALONE = frozenset(("sat", "sun"))

MONTHS = {
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5,
    "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sep": 9, "sept": 9,
    "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
}  # fmt: skip
# "3 may leave", "march 3 campaigns live": at the start of a sentence these are not days.
MONTHS_IN_SENTENCES = frozenset(("march", "may"))

NAMED_DAYS = {"today": 0, "tod": 0, "yesterday": -1, "yest": -1, "tomorrow": 1, "tmr": 1, "tmrw": 1}

# The hour from which one can say that this part of today has come.
DAY_PARTS = {"morning": 0, "afternoon": 12, "evening": 17, "night": 20}

NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip

DAY_UNITS = {
    "d": "day", "day": "day", "days": "day", "w": "week", "wk": "week", "wks": "week", "week": "week",
    "weeks": "week", "mo": "month", "month": "month", "months": "month", "y": "year", "yr": "year",
    "yrs": "year", "year": "year", "years": "year",
}  # fmt: skip
CLOCK_UNITS = {
    "h": "hour", "hr": "hour", "hrs": "hour", "hour": "hour", "hours": "hour",
    "min": "minute", "mins": "minute", "minute": "minute", "minutes": "minute",
}  # fmt: skip

# After one of these a day or a length belongs to the sentence: "decide on friday", "twenty two weeks ago".
JOINING_WORDS = frozenset((
    "on", "in", "at", "by", "for", "from", "to", "of", "until", "till", "til", "before", "after", "since",
    "about", "around", "over", "during", "within", "through", "between", "than", "per", "next", "last",
    "this", "coming", "following", "previous", "past", "every", "each", "the", "early", "late", "mid",
    "due", "starting", "beginning", "ending", "not", "and", "or", "&", "-", "–", "—", "half", "few",
    "couple", "hundred", "thousand", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty",
    "ninety", "~", "ca", "ca.", "approx", "approx.", "roughly", "kl", "kl.", "um", "ab", "bis", "vid",
))  # fmt: skip
