"""Daily patrols: findings now and then, some of them disputed, one day of each month forgotten."""

import random
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final

from kiosk.demo.days import office_day
from kiosk.demo.plan import ADMIN, LEADER, DemoClerk, DemoPlan, head_of, unit_of, windows
from kiosk.demo.secrets import demo_secret
from scoring.clock import hall_moment
from scoring.events.discipline import (
    FindingDisputed,
    FindingRecorded,
    FindingReversed,
    FindingUpheld,
    PatrolSignedOff,
    WindowSeen,
)
from scoring.events.organisation import DayPart
from scoring.ledger.ledger import Submission
from scoring.rules.discipline.catalogue import catalogue

FORGOTTEN_DAY: Final = 10
"""The eleventh day of a month has no patrol: a gap that the office must see."""
_LIKELY: Final = ("A1", "A7", "B2", "B3", "B4", "C1", "D1", "D2", "D2", "B9", "A8", "E3")
_NOTES: Final = ("上午开门时巡查所见", "群众当场反映，经核实", "本周第二次提醒")
_DISPUTED: Final = 4
"""One finding in so many is disputed."""
_SOON, _LATE = 3, 8
"""After how many working days a dispute is decided; late, its month's book is closed."""
_WHY: Final = ("当时按安排外出送件", "当天由他人顶岗，不是本人", "设备故障，已报修")


def patrol(plan: DemoPlan, day: date, now: datetime, seed: int) -> Iterator[Submission]:
    """The patrol of one day up to `now`, and what becomes of its findings."""
    number = (day - plan.of(day).first_day).days
    at = hall_moment(day, 10, 30)
    if day.weekday() == 6 or number == FORGOTTEN_DAY or at > now:
        return
    rng = random.Random(f"{seed}/patrol/{day}")  # noqa: S311 - a simulation, not a secret
    duty = [(window_id, clerk) for window_id, clerk, part in plan.on_duty(day) if part is not DayPart.AFTERNOON]
    if plan.month.holds(day):
        for window_id, *_ in rng.sample([*windows()], rng.randint(10, 18)):
            event = WindowSeen(day=day, part="morning", window_id=window_id, leader_id=LEADER)
            yield Submission(event, at=at - timedelta(minutes=30))
    told = day in {_waiting_day(plan), _late_day(plan)}
    for index in range(max(told, rng.choices((0, 1, 2), (4, 4, 2))[0])):
        found = _found(rng.choice(duty), day, index, rng, at)
        yield found
        if rng.randrange(_DISPUTED) == 0 or (told and index == 0):
            steps = _disputed(found, rng, _LATE if day == _late_day(plan) else _SOON)
            yield from (one for one in steps if one.at is not None and one.at <= now)
    yield Submission(PatrolSignedOff(day=day, leader_id=LEADER), at=at + timedelta(minutes=30))


def _found(where: tuple[str, DemoClerk], day: date, index: int, rng: random.Random, at: datetime) -> Submission:
    window_id, clerk = where
    code, finding_id = rng.choice(_LIKELY), f"demo-{day:%m%d}-{index}"
    note = demo_secret(rng.choice(_NOTES), about="note", ref=f"note-{finding_id}")
    event = FindingRecorded(
        finding_id=finding_id,
        day=day,
        code=code,
        points=catalogue()[code].points,
        unit_id=unit_of(window_id),
        window_id=window_id,
        staff_id=clerk.staff_id,
        recorded_by=LEADER,
        note=note.sealed,
    )
    return Submission(event, secrets=(note,), at=at)


def _waiting_day(plan: DemoPlan) -> date:
    """A day of which a finding is disputed and not decided yet."""
    return max(day for day in _days_before(plan.today) if office_day(day, 1) < plan.today)


def _late_day(plan: DemoPlan) -> date:
    """A day of the last month of which a dispute is decided when the book is closed: that is an erratum."""
    return next(_days_before(plan.month.first_day))


def _days_before(day: date) -> Iterator[date]:
    """Working days of the office, the latest first."""
    return (one for one in (day - timedelta(days=number) for number in range(1, 10)) if one.weekday() < 5)


def _disputed(found: Submission, rng: random.Random, after: int) -> Iterator[Submission]:
    """What follows where somebody says that a finding is wrong, the clerk or the head; decided `after` days later."""
    event = found.event
    assert isinstance(event, FindingRecorded)  # noqa: S101 - nothing else is disputed
    finding, day = event.finding_id, event.day
    why = demo_secret(rng.choice(_WHY), about="note", ref=f"why-{finding}")
    by = event.staff_id if event.staff_id and rng.random() < 0.6 else head_of(event.unit_id)
    says = FindingDisputed(finding_id=finding, by=by, reason=why.sealed)
    yield Submission(says, secrets=(why,), at=hall_moment(office_day(day, 1), 9, 30))
    at = hall_moment(office_day(day, after), 16)
    if after == _SOON and rng.random() < 0.5:
        yield Submission(FindingUpheld(finding_id=finding, decided_by=ADMIN), at=at)
        return
    back = demo_secret("查阅排班和录像，情况属实", about="note", ref=f"back-{finding}")
    reversal = FindingReversed(finding_id=finding, decided_by=ADMIN, reason=back.sealed)
    yield Submission(reversal, secrets=(back,), at=at)
