"""The beginning of a text as a name for it, in the label of a step or in a question."""

from itertools import islice

from store.rules.graphemes import graphemes

_MOST = 60
_MORE = "..."


def beginning(text: str) -> str:
    """Return the text in one line of at most 60 letters, cut behind a word where there is one, and then marked."""
    line = " ".join(text.split())
    letters = list(islice(graphemes(line), _MOST + 1))
    if len(letters) <= _MOST:
        return line
    room = _MOST - len(_MORE)
    kept = "".join(letters[:room])
    words = kept if letters[room] == " " else kept.rpartition(" ")[0]
    return (words if len(words) > room // 2 else kept).rstrip() + _MORE
