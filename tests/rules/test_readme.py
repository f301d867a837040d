"""What the README says of keys and commands is what the program has."""

from __future__ import annotations

from pathlib import Path

from tui.actions.key_table import key_table
from tui.cli.commands import MODULES

README = Path(__file__).parents[2] / "README.md"
BEGIN, END = "<!-- keys -->\n", "<!-- /keys -->"


def test_the_key_tables_are_those_of_the_registry() -> None:
    """Mend it with: python -m tests.rules.test_readme"""
    text = README.read_text(encoding="utf-8")
    assert text.partition(BEGIN)[2].partition(END)[0].strip() == key_table().strip()


def test_every_command_of_an_example_exists() -> None:
    examples = [line for line in README.read_text(encoding="utf-8").splitlines() if line.startswith("$ gt ")]
    assert examples
    for line in examples:
        assert line.split()[2] in {*MODULES, "l"}, line


if __name__ == "__main__":
    before, _, rest = README.read_text(encoding="utf-8").partition(BEGIN)
    README.write_text(before + BEGIN + "\n" + key_table() + "\n" + END + rest.partition(END)[2], encoding="utf-8")
