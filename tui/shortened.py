"""A long text as a name: short enough to say what was done to it, in a message or a question."""

from tui.width import cells, clip
from tui.wording import first_line

_SHORT = 40


def shortened(text: str) -> str:
    """Return the first line of a text, cut behind a word where it is too long to name something by."""
    first = first_line(text)
    if cells(first) <= _SHORT:
        return first
    kept = clip(first, _SHORT - 3, "")
    words = kept if first[len(kept)].isspace() else kept.rpartition(" ")[0]
    return f"{words if cells(words) > _SHORT // 2 else kept}..."
