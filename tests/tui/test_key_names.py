"""Keys as people write them become keys as a terminal sends them, or are refused in a sentence."""

import pytest
from textual.binding import Binding
from textual.widgets import Input

from tui.actions.key_names import BadKeyError, is_typed_text, read_keys, shown, shown_within
from tui.actions.key_settings import MOVES_IN_THE_LINE
from tui.actions.presets import PRESETS
from tui.actions.registry import ALL


@pytest.mark.parametrize(
    ("written", "keys"),
    [
        ("x", "x"), ("X", "X"), ("å", "å"), ("a\u030a", "å"), ("+", "+"), ("?", "?"), ("esc", "escape"),
        ("Ctrl+X", "ctrl+x"), ("C-x C-s", "ctrl+x ctrl+s"), ("^x", "ctrl+x"), ("M-x", "alt+x"),
        ("alt+X", "alt+shift+x"), ("shift+a", "A"),
        ("shift+tab", "shift+tab"), ("ctrl+_", "ctrl+underscore"), ("ctrl+/", "ctrl+underscore"),
        ("ctrl+]", "ctrl+right_square_bracket"), ("ctrl+space", "ctrl+@"),
        ("g  g", "g g"), ("F5", "f5"),
        ("pgdn", "pagedown"), ("ctrl+shift+up", "ctrl+shift+up"), ("space", "space"),
        ("ctrl+page_down", "ctrl+pagedown"),
    ],
)  # fmt: skip
def test_keys_are_read_as_people_write_them(written: str, keys: str) -> None:
    assert read_keys(written) == keys


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("ctrl+i", "A terminal sends the same for ctrl+i as for tab."),
        ("ctrl+m", "A terminal sends the same for ctrl+m as for enter."),
        ("ctrl+shift+x", "ctrl+shift+x cannot be typed in most terminals."),
        ("ctrl+1", "ctrl+1 cannot be typed in most terminals."),
        ("alt+<", "alt+< cannot be typed in most terminals."),
        ("shift+enter", "shift+enter cannot be typed in most terminals."),
        ("ctl+x", "ctl+x is no key: ctl is neither ctrl, alt nor shift."),
        ("entr", "entr is no key. Close: enter."),
        ("xy", "xy is no key."),
        ("", "From one to 4 keys can follow each other, not 0."),
        ("a b c d e", "From one to 4 keys can follow each other, not 5."),
        ("\x1b", "A control character is no key; write its name, such as ctrl+x."),
    ],
)
def test_what_is_no_key_or_cannot_be_typed_is_refused(written: str, said: str) -> None:
    with pytest.raises(BadKeyError) as refused:
        read_keys(written)
    assert str(refused.value) == said


def test_all_keys_that_come_with_the_program_can_be_typed_and_read_back() -> None:
    chosen = [action.keys for action in ALL] + [keys for preset in PRESETS.values() for keys in preset.values()]
    for keys in (one for several in chosen for one in several):
        assert read_keys(keys) == keys
        assert read_keys(shown(keys).replace("page ", "page")) == keys


def test_as_many_keys_are_shown_as_there_is_room_for() -> None:
    assert shown_within(("ctrl+v", "pagedown"), 12) == "ctrl+v"
    assert shown_within(("j", "down"), 12) == "j down"
    assert shown_within((), 12) == ""


def test_keys_that_move_and_edit_in_a_line_are_known() -> None:
    """Textual's own, which would be there before ours."""
    bound = {key for one in Input.BINDINGS if isinstance(one, Binding) for key in one.key.split(",")}
    assert {key for key in bound if not is_typed_text(key) and "super" not in key} - {"enter"} == MOVES_IN_THE_LINE
