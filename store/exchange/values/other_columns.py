"""Columns that have no field of their own: kept as text, but one spelling for the same number or yes."""

from __future__ import annotations

from store.clean_text import clean_text
from store.exchange.values.numbers_in_columns import NUMBER, NumberColumn
from store.exchange.values.refused import ValueRefusedError

BOOLEANS = {"true": "true", "false": "false"}


class OtherColumn:
    """A column kept as text. If all of it is numbers, "27.0" and "27" become one; likewise TRUE and True.

    `verbatim` keeps every cell as it stands, for what this program wrote itself.
    """

    option = ""
    hint = ""

    def __init__(self, *, verbatim: bool, decimal: str = "") -> None:
        self.verbatim = verbatim
        self._numbers = NumberColumn(decimal)
        self._all_numbers = not verbatim
        self._all_booleans = not verbatim

    def observe(self, text: str) -> None:
        """Take a value as evidence for what the column holds."""
        text = text.strip()
        if not text:
            return
        if self._all_booleans and text.casefold() not in BOOLEANS:
            self._all_booleans = False
        if self._all_numbers:
            if _is_plain_number(text):
                self._numbers.observe(text)
            else:
                self._all_numbers = False

    def settle(self) -> str:
        """Decide what the column holds; never a problem: numbers that may be read in two ways stay text."""
        if self._all_numbers and self._numbers.settle():
            self._all_numbers = False
        return ""

    def read(self, text: str) -> str:
        """The cell as it is kept."""
        if self.verbatim:
            return clean_text(text)
        text = clean_text(text).strip()
        if self._all_booleans:
            return BOOLEANS[text.casefold()]
        if self._all_numbers:
            return self._plain_number(text)
        return text

    def _plain_number(self, text: str) -> str:
        try:
            found = self._numbers.read(text)
        except ValueRefusedError:
            return text
        if found is None:
            return text
        number = found[0]
        return str(int(number)) if number == number.to_integral_value() else f"{number:f}"


def _is_plain_number(text: str) -> bool:
    """A number that is no phone number, postal code or id: no plus, no leading zero, at most 15 digits."""
    if not NUMBER.match(text) or text[0] == "+" or len(text) > 15:
        return False
    digits = text.lstrip("-")
    return not (len(digits) > 1 and digits[0] == "0" and digits[1].isdigit())
