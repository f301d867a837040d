"""Filters kept under a name."""

from __future__ import annotations

import pytest

from store.book import Book
from store.errors import InvalidError, NotFoundError
from store.history import redo, undo
from store.saved_filters import forget_filter, rename_filter, save_filter, saved_filters, with_saved


def test_a_kept_filter_stands_for_its_words(book: Book) -> None:
    save_filter(book, "Slipping", 'contact:over "Acme Corp" -snoozed:yes')
    assert with_saved(book, ["@slipping", "owner:nina"]) == ["contact:over", "Acme Corp", "-snoozed:yes", "owner:nina"]


def test_a_filter_that_means_nothing_is_not_kept(book: Book) -> None:
    with pytest.raises(InvalidError):
        save_filter(book, "wrong", "colour:red")
    with pytest.raises(InvalidError):
        save_filter(book, "empty", " ")
    assert saved_filters(book) == {}


def test_an_unknown_name_is_refused_with_those_there_are(book: Book) -> None:
    save_filter(book, "slipping", "contact:over")
    with pytest.raises(NotFoundError) as refused:
        with_saved(book, ["@sliping"])
    assert refused.value.near == ("slipping",)


def test_a_forgotten_filter_is_gone(book: Book) -> None:
    save_filter(book, "slipping", "contact:over")
    assert forget_filter(book, "@slipping") == "contact:over"
    assert saved_filters(book) == {}


def test_a_tenth_filter_is_refused_but_one_can_be_replaced(book: Book) -> None:
    for number in range(9):
        save_filter(book, f"kept-{number}", "contact:over")
    with pytest.raises(InvalidError):
        save_filter(book, "one-more", "contact:over")
    assert save_filter(book, "kept-3", "contact:late") == "kept-3"


def test_keeping_renaming_and_forgetting_are_steps_that_can_be_taken_back_and_done_again(book: Book) -> None:
    save_filter(book, "near", "stage:renewal")
    assert rename_filter(book, "@near", "Nearest") == "nearest"
    forget_filter(book, "nearest")
    assert undo(book) == ["Forgot the filter nearest"]
    assert saved_filters(book) == {"nearest": "stage:renewal"}
    assert undo(book, 2) == ["Renamed the filter near to nearest", "Kept the filter near"]
    assert saved_filters(book) == {}
    redo(book, 2)
    assert saved_filters(book) == {"nearest": "stage:renewal"}


def test_a_filter_is_not_given_the_name_of_another(book: Book) -> None:
    save_filter(book, "near", "stage:renewal")
    save_filter(book, "far", "stage:growth")
    with pytest.raises(InvalidError):
        rename_filter(book, "near", "far")
    with pytest.raises(NotFoundError):
        rename_filter(book, "nowhere", "here")
