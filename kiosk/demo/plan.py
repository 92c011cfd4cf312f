"""The demo hall's make-up: units, windows, people, a roster, a campaign. Names come from Faker; nobody is real."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

HALL_NAME = "市政务服务中心（演示）"

UNITS = (
    ("U1", "A", "公安户政", ("户籍登记", "居民身份证", "出入境")),
    ("U2", "B", "民政", ("婚姻登记", "社会救助", "养老服务")),
    ("U3", "C", "市场监管", ("企业登记", "个体登记", "食品经营许可")),
    ("U4", "D", "税务", ("发票办理", "纳税申报", "综合税务")),
    ("U5", "E", "人力资源和社会保障", ("参保登记", "失业待遇", "工伤认定")),
    ("U6", "F", "医疗保障", ("参保服务", "异地就医", "费用报销")),
    ("U7", "G", "自然资源", ("不动产登记", "规划许可", "测绘成果")),
    ("U8", "H", "公安交管", ("驾驶证业务", "车辆登记", "转让登记")),
)
"""Id, letter of its windows, name, and the business of each window."""

CLERKS_PER_UNIT = 8
CLERK, ADMIN, LEADER = "W0101", "G0001", "Z0001"
"""Badges of a clerk, the administrator and the duty leader."""
DEMO_PIN = "2468"
"""Everybody's PIN in the demo; it is shown on the first screen."""


@dataclass(frozen=True, slots=True)
class DemoClerk:
    """A synthetic clerk with what the simulation knows about them."""

    staff_id: str
    unit_id: str
    name: str
    ability: float
    """Standard normal: how well they know the rules."""
    kindness: float
    """Standard normal: how satisfied citizens leave."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A clerk's week at a window."""

    staff_id: str
    window_id: str
    monday: date


@dataclass(frozen=True, slots=True)
class DemoPlan:
    """Everything decided before anything happens."""

    today: date
    first_day: date
    last_day: date
    clerks: tuple[DemoClerk, ...]
    admin_name: str
    leader_name: str
    turns: tuple[Turn, ...]

    def on_duty(self, day: date) -> Iterator[tuple[str, DemoClerk]]:
        """Window and clerk of every window on a day."""
        people = {clerk.staff_id: clerk for clerk in self.clerks}
        monday = day - timedelta(days=day.weekday())
        for turn in self.turns:
            if turn.monday == monday:
                yield turn.window_id, people[turn.staff_id]


def windows() -> Iterator[tuple[str, str, str]]:
    """Every window: id, unit, name."""
    for unit_id, letter, _, businesses in UNITS:
        for number, business in enumerate(businesses, 1):
            yield f"{letter}{number:02d}", unit_id, business


def make_plan(seed: int, today: date) -> DemoPlan:
    """Decide who works where. The campaign began four weeks ago and runs for one more."""
    from faker import Faker  # noqa: PLC0415 - 100 ms that only a demo should pay

    rng = random.Random(seed)  # noqa: S311 - a simulation, not a secret
    names = Faker("zh_CN")
    names.seed_instance(seed)
    first_day = today - timedelta(days=28)
    clerks = tuple(
        DemoClerk(f"W{unit:02d}{number:02d}", unit_id, names.unique.name(), rng.gauss(0, 1), rng.gauss(0, 1))
        for unit, (unit_id, *_) in enumerate(UNITS, 1)
        for number in range(1, CLERKS_PER_UNIT + 1)
    )
    return DemoPlan(
        today=today,
        first_day=first_day,
        last_day=today + timedelta(days=7),
        clerks=clerks,
        admin_name=names.unique.name(),
        leader_name=names.unique.name(),
        turns=tuple(_turns(clerks, first_day, today)),
    )


def _turns(clerks: tuple[DemoClerk, ...], first_day: date, today: date) -> Iterator[Turn]:
    """Each unit's clerks take its windows in turn, week by week."""
    monday = first_day - timedelta(days=first_day.weekday())
    week = 0
    while monday <= today + timedelta(days=7):
        for unit_id, letter, _, businesses in UNITS:
            own = [clerk for clerk in clerks if clerk.unit_id == unit_id]
            for place in range(len(businesses)):
                clerk = own[(week * len(businesses) + place) % len(own)]
                yield Turn(clerk.staff_id, f"{letter}{place + 1:02d}", monday)
        monday += timedelta(weeks=1)
        week += 1
