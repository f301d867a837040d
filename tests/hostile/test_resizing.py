"""What a change of the terminal's size leaves as it was, and what is said where it is too small."""

from pathlib import Path

from .terminal import Terminal


def test_the_column_with_the_keys_keeps_them_on_a_narrow_terminal(filled: Path) -> None:
    def cursor_place() -> int:
        return max(line.find("▸") for line in app.lines)

    with Terminal(size=(120, 36)) as app:
        app.wait_for("Globex GmbH")
        app.press("enter")
        app.wait_until(lambda: cursor_place() > 40, "the cursor in the right column")
        app.press("tab")
        app.wait_until(lambda: cursor_place() == 0, "the cursor in the left column")
        app.resize(80, 24)
        app.wait_for("[Mom")
        app.resize(120, 36)
        app.wait_for("KEY MOMENTS")
        app.wait_until(lambda: cursor_place() == 0, "the cursor in the left column")


def test_a_terminal_that_is_too_small_is_told_what_is_needed(filled: Path) -> None:
    with Terminal(size=(39, 12)) as app:
        app.wait_for("goodterms needs 40 columns and 10")
        app.resize(40, 10)
        app.wait_for("Globex")
        app.press("l", "n typed while small")
        app.resize(20, 5)
        app.read_for(0.1)
        app.press("enter", "x", "y", "q")
        app.resize(80, 24)
        app.wait_for("Globex")
        assert app.status is None
