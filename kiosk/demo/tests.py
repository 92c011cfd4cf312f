"""A month of knowledge tests, taken by the rules a real clerk takes them by."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from kiosk.demo.answers import answered
from kiosk.demo.people import CAMPAIGN, PAPER
from kiosk.demo.plan import DemoClerk, DemoPlan
from quiz import attempt as steps
from quiz.drawing.draw import draw_paper
from quiz.model.bank import Bank
from quiz.service.archive import frozen
from scoring.clock import hall_day, hall_moment
from scoring.events.attempts import SubmitReason
from scoring.ledger.ledger import Submission

_TAKES = 0.9
"""Share of clerks who have taken the paper so far."""
_AGAIN = 0.2
"""Share of those who take it a second time, having learnt from the first."""


@dataclass(frozen=True, slots=True)
class TestMonth:
    """What every clerk did about the monthly paper; submitted attempts only."""

    plan: DemoPlan
    bank: Bank
    hall_id: str
    now: datetime
    seed: int

    def events(self) -> list[Submission]:
        """Everything of all clerks, in order of time."""
        if PAPER not in self.bank.blueprints:
            return []
        taken = [one for clerk in self.plan.clerks for one in self._of(clerk)]
        return sorted(taken, key=lambda one: one.at or self.now)

    def _of(self, clerk: DemoClerk) -> Iterator[Submission]:
        rng = random.Random(f"{self.seed}/tests/{clerk.staff_id}")  # noqa: S311 - a simulation, not a secret
        if rng.random() > _TAKES:
            return
        days = max(1, (hall_day(self.now) - self.plan.first_day).days)
        at = hall_moment(self.plan.first_day + timedelta(days=rng.randrange(days)), 17, rng.randrange(60))
        yield from self._attempt(clerk, 1, at, rng)
        if rng.random() < _AGAIN and at + timedelta(days=2) < self.now:
            learnt = replace(clerk, ability=clerk.ability + 0.5)
            yield from self._attempt(learnt, 2, at + timedelta(days=1), rng)

    def _attempt(self, clerk: DemoClerk, number: int, at: datetime, rng: random.Random) -> Iterator[Submission]:
        paper = draw_paper(
            self.bank.blueprints[PAPER],
            self.bank,
            # A simulation is the same every time; a real paper has a secret seed.
            seed=f"{self.hall_id}/{CAMPAIGN}/{PAPER}/{clerk.staff_id}/{number}",
            day=hall_day(at),
        )
        items = {place.item_id: self.bank.items[place.item_id] for place in paper.items}
        started = steps.start(
            paper,
            attempt_id=f"demo-{clerk.staff_id}-{number}",
            staff_id=clerk.staff_id,
            campaign_id=CAMPAIGN,
            paper_id=PAPER,
            number=number,
        )
        yield Submission(started, documents=frozen(paper, items.values()), at=at)
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
