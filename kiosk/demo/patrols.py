"""A month of daily patrols: findings now and then, one day forgotten."""

import random
from collections.abc import Iterator
from datetime import date, datetime

from kiosk.demo.plan import LEADER, DemoPlan, windows
from kiosk.demo.secrets import demo_secret
from scoring.clock import hall_moment
from scoring.events.discipline import FindingRecorded, FindingReversed, PatrolSignedOff
from scoring.ledger.ledger import Submission
from scoring.rules.discipline.catalogue import catalogue

FORGOTTEN_WEEKDAY = 10
"""The eleventh day of the month of data has no patrol: a gap that the office must see."""
_LIKELY = ("A1", "A7", "B2", "B3", "B4", "C1", "D1", "D2", "D2", "B9", "A8", "E3")
_NOTES = ("上午开门时巡查所见", "群众当场反映，经核实", "本周第二次提醒")


def patrol(plan: DemoPlan, day: date, number: int, now: datetime, seed: int) -> Iterator[Submission]:
    """The patrol of one day; `number` counts the days from 0."""
    if day.weekday() == 6 or number == FORGOTTEN_WEEKDAY:
        return
    rng = random.Random(f"{seed}/patrol/{day}")  # noqa: S311 - a simulation, not a secret
    units = {window_id: unit_id for window_id, unit_id, _ in windows()}
    at = hall_moment(day, 10, 30)
    duty = list(plan.on_duty(day))
    for index in range(rng.choices((0, 1, 2), (4, 4, 2))[0]):
        window_id, clerk = rng.choice(duty)
        code = rng.choice(_LIKELY)
        finding_id = f"demo-{day:%m%d}-{index}"
        note = demo_secret(rng.choice(_NOTES), about="note", ref=f"note-{finding_id}")
        event = FindingRecorded(
            finding_id=finding_id,
            day=day,
            code=code,
            points=catalogue()[code].points,
            unit_id=units[window_id],
            window_id=window_id,
            staff_id=clerk.staff_id,
            recorded_by=LEADER,
            note=note.sealed,
        )
        if at <= now:
            yield Submission(event, secrets=(note,), at=at)
            if rng.random() < 0.1:
                why = demo_secret("当事人当时按安排外出送件", about="note", ref=f"back-{finding_id}")
                reversal = FindingReversed(finding_id=finding_id, decided_by=LEADER, reason=why.sealed)
                yield Submission(reversal, secrets=(why,), at=at)
    if at <= now:
        yield Submission(PatrolSignedOff(day=day, leader_id=LEADER), at=at)
