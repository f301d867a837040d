"""What the shell offers when the tab key is pressed."""

from pathlib import Path

import pytest

from store import quick
from store.accounts import add_account
from store.book import open_book
from store.saved_filters import save_filter
from tui.cli.commands import MODULES
from tui.completion import candidates

STAGES = ["prospect", "trial", "onboarding", "adoption", "growth", "renewal", "paused", "left", "declined"]


def offered(line: str) -> list[str]:
    """The candidates for the last word of a line; a blank at its end begins a new one."""
    words = line.split(" ")
    return candidates([str(len(words)), *words])


def test_the_first_word_is_a_command() -> None:
    assert offered("") == [*MODULES, "l"]
    assert offered("com") == [name for name in MODULES if name.startswith("com")]
    assert offered("--") == ["--book", "--today"]


@pytest.mark.parametrize(
    ("line", "slugs"),
    [
        ("log ac", ["acme-corp"]),
        ("l Ac", ["acme-corp"]),
        ("show glob", ["globex-gmbh", "globo-tv"]),
        ("stage corp", ["acme-corp"]),
        ("todo 王", ["wangxiaoming"]),
        ("log nobody", []),
        ("log acme hel", []),
        ("list ac", []),
    ],
)
def test_an_account_is_completed_by_its_slug_or_a_word_of_its_name(
    small_book: Path, line: str, slugs: list[str]
) -> None:
    assert offered(line) == slugs


def test_every_account_is_offered_before_a_letter_is_typed(small_book: Path) -> None:
    assert len(offered("log ")) == 5
    assert offered("log ") == sorted(offered("log "))


def test_of_very_many_accounts_the_first_and_the_last_are_offered(
    small_book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quick, "_SLUGS_SHOWN", 2)
    assert offered("log ") == ["acme-corp", "brisath-aithyebf-chamkad", "wangxiaoming"]


def test_stages_kinds_and_values_are_offered_where_they_stand(small_book: Path) -> None:
    assert offered("stage acme-corp ") == STAGES
    assert offered("add Initech --stage re") == ["renewal"]
    assert offered("log acme-corp c") == ["call", "chat"]
    assert offered("moment acme-corp 1 --went p") == ["poor"]
    assert offered("list --sort re") == ["renewal"]
    assert offered("export comp") == ["complaints"]
    assert offered("completion ") == ["bash", "zsh", "fish"]


def test_the_words_of_a_filter_are_offered(small_book: Path) -> None:
    save_filter(open_book(str(small_book)), "late", "contact:late")
    assert offered("list ow") == ["owner:"]
    assert offered("due stage:gr") == ["stage:growth"]
    assert offered("list -contact:o") == ["-contact:over"]
    assert offered("review acme @l") == ["@late"]
    assert offered("list ") == []


def test_bash_parts_words_at_a_colon_and_is_handed_the_rest(small_book: Path) -> None:
    assert candidates(["4", "list", "stage", ":", "gr"]) == ["growth"]
    assert candidates(["3", "list", "contact", ":"]) == ["late", "over", "soon", "fresh", "never", "unknown"]


def test_the_options_are_those_of_the_command() -> None:
    assert {"--sort", "--json", "--book", "--help"} <= set(offered("list -"))
    assert offered("list --jso") == ["--json"]


def test_the_chosen_book_is_the_one_that_is_read(small_book: Path, tmp_path: Path) -> None:
    other = open_book(str(tmp_path / "other.db"), create=True)
    add_account(other, "Initech")
    other.close()
    assert offered(f"--book {tmp_path}/other.db log i") == ["initech"]


@pytest.mark.parametrize("words", [[], ["x"], ["1"], ["0", "l"], ["-3", "log", "l"], ["99", "l"], ["2", "--book", "l"]])
def test_a_call_that_makes_no_sense_offers_nothing(words: list[str]) -> None:
    assert candidates(words) == []


def test_without_a_book_nothing_is_offered_and_none_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GOODTERMS_BOOK", str(tmp_path / "none.db"))
    assert offered("log a") == []
    assert offered("add x --stage ") == []
    assert list(tmp_path.iterdir()) == []
