"""The demo hall's make-up: units, windows, people, a roster, two months. Names come from Faker; nobody is real."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from scoring.events.organisation import DayPart

LAST_CAMPAIGN = "demo-last"
"""The campaign that is over."""
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

ENGLISH: Mapping[str, str] = {
    "公安户政": "Residence and ID",
    "户籍登记": "Residence registration",
    "居民身份证": "ID cards",
    "出入境": "Exit and entry",
    "民政": "Civil Affairs",
    "婚姻登记": "Marriage registration",
    "社会救助": "Social assistance",
    "养老服务": "Elderly care",
    "市场监管": "Market Regulation",
    "企业登记": "Company registration",
    "个体登记": "Sole traders",
    "食品经营许可": "Food business licences",
    "税务": "Taxation",
    "发票办理": "Invoices",
    "纳税申报": "Tax returns",
    "综合税务": "Other tax matters",
    "人力资源和社会保障": "Human Resources and Social Security",
    "参保登记": "Social insurance",
    "失业待遇": "Unemployment benefits",
    "工伤认定": "Work injuries",
    "医疗保障": "Healthcare Security",
    "参保服务": "Medical insurance",
    "异地就医": "Care in another place",
    "费用报销": "Reimbursement",
    "自然资源": "Natural Resources",
    "不动产登记": "Real estate registration",
    "规划许可": "Planning permits",
}
"""Names in English; the last units and windows have none, as in many a hall."""

OFFICE_UNIT = ("U0", "政务服务管理办公室")
"""Of whoever keeps the hall: nobody there is concerned by what the units do."""

CLERKS_PER_UNIT = 8
CLERK, HEAD, ADMIN, LEADER, AUDITOR = "W0101", "F0001", "G0001", "Z0001", "J0001"
"""Badges of a clerk, the head of the clerk's unit, the administrator, the duty leader and the auditor."""
DEMO_PIN = "2468"
"""Everybody's PIN in the demo; it is shown on the first screen."""

RATINGS_A_DAY, LAST_RATINGS_A_DAY = 11, 3
"""Mean number of ratings a window receives on a weekday, in the month that runs and in the one that is over."""


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
    """A clerk's days at a window, most often a week."""

    staff_id: str
    window_id: str
    first_day: date
    last_day: date
    part: DayPart = DayPart.DAY


@dataclass(frozen=True, slots=True)
class DemoMonth:
    """A campaign of the demo."""

    campaign_id: str
    title: str
    first_day: date
    last_day: date
    ratings_a_day: int

    def holds(self, day: date) -> bool:
        """Whether it is a day of this month."""
        return self.first_day <= day <= self.last_day


@dataclass(frozen=True, slots=True)
class DemoPlan:
    """Everything decided before anything happens."""

    today: date
    last: DemoMonth
    """The month that is over; its book is closed."""
    month: DemoMonth
    """The month that runs; it began four weeks ago and runs for one more."""
    clerks: tuple[DemoClerk, ...]
    names: Mapping[str, str]
    """Of everybody else, by badge."""
    turns: tuple[Turn, ...]

    def of(self, day: date) -> DemoMonth:
        """The month of a day."""
        return self.last if self.last.holds(day) else self.month

    def on_duty(self, day: date) -> Iterator[tuple[str, DemoClerk, DayPart]]:
        """Window, clerk and part of the day of everybody who serves on a day."""
        people = {clerk.staff_id: clerk for clerk in self.clerks}
        for turn in self.turns:
            if turn.first_day <= day <= turn.last_day:
                yield turn.window_id, people[turn.staff_id], turn.part


def windows() -> Iterator[tuple[str, str, str]]:
    """Every window: id, unit, name."""
    for unit_id, letter, _, businesses in UNITS:
        for number, business in enumerate(businesses, 1):
            yield f"{letter}{number:02d}", unit_id, business


def unit_of(window_id: str) -> str:
    """The unit of a window."""
    return next(unit_id for unit_id, letter, *_ in UNITS if window_id.startswith(letter))


def head_of(unit_id: str) -> str:
    """Badge of the head of a unit."""
    return f"{HEAD[:-1]}{unit_id[1:]}"


def make_plan(seed: int, today: date) -> DemoPlan:
    """Decide who works where."""
    from faker import Faker  # noqa: PLC0415 - 100 ms that only a demo should pay

    rng = random.Random(seed)  # noqa: S311 - a simulation, not a secret
    names = Faker("zh_CN")
    names.seed_instance(seed)
    clerks = tuple(
        DemoClerk(f"W{unit:02d}{number:02d}", unit_id, names.unique.name(), rng.gauss(0, 1), rng.gauss(0, 1))
        for unit, (unit_id, *_) in enumerate(UNITS, 1)
        for number in range(1, CLERKS_PER_UNIT + 1)
    )
    last, month = _months(today)
    others = (ADMIN, LEADER, AUDITOR, *(head_of(unit_id) for unit_id, *_ in UNITS))
    return DemoPlan(
        today=today,
        last=last,
        month=month,
        clerks=clerks,
        names={badge: names.unique.name() for badge in others},
        turns=tuple(_turns(clerks, last.first_day, month.last_day)),
    )


def _months(today: date) -> tuple[DemoMonth, DemoMonth]:
    """The month that is over and the one that runs, of five weeks each, called by the calendar."""
    begin = today - timedelta(days=28)
    before = today.replace(day=1) - timedelta(days=1)
    last_days = begin - timedelta(days=35), begin - timedelta(days=1)
    return (
        DemoMonth(LAST_CAMPAIGN, _title(before), *last_days, LAST_RATINGS_A_DAY),
        DemoMonth("demo", _title(today), begin, today + timedelta(days=7), RATINGS_A_DAY),
    )


def _title(month: date) -> str:
    return f"{month.year}年{month.month}月服务质量考核"


def _turns(clerks: tuple[DemoClerk, ...], first_day: date, last_day: date) -> Iterator[Turn]:
    """Each unit's clerks take its windows in turn, week by week.

    The third window has a clerk for either half of the day; at the first one somebody stands in (顶岗) from Thursday on
    every fourth week.
    """
    monday, week = first_day - timedelta(days=first_day.weekday()), 0
    while monday <= last_day:
        for unit_id, letter, _, businesses in UNITS:
            own = [clerk.staff_id for clerk in clerks if clerk.unit_id == unit_id]
            seat = week * (len(businesses) + 1)
            for place in range(len(businesses)):
                here = (own[(seat + place) % len(own)], own[(seat + len(businesses)) % len(own)])
                yield from _week(here, f"{letter}{place + 1:02d}", monday, week)
        monday, week = monday + timedelta(weeks=1), week + 1


def _week(here: tuple[str, str], window_id: str, monday: date, week: int) -> Iterator[Turn]:
    """One window's week: whose it is, and who is there for the other half of the day or stands in."""
    own, other = here
    sunday = monday + timedelta(days=6)
    match int(window_id[1:]), week % 4:
        case 3, _:
            yield Turn(own, window_id, monday, sunday, DayPart.MORNING)
            yield Turn(other, window_id, monday, sunday, DayPart.AFTERNOON)
        case 1, 2:
            yield Turn(own, window_id, monday, monday + timedelta(days=2))
            yield Turn(other, window_id, monday + timedelta(days=3), sunday)
        case _:
            yield Turn(own, window_id, monday, sunday)
