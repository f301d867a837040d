"""Names the firms of a sample book of any size."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from random import Random

from store.samples.chinese import CHINESE
from store.samples.english import ENGLISH
from store.samples.french import FRENCH
from store.samples.german import GERMAN
from store.samples.japanese import JAPANESE
from store.samples.language import Language
from store.samples.polish import POLISH
from store.samples.swedish import SWEDISH
from store.samples.tale import Firm
from store.samples.thai import THAI
from store.slugs import base_slug

LANGUAGES = (ENGLISH, SWEDISH, GERMAN, FRENCH, POLISH, JAPANESE, CHINESE, THAI)


def firms(chance: Random) -> Iterator[tuple[Language, Firm]]:
    """Firms without end: the named ones first in mixed order, then made-up ones in the languages' turn."""
    taken: Counter[str] = Counter()

    def firm(language: Language, name: str, industry: str, domain: str | None) -> tuple[Language, Firm]:
        base = base_slug(name)
        taken[base] += 1
        slug = base if taken[base] == 1 else f"{base}-{taken[base]}"
        return language, Firm(name, slug, industry, domain or f"{slug}.example", chance.choice(language.cities))

    named = [(language, *one) for language in LANGUAGES for one in language.firms]
    chance.shuffle(named)
    for one in named:
        yield firm(*one)
    number = 0
    while True:
        for language in LANGUAGES:
            head = language.heads[number % len(language.heads)]
            tail = language.tails[number // len(language.heads) % len(language.tails)]
            rounds = number // (len(language.heads) * len(language.tails))
            city = language.cities[rounds % len(language.cities)]
            name = f"{head} {tail}" if rounds == 0 else f"{head} {tail} {city}"
            again = rounds // len(language.cities)
            yield firm(language, f"{name} {again + 1}" if again else name, "Services", None)
        number += 1
