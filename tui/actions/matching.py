"""Finds actions by what is typed of their names."""

from collections.abc import Sequence

from store.rules.folding import fold_letters
from tui.actions.action import Action
from tui.actions.key_names import shown

_WORD, _INSIDE, _SCATTERED, _HELP = range(4)


def matching(actions: Sequence[Action], typed: str) -> list[Action]:
    """Return the actions that fit what is typed, the best first; all of them, in order, when nothing is.

    A word of the title that begins so is best, then a title that holds it, then one that holds its letters in
    order, then the sentence of help. A key or a whole title typed exactly comes before all.
    """
    wanted = fold_letters(typed).split()
    found = []
    for place, action in enumerate(actions):
        ranks = [_rank(word, action) for word in wanted]
        exact = typed.strip() in map(shown, action.ways) or wanted == fold_letters(action.title).split()
        if exact or None not in ranks:
            found.append((not exact, sum(rank or 0 for rank in ranks), place, action))
    return [action for *_, action in sorted(found, key=lambda one: one[:3])]


def is_close(action: Action, typed: str) -> bool:
    """Return whether every word typed stands in the action's title, or it is one of its keys."""
    ranks = [_rank(word, action) for word in fold_letters(typed).split()]
    return typed.strip() in map(shown, action.ways) or all(rank in (_WORD, _INSIDE) for rank in ranks)


def _rank(word: str, action: Action) -> int | None:
    title = fold_letters(action.title)
    if title.startswith(word) or f" {word}" in title:
        return _WORD
    if word in title:
        return _INSIDE
    letters = iter(title)
    if all(letter in letters for letter in word):
        return _SCATTERED
    return _HELP if word in fold_letters(action.help) else None
