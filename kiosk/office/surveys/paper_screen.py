"""Forms on paper, one after the other: a digit a question, Enter keeps the form."""

from collections.abc import Iterator
from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical

from kiosk.desks.office.survey_ports import SurveyCard
from kiosk.frame.commands import Command, digits
from kiosk.office.listing.doing import Doing
from kiosk.office.listing.form import Form, FormScreen
from kiosk.office.screen import OfficeScreen
from kiosk.office.state_line import StateLine
from kiosk.office.station import Station
from kiosk.office.surveys.paper_forms import about_form, words_form
from kiosk.views.survey.paper import PaperForm, paper_lines
from kiosk.views.survey.questions import title
from kiosk.widgets.facts import Facts
from kiosk.widgets.prose import Prose
from kiosk.widgets.scrolled import Scrolled
from kiosk.wording.office import office_words


class PaperScreen(OfficeScreen):
    """Nothing is kept before Enter; the window and the day stay for the next form."""

    CSS_PATH = ["../screen.tcss", "paper.tcss"]  # noqa: RUF012 - Textual's own name for it

    KEYS: ClassVar[tuple[Command, ...]] = (
        digits(range(10), "tick({key})", lambda words: office_words(words).surveys.key_answer),
        Command("enter", "keep", lambda words: office_words(words).surveys.key_store),
        Command("backspace", "undo", lambda words: office_words(words).surveys.key_back, rank=3),
        Command("w", "about", lambda words: office_words(words).surveys.key_about),
        Command("t", "write", lambda words: office_words(words).surveys.key_write, rank=1),
        Command("escape", "back", lambda words: office_words(words).keys.back),
    )

    def __init__(self, station: Station, card: SurveyCard) -> None:
        super().__init__()
        self._station = station
        self._card = card
        self._paper = PaperForm(card.asks)
        self._doing = Doing(self, self._draw)

    def compose_body(self) -> ComposeResult:
        """How it goes, the form, what was told."""
        with Vertical(id="left"):
            yield Prose(self.said.surveys.paper_how, id="how")
            with Scrolled(id="page"):
                yield Facts(id="form")
        yield Prose(id="told")
        yield StateLine(id="state")

    def place(self) -> str:
        """Which survey."""
        return self.said.surveys.paper.format(title=title(self._card.asks, self.words.language))

    def offered(self) -> Iterator[Command]:
        """Keeping a form that is filled in; words where the survey asks for any."""
        paper = self._paper
        possible = {"keep": paper.ready, "undo": bool(paper.values), "write": bool(paper.written)}
        for command in super().offered():
            if possible.get(command.action, True):
                yield command

    def on_mount(self) -> None:
        """Show the empty form; the theme is put on by the base."""
        self.remove_class("-message")
        self._draw()

    async def speak(self) -> None:
        """In place: what was typed stays."""
        self.query_one("#how", Prose).update(self.said.surveys.paper_how)
        self._doing.speak()
        self._draw()
        await self.speak_around()

    def _draw(self) -> None:
        self.query_one("#form", Facts).show(tuple(paper_lines(self._paper, self.said)))
        self.query_one(Scrolled).scroll_end(animate=False)  # the question that comes next stands last
        self.query_one(StateLine).show([self.said.surveys.apart])
        self.call_next(self.show_hints)

    def _fill(self, paper: PaperForm) -> None:
        self._paper = paper
        self._draw()

    def action_tick(self, digit: int) -> None:
        """Answer the next question."""
        self._doing.tell(lambda _: "")
        self._fill(self._paper.pressed(digit))

    def action_undo(self) -> None:
        """Take the last digit back."""
        self._fill(self._paper.back())

    def action_about(self) -> None:
        """Window, day and visit."""
        self._ask(about_form(self._paper, self._fill))

    def action_write(self) -> None:
        """What was written."""
        if self._paper.written:
            self._ask(words_form(self._paper, self._fill))

    def _ask(self, form: Form[PaperForm]) -> None:
        self.kiosk.push_screen(FormScreen(form))

    def action_keep(self) -> None:
        """Keep the form and begin the next; a refused one stays as it is."""
        paper = self._paper
        if paper.ready:
            desk, survey_id = self._station.desks.surveys, self._card.record.survey_id
            enter = partial(desk.enter, survey_id, paper.answers, paper.answer_id, paper.day, self._station.badge)
            self._doing.carry_out(enter, lambda _: self._kept(paper))

    def _kept(self, paper: PaperForm) -> None:
        self._fill(paper.next())
        self._doing.tell(lambda words: words.surveys.kept.format(n=paper.number))

    def action_back(self) -> None:
        """Back to the list; a form that was not kept is gone."""
        self.kiosk.pop_screen()
