"""A form: labelled fields of one line or several, each with a hint, and what is wrong said below it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from textual import events
from textual.widget import Widget

from store.editing.field import Field
from tui.actions.action import Where
from tui.actions.key_names import received
from tui.dialogs.filled_form import FilledForm, FormDraft, completed
from tui.dialogs.form_keys import KEPT, TRY_AGAIN
from tui.dialogs.form_line import FormLine, Obey
from tui.dialogs.form_panes import FormPanes
from tui.dialogs.in_editor import AS_IT_WAS, in_editor
from tui.dialogs.kept_lines import KeptLines
from tui.dialogs.question import Asked, Question
from tui.dialogs.reading import Problem
from tui.dialogs.too_much_pasted import TooMuchPasted
from tui.glyphs import Glyphs
from tui.widgets.keyed_app import keymap_of

if TYPE_CHECKING:
    from tui.dialogs.form_text import FormText


class Form(Asked[FormDraft]):
    """Hands back what was filled in, or None; a draft is kept until the caller tells `kept` that it is saved.

    A screen opens it like any line dialog, with `Asking.ask_and_save` (see `Adding.action_add_account`)::

        fields = [Field("name", "Name", "What the firm is called.", readers.name("The name")),
                  Field("since", "Since", "A day, such as 2024-02-03.", readers.day(now, "back")),
                  Field("note", "Note", is_long=True)]
        question = Question("plan", ("plan", row.id), "Edit the plan of", row.name)
        Form(question, fields, held, kept, glyphs, refusal=refusal)

    `held` are the texts of the fields as they would be typed; what is read from them comes back in
    `FormDraft.values`: of the changed fields only, or of all of them where `adds` says that something new is made.
    A field's `read` (see `store.editing.readers`) raises InvalidError for what cannot be; its sentence and hint
    stand below the field once it is left. `start` is the field to begin with.
    """

    CSS_PATH = "form.tcss"

    def __init__(
        self,
        question: Question,
        fields: Sequence[Field],
        held: Mapping[str, str],
        kept: KeptLines,
        glyphs: Glyphs,
        *,
        adds: bool = False,
        start: str = "",
        refusal: str = "",
    ) -> None:
        self._line = FormLine(self._obey)
        self._text = _text_of_lines(fields, self._obey)
        begun = kept.unfinished_form(question.about)
        self._form = FilledForm(fields, held, begun, adds=adds)
        self._place = next((place for place, field in enumerate(fields) if field.name == start), 0)
        self._shown = ""
        super().__init__(question, self._widget)
        self._kept = kept
        self._keymap = keymap_of(self)
        self._refusal: Problem | None = (refusal, self._keymap.says(TRY_AGAIN)) if refusal else None
        labels = ", ".join(field.label for field in fields if field.name in begun)
        self._remark = self._keymap.says(KEPT.format(labels)) if labels and not refusal else ""
        self._is_done = False
        self._panes = FormPanes(question, self._form, self._line, self._text, glyphs)

    def compose(self) -> Iterator[Widget]:
        yield self._panes

    def on_mount(self) -> None:
        self._show_field()
        # A day, a figure or a choice is never gone on with, as a name may be.
        if not self._remark and (self._shown in self._field.choices or not any(map(str.isalpha, self._shown))):
            self._select()
        self.watch(self._line, "value", self._typed, init=False)

    def on_resize(self) -> None:
        self._panes.begin_anew()
        self._arrange()

    def on_form_panes_field_clicked(self, event: FormPanes.FieldClicked) -> None:
        self._go_to(event.place)

    def on_mouse_scroll_down(self) -> None:
        self._go_to(min(self._place + 1, len(self._form.fields) - 1))

    def on_mouse_scroll_up(self) -> None:
        self._go_to(max(self._place - 1, 0))

    def on_text_area_changed(self) -> None:
        self._typed()

    def on_too_much_pasted(self, event: TooMuchPasted) -> None:
        event.stop()
        self._refusal = (event.sentence, "")
        self._arrange()

    @property
    def _field(self) -> Field:
        return self._form.fields[self._place]

    @property
    def _widget(self) -> FormLine | FormText:
        return self._text if self._field.is_long and self._text is not None else self._line

    def _obey(self, widget: Widget, event: events.Key) -> bool:
        """Do what a key means here; False when it is to be typed in the widget that it has come to."""
        if self._is_done:
            # Typed ahead for what comes in front once this is gone.
            self.app.post_message(events.Key(event.key, event.character))
            return True
        if widget is not self._widget:
            self._widget.post_message(events.Key(event.key, event.character).set_sender(self._widget))
            return True
        deed = self._deed(event.key)
        if deed is None:
            return False
        deed()
        return True

    def _deed(self, key: str) -> Callable[[], None] | None:
        if self._widget is self._text and self._text.keeps(key):
            return None
        call = self._keymap.table(Where.LINE).call((received(key),))
        return self._deeds().get(call.action.id) if call else None

    def _deeds(self) -> Mapping[str, Callable[[], None]]:
        """What the actions mean here."""
        return {
            "save-line": self._next_or_save,
            "complete-word": self._complete_or_next,
            "previous-field": lambda: self._step(-1),
            "line-up": lambda: self._step(-1),
            "line-down": lambda: self._step(1),
            "save-form": self._save,
            "open-editor": self._edit_outside,
            "restore-field": self._restore,
            "cancel-line": self._leave,
        }

    def _next_or_save(self) -> None:
        if self._place == len(self._form.fields) - 1:
            self._save()
        else:
            self._step(1)

    def _complete_or_next(self) -> None:
        line = self._line
        if self._widget is line:
            before, after = line.value[: line.cursor_position], line.value[line.cursor_position :]
            if (longer := completed(self._field, before)) is not None:
                line.value, line.cursor_position = longer + after, len(longer)
                return
        self._step(1)

    def _step(self, by: int) -> None:
        self._go_to((self._place + by) % len(self._form.fields))
        self._select()

    def _select(self) -> None:
        """Have what is typed now take the place of what was there, as in other forms."""
        if self._widget is self._line and not self._field.is_list:
            self._line.select_all()

    def _go_to(self, place: int) -> None:
        """Leave the field, which says what is wrong with it, and go to another one."""
        self._take()
        self._remark = ""
        self._form.check(self._field)
        self._place = place
        self._show_field()
        self.set_focus(self._widget)

    def _save(self) -> None:
        self._take()
        draft = self._form.draft()
        if draft is None:
            problems = self._form.problems
            self._place = next(place for place, field in enumerate(self._form.fields) if field.name in problems)
            self._show_field()
            self.set_focus(self._widget)
        else:
            self._finish(draft)

    def _leave(self) -> None:
        self._take()
        self._finish(None)

    def _finish(self, draft: FormDraft | None) -> None:
        self._is_done = True
        self.dismiss(draft)

    def _restore(self) -> None:
        self._form.restore(self._field.name)
        self._remark = ""
        self._show_field()
        self._keep()

    def _edit_outside(self) -> None:
        self._take()
        before = self._form.typed(self._field.name)
        text, problem = in_editor(self.app, before)
        if text != before:
            self._form.put(self._field.name, text if self._field.is_long else " ".join(text.split()))
        self._refusal = (problem, AS_IT_WAS if text == before else "") if problem else None
        self._show_field()
        self._take()

    def _typed(self) -> None:
        if self._widget_text != self._shown:
            self._refusal, self._remark = None, ""
        self._take()
        self._arrange()

    @property
    def _widget_text(self) -> str:
        return self._widget.value if isinstance(self._widget, FormLine) else self._widget.text

    def _take(self) -> None:
        """Take over what stands in the field; a text that was only looked at stays exactly as it was."""
        if self._widget_text != self._shown:
            self._shown = self._widget_text
            self._form.put(self._field.name, self._shown)
        self._keep()

    def _keep(self) -> None:
        self._kept.keep_form(self.question.about, self._form.changed, self.question.words)

    def _show_field(self) -> None:
        """Put what the field holds where it can be typed over."""
        self._shown = self._form.typed(self._field.name)
        self._widget.put(self._shown)
        self._shown = self._widget_text
        self._arrange()

    def _arrange(self) -> None:
        self._panes.show(self._place, self._refusal, self._remark)


def _text_of_lines(fields: Sequence[Field], obey: Obey) -> FormText | None:
    """The widget for texts of several lines, where a field takes one."""
    if not any(field.is_long for field in fields):
        return None
    # Imported here, since the editor of several lines is slow to load and few forms have one.
    from tui.dialogs.form_text import FormText

    return FormText(obey)
