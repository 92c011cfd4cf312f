"""All questions at a glance before submitting: which are answered, which are not, which are marked."""

from collections.abc import Callable, Iterator
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from kiosk.clerk.answering.banner import TestBanner
from kiosk.clerk.answering.running import RunningTest
from kiosk.clerk.answering.unfinished import Unfinished
from kiosk.clerk.question_tile import QuestionTile
from kiosk.frame.audience import STAFF
from kiosk.frame.commands import Command
from kiosk.frame.confirm import Asking, ConfirmScreen
from kiosk.frame.drawing.waiting import Waiting
from kiosk.frame.screen import HallScreen
from kiosk.widgets.pages import Pages
from kiosk.widgets.prose import Prose
from kiosk.widgets.tile import Tile
from kiosk.wording import Wording
from kiosk.wording.clerk import ReviewWords, clerk_words
from kiosk.wording.staff import staff_words
from quiz.attempt import Attempt

_SMALL_CELL = (12, 3)
_LARGE_CELL = (14, 6)
"""Least width and the height of a question's tile; the large one shows its number three rows high."""

_COLUMNS = 5
_OTHER_ROWS = 17
"""Rows of the screen that are not tiles, where there is room for large ones."""


def submit_notes(attempt: Attempt, loose: Unfinished, words: ReviewWords) -> tuple[str, ...]:
    """What a clerk must know before submitting: what is unanswered, marked or overlooked, and that it is final."""
    unanswered, flagged = len(attempt.unanswered), len(attempt.flags)
    template = words.open if unanswered else words.all_flagged if flagged else words.all
    total = len(attempt.responses)
    counts = template.format(unanswered=unanswered, flagged=flagged, total=total)
    return counts, *loose.sentences(words), words.note


class ReviewScreen(HallScreen):
    """One tile a question. Enter on a tile opens it; submitting is asked about once more."""

    CSS_PATH = "review.tcss"

    audience = STAFF
    drops_echo = True
    KEYS: ClassVar[tuple[Command, ...]] = (
        Command("left,right,up,down", "", lambda words: staff_words(words).move, lambda words: words.common.arrows),
        Command("enter", "", lambda words: clerk_words(words).review.jump),
        Command("pagedown", "turn(1)", lambda words: staff_words(words).next_page),
        Command("pageup", "turn(-1)", lambda words: staff_words(words).previous_page, on_bar=False),
        Command("s", "submit", lambda words: clerk_words(words).review.submit),
        Command("r,escape", "back", lambda words: staff_words(words).back, "R Esc"),
    )

    def __init__(
        self,
        running: RunningTest,
        attempt: Attempt,
        loose: Unfinished,
        *,
        jump: Callable[[int], None],
        hand_in: Callable[[], None],
    ) -> None:
        """Show `attempt` as it is on record, and what about it is `loose`.

        `jump` turns to a question, `hand_in` submits, both after this screen.
        """
        super().__init__()
        self._test = running
        self._attempt = attempt
        self._loose = loose
        self._jump = jump
        self._hand_in = hand_in
        self._pages = 1

    def own_banner(self) -> TestBanner:
        """The running test's."""
        return self._test.banner(self.words)

    def idle_limit(self) -> float | None:
        """The test clock runs on; the screen just stays."""
        return None

    @property
    def waits_for(self) -> Waiting | None:
        """Handing in goes on below this screen: what is pressed meanwhile is meant for the result."""
        return super().waits_for if self._test.steps.idle else Waiting.STORING

    def compose_body(self) -> ComposeResult:
        """Counts, what was overlooked, tiles, and the ways on."""
        attempt, words = self._attempt, clerk_words(self.words).review
        counts = words.counts.format(
            answered=len(attempt.answered), unanswered=len(attempt.unanswered), flagged=len(attempt.flags)
        )
        yield Prose(counts, id="counts")
        loose = self._loose.sentences(words)
        with Vertical(id="loose", classes="-any" if loose else None):
            yield from map(Prose, loose)
        yield Pages(self._tiles(), cell=self._cell(), columns=_COLUMNS, gap_rows=1, id="questions")
        with Horizontal(id="ways"):
            yield Tile("back", words.back_to.format(position=attempt.position), id="back")
            yield Tile("turn", staff_words(self.words).next_page, id="turn")
            yield Tile("submit", words.submit, id="submit")

    async def speak(self) -> None:
        """Say everything again; the page stays."""
        page = self.query_one(Pages).page
        await super().speak()
        self.query_one(Pages).open(page)

    def _cell(self) -> tuple[int, int]:
        """Large tiles where all questions fit on one page so."""
        rows = -(-len(self._attempt.responses) // _COLUMNS)
        others = _OTHER_ROWS + len(self._loose.sentences(clerk_words(self.words).review))
        fits = rows * _LARGE_CELL[1] + others <= self.app.size.height
        return _LARGE_CELL if fits else _SMALL_CELL

    def _tiles(self) -> list[QuestionTile]:
        attempt = self._attempt
        answered, words = set(attempt.answered), clerk_words(self.words).review
        return [
            QuestionTile(position, words, answered=position in answered, flagged=position in attempt.flags)
            for position in range(1, len(attempt.responses) + 1)
        ]

    def offered(self) -> Iterator[Command]:
        """Turning where there is another page."""
        several = self._pages > 1
        yield from (command for command in super().offered() if several or not command.action.startswith("turn"))

    def on_pages_turned(self, event: Pages.Turned) -> None:
        """Offer turning only where there is another page."""
        self._pages = event.pages
        self.query_one("#turn").display = event.pages > 1
        self.call_next(self.show_hints)

    @on(Tile.Pressed)
    async def pressed(self, event: Tile.Pressed) -> None:
        """Open a question, or go a way."""
        if isinstance(event.tile, QuestionTile):
            self.kiosk.pop_screen()  # not awaited: a screen cannot wait for its own end
            self._jump(int(event.tile.value))
        else:
            await self.run_action("turn(1)" if event.tile.value == "turn" else event.tile.value)

    def action_turn(self, step: int) -> None:
        """Another page of questions."""
        self.query_one(Pages).turn(step)

    def action_back(self) -> None:
        """To the question the clerk came from."""
        self.kiosk.pop_screen()

    def action_submit(self) -> None:
        """Ask once."""
        self.kiosk.push_screen(ConfirmScreen(self._asking, self._hand_in, banner=self._test.banner))

    def _asking(self, words: Wording) -> Asking:
        said = clerk_words(words).review
        return Asking(said.ask, submit_notes(self._attempt, self._loose, said), said.yes, said.no)
