"""Two months of citizens: who was served where, and what they tapped on the way out."""

import random
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from math import exp
from zlib import crc32

from kiosk.demo.plan import DemoClerk, DemoPlan
from kiosk.demo.secrets import demo_secret
from scoring.clock import hall_moment
from scoring.events.organisation import DayPart
from scoring.events.ratings import Channel, RatingGiven, ReasonsAdded
from scoring.ledger.ledger import Submission
from scoring.ledger.private import Secret
from scoring.rules.ratings.reasons import Reason, reasons_for

OPENS = {DayPart.DAY: (9, 17), DayPart.MORNING: (9, 12), DayPart.AFTERNOON: (13, 17)}
"""From when until when a window is served."""
_LEVEL_WEIGHTS = {5: 66.0, 4: 24.0, 3: 9.0, 2: 0.7, 1: 0.3}
_PULL = 0.4
"""How strongly a clerk's kindness moves the levels."""

_WORDS = {
    5: ("一次就办好了，材料清单写得很清楚。", "讲得很明白，没有让我多跑一趟。", "态度很好，谢谢。"),
    4: ("办得挺快，就是取号等了一会儿。", "说明比较清楚。"),
    3: ("办是办成了，来了两次。", "希望材料要求提前在网上说清楚。"),
    2: ("第一次来没有说要带户口簿，又跑了一趟。", "问了三个窗口才找到地方。"),
    1: ("让我补一份指南上没有的证明。", "说好三天，等了两个星期，也没有人通知。"),
}
_TOOK = "前后{minutes}分钟。"
"""Said with them, so that hardly two citizens write the same: the same words from many would be a question."""


def ratings(plan: DemoPlan, day: date, now: datetime, seed: int) -> Iterator[Submission]:
    """The ratings of one day in order of time, none after `now`."""
    rng = random.Random(f"{seed}/ratings/{day}")  # noqa: S311 - a simulation, not a secret
    visits = sorted(
        (_moment(rng, day, part), window_id, clerk.staff_id, _level(rng, clerk))
        for window_id, clerk, part in plan.on_duty(day)
        for _ in range(_how_many(rng, plan.of(day).ratings_a_day, day, part))
    )
    for number, (at, window_id, staff_id, level) in enumerate(visits, 1):
        if at > now:
            return
        rating_id = f"demo-{day:%m%d}-{number:04d}"
        given = RatingGiven(
            rating_id=rating_id, window_id=window_id, staff_id=staff_id, level=level, channel=Channel.WINDOW
        )
        yield Submission(given, at=at)
        yield from _reasons(rng, rating_id, level, min(at + timedelta(seconds=rng.randint(4, 20)), now))


def _how_many(rng: random.Random, mean: int, day: date, part: DayPart) -> int:
    """About `mean` on a weekday; half of it on a Saturday, none on a Sunday; and half of that in half a day."""
    mean = (mean, mean // 2, 0)[max(0, day.weekday() - 4)]
    mean = mean if part is DayPart.DAY else mean // 2
    return rng.randint(mean // 2, mean + mean // 2)


def _moment(rng: random.Random, day: date, part: DayPart) -> datetime:
    opens, closes = OPENS[part]
    return hall_moment(day, opens) + timedelta(seconds=rng.randrange((closes - opens) * 3600))


def _level(rng: random.Random, clerk: DemoClerk) -> int:
    weights = [weight * exp(_PULL * clerk.kindness * (level - 3)) for level, weight in _LEVEL_WEIGHTS.items()]
    return rng.choices(tuple(_LEVEL_WEIGHTS), weights)[0]


def _reasons(rng: random.Random, rating_id: str, level: int, at: datetime) -> Iterator[Submission]:
    """A third of the satisfied and two thirds of the others say why; a few leave words."""
    if rng.random() > (0.3 if level > 2 else 0.7):
        return
    choice: list[Reason] = rng.sample(reasons_for(level), rng.randint(1, 2))
    secrets: tuple[Secret, ...] = ()
    if rng.random() < (0.08 if level > 2 else 0.3):
        words = rng.choice(_WORDS[level]) + _TOOK.format(minutes=6 + crc32(rating_id.encode()) % 90)
        secrets = (demo_secret(words, about="words", ref=f"words-{rating_id}"),)
    event = ReasonsAdded(
        rating_id=rating_id,
        codes=tuple(sorted(reason.code for reason in choice)),
        words=secrets[0].sealed if secrets else None,
    )
    yield Submission(event, secrets=secrets, at=at)
