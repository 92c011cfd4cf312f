"""A running test as steps: done in order, each stored before the next; the clock watched, the end handed in."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Final, TypeVar

from textual import work

from kiosk.clerk.answering.banner import TestBanner
from kiosk.clerk.answering.clock import TestClock
from kiosk.clerk.answering.in_order import InOrder
from kiosk.clerk.answering.leaving import GONE, gone
from kiosk.clerk.answering.running import RunningTest
from kiosk.clerk.answering.saving import Saving
from kiosk.clerk.result import ResultScreen
from kiosk.desks.ports import Person
from kiosk.frame.audience import STAFF
from kiosk.frame.confirm import ConfirmScreen
from kiosk.frame.drawing.waiting import Waiting
from kiosk.frame.screen import HallScreen
from kiosk.frame.trouble import Trouble
from quiz.model.errors import TimeUpError
from quiz.service import Sitting
from scoring.events.attempts import SubmitReason

TICK_MS: Final = 5_000
"""How often the time used is noted between answers: a crash gives back no more than this."""

WATCH_SECONDS: Final = 0.25
"""How often the screen looks at the test clock."""

T = TypeVar("T")


class SittingScreen(HallScreen):
    """Carries the steps of one attempt out; a subclass shows it and says what the steps are.

    When storing fails, the test clock stops, later steps wait, and the step is tried again until the ledger has it.
    """

    audience = STAFF
    drops_echo = True

    def __init__(self, sitting: Sitting, person: Person, monotonic: Callable[[], float]) -> None:
        """Go on with `sitting` where it stands; its clock starts now."""
        attempt = sitting.attempt
        clock = TestClock(monotonic, elapsed_ms=attempt.elapsed_ms, seconds_allowed=attempt.seconds_allowed)
        super().__init__()
        self._steps = InOrder()
        self.running = RunningTest(attempt.paper.title, person, clock, self._steps)
        self.clock = clock
        self._sitting = sitting
        self._noted_ms = attempt.elapsed_ms
        self._over = False

    def own_banner(self) -> TestBanner:
        """The running test's."""
        return self.running.banner(self.words)

    def idle_limit(self) -> float | None:
        """The test clock runs on; the screen just stays."""
        return None

    @property
    def waits_for(self) -> Waiting | None:
        """Every key waits until the step before it has been stored."""
        return super().waits_for if self._steps.idle else Waiting.STORING

    def say_saved(self, saving: Saving) -> None:
        """Say how storing stands."""
        raise NotImplementedError

    def begin(self) -> None:
        """Begin to work through the steps and to watch the clock."""
        self._work()
        self.set_interval(WATCH_SECONDS, self.watch_clock)

    @work(group="steps", exit_on_error=False)
    async def _work(self) -> None:
        """Do what was asked, in order, until the attempt is over here."""
        try:
            await self._steps.run()
        except GONE as error:
            await self._say_gone(error)

    async def _say_gone(self, error: Exception) -> None:
        """Tell why nothing more can be done here, whatever stands above this screen; then to the papers."""
        self._close()
        while self.kiosk.screen is not self:
            await self.kiosk.pop_screen()
        self.kiosk.switch_screen(ConfirmScreen(partial(gone, error=error), lambda: None))

    def then(self, step: Callable[[int], Awaitable[None]]) -> None:
        """Do `step` after everything asked before, with the test time in milliseconds at which it was asked for."""
        if not self._over:
            asked_at = self.kiosk.felt_at
            at = self.clock.elapsed_ms if asked_at is None else self.clock.elapsed_at(asked_at)
            self._steps.put(partial(step, at))

    async def stored(self, call: Callable[[], T]) -> T:
        """Carry a step out in a thread; on failure stop the clock and try again when asked to.

        Raises:
            TimeUpError: the answer came after the end; trying again cannot help.
            SittingTakenOverError, AttemptNotOpenError, AttemptClosedError: the attempt is over here.
        """
        while True:
            self.say_saved(Saving.GOING_ON)
            try:
                result = await asyncio.to_thread(call)
            except (TimeUpError, *GONE):
                raise
            except Exception as error:
                self.say_saved(Saving.FAILED)
                self.clock.pause()
                again = asyncio.Event()
                self.kiosk.show_trouble(Trouble.STEP, error, again.set)
                await again.wait()
                self.clock.go_on()
                continue
            self.say_saved(Saving.DONE)
            return result

    def watch_clock(self) -> None:
        """Submit when time is up; note the time used every few seconds."""
        if self._over or not self.clock.is_running:
            return
        elapsed = self.clock.elapsed_ms
        if self.clock.remaining_ms == 0:
            self.then(partial(self.submit, SubmitReason.TIME_UP))
            self._over = True
        elif elapsed - self._noted_ms >= TICK_MS and self._steps.idle:
            self._noted_ms = elapsed
            self.then(self._tick)

    async def _tick(self, at: int) -> None:
        await self.stored(lambda: self._sitting.tick(at))

    async def submit(self, reason: SubmitReason, at: int) -> None:
        """Hand in and show the result, whatever stands above this screen."""
        self.say_saved(Saving.HANDING_IN)
        report = await self.stored(lambda: self._sitting.submit(reason, at))
        self._close()
        while self.kiosk.screen is not self:
            await self.kiosk.pop_screen()
        self.kiosk.switch_screen(ResultScreen(report, self.running.title, self.running.person))

    async def leave(self, at: int) -> None:
        """Put on record that the clerk walks away, and go; the attempt stays open and its time runs on."""
        await self.stored(lambda: self._sitting.leave(at))
        self._close()
        self.kiosk.pop_screen()

    def _close(self) -> None:
        """Nothing more happens to this attempt here."""
        self._over = True
        self._steps.close()
