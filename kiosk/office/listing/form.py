"""A form of the office: a few fields, handed in together; what is wrong is said below, and nothing typed is lost."""

import asyncio
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Generic, TypeVar

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import Input, Static

from kiosk.frame.commands import Command
from kiosk.frame.trouble import detail_of
from kiosk.log import LOG
from kiosk.office.listing.hints import in_hall_words
from kiosk.office.listing.page import Says
from kiosk.office.screen import OfficeScreen
from kiosk.text.clean import clean
from kiosk.text.widget_text import safe
from kiosk.widgets.clean_input import CleanInput
from kiosk.widgets.prose import Prose
from kiosk.wording.office import office_words
from scoring.errors.facts import FactsError

Made = TypeVar("Made")

_LONGEST = 300
"""Characters of a field; a path may be long."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One field."""

    key: str
    label: Says
    hint: Says
    value: str = ""
    """What stands in it at first."""
    secret: bool = False


@dataclass(frozen=True, slots=True)
class Form(Generic[Made]):
    """What is asked, and what becomes of it."""

    title: Says
    prompt: Says
    entries: Sequence[Entry]
    enter: Says
    """What Enter does behind the last field."""
    hand_in: Callable[[Mapping[str, str]], Made]
    """Gets every field's text; runs in a thread; what it raises is said below the fields."""
    then: Callable[[Made], object]
    """Is called after the form has gone."""


class FormScreen(OfficeScreen):
    """Enter goes from field to field and hands the last one in."""

    CSS_PATH = ["../screen.tcss", "form.tcss"]  # noqa: RUF012 - Textual's own name for it

    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("", "hand_in", lambda words: office_words(words).lists.next_field, "Enter"),
        Command("tab", "app.focus_next", lambda words: office_words(words).lists.other_field, "Tab"),
        Command("escape", "back", lambda words: office_words(words).lists.cancel),
    )

    def __init__(self, form: Form[Any]) -> None:
        super().__init__()
        self._form = form
        self._told: Says = lambda _: ""

    def compose_body(self) -> ComposeResult:
        """What is asked, the fields, what is wrong."""
        with VerticalScroll(id="form", can_focus=False):
            yield Prose(self._form.prompt(self.said), id="asks")
            for entry in self._form.entries:
                with Horizontal(classes="entry"):
                    yield Static(safe(entry.label(self.said)))
                    yield CleanInput(
                        value=entry.value,
                        placeholder=clean(entry.hint(self.said)),
                        password=entry.secret,
                        max_length=_LONGEST,
                        id=entry.key,
                        select_on_focus=False,
                    )
            yield Prose(id="may-be")
            yield Prose(id="told")

    def offered(self) -> Iterator[Command]:
        """Behind the last field Enter does what the form is for."""
        last = self.focused is not None and self.focused is self.query(Input).last()
        for command in super().offered():
            if command.action == "hand_in" and last:
                yield command.saying(in_hall_words(self._form.enter))
            elif command.action != "app.focus_next" or len(self._form.entries) > 1:
                yield command

    def place(self) -> str:
        """What is asked."""
        return self._form.title(self.said)

    def on_mount(self) -> None:
        """Begin with the first field."""
        self.remove_class("-message")
        self.query(Input).first().focus()

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:  # noqa: ARG002 - the screen knows the focus
        """What may stand in this field, and what Enter does from here."""
        self._say_what_may_be()
        self.call_next(self.show_hints)

    @on(Input.Changed)
    def _say_what_may_be(self) -> None:
        """A field that is filled no longer shows its hint, and what it may hold would have to be guessed."""
        field = self.focused
        entry = next((one for one in self._form.entries if field is not None and one.key == field.id), None)
        filled = isinstance(field, Input) and bool(field.value)
        hint = entry.hint(self.said) if entry is not None and filled else ""
        told = self.said.lists.may_be.format(field=entry.label(self.said), hint=hint) if entry and hint else ""
        self.query_one("#may-be", Prose).update(clean(told))

    async def speak(self) -> None:
        """In place: what was typed stays."""
        self.query_one("#asks", Prose).update(self._form.prompt(self.said))
        for entry, field, label in zip(
            self._form.entries, self.query(Input), self.query(".entry > Static"), strict=True
        ):
            field.placeholder = clean(entry.hint(self.said))
            if isinstance(label, Static):
                label.update(safe(entry.label(self.said)))
        self._say_what_may_be()
        self.query_one("#told", Prose).update(clean(self._told(self.said)))
        await self.speak_around()

    def say(self, told: Says) -> None:
        """Say something below the fields, and bring it into sight: a form may be longer than the screen."""
        self._told = told
        below = self.query_one("#told", Prose)
        below.update(clean(told(self.said)))
        self.call_after_refresh(below.scroll_visible, animate=False)

    @on(Input.Submitted)
    def go_on(self, event: Input.Submitted) -> None:
        """To the next field; behind the last one, hand in."""
        event.stop()
        fields = [*self.query(Input)]
        place = fields.index(event.input) + 1
        if place < len(fields):
            fields[place].focus()
        else:
            self.action_hand_in()

    def action_hand_in(self) -> None:
        """Hand in all fields; what is pressed meanwhile waits."""
        typed = {str(field.id): field.value for field in self.query(Input)}
        self.storing(self.run_worker(self._hand_in(typed), group="form", exclusive=True, exit_on_error=False))

    async def _hand_in(self, typed: Mapping[str, str]) -> None:
        self.say(lambda words: words.lists.working)
        try:
            made = await asyncio.to_thread(self._form.hand_in, typed)
        except Exception as error:
            refused = error  # the name of a caught error is gone when the language changes
            if not isinstance(error, FactsError):  # what was made for people is no fault of the program
                LOG.error("a form was refused", exc_info=error)
            self.say(lambda words: words.lists.refused.format(detail=detail_of(refused, words.language)))
            return
        self.kiosk.pop_screen()  # not awaited: a screen cannot wait for its own end
        self._form.then(made)

    def action_back(self) -> None:
        """Leave; nothing is done."""
        self.kiosk.pop_screen()
