"""A fuller hall for pictures: eighteen clerks with names written out, so that no release of anything changes them."""

from collections.abc import Iterator

from scoring.events.organisation import Role, StaffAssigned, UnitRegistered, WindowRegistered
from scoring.ledger.ledger import Submission
from tests.scoring.halls import FIRST, LAST, OPENING, at, enrolled, found, opened, rated_often, took

UNITS = ("公安户政", "社会保险", "不动产登记", "市场监管")
NAMES = (
    "李明", "王芳", "张晓燕", "赵强", "陈静", "欧阳建国", "刘洋", "黄丽", "周敏", "吴刚", "徐慧", "孙伟",
    "胡雪", "朱琳", "高远", "林小婉", "何涛", "古丽努尔·买买提艾力",
)  # fmt: skip
MARKS = (("4", "6"), ("3", "11/2"), ("4", "9/2"), ("2", "6"), ("3", "3"), ("1", "19/6"))


def month() -> Iterator[Submission]:
    """Two weeks: most are rated daily, one rarely, one never; two have not sat the test; three findings."""
    for number, name in enumerate(UNITS):
        yield Submission(UnitRegistered(unit_id=f"U{number + 1}", name=name), at=OPENING)
    for number in range(len(NAMES)):
        unit = number % len(UNITS)
        window = f"{'ABCD'[unit]}{number // len(UNITS) + 1:02}"
        event = WindowRegistered(window_id=window, unit_id=f"U{unit + 1}", name=f"{number + 1}号窗口")
        yield Submission(event, at=OPENING)
        yield enrolled(badge(number), f"U{unit + 1}", Role.CLERK, NAMES[number])
        duty = StaffAssigned(
            assignment_id=f"D{number}", staff_id=badge(number), window_id=window, first_day=FIRST, last_day=LAST
        )
        yield Submission(duty, at=OPENING)
    yield from opened()
    for number in range(len(NAMES)):
        yield from _work(number)


def badge(number: int) -> str:
    return f"W{301 + number:04}"


def _work(number: int) -> Iterator[Submission]:
    unit = number % len(UNITS)
    window = f"{'ABCD'[unit]}{number // len(UNITS) + 1:02}"
    if number == 16:
        yield from rated_often(window, badge(number), (0, 0, 0, 1, 2), at(8), "few")
    elif number != 17:
        for week, day in enumerate((2, 9, 13)):
            good, poor = 24 - number, number // 3 + week
            yield from rated_often(window, badge(number), (poor // 3, poor, 4, 8, good), at(day, 10, week), f"w{week}")
    if number not in (11, 17):
        yield from took(badge(number), MARKS[number % len(MARKS)])
    if number % 7 == 3:
        yield found(f"F{number}", 1, staff_id=badge(number), window_id=window, unit_id=f"U{unit + 1}")
