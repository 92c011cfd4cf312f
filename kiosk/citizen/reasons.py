"""Reasons of the level just given: optional, the same way for every level."""

import asyncio
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, Final

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from kiosk.citizen.check_row import CheckRow
from kiosk.citizen.offered import OfferedServices
from kiosk.citizen.thanks import say_thanks
from kiosk.desks.ports import ReasonCard
from kiosk.frame.commands import Command, digits
from kiosk.frame.drawing.waiting import Waiting
from kiosk.frame.screen import HallScreen
from kiosk.frame.trouble import Trouble
from kiosk.settings.window_sizes import SMALLEST, TINY
from kiosk.widgets.large_text import LargeText
from kiosk.widgets.pages import Pages
from kiosk.widgets.prose import Prose
from kiosk.widgets.tile import Tile
from kiosk.wording import Language
from scoring.rules.answering.followup_steps import BAD_LEVEL

ROW_CELLS = (34, 3)
"""Least width and the height of one reason."""


CHANGE_SECONDS: Final = 10.0
"""So long the level stands here and can be changed; then it goes, because others can see the screen."""

FIRST: Final = 3
"""Reasons shown before anybody asks for more; as many for every level."""


@dataclass(frozen=True, slots=True)
class Given:
    """The level just given, and the way back to the levels for whose finger slipped."""

    level: int
    change: Callable[[], None]


class _Way(Tile, can_focus=False):
    """A way back that arrows pass by: whoever walks down to the reasons does not want it."""


