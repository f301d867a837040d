"""What a form says of its keys."""

from tui.actions.keymap import Keymap
from tui.glyphs import Glyphs
from tui.width import cells

KEPT = "~ {} kept from before. {{restore-field}} puts a field back as it was."
"""What is said when a form opens with what was typed before; the braces are for the labels of those fields."""
TRY_AGAIN = "Your text is kept; {save-form} tries again."
_WHOLE = ("{save-form} save", "{cancel-line} leave")
_LINE, _TEXT = ("{save-line} next", "{complete-word} complete"), ("enter new line", "{complete-word} next")
_MORE = (("{open-editor} $EDITOR", "{restore-field} as it was"), ("{open-editor} $EDITOR",), ())
_AROUND = 14


def form_keys(keymap: Keymap, glyphs: Glyphs) -> str:
    """Return how a form is saved and left."""
    return keymap.says(f" {glyphs.between} ".join(_WHOLE))


def field_keys(keymap: Keymap, glyphs: Glyphs, width: int, *, is_long: bool) -> str:
    """Return the keys that help in a field, as many as there is room for."""
    first = _TEXT if is_long else _LINE
    said = [keymap.says(f" {glyphs.between} ".join((*first, *more))) for more in _MORE]
    return next((keys for keys in said if cells(keys) + _AROUND <= width), said[-1])
