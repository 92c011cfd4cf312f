"""Two months of knowledge tests, taken by the rules a real clerk takes them by."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta

from kiosk.demo.answers import answered
from kiosk.demo.people import PAPER
from kiosk.demo.plan import DemoClerk, DemoMonth
from quiz import attempt as steps
from quiz.drawing.draw import draw_paper
from quiz.model.bank import Bank
from quiz.model.paper import Paper
from quiz.service.archive import frozen
from scoring.clock import hall_day, hall_moment
from scoring.events.attempts import SubmitReason
from scoring.ledger.ledger import Frozen, Submission

_TAKES = 0.9
"""Share of clerks who take the paper."""
_AGAIN = 0.2
"""Share of those who take it a second time, having learnt from the first."""


@dataclass(frozen=True, slots=True)
class TestMonth:
    """What every clerk did about the monthly paper; submitted attempts only."""

    clerks: tuple[DemoClerk, ...]
    month: DemoMonth
    bank: Bank
    hall_id: str
    now: datetime
    seed: int
    _papers: dict[str, tuple[Paper, tuple[Frozen, ...]]] = field(default_factory=dict)
    """Papers that were drawn, and their documents."""

    @property
    def _runs(self) -> bool:
        return self.month.holds(hall_day(self.now))

    def events(self) -> list[Submission]:
        """Everything of all clerks, in order of time."""
        if PAPER not in self.bank.blueprints:
            return []
        taken = [one for clerk in self.clerks for one in self._of(clerk)]
        return sorted(taken, key=lambda one: one.at or self.now)

    def _of(self, clerk: DemoClerk) -> Iterator[Submission]:
        name = f"{self.seed}/tests/{self.month.campaign_id}/{clerk.staff_id}"
        rng = random.Random(name)  # noqa: S311 - a simulation, not a secret
        if rng.random() > _TAKES:
            return
        days = max(1, (min(hall_day(self.now), self.month.last_day - timedelta(days=2)) - self.month.first_day).days)
        at = hall_moment(self.month.first_day + timedelta(days=rng.randrange(days)), 17, rng.randrange(60))
        yield from self._attempt(clerk, 1, at, rng)
        if self._runs and rng.random() < _AGAIN and at + timedelta(days=2) < self.now:
            learnt = replace(clerk, ability=clerk.ability + 0.5)
            yield from self._attempt(learnt, 2, at + timedelta(days=1), rng)

    def _drawn(self, clerk: DemoClerk, number: int, day: date) -> tuple[Paper, tuple[Frozen, ...]]:
        """A paper of the clerk's own; in the month that is over everybody of a unit got the same."""
        whose, day = (clerk.staff_id, day) if self._runs else (clerk.unit_id, self.month.first_day)
        # A simulation is the same every time; a real paper has a secret seed.
        seed = f"{self.hall_id}/{self.month.campaign_id}/{PAPER}/{whose}/{number}"
        if seed not in self._papers:
            paper = draw_paper(self.bank.blueprints[PAPER], self.bank, seed=seed, day=day)
            self._papers[seed] = paper, frozen(paper, [self.bank.items[place.item_id] for place in paper.items])
        return self._papers[seed]

    def _attempt(self, clerk: DemoClerk, number: int, at: datetime, rng: random.Random) -> Iterator[Submission]:
        paper, documents = self._drawn(clerk, number, hall_day(at))
        items = {place.item_id: self.bank.items[place.item_id] for place in paper.items}
        started = steps.start(
            paper,
            attempt_id=f"{self.month.campaign_id}-{clerk.staff_id}-{number}",
            staff_id=clerk.staff_id,
            campaign_id=self.month.campaign_id,
            paper_id=PAPER,
            number=number,
        )
        yield Submission(started, documents=documents, at=at)
        attempt, elapsed = steps.begin(paper, started), 0
        pace = paper.seconds_allowed * 1000 // len(paper.items)
        for place in paper.items:
            item = items[place.item_id]
            shown = steps.show(attempt, place.position, elapsed)
            yield Submission(shown, at=at + timedelta(milliseconds=elapsed))
            attempt = steps.apply(attempt, shown)
            elapsed += rng.randrange(pace // 4, pace * 9 // 10)
            if response := answered(item, clerk.ability, rng):
                given = steps.answer(attempt, place.position, item, response, elapsed)
                yield Submission(given, at=at + timedelta(milliseconds=elapsed))
                attempt = steps.apply(attempt, given)
        done = steps.submit(attempt, items, SubmitReason.CLERK, elapsed + 5000)
        yield Submission(done, at=at + timedelta(milliseconds=elapsed + 5000))
