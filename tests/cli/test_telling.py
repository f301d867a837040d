"""What takes long is said on stderr: on a terminal in a line that is gone in the end, elsewhere once."""

from io import StringIO

import pytest

from tui.cli import telling
from tui.cli.telling import Telling


@pytest.fixture
def seconds(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The clock by which it is decided what is said; the last one is now."""
    now = [100.0]
    monkeypatch.setattr(telling, "monotonic", lambda: now[-1])
    return now


def test_what_takes_less_than_a_second_is_not_said_and_elsewhere_one_line_is(
    seconds: list[float], capsys: pytest.CaptureFixture[str]
) -> None:
    tell = Telling()
    tell("Working.", "1%")
    seconds.append(100.9)
    tell("Working.", "50%")
    assert capsys.readouterr().err == ""
    for later in (101.1, 102.5, 109.0):
        seconds.append(later)
        tell("Working.", "60%")
    tell("")
    tell("Working.", "again")
    assert capsys.readouterr().err == "Working.\n"


def test_on_a_terminal_the_line_says_how_far_it_is_and_is_gone_in_the_end(
    seconds: list[float], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.cli.output.width_of", lambda stream: 16)
    tell = Telling()
    tell("Working.", "1%")
    for later, how_far in ((101.5, "40%"), (101.6, "41%"), (102.0, "王小明有限公司")):
        seconds.append(later)
        tell("Working.", how_far)
    tell("")
    assert capsys.readouterr().err == "\rWorking. 40%   \rWorking. 王小 >\r               \r"


def test_work_goes_on_when_nobody_hears_of_it(seconds: list[float], monkeypatch: pytest.MonkeyPatch) -> None:
    class Gone(StringIO):
        def write(self, text: str) -> int:
            raise BrokenPipeError

    monkeypatch.setattr("sys.stderr", Gone())
    tell = Telling()
    tell("Working.")
    seconds.append(102.0)
    tell("Working.")
    tell("")
