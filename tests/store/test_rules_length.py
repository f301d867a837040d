import pytest

from store.rules.length import read_length


@pytest.mark.parametrize(
    ("phrase", "minutes"),
    [
        ("30m", 30), ("1h", 60), ("1h30m", 90), ("1h30", 90), ("90min", 90), ("1.5h", 90), ("1,5h", 90),
        ("45 min", 45), ("2 hours", 120), ("1 hour", 60), ("1h 30m", 90), ("1 h 30 min", 90), ("1h05", 65),
        ("24h", 1440), ("1440m", 1440), ("0.25h", 15), ("1H30M", 90),
    ],
)  # fmt: skip
def test_a_length_is_read_whole(phrase: str, minutes: int) -> None:
    words = phrase.split()
    assert read_length(words) == (minutes, len(words))


@pytest.mark.parametrize(
    "phrase",
    [
        "", "30", "m", "h", "0m", "0h", "1441m", "25h", "24h1m", "1.33h", "1.5h30m", "1h60", "1h30x", "30 m",
        "3d", "2w", "1 30m", ".5h", "1.h", "1..5h", "²h", "٣h", "-30m", "30m!", "1h-2h", "14:30", "1000000h",
    ],
)  # fmt: skip
def test_what_is_no_certain_length_is_none(phrase: str) -> None:
    assert read_length(phrase.split()) is None


def test_a_length_stops_before_the_text_that_follows() -> None:
    assert read_length(["1h", "30", "people"]) == (60, 1)
    assert read_length(["45", "min", "late"]) == (45, 2)
