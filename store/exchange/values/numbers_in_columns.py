"""Reads the amounts and numbers of one column: one decimal mark for the whole column, never a guess."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from decimal import Decimal, InvalidOperation

from store.exchange.values.json_text import NumberText
from store.exchange.values.refused import ValueRefusedError

EMPTY_WORDS = frozenset({"", "nan", "null", "none", "-", "–", "—"})
LARGEST = Decimal(10) ** 15
MARKS = re.compile(r"[.,]")
SPACES = re.compile(r"[\s'’_]")
CURRENCY_SIGNS = {"€": "EUR", "$": "USD", "£": "GBP", "zł": "PLN", "฿": "THB", "₹": "INR"}
SIGNS_OF_SEVERAL_CURRENCIES = frozenset({"kr", "¥", "元", "￥"})
CURRENCY = re.compile(r"[A-Z]{3}(?![A-Za-z])|[€$£฿¥￥元₹]|zł|kr\b\.?")
NUMBER = re.compile(r"[+-]?[\d.,]*\d[\d.,]*\Z")
WHOLE_DIGITS_AFTER_GROUP_MARK = 3


class NumberColumn:
    """The numbers of one column. Show it every value with `observe`, then `settle`, then `read` them.

    `decimal` is the decimal mark when a person has named it.
    """

    option = "--map"
    hint = 'Name the mark in the mapping file: "decimal": "," or ".".'

    def __init__(self, decimal: str = "") -> None:
        self.decimal = decimal
        self._named = bool(decimal)
        self._proofs: dict[str, str] = {}
        self._undecided = ""

    def observe(self, text: str) -> None:
        """Take a value as evidence for the decimal mark of the column."""
        if self._named or text.isdigit() or isinstance(text, NumberText):
            return
        digits = _bare(text)[0]
        marks = MARKS.findall(digits)
        if not marks or not NUMBER.match(digits):
            return
        last = marks[-1]
        if len(set(marks)) == 2 and marks.count(last) == 1:
            self._proofs[last] = text
        elif marks.count(last) > 1:
            self._proofs["," if last == "." else "."] = text
        elif len(digits) - digits.rindex(last) - 1 != WHOLE_DIGITS_AFTER_GROUP_MARK or digits.lstrip("+-")[0] == "0":
            self._proofs[last] = text
        else:
            self._undecided = text

    def settle(self) -> str:
        """Decide the decimal mark; what keeps it from being decided, as the end of a sentence, or nothing."""
        if self._named:
            return ""
        if len(self._proofs) == 2:
            return f'has both "{self._proofs["."]}" and "{self._proofs[","]}"'
        if self._undecided and not self._proofs:
            return f'has amounts such as "{self._undecided}" whose mark may be a decimal or a thousands mark'
        self.decimal = next(iter(self._proofs), ".")
        return ""

    def read(self, text: str) -> tuple[Decimal, str] | None:
        """The number in a cell and the currency written beside it; None for an empty cell.

        Raises ValueRefusedError.
        """
        if text.strip().casefold() in EMPTY_WORDS:
            return None
        digits, currency, negative = _bare(text)
        if not NUMBER.match(digits):
            raise ValueRefusedError("is not a number.")
        mark = "." if isinstance(text, NumberText) else self.decimal
        group = "," if mark == "." else "."
        digits = digits.replace(group, "").replace(mark, ".")
        try:
            number = Decimal(digits)
        except InvalidOperation:
            raise ValueRefusedError("is not a number.") from None
        if abs(number) > LARGEST:
            raise ValueRefusedError("is larger than any amount that is kept.")
        return (-number if negative else number), currency


def number_reader(column: NumberColumn, kind: str) -> Callable[[str], object]:
    """Reads cells as money (a number and its currency), as a number, or as a whole number."""

    def read_number(text: str) -> Decimal | None:
        found = column.read(text)
        return None if found is None else found[0]

    def read_whole(text: str) -> int | None:
        number = read_number(text)
        if number is not None and number != number.to_integral_value():
            raise ValueRefusedError("is not a whole number.")
        return None if number is None else int(number)

    readers: dict[str, Callable[[str], object]] = {"number": read_number, "whole": read_whole}
    return readers.get(kind, column.read)


def _bare(text: str) -> tuple[str, str, bool]:
    """The digits and marks of a number, its currency, and whether it stood in a bookkeeper's brackets."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text).replace("\u2212", "-")
    text = text.strip()
    negative = text.startswith("(") and text.endswith(")")
    if negative:
        text = text[1:-1]
    currency = ""
    if match := CURRENCY.search(text):
        written = match.group().rstrip(".")
        currency = "" if written in SIGNS_OF_SEVERAL_CURRENCIES else CURRENCY_SIGNS.get(written, written)
        text = text[: match.start()] + text[match.end() :]
    digits = SPACES.sub("", text)
    if digits.endswith("-"):
        digits = "-" + digits[:-1]
    return digits, currency, negative
