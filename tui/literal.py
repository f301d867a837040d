"""The only place where stored text becomes something Textual or Rich draws, always literally."""

from rich.segment import Segment
from rich.style import Style
from textual.content import Content

from tui.safe_text import show
from tui.width import CUT, fit, fit_right


def content(text: str, style: str = "") -> Content:
    """Return one line for a widget; brackets and control characters are shown, never obeyed."""
    return Content.styled(show(text), style)


def segment(text: str, width: int, style: Style | None = None, cut: str = CUT) -> Segment:
    """Return the text in exactly `width` cells of a drawn row."""
    return Segment(fit(show(text), width, cut), style)


def segment_right(text: str, width: int, style: Style | None = None, cut: str = CUT) -> Segment:
    """Return the text in exactly `width` cells of a drawn row, against the right edge."""
    return Segment(fit_right(show(text), width, cut), style)
