"""The result: how much, passed or not, where it was lost, and every question to be opened."""

import asyncio
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import ClassVar

from rich.cells import cell_len
from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from kiosk.clerk.facet_bars import FacetBars
from kiosk.clerk.result_item import ResultItemScreen
from kiosk.desks.ports import Person
from kiosk.frame import key_names
from kiosk.frame.audience import SIGN_OUT_SECONDS, STAFF
from kiosk.frame.commands import Command
from kiosk.frame.screen import HallScreen
from kiosk.frame.trouble import Trouble
from kiosk.text.clean import clean
from kiosk.text.figures import clock_text, left, marks, right
from kiosk.views.test.result_lines import verdict
from kiosk.widgets.digits import big
from kiosk.widgets.prose import Prose
from kiosk.wording.clerk import clerk_words
from kiosk.wording.staff import staff_words
from quiz.attempt.report import AttemptReport, ReportLine
from quiz.service import TakenAttempt
from scoring.events.attempts import SubmitReason


@dataclass(frozen=True, slots=True)
class Beside:
    """The submitted attempts at one paper, and where their results are read."""

    taken: tuple[TakenAttempt, ...]
    read: Callable[[str], AttemptReport]


class ResultScreen(HallScreen):
    """The list of questions has the focus; Enter or a tap opens one. Arrows show the other attempts, if any."""

    CSS_PATH = "result.tcss"
    AUTO_FOCUS = "OptionList"
    drops_echo = True

    audience = STAFF
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("up,down", "", lambda words: staff_words(words).move, key_names.up_down),
        Command("enter", "", lambda words: staff_words(words).open),
        Command("left", "other(-1)", lambda words: clerk_words(words).result.other, key_names.left_right),
        Command("right", "other(1)", lambda words: clerk_words(words).result.other, key_names.right, on_bar=False),
        Command("escape", "back", lambda words: clerk_words(words).result.to_papers),
        Command("q", "sign_out", lambda words: staff_words(words).sign_out),
    )

    def __init__(self, report: AttemptReport, title: str, person: Person, beside: Beside | None = None) -> None:
        """The result of `person` at the paper called `title`, with the attempts `beside` it."""
        super().__init__()
        self._report = report
        self._beside = beside
        self._title = title
        self._person = person
        self._plain = 0
        """The question whose row is drawn without colours, from 1."""
        # A result that came by itself finds a clerk who may not have touched anything for long.
        self._unasked = report.reason is SubmitReason.TIME_UP

    def on_mount(self) -> None:
        """Count the three minutes of a result that came by itself from now on, not from the last touch."""
        if self._unasked:
            self.set_timer(SIGN_OUT_SECONDS, self._expire)

    def _expire(self) -> None:
        self._unasked = False

    def idle_limit(self) -> float | None:
        """Three minutes; of a result that came by itself, at least three minutes on the screen."""
        return None if self._unasked else super().idle_limit()

    def place(self) -> str:
        """Whose result of what; the paper's title comes last, because a narrow banner cuts the end."""
        person = staff_words(self.words).person.format(name=self._person.name, badge=self._person.staff_id)
        return f"{person}   {self._title}"

    def compose_body(self) -> ComposeResult:
        """The sum at the left, the facets at the right, the questions below."""
        report = self._report
        words = clerk_words(self.words).result
        ended = {SubmitReason.TIME_UP: words.time_up, SubmitReason.OVERDUE: words.overdue}
        if report.reason in ended:
            yield Prose(ended[report.reason], id="time-up")
        if self._others():
            yield Prose(self._attempts(), id="attempts")
        with Horizontal(id="sum"):
            with Horizontal(id="score"):
                if report.percent is not None:
                    yield Static(Content("\n".join(big(int(report.percent)))), id="digits")
                facts = tuple(self._facts())
                with Vertical(id="facts") as block:
                    yield from (Prose(fact, classes=name) for name, fact in facts)
                block.styles.width = max(cell_len(fact) for _, fact in facts)
            if report.facets:
                yield FacetBars(report.facets, clerk_words(self.words))
        yield OptionList(*map(self._option, report.lines), markup=False, compact=True, id="lines")

    async def speak(self) -> None:
        """Say everything again; the question under the cursor stays the same."""
        at = self.query_one(OptionList).highlighted
        await super().speak()
        self.query_one(OptionList).highlighted = at

    def _facts(self) -> Iterator[tuple[str, str]]:
        report, words = self._report, clerk_words(self.words).result
        percent = words.no_percent if report.percent is None else words.percent.format(percent=report.percent)
        passed = words.passed if report.passed else words.failed
        yield "passed" if report.passed else "failed", f"{percent}  {passed}"
        yield "quiet", words.bar.format(pass_percent=report.pass_percent)
        yield "plain", words.marks.format(earned=marks(report.earned), maximum=marks(report.maximum))
        if report.told_all_total:
            yield "plain", words.told_all_of.format(passed=report.told_all_passed, total=report.told_all_total)
        yield "quiet", words.time.format(clock=clock_text(report.elapsed_ms))
        if report.interruptions:
            yield "quiet", words.breaks.format(count=report.interruptions, clock=clock_text(report.away_ms))

    def _others(self) -> bool:
        return self._beside is not None and len(self._beside.taken) > 1

    def _attempts(self) -> str:
        """All attempts at the paper: how much each was, which count, and in brackets the one on the screen."""
        words = clerk_words(self.words).result
        said = []
        for one in self._beside.taken if self._beside else ():
            text = words.attempt.format(number=one.number, percent=one.percent)
            text = f"{text} {words.counts}" if one.counts else text
            shown = one.attempt_id == self._report.attempt_id
            said.append(words.attempt_shown.format(attempt=text) if shown else text)
        return "   ".join(said)

    def offered(self) -> Iterator[Command]:
        """Arrows lead to other attempts where there are any."""
        yield from (one for one in super().offered() if self._others() or not one.action.startswith("other"))

    def action_other(self, step: int) -> None:
        """The attempt before or after this one, not beyond the last."""
        if self._beside:
            ids = [one.attempt_id for one in self._beside.taken]
            wanted = ids.index(self._report.attempt_id) + step
            if 0 <= wanted < len(ids):
                self.reading(self._show(self._beside.read, ids[wanted]))

    @work(group="other", exclusive=True, exit_on_error=False)
    async def _show(self, read: Callable[[str], AttemptReport], attempt_id: str) -> None:
        """Put another attempt's result in place of this one."""
        try:
            self._report = await asyncio.to_thread(read, attempt_id)
        except Exception as error:
            self.kiosk.show_trouble(Trouble.READ, error, lambda: self.reading(self._show(read, attempt_id)))
            return
        await self.draw_again()
        self.query_one(OptionList).focus()

    def _option(self, line: ReportLine) -> Option:
        return Option(self._row(line), id=str(line.position))

    def _row(self, line: ReportLine, *, plain: bool = False) -> Content:
        """Number, how it went, marks, type, and as much of the stem as fits; coloured where that can be read."""
        words = clerk_words(self.words)
        earned = f"{marks(line.earned)}/{marks(line.maximum)}"
        ink = "" if plain else "$success" if line.share == 1 else "$warning" if line.share else "$error bold"
        rest = (right(earned, 8), left(words.terms.types[line.item.type], 11), clean(line.item.stem))
        return Content.assemble(
            right(str(line.position), 4) + "  ",
            (left(verdict(line, words.result), 9), ink),
            "  ".join(("", *rest)),
        )

    @on(OptionList.OptionHighlighted)
    def restyle(self, event: OptionList.OptionHighlighted) -> None:
        """The row under the cursor has colours of its own, which the others' would not be read on."""
        for line in self._report.lines:
            plain = line.position == event.option_index + 1
            if plain or line.position == self._plain:
                event.option_list.replace_option_prompt_at_index(line.position - 1, self._row(line, plain=plain))
        self._plain = event.option_index + 1

    @on(OptionList.OptionSelected)
    def open(self, event: OptionList.OptionSelected) -> None:
        """Open a question."""
        self.kiosk.push_screen(ResultItemScreen(self._report, event.option_index, self.place()))

    def action_back(self) -> None:
        """To the papers."""
        self.kiosk.pop_screen()
