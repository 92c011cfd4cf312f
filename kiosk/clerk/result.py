"""The result: how much, passed or not, where it was lost, and every question to be opened."""

from collections.abc import Iterator
from typing import ClassVar

from rich.cells import cell_len
from textual import on
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
from kiosk.text.clean import clean
from kiosk.text.figures import clock_text, left, marks, right
from kiosk.views.test.result_lines import verdict
from kiosk.widgets.digits import big
from kiosk.widgets.prose import Prose
from kiosk.wording.clerk import clerk_words
from kiosk.wording.staff import staff_words
from quiz.attempt.report import AttemptReport, ReportLine
from scoring.events.attempts import SubmitReason


class ResultScreen(HallScreen):
    """The list of questions has the focus; Enter or a tap opens one."""

    CSS_PATH = "result.tcss"
    AUTO_FOCUS = "OptionList"
    drops_echo = True

    audience = STAFF
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("up,down", "", lambda words: staff_words(words).move, key_names.up_down),
        Command("enter", "", lambda words: staff_words(words).open),
        Command("escape", "back", lambda words: clerk_words(words).result.to_papers),
        Command("q", "sign_out", lambda words: staff_words(words).sign_out),
    )

    def __init__(self, report: AttemptReport, title: str, person: Person) -> None:
        """The result of `person` at the paper called `title`."""
        super().__init__()
        self._report = report
        self._title = title
        self._person = person
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
        if report.reason is SubmitReason.TIME_UP:
            yield Prose(clerk_words(self.words).result.time_up, id="time-up")
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

    def _option(self, line: ReportLine) -> Option:
        """One row: number, how it went, marks, type, and as much of the stem as fits."""
        words = clerk_words(self.words)
        earned = f"{marks(line.earned)}/{marks(line.maximum)}"
        parts = (
            right(str(line.position), 4),
            left(verdict(line, words.result), 7),
            right(earned, 8),
            left(words.terms.types[line.item.type], 11),
            clean(line.item.stem),
        )
        return Option(Content("  ".join(parts)), id=str(line.position))

    @on(OptionList.OptionSelected)
    def open(self, event: OptionList.OptionSelected) -> None:
        """Open a question."""
        self.kiosk.push_screen(ResultItemScreen(self._report, event.option_index, self.place()))

    def action_back(self) -> None:
        """To the papers."""
        self.kiosk.pop_screen()
