"""Texts that would do harm if they were obeyed, or disorder if they were measured wrongly."""

import json
import os
from pathlib import Path

from store.clean_text import NAME_LIMIT

_FILES = os.environ.get("GOODTERMS_HAZARD_FILES", "")

_MARKUP = [
    "[/]",
    "[",
    "]",
    "[/",
    "[[]]",
    "[]",
    "\\",
    "[b]Bold[/b]",
    "Acme [Sweden]",
    "a [/] b",
    "[b]x[/i]",
    "[red on blue]",
    "[@click=app.quit]Leave[/]",
    "[@click=screen.dismiss(True)]Yes[/]",
    "[@click=app.bell]Ring[/]",
    "[link='https://zq.invalid']there[/link]",
    "[x](https://zq.invalid)",
    "ends with \\",
    "\\[b]",
    ":smile: hello",
    "$name ${name} {name} {0} %(name)s %s",
    "[$accent]x",
    '[1, "2"]',
    "[not bold]",
    "[100%]",
    "*a* _b_ `c` ~~d~~",
    "<b>html</b> &amp;",
    "é[é]é",
]

_CONTROLS = [
    "ZQ\x1b]52;c;WlE=\x07clipboard",
    "ZQ\x1b]52;c;WlE=\x1b\\clipboard",
    "ZQ\x1b]0;ZQ title\x07",
    "ZQ\x1b[2J\x1b[Hwiped",
    "ZQ\x1b[77777Hmoved",
    "ZQ\x1b[31mred",
    "ZQ\x9b31mred",
    "ZQ\x1bP+q5a51\x1b\\asked",
    "ZQ\x1b[6nwhere",
    "ZQ\x1bcreset",
    "ZQ\x1b]8;;https://zq.invalid\x1b\\link\x1b]8;;\x1b\\",
    "ZQ\x07\x08\x7fbell",
    "ZQ\rreturn",
    "ZQ\ttab",
    "ZQ\u202egnp",
    "ZQ\u2067isolated\u2069",
    "ZQ\u2028line",
    "ZQ\u2029paragraph",
    "ZQ\x85next",
    "ZQ\x1b[?1049lscreen",
    "ZQ\ufeffmark",
    "ZQ\x0b\x0cfeed",
    "ZQ\U000e0041hidden",
]

_WIDE = [
    "Plain name",
    "王小明有限公司",
    "臺灣積體電路製造股份有限公司",
    "บริษัท ไทยเบฟเวอเรจ จำกัด",
    "น้ำทิพย์ กำธร",
    "김철수 주식회사",
    "👨‍👩‍👧‍👦 Family",
    "❤️ Heart",
    "🇸🇪 Sverige",
    "A\u030asa decomposed",
    "Åsa composed",
    "ｆｕｌｌ　ｗｉｄｔｈ",
    "क्षत्रिय",
    "محمد علي",
    "שָׁלוֹם",
    "ﷺ",
    "Z" + "\u0316" * 30 + "\u0301" * 20 + "algo",
    "x" * 500,
    "word " * 99 + "end",
]


def _named_in(file: str) -> list[str]:
    names = [one["name"] for one in json.loads((Path(_FILES) / file).read_text())] if _FILES else []
    return [name[:NAME_LIMIT] for name in names]


MARKUP = list(dict.fromkeys([*_MARKUP, *_named_in("hc01_markup_names.json")]))
"""Names that Textual or Rich would take for styles, links and actions."""

_OBEYED = [*_CONTROLS, *_named_in("hc02_terminal_escapes.json")]
ON_A_SCREEN = 15
"""As many as a list of 80 by 24 cells shows at once."""
CONTROLS = [" ".join(_OBEYED[number::ON_A_SCREEN])[:NAME_LIMIT] for number in range(ON_A_SCREEN)]
"""Names of several words each that a terminal would obey."""

WIDE = list(dict.fromkeys([*_WIDE, *_named_in("hc03_wide_names.json")]))
"""Names whose letters take another number of cells than of characters."""
