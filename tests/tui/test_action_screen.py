"""Keys, prefix keys, hints and the mouse lead to the same actions."""

from textual import events
from textual.widgets import Input

from tests.tui.resting_pilot import running
from tests.tui.tiny_app import Numbered, TinyApp, screen_lines
from tui.dialogs.confirm import Confirmation, ConfirmDialog
from tui.dialogs.one_key import Choices, OneKey
from tui.glyphs import UNICODE
from tui.widgets.key_bar import KeyBar


async def test_a_prefix_key_shows_what_may_follow_and_waits() -> None:
    app = TinyApp(Numbered(9))
    async with running(app, (120, 36)) as pilot:
        await pilot.press("g")
        assert screen_lines(app)[-1].split("  ")[:3] == [" g then", "g first row", "a accounts"]
        await pilot.press("c")
        assert app.tiny.done == ["complaints"]
        assert screen_lines(app)[-1].startswith(" l log t to-do c complaint")


async def test_a_digit_after_m_reaches_the_action() -> None:
    app = TinyApp(Numbered(9))
    async with running(app, (120, 36)) as pilot:
        await pilot.press("m", "3", "m", "9")
        assert app.tiny.done == ["moment 3", "moment 9"]


async def test_esc_takes_a_prefix_back_and_only_then_goes_back() -> None:
    app = TinyApp(Numbered(9))
    async with running(app, (120, 36)) as pilot:
        await pilot.press("m", "escape", "9")
        assert app.tiny.done == []
        await pilot.press("escape")
        assert app.tiny.done == ["back"]


async def test_a_key_that_does_not_follow_a_prefix_does_nothing_else() -> None:
    app = TinyApp(Numbered(9))
    async with running(app, (120, 36)) as pilot:
        await pilot.press("g", "j")
        assert app.tiny.list.cursor_position == 0
        await pilot.press("j")
        assert app.tiny.list.cursor_position == 1


async def test_letters_belong_to_the_field_while_somebody_types() -> None:
    app = TinyApp(Numbered(9))
    async with running(app, (120, 36)) as pilot:
        await pilot.press("/", *"jgq3")
        assert app.tiny.query_one(Input).value == "jgq3"
        assert app.tiny.list.cursor_position == 0
        assert app.tiny.done == []
        await pilot.press("escape")
        assert app.tiny.done == ["back"]


async def test_the_last_action_stays_with_its_way_back_until_the_next_one() -> None:
    app = TinyApp(Numbered(9))
    async with running(app, (80, 24)) as pilot:
        await pilot.press("l", "j", "k", "g", "g")
        status = screen_lines(app)[-2]
        assert status.startswith(" Logged call with Acme Corp, today.")
        assert status.endswith("u undoes it ")


async def test_a_long_message_takes_more_lines_and_is_cut_before_its_way_back_where_there_are_none() -> None:
    app = TinyApp(Numbered(9))
    async with running(app, (60, 24)) as pilot:
        bar = app.tiny.query_one(KeyBar)
        bar.say("Logged a call with a firm of a very long name " * 3, "u undoes it")
        await pilot.pause()
        said = screen_lines(app)[-bar.size.height : -1]
        assert " ".join(" ".join(said).split()).count("a very long name") == 3
        assert said[-1].endswith("u undoes it ")
        bar.say("Logged a call.", "u undoes it")
        await pilot.pause()
        assert bar.size.height == 2
        bar.say("Logged a call with a firm of a very long name " * 3, "u undoes it")
        await pilot.resize_terminal(20, 12)
        assert screen_lines(app)[-2] == " Logged a call ›    "


async def test_a_click_on_a_hint_presses_its_key() -> None:
    app = TinyApp(Numbered(9))
    async with running(app, (120, 36)) as pilot:
        await pilot.pause()
        column = screen_lines(app)[-1].index("go to")
        await pilot.click(offset=(column, 35))
        column = screen_lines(app)[-1].index("complaints")
        await pilot.click(offset=(column, 35))
        assert app.tiny.done == ["complaints"]


async def test_a_click_on_a_view_goes_there() -> None:
    app = TinyApp(Numbered(9))
    async with running(app, (80, 24)) as pilot:
        await pilot.pause()
        await pilot.click(offset=(screen_lines(app)[0].index("3 "), 0))
        assert app.tiny.done == ["complaints"]


async def test_the_top_line_shortens_as_the_terminal_narrows() -> None:
    app = TinyApp(Numbered(9))
    async with running(app, (120, 36)) as pilot:
        await pilot.pause()
        assert screen_lines(app)[0].startswith(" gt  [1 Accounts 48]  3 Complaints 5   5 To-dos 9 ")
        assert screen_lines(app)[0].endswith(" Mon 23 Nov 2026 ")
        await pilot.resize_terminal(60, 15)
        assert screen_lines(app)[0] == " [1 Accounts 48] 3 Cmpl 5  5 To-do 9" + " " * 13 + "Mon 23 Nov "
        await pilot.resize_terminal(40, 15)
        assert screen_lines(app)[0].startswith(" [1 Accounts 48] 3 Cmpl 5  5 To-do 9")


async def test_a_warning_is_marked_and_its_text_is_literal() -> None:
    app = TinyApp(Numbered(9))
    async with running(app, (80, 24)) as pilot:
        app.tiny.query_one(KeyBar).warn("Not saved: [/] is locked.\x1b[2J", "enter tries again")
        await pilot.pause()
        assert screen_lines(app)[-2].startswith(" ! Not saved: [/] is locked.␛[2J ")
        assert screen_lines(app)[-2].endswith(" enter tries again ")


async def test_a_question_is_answered_once_and_a_key_behind_the_answer_goes_to_what_comes_in_front() -> None:
    app = TinyApp(Numbered(9))
    async with app.run_test(size=(80, 24)) as pilot:
        answers: list[str | None] = []
        question = OneKey(Choices("Renewal", "How does it look?", {"g": "good", "j": "at risk"}), UNICODE)
        app.push_screen(question, answers.append)
        await pilot.pause()
        for key in ("g", "j", "j"):
            # As they come from a hand that is faster than the screens.
            question.post_message(events.Key(key, key))
        await pilot.pause()
        assert answers == ["g"]
        assert app.tiny.list.cursor_position == 2


async def test_a_dialog_that_is_left_twice_takes_no_other_screen_down() -> None:
    app = TinyApp(Numbered(9))
    async with app.run_test(size=(80, 24)) as pilot:
        answers: list[bool | None] = []
        dialog = ConfirmDialog(Confirmation("Delete it?", "It goes to the trash."), UNICODE)
        app.push_screen(dialog, answers.append)
        await pilot.pause()
        for answer in (True, False):
            # As two keys do that are on their way to it.
            dialog.action_answer(answer)
            await pilot.pause()
        assert answers == [True]
        assert app.screen is app.tiny