class ReasonsScreen(HallScreen):
    """Tick any number of reasons, or none; the first three of a level, and the rest when somebody asks for them."""

    CSS_PATH = "reasons.tcss"
    smallest = TINY
    drops_echo = True

    KEYS: ClassVar[tuple[Command, ...]] = (
        digits(range(1, 9), "tick({key})", lambda words: words.reasons.tick),
        Command("enter", "done", lambda words: words.reasons.done),
        Command("9,m", "more", lambda words: words.reasons.more, on_bar=False),
        Command("0,backspace", "change", lambda words: words.reasons.change, on_bar=False),
        Command("w", "comment", lambda words: words.reasons.comment, on_bar=False),
        Command("p", "contact", lambda words: words.reasons.contact, on_bar=False),
        Command("escape", "skip", lambda words: words.reasons.skip),
        Command("pagedown", "turn(1)", lambda words: words.common.next_page, on_bar=False),
        Command("pageup", "turn(-1)", lambda words: words.common.previous_page, on_bar=False),
    )

    def __init__(self, rating_id: str, reasons: Sequence[ReasonCard], given: Given | None = None) -> None:
        """Reasons for the stored rating `rating_id`, core ones first; `given` is seen for some seconds."""
        super().__init__()
        self._rating_id = rating_id
        self._reasons = tuple(reasons)
        self._ticked: tuple[int, ...] = ()
        """Ticks that rows drawn again begin with."""
        self._sending = False
        self._given = given
        self._changeable = given is not None
        self._all = len(self._reasons) <= FIRST
        self._contact_left = False
        self._digits = f"1-{min(FIRST, len(reasons))}"
        self._several = False
        """Whether there is more than one page."""
        self._offered: OfferedServices | None = None

    def compose_body(self) -> ComposeResult:
        """Prompt, rows, and the ways on."""
        words = self.words.reasons
        with Horizontal(id="ask"):
            with Vertical(id="asked"):
                yield LargeText(words.prompt, share=7, left=True, id="prompt")
                yield Prose(words.note, id="note")
            if self._given and self._changeable:
                level = words.given.format(level=self.words.rating.level(self._given.level))
                yield _Way("change", level, lines=(f"0  {words.change}",), id="change")
        yield Pages(self._rows(), cell=ROW_CELLS, columns=2 if self._all else 1, gap_rows=1, tallest=7, id="rows")
        with Horizontal(id="ways"):
            yield Tile("done", words.done, id="done")
            if not self._all:
                yield Tile("more", f"9  {words.more}", id="more")
            if self.kiosk.settings.keyboard:
                yield Tile("comment", f"W  {words.comment}", id="comment")
            if self._may_leave_contact:
                yield Tile("contact", f"P  {words.contact}", id="contact")
            yield Tile("turn", f"{self.words.common.next_page}  PgDn", id="turn")
            yield Tile("skip", words.skip, id="skip")

    def _rows(self) -> list[CheckRow]:
        """One row a reason, in the present language, ticked as before."""
        english = self.words.language is Language.EN
        return [
            CheckRow(
                str(reason.code),
                reason.text_en if english else reason.text,
                number=index,
                marked=reason.code in self._ticked,
            )
            for index, reason in enumerate(self._reasons if self._all else self._reasons[:FIRST], start=1)
        ]

    def offered(self) -> Iterator[Command]:
        """The digits that are on this page; turning where there is another."""
        for command in super().offered():
            if command.action == "tick({key})":
                yield replace(command, shown=self._digits)
            elif not self._possible(command.action):
                continue
            elif command.action == "done" and self._under_cursor():
                yield command.saying(lambda words: words.reasons.tick)
            elif self._several or not command.action.startswith("turn"):
                yield command

    def _possible(self, action: str) -> bool:
        """Whether there is such a way now."""
        match action:
            case "comment":
                return self.kiosk.settings.keyboard
            case "more":
                return not self._all
            case "change":
                return self._changeable
            case "contact":
                return self._may_leave_contact
        return True

    @property
    def _may_leave_contact(self) -> bool:
        """Only somebody who is called back about a bad rating is asked for a number, and once."""
        bad = self._given is not None and self._given.level <= BAD_LEVEL
        return bad and not self._contact_left and self.app.size.width >= SMALLEST[0]

    def on_mount(self) -> None:
        """The level goes after some seconds. Meanwhile see what could be asked at the end; nobody waits for that."""
        if self._changeable:
            self.set_timer(CHANGE_SECONDS, self.settle)
        self._offered = OfferedServices(self, self._rating_id)

    def settle(self) -> None:
        """The level stands: nobody reads it here any more."""
        self._changeable = False
        if tile := self.query_one_optional("#change"):
            tile.remove()
        self.call_next(self.show_hints)

    def _under_cursor(self) -> CheckRow | None:
        """The row that Enter ticks: the one somebody has gone to, while it is not ticked."""
        row = self.focused
        return row if isinstance(row, CheckRow) and not row.marked else None

    def on_descendant_focus(self) -> None:
        """Say what Enter does now."""
        self.call_next(self.show_hints)

    def on_check_row_turned(self) -> None:
        """Say what Enter does now."""
        self.call_next(self.show_hints)

    def on_pages_turned(self, event: Pages.Turned) -> None:
        """Offer turning only where there is another page, and the digits that are on this one."""
        self._several = event.pages > 1
        if turn := self.query_one_optional("#turn"):  # there is none while the screen is being composed again
            turn.display = self._several
        numbers = [index for index, row in enumerate(self.query(CheckRow), start=1) if row.display]
        self._digits = f"{numbers[0]}-{numbers[-1]}" if numbers else ""
        self.call_next(self.show_hints)

    async def speak(self) -> None:
        """Say everything again, keeping the ticks."""
        self._ticked = self._codes()
        await super().speak()

    @on(Tile.Pressed)
    async def way_pressed(self, event: Tile.Pressed) -> None:
        """Go the tapped way."""
        await self.run_action("turn(1)" if event.tile.value == "turn" else event.tile.value)

    def action_tick(self, digit: int) -> None:
        """Turn the row with this number, if it is on the page."""
        pages = self.query_one_optional(Pages)
        row = next(iter([*self.query(CheckRow)][digit - 1 : digit]), None)
        if pages and row and row in pages.shown:
            row.action_turn()

    def action_turn(self, step: int) -> None:
        """Another page of reasons."""
        if pages := self.query_one_optional(Pages):
            pages.turn(step)

    def action_done(self) -> None:
        """Tick the row somebody has gone to; else send what is ticked, and nothing ticked is fine."""
        if row := self._under_cursor():
            row.action_turn()
        elif not self._codes():
            self.action_skip()
        elif not self._sending:
            self.storing(self._finish())

    @work(group="reasons", exit_on_error=False)
    async def _finish(self) -> None:
        """Send the ticks with thanks, or ask which service it was first."""
        if self._offered and (question := await self._offered.question(self._codes())):
            self.kiosk.push_screen(question)
        else:
            self._send_once(lambda: say_thanks(self, self._rating_id))

    def left_alone(self) -> None:
        """Whoever ticked something meant it, also without saying that it was all: store it, then forget them."""
        if self._codes():
            self._send_once(self.kiosk.go_blank)
        else:
            super().left_alone()

    def _send_once(self, then: Callable[[], None]) -> None:
        if not self._sending:
            self._sending = True
            self.storing(self._send(then))

    async def action_more(self) -> None:
        """Every reason of the level; ticks stay."""
        if not self._all:
            self._ticked, self._all = self._codes(), True
            await self.draw_again()

    def action_change(self) -> None:
        """Back to the levels: the one just given was a slip."""
        if self._given and self._changeable and not self._sending and self.in_front():
            self._given.change()
            self.kiosk.pop_screen()

    def action_contact(self) -> None:
        """Leave a number to be called back on; the ticks made so far stay."""
        if self._may_leave_contact and not self._sending:
            from kiosk.citizen.contact import ContactScreen  # noqa: PLC0415 - few leave one

            self.kiosk.push_screen(ContactScreen(self._rating_id, kept=self._contact_kept, gone=self.left_alone))

    def _contact_kept(self) -> None:
        """It is in the store; whoever calls about this level must find it unchanged."""
        self._contact_left = True
        self.settle()
        if tile := self.query_one_optional("#contact"):
            tile.remove()

    def action_skip(self) -> None:
        """Finish without reasons."""
        if not self._sending:
            say_thanks(self, self._rating_id)

    def action_comment(self) -> None:
        """Write a few words as well; ticks go along."""
        if not self._sending and self.kiosk.settings.keyboard:
            from kiosk.citizen.comment import CommentScreen  # noqa: PLC0415 - few people write; the text area is heavy

            self.kiosk.push_screen(CommentScreen(self._rating_id, self._codes(), self._offered))

    def idle_limit(self) -> float | None:
        """Never while ticks are on their way."""
        return None if self._sending else super().idle_limit()

    def _codes(self) -> tuple[int, ...]:
        """The ticked codes in the order of the list, read from the rows: a message about a tick may come too late.

        While the rows are drawn again they are what they were before.
        """
        if self.waits_for is Waiting.DRAWING:
            return self._ticked
        return tuple(int(row.value) for row in self.query(CheckRow) if row.marked)

    @work(group="reasons", exit_on_error=False)
    async def _send(self, then: Callable[[], None]) -> None:
        """Put the reasons into the ledger, then do what comes next."""
        desk, codes = self.kiosk.desk, self._codes()
        try:
            await asyncio.to_thread(desk.add_reasons, self._rating_id, codes, None)
        except Exception as error:
            self.kiosk.show_trouble(Trouble.EXTRA, error, lambda: self.storing(self._send(then)))
            return
        then()
