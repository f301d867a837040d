"""Words in plain letters as Chinese syllables."""

from store.rules.pinyin import syllables_of


def test_a_word_of_many_letters_that_begin_syllables_is_not_cut_in_every_way() -> None:
    """Each `an` more would take half as long again: of 60 it would be tried for years."""
    assert syllables_of("an" * 60 + "7") == ()
    assert syllables_of("a" * 5_000) == ()
    assert syllables_of("wangxiaomingx") == ("wang", "xiao", "ming")
